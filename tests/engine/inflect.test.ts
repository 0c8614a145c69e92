import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Kind } from '../../engine/entity.ts';
import { DECLENSIONS, type Declension, declensionsOf, stemsOf } from '../../engine/inflect.ts';
import { LONGEST_ENDING } from '../../engine/name-index.ts';
import { fold, plain } from '../../engine/words.ts';
import { isOfStem, type Lang, testForms } from './declined-forms.ts';

const listDeclensions = (phrase: string, lang: Lang, kind: Kind = 'organisation') =>
  declensionsOf(phrase.split(' '), { lang, kind });

describe('the declension of a Russian word', () => {
  test.each<[string, string, Kind, Declension[]]>([
    ['is that of a noun on a consonant', 'закон', 'law', ['consonant']],
    ['has no plural in a first name', 'Роман Абрамович', 'person', ['given', 'given']],
    ['is a surname’s on -ов', 'Садыр Жапаров', 'person', ['given', 'surname']],
    ['is a surname’s on -ев', 'Темир Сариев', 'person', ['given', 'surname']],
    ['is a surname’s on -ёв', 'Алексей Лихачёв', 'person', ['y', 'surname']],
    ['is a surname’s on -ин', 'Владимир Путин', 'person', ['given', 'surname']],
    ['is a surname’s on -ын', 'Пётр Голицын', 'person', ['given', 'surname']],
    ['is a woman’s on -ина', 'Эльвира Набиуллина', 'person', ['a', 'surname-a']],
    ['is a woman’s on -ова', 'Анна Абакумова', 'person', ['a', 'surname-a']],
    ['is an adjective’s in a surname', 'Владимир Зеленский', 'person', ['given', 'surname-y']],
    ['is a noun’s where no person bears it', 'Жапаров', 'media', ['consonant']],
    ['is that of a noun on -а', 'Украина', 'place', ['a']],
    ['is that of a noun on -я', 'Россия', 'place', ['ya']],
    ['is that of a noun on -о', 'министерство', 'state-body', ['o']],
    ['is that of a noun on -е', 'соглашение', 'agreement', ['e']],
    ['is that of a noun on -ь', 'Кремль', 'state-body', ['soft']],
    ['is that of a noun on -й', 'Алексей', 'concept', ['y']],
    ['is that of a plural', 'выборы', 'event', ['plural']],
    ['is an adjective’s, masculine', 'Верховный суд', 'state-body', ['adjective', 'consonant']],
    ['is an adjective’s, soft', 'Евразийский союз', 'organisation', ['adjective', 'consonant']],
    ['is an adjective’s, feminine', 'Центральная Азия', 'place', ['adjective', 'ya']],
    ['is an adjective’s, neuter', 'Казахстанское бюро', 'organisation', ['adjective', 'o']],
    ['is an adjective’s, plural', 'иностранные агенты', 'concept', ['adjective', 'plural']],
    [
      'is an adjective’s, plural on -ие',
      'российские релоканты',
      'community',
      ['adjective', 'plural'],
    ],
    ['is a noun’s of an acronym read as a word', 'МИД', 'state-body', ['consonant']],
    ['is none of an acronym read by its letters', 'ОБСЕ', 'organisation', ['fixed']],
    ['is none of an acronym without a vowel', 'СНГ', 'organisation', ['fixed']],
    ['is none of an acronym that opens with a vowel', 'ООН', 'organisation', ['fixed']],
    ['is none of a word in Latin letters', 'дело Temirov Live', 'event', ['o', 'fixed', 'fixed']],
    ['is none of a number', 'статья 174', 'law', ['ya', 'fixed']],
    ['is none of a single letter', 'а', 'concept', ['fixed']],
    ['is none of a word on another vowel', 'интервью', 'concept', ['fixed']],
  ])('%s: %s', (_, phrase, kind, expected) => {
    expect(listDeclensions(phrase, 'ru', kind)).toEqual(expected);
  });

  test.each([
    ['закон', 'об иностранных агентах'],
    ['визит Путина', 'в Кыргызстан'],
    ['Организация Договора', 'о коллективной безопасности'],
    ['право', 'на свободу'],
    ['война России', 'против Украины'],
    ['граница', 'между Киргизией и Таджикистаном'],
    ['мигранты', 'из Средней Азии'],
  ])('ends at a preposition: %s – %s', (head, rest) => {
    const declensions = listDeclensions(`${head} ${rest}`, 'ru');
    const length = head.split(' ').length;
    expect(declensions.slice(0, length)).not.toContain('fixed');
    expect(new Set(declensions.slice(length))).toEqual(new Set(['fixed']));
  });

  test('does not end at a preposition of another language’s form', () => {
    expect(listDeclensions('Бир с Кыргызстан', 'ky').at(-1)).toBe('kyrgyz');
  });
});

describe('the declension of a Kyrgyz word', () => {
  test.each<[string, string, Declension[]]>([
    ['is full in a name', 'Кыргызстан', ['kyrgyz']],
    ['is the last word’s', 'Бир Дүйнө Кыргызстан', ['fixed', 'fixed', 'kyrgyz']],
    ['is full in a common noun behind others', 'кыргыз эли', ['fixed', 'kyrgyz']],
    ['has cases only in a short name', 'Ош', ['kyrgyz-cases']],
    ['has cases only in a common noun that stands alone', 'парламент', ['kyrgyz-cases']],
    ['is an acronym’s', 'АКШ', ['kyrgyz-acronym']],
    ['is an acronym’s behind other words', 'Номад ТВ', ['fixed', 'kyrgyz-acronym']],
    ['is none of a last word in Latin letters', 'Темиров Live', ['fixed', 'fixed']],
  ])('%s: %s', (_, phrase, expected) => {
    expect(listDeclensions(phrase, 'ky')).toEqual(expected);
  });
});

describe('the declension of an English word', () => {
  test.each<[string, string, Kind, Declension[]]>([
    ['is a noun’s in lower case', 'digital nomads', 'concept', ['english', 'english']],
    ['is none of a name', 'ethnic Uzbeks', 'community', ['english', 'fixed']],
    ['is none of a word that stands alone', 'relocants', 'community', ['fixed']],
    ['is none of the noun of a law', 'foreign agents law', 'law', ['english', 'english', 'fixed']],
    ['is none of the noun of a body', 'foreign ministry', 'state-body', ['english', 'fixed']],
    ['is none of a particle', 'conflict between them', 'event', ['english', 'fixed', 'english']],
    [
      'is none of a word of two letters',
      'space of agents',
      'concept',
      ['english', 'fixed', 'english'],
    ],
  ])('%s: %s', (_, phrase, kind, expected) => {
    expect(listDeclensions(phrase, 'en', kind)).toEqual(expected);
  });
});

describe('English nouns', () => {
  testForms('en', [
    [
      'one and many',
      'foreign agents',
      'concept',
      'foreign agent, foreign agents',
      'foreign agency',
    ],
    [
      '-y',
      'citizen assembly',
      'concept',
      'citizen assemblies',
      'citizen assembled, citizen assembl',
    ],
    [
      '-ies',
      'political parties',
      'concept',
      'political party, political parties',
      'political parti',
    ],
    ['-y behind a vowel', 'foreign play', 'concept', 'foreign plays', 'foreign plaies'],
    ['-ss', 'open access', 'concept', 'open access', 'open acces'],
    ['a law is but one', 'foreign agents law', 'law', 'foreign agent law', 'foreign agents laws'],
    ['a name', 'ethnic Uzbeks', 'community', 'ethnic Uzbeks', 'ethnic Uzbek'],
    ['no possessive', 'digital nomad', 'concept', 'digital nomads', "digital nomad's"],
  ]);
});

describe('any word', () => {
  const letters = [...'абвгдежзийклмнопрстуфхцчшщыьэюяө'];
  const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 14 });
  const name = word.map((text) => text.slice(0, 1).toUpperCase() + text.slice(1));

  test('that changes keeps its dictionary form', () => {
    fc.assert(
      fc.property(fc.oneof(word, name), fc.constantFrom<Lang>('en', 'ru', 'ky'), (text, lang) => {
        const [declension = 'fixed'] = declensionsOf([text], { lang, kind: 'place' });
        const stems = stemsOf(fold(text), declension);
        const taken = stems.filter((stem) => isOfStem(plain(fold(text)), stem));
        expect(taken.slice(0, 1)).toEqual(stems.slice(0, 1));
      }),
    );
  });

  test('has stems of two letters or more, and endings no longer than the longest', () => {
    fc.assert(
      fc.property(word, fc.constantFrom(...DECLENSIONS), word, (text, declension, rest) => {
        for (const stem of stemsOf(text, declension)) {
          expect(stem.text.length).toBeGreaterThanOrEqual(Math.min(2, text.length));
          if (rest.length > LONGEST_ENDING) expect(stem.takes(rest)).toBe(false);
        }
      }),
    );
  });
});
