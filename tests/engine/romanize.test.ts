import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { skeletonOf, skeletonsOf, writeSkeleton } from '../../engine/romanize.ts';
import { fold, plain } from '../../engine/words.ts';

/** The skeleton of a word as a text has it. */
const readSkeleton = (written: string) => skeletonOf(plain(fold(written)));

/** The spellings of a list, `a b`, that are not a name’s. */
const listOthers = (name: string, spellings: string) =>
  spellings.split(' ').filter((written) => !skeletonsOf(name).includes(readSkeleton(written)));

/** A name, and spellings of it that one house or another has: all of them are the name’s. */
type Spellings = [name: string, spellings: string];

describe('spellings of a name by BGN/PCGN', () => {
  test.each<Spellings>([
    ['Жапаров', 'Zhaparov'],
    ['Джумабеков', 'Dzhumabekov'],
    ['Хабаров', 'Khabarov'],
    ['Лихачёв', 'Likhachëv Likhachev'],
    ['Щербаков', 'Shcherbakov'],
    ['Чуйков', 'Chuykov'],
    ['Цой', 'Tsoy'],
    ['Юлия', 'Yuliya'],
    ['Ельцин', 'Yel’tsin Yeltsin'],
    ['Ёлкин', 'Yëlkin Yolkin'],
    ['Николаев', 'Nikolayev'],
    ['Сариев', 'Sariyev'],
    ['Алексей', 'Aleksey'],
    ['Ильич', 'Il’ich'],
    ['Быстров', 'Bystrov'],
    ['Эшимов', 'Eshimov Èshimov'],
    ['Өмүрбек', 'Ömürbek'],
    ['Ыңтымак', 'Yñtymak'],
    ['Григорьев', 'Grigor’yev Grigoryev'],
  ])('%s: %s', (name, spellings) => {
    expect(listOthers(name, spellings)).toEqual([]);
  });
});

describe('spellings of a name by ISO 9 and GOST 7.79, with their marks or without', () => {
  test.each<Spellings>([
    ['Жапаров', 'Žaparov Zaparov'],
    ['Шерзод', 'Šerzod Serzod'],
    ['Щербаков', 'Ŝerbakov Šerbakov Serbakov'],
    ['Лихачёв', 'Lihačëv Lihačev Lihacev'],
    ['Чуйков', 'Čujkov'],
    ['Цой', 'Coj'],
    ['Хабаров', 'Habarov'],
    ['Алексей', 'Aleksej'],
    ['Эшимов', 'Èšimov'],
    ['Ильич', 'Ilʹič'],
    ['Объедков', 'Obʺedkov'],
    ['Сариев', 'Sariev'],
    ['Юлия', 'Ûliâ'],
  ])('%s: %s', (name, spellings) => {
    expect(listOthers(name, spellings)).toEqual([]);
  });
});

describe('spellings of a name by ALA-LC, with their ligatures or without', () => {
  test.each<Spellings>([
    ['Юлия', 'I\u0361ulii\u0361a Iuliia'],
    ['Цой', 'T\u0361soĭ Tsoi'],
    ['Эшимов', 'Ėshimov'],
    ['Андрей', 'Andreĭ Andrei'],
    ['Ильич', 'Ilʹich'],
  ])('%s: %s', (name, spellings) => {
    expect(listOthers(name, spellings)).toEqual([]);
  });
});

describe('spellings of a name in the press', () => {
  test.each<Spellings>([
    ['Жапаров', 'Japarov Dzhaparov Djaparov Dschaparow Japaroff JAPAROV'],
    ['Джумабеков', 'Djoumabekov Jumabekov Dschumabekow'],
    ['Абрамович', 'Abramovitch Abramowitsch Abramovych Abramoviç'],
    ['Лихачёв', 'Likhatchev Likhachov Likhachyov'],
    ['Шор', 'Schor Shor Șor Şor'],
    ['Чуйков', 'Tschuikow Tchouïkov'],
    ['Щербаков', 'Scherbakov'],
    ['Алексей', 'Alexei Alexey Alexeï'],
    ['Пётр', 'Pyotr Petr Piotr'],
    ['Соловьёв', 'Solovyov'],
    ['Сариев', 'Sarieff Sarijev'],
    ['Аскаров', 'Askaroff Askarow'],
    ['Касым', 'Kassym Qasym Kasim'],
    ['Тажикистан', 'Tadjikistan Tajikistan Tadschikistan'],
    ['Айжан', 'Ayzhan Aizhan Aijan'],
  ])('%s: %s', (name, spellings) => {
    expect(listOthers(name, spellings)).toEqual([]);
  });
});

describe('spellings of a name in Cyrillic', () => {
  test.each<Spellings>([
    ['Japarov', 'Жапаров Джапаров'],
    ['Жапаров', 'Джапаров'],
    ['Өмүрбек', 'Омурбек'],
    ['Алексей', 'Алексеи'],
    ['Иссык', 'Ысык Исык'],
    ['Лихачёв', 'Лихачев'],
    ['Sherzod', 'Шерзод'],
    ['Tsoi', 'Цой Тсой'],
  ])('%s: %s', (name, spellings) => {
    expect(listOthers(name, spellings)).toEqual([]);
  });
});

describe('other names', () => {
  test.each<[name: string, others: string]>([
    ['Japarov', 'Jafarov Jabarov Saparov Shaparov Juparov Jeparov Japarova Japar'],
    ['Жапаров', 'Жафаров Жабаров Сапаров Шапаров Зафаров Japarova'],
    ['Askarov', 'Eskarov Askerov Iskarov Oskarov Skarov Askar'],
    ['Умаров', 'Омаров Амаров Umirov Umerov'],
    ['Темур', 'Timur Темир Tamur'],
    ['Temirov', 'Тимуров Temurov Tamirov'],
    ['Sariev', 'Sarev Saraev Seriev Sariyeva'],
    ['Путин', 'Pudin Пушин Putina Патин'],
    ['Шор', 'Жор Chor Shar Шора'],
    ['Бишкек', 'Бешкек Bishkeg Bishek Пишпек'],
    ['Рахмон', 'Ramon Рахман Raxon'],
    ['Исаков', 'Исхаков Ishakov Askov'],
    ['Kazakhstan', 'Kazanstan Kasachstan'],
  ])('%s: %s', (name, others) => {
    expect(listOthers(name, others)).toEqual(others.split(' '));
  });
});

describe('any word', () => {
  /** A letter and how BGN/PCGN, ISO 9 and ALA-LC write it. */
  const readTable = (table: string) =>
    new Map(table.split(', ').map((row) => [row[0] ?? '', row.slice(2).split(' ')]));
  const CONSONANTS = readTable(
    'б b b b, в v v v, г g g g, д d d d, ж zh ž zh, з z z z, к k k k, л l l l, м m m m, н n n n, ' +
      'п p p p, р r r r, с s s s, т t t t, ф f f f, х kh h kh, ц ts c t\u0361s, ч ch č ch, ' +
      'ш sh š sh, щ shch ŝ shch',
  );
  const VOWELS = readTable(
    'а a a a, е e e e, ё ë ë ë, и i i i, о o o o, у u u u, ы y y y, э e è ė',
  );
  const SOUNDS = new Map([...CONSONANTS, ...VOWELS]);
  const consonant = fc.constantFrom(...CONSONANTS.keys());
  const syllable = fc.tuple(consonant, fc.constantFrom(...VOWELS.keys()));
  const name = fc
    .tuple(fc.array(syllable, { minLength: 1, maxLength: 4 }), fc.oneof(consonant, fc.constant('')))
    .map(([syllables, last]) => [...syllables.flat(), last].join(''));
  /** Letters that join with others, and some that do not. */
  const letters = fc.string({
    unit: fc.constantFrom(..."acdeghijkostuxyz'жистшчёьюя中"),
    maxLength: 16,
  });

  test.each([
    ['BGN/PCGN', 0],
    ['ISO 9', 1],
    ['ALA-LC', 2],
  ])('has the skeleton of its spelling by %s', (_, system) => {
    fc.assert(
      fc.property(name, (word) => {
        const spelled = [...word].map((letter) => SOUNDS.get(letter)?.[system]).join('');
        expect(listOthers(word, spelled)).toEqual([]);
      }),
    );
  });

  test('has the skeleton of the same word with a letter doubled', () => {
    fc.assert(
      fc.property(name, fc.nat(12), (word, at) => {
        const letter = word[at % word.length] ?? '';
        expect(skeletonOf(word.replace(letter, letter + letter))).toBe(skeletonOf(word));
      }),
    );
  });

  test('has its skeleton among its skeletons', () => {
    fc.assert(
      fc.property(letters, (word) => {
        expect(skeletonsOf(word)).toContain(readSkeleton(word));
      }),
    );
  });

  test('has the skeleton that is written of its first letters, whatever stood there', () => {
    fc.assert(
      fc.property(letters, fc.nat(), (word, cut) => {
        const length = cut % (word.length + 1);
        const codes = Uint16Array.from(word, (letter) => letter.charCodeAt(0));
        const out = new Uint16Array(2 * length).fill('e'.charCodeAt(0));
        const end = writeSkeleton(codes, length, out);
        expect(String.fromCharCode(...out.subarray(0, end))).toBe(
          skeletonOf(word.slice(0, length)),
        );
      }),
      { numRuns: 2000 },
    );
  });
});
