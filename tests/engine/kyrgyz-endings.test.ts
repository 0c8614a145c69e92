import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kyrgyzEndings, kyrgyzEndingsOfAny } from '../../engine/kyrgyz-endings.ts';
import { LONGEST_ENDING } from '../../engine/name-index.ts';
import { fold, plain } from '../../engine/words.ts';
import { testForms } from './declined-forms.ts';

/** The cases of a word that bears no other suffix, as `Ош, Оштун, …`. */
const listCases = (word: string) => {
  const written = plain(fold(word));
  return [...kyrgyzEndings(fold(word), true).all].map((ending) => written + ending).sort();
};

describe('the cases of a name, its own and no others', () => {
  test.each([
    ['и/е behind к', 'Бишкектин Бишкекке Бишкекти Бишкекте Бишкектен Бишкектеги'],
    ['и/е behind н', 'Путиндин Путинге Путинди Путинде Путинден Путиндеги'],
    ['и/е behind п', 'китептин китепке китепти китепте китептен китептеги'],
    ['и/е behind э', 'дуэлдин дуэлге дуэлди дуэлде дуэлден дуэлдеги'],
    [
      'ы/а behind н',
      'Кыргызстандын Кыргызстанга Кыргызстанды Кыргызстанда Кыргызстандан Кыргызстандагы',
    ],
    ['ы/а behind т', 'депутаттын депутатка депутатты депутатта депутаттан депутаттагы'],
    ['ы/а behind р', 'Анкардын Анкарга Анкарды Анкарда Анкардан Анкардагы'],
    ['ы/а behind й', 'Дубайдын Дубайга Дубайды Дубайда Дубайдан Дубайдагы'],
    ['ы/а behind ң', 'таңдын таңга таңды таңда таңдан таңдагы'],
    ['у/о behind ш', 'Оштун Ошко Ошту Ошто Оштон Оштогу'],
    ['у/о behind м', 'Комдун Комго Комду Комдо Комдон Комдогу'],
    ['у/а behind м', 'уюмдун уюмга уюмду уюмда уюмдан уюмдагы'],
    ['ү/ө behind л', 'өкүлдүн өкүлгө өкүлдү өкүлдө өкүлдөн өкүлдөгү'],
    ['ү/ө behind т', 'өкмөттүн өкмөткө өкмөттү өкмөттө өкмөттөн өкмөттөгү'],
    ['behind а', 'Москванын Москвага Москваны Москвада Москвадан Москвадагы'],
    ['behind я', 'Россиянын Россияга Россияны Россияда Россиядан Россиядагы'],
    ['behind и', 'Тбилисинин Тбилисиге Тбилисини Тбилисиде Тбилисиден Тбилисидеги'],
    ['behind о', 'Токионун Токиого Токиону Токиодо Токиодон Токиодогу'],
    ['behind ө', 'дүйнөнүн дүйнөгө дүйнөнү дүйнөдө дүйнөдөн дүйнөдөгү'],
    ['behind у', 'Бакунун Бакуга Бакуну Бакуда Бакудан Бакудагы'],
  ])('%s: %s', (_, cases) => {
    const forms = cases.split(' ');
    const word = (forms[1] ?? '').slice(0, -2);
    expect(listCases(word)).toEqual([word, ...forms].map((form) => plain(fold(form))).sort());
  });

  test('a voiced consonant that ends a loan word is also read voiceless', () => {
    const both = ['дун', 'тун', 'го', 'ко', 'ду', 'ту', 'до', 'то', 'дон', 'тон', 'догу', 'тогу'];
    expect(kyrgyzEndings('жапаров', true).all).toEqual(new Set(['', ...both]));
  });
});

describe('a word of a name', () => {
  testForms('ky', [
    [
      'bears “our” before its cases',
      'Кыргызстан',
      'place',
      'Кыргызстаныбыз, Кыргызстаныбыздын, Кыргызстаныбызга, Кыргызстаныбызды, Кыргызстаныбызда',
      'Кыргызстанбыз, Кыргызстанибиз, Кыргызстаныбыздин, Кыргызстаныбызтын',
    ],
    [
      'takes no ending of other vowels',
      'Кыргызстан',
      'place',
      'Кыргызстандагы',
      'Кыргызстандин, Кыргызстанге, Кыргызстандо, Кыргызстандун, Кыргызстанду',
    ],
    [
      'takes no ending of other consonants',
      'Кыргызстан',
      'place',
      'Кыргызстанга',
      'Кыргызстанка, Кыргызстантын, Кыргызстаннын, Кыргызстанта',
    ],
    [
      'takes what is no ending for none',
      'Кыргызстан',
      'place',
      'Кыргызстан',
      'Кыргызстандык, Кыргызстанчы, Кыргызстана, Кыргызстаном, Кыргызста',
    ],
    [
      'softens a final к before a possessive',
      'Бишкек',
      'place',
      'Бишкеги, Бишкегинин, Бишкегине, Бишкегин, Бишкегинде, Бишкегинен, Бишкегибиздин',
      'Бишкег, Бишкегтин, Бишкегке, Бишкегтер',
    ],
    [
      'keeps a final к before its cases',
      'Бишкек',
      'place',
      'Бишкектен, Бишкектеги, Бишкектер',
      'Бишкекге, Бишкекдин, Бишкекко, Бишкектун, Бишкектан, Бишкекчи',
    ],
    [
      'softens a final п before a possessive',
      'көк китеп',
      'concept',
      'көк китеби, көк китебинин, көк китебине, көк китебинде, көк китебибиз',
      'көк китеб, көк китебтин, көк китебке, көк китеги',
    ],
    [
      'has a plural',
      'көк китеп',
      'concept',
      'көк китептер, көк китептердин, көк китептерге, көк китептерде, көк китептери',
      'көк китептар, көк китеплер, көк китепдер, көк китептердун, көк китептеры',
    ],
    [
      'has a plural with a possessive and its cases',
      'чет элдик өкүл',
      'concept',
      'чет элдик өкүлдөр, чет элдик өкүлдөрүнүн, чет элдик өкүлдөрүнө, чет элдик өкүлдөрүндө',
      'чет элдик өкүлдар, чет элдик өкүлдөрынын, чет элдик өкүлчүлүк, чет элдик өкүлтүн',
    ],
    [
      'that is a possessive has its cases, front',
      'Европа биримдиги',
      'organisation',
      'Европа биримдигинин, Европа биримдигине, Европа биримдигин, Европа биримдигинде',
      'Европа биримдигинун, Европа биримдигина, Европа биримдигинда, Европа биримдик',
    ],
    [
      'that is a possessive has its cases, back',
      'келишим уюму',
      'organisation',
      'келишим уюмунун, келишим уюмуна, келишим уюмун, келишим уюмунан, келишим уюмундагы',
      'келишим уюмунин, келишим уюмуне, келишим уюмунде, келишим уюм, келишим уюмдун',
    ],
    [
      'on a vowel has its plural and possessive',
      'Россия',
      'place',
      'Россиясы, Россиясынын, Россиябыз, Россиябыздын, Россиялар',
      'Россиядын, Россияка, Россиянин, Россиялык',
    ],
    [
      'that is no possessive has none of a possessive’s cases',
      'Россия',
      'place',
      'Россияны, Россияга, Россиядан',
      'Россиян, Россияна, Россиянан',
    ],
    [
      'that is a surname takes no Russian ending',
      'Садыр Жапаров',
      'person',
      'Садыр Жапаровдун, Садыр Жапаровго, Садыр Жапаровтон, Садыр Жапаровдор',
      'Садыр Жапарова, Садыр Жапаровым, Садыр Жапаровга, Садыр Жапаровдын',
    ],
    [
      'on -чев has the endings of -чёв',
      'Алексей Лихачев',
      'person',
      'Алексей Лихачевдун, Алексей Лихачевго, Алексей Лихачёвдо',
      'Алексей Лихачевга, Алексей Лихачева',
    ],
    [
      'loses its ь or keeps it',
      'Кремль',
      'state-body',
      'Кремлдин, Кремльдин, Кремлге, Кремльге, Кремлде, Кремлдеги',
      'Кремл, Кремля, Кремлго, Кремлдан',
    ],
    [
      'of two letters has cases only',
      'Ош',
      'place',
      'Ошто, Оштогу',
      'Ошу, Ошум, Оштор, Ошубуз, Ошкана, Ошга, Оштин',
    ],
    [
      'in lower case, alone, has cases only',
      'парламент',
      'state-body',
      'парламенттин, парламентке, парламентте',
      'парламенти, парламентинин, парламенттер, парламентибиз',
    ],
    [
      'in capitals is read aloud in several ways',
      'АКШ',
      'place',
      'АКШнын, АКШтын, АКШга, АКШка, АКШда, АКШдагы',
      'АКШов, АКШом, АКШлык',
    ],
    ['changes at the end alone', 'Бир Дүйнө', 'organisation', 'Бир Дүйнөнүн', 'Бирдин Дүйнө'],
  ]);
});

describe('what any word may take', () => {
  test.each(['', 'нын', 'дин', 'тун', 'га', 'ко', 'ге', 'ту', 'да', 'тон', 'догу', 'нун', 'дор'])(
    'is -%s',
    (ending) => {
      expect(kyrgyzEndingsOfAny()).toContain(ending);
    },
  );

  test.each(['ов', 'ом', 'ами', 'ский', 'лык', 'чы', 'динка', 'гун'])('is not -%s', (ending) => {
    expect(kyrgyzEndingsOfAny()).not.toContain(ending);
  });
});

describe('the endings of any word', () => {
  const letter = fc.constantFrom(...'абвгдежзийклмнпрстуфхцчшыьэюяөүңё');
  const word = fc.string({ unit: letter, minLength: 1, maxLength: 10 });
  const endingsOf = (text: string) => [...kyrgyzEndings(text).all];

  test.each([
    ['е и э', /^[^аоуы]*$/],
    ['а ы я', /^[^еиоу]*$/],
    ['у ю', /^[^еио]*$/],
    ['о ё', /^[^еи]*$/],
    ['ө ү', /^[^аеиы]*$/],
  ])('are in harmony with its last vowel, %s', (vowels, harmony) => {
    const stem = fc.tuple(
      word,
      fc.constantFrom(...vowels.split(' ')),
      fc.constantFrom(...'лнст', ''),
    );
    fc.assert(
      fc.property(stem, (parts) => {
        for (const ending of endingsOf(parts.join(''))) expect(ending).toMatch(harmony);
      }),
    );
  });

  test('are plain, and no longer than the longest', () => {
    fc.assert(
      fc.property(word, (text) => {
        for (const ending of endingsOf(text)) {
          expect(ending).toBe(plain(ending));
          expect(ending.length).toBeLessThanOrEqual(LONGEST_ENDING);
        }
      }),
    );
  });

  test('that are its cases are among all', () => {
    fc.assert(
      fc.property(word, (text) => {
        expect(endingsOf(text)).toEqual(expect.arrayContaining([...kyrgyzEndings(text, true).all]));
      }),
    );
  });
});
