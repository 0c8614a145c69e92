import { describe, expect, test } from 'vitest';
import { compileIndex } from '../../engine/compile-index.ts';
import type { NameForm, NamesEntry } from '../../engine/compiled.ts';
import type { Hit } from '../../engine/form-match.ts';
import { readIndex } from '../../engine/index-bytes.ts';
import { createScanner } from '../../engine/scan.ts';

const ENTITIES: NamesEntry[] = [
  { id: 'osh', kind: 'place', scope: 'core', name: 'Osh' },
  { id: 'japarov', kind: 'person', scope: 'core', name: 'Sadyr Japarov' },
  { id: 'mamatova', kind: 'person', scope: 'core', name: 'Гульнара Маматова' },
  { id: 'kloop', kind: 'media', scope: 'core', name: 'Kloop' },
  { id: 'tunduk', kind: 'concept', scope: 'global', name: 'Түндүк' },
  { id: 'usa', kind: 'place', scope: 'global', name: 'АКШ' },
  { id: 'finance', kind: 'concept', scope: 'global', name: 'finance' },
  { id: 'policies', kind: 'concept', scope: 'global', name: 'foreign policies' },
  { id: 'nguyen', kind: 'person', scope: 'global', name: 'Kim Ạnh' },
  { id: 'kyrgyz', kind: 'community', scope: 'core', name: 'Кыргыз' },
];

const form = (id: string, text: string, more: Partial<NameForm> = {}): NameForm => ({
  text,
  entity: ENTITIES.findIndex((entity) => entity.id === id),
  strength: 'strong',
  of: null,
  ...more,
});

const scanner = createScanner(
  readIndex(
    compileIndex({
      entities: ENTITIES,
      forms: [
        form('osh', 'Osh'),
        form('osh', 'Бишкек', { lang: 'ru' }),
        form('osh', 'Ыйык', { lang: 'ru' }),
        form('osh', 'Кыргызстан', { lang: 'ru', unmistakable: true }),
        form('osh', 'O’zbekiston', { unmistakable: true }),
        form('kyrgyz', 'Кыргыз', { lang: 'ky' }),
        form('japarov', 'Sadyr Japarov'),
        form('japarov', 'Nursultan Nazarbayev'),
        form('japarov', 'Japarov’s Law'),
        form('japarov', 'Садыр Жапаров', { lang: 'ru' }),
        form('mamatova', 'Gulnara Mamatova'),
        form('mamatova', 'Гульнара Маматова', { lang: 'ru' }),
        form('kloop', 'Kloop'),
        form('tunduk', 'Түндүк', { lang: 'ky' }),
        form('tunduk', 'Көк Асман', { lang: 'ky' }),
        form('usa', 'АКШ', { lang: 'ky' }),
        form('finance', 'finance'),
        form('policies', 'foreign policies'),
        form('policies', 'закон', { lang: 'ru' }),
        form('policies', 'день йоги', { lang: 'ru' }),
        form('nguyen', 'Kim Ạnh'),
      ],
    }),
  ),
);

/** What is found in a text, in order; names that lack their capitals are left out. */
function listFound(text: string): string[] {
  const hits = scanner.scan(text).filter(({ lowCase }) => !lowCase);
  hits.sort((a, b) => a.start - b.start || a.end - b.end);
  const isNew = ({ start, end }: Hit, i: number) =>
    hits[i - 1]?.start !== start || hits[i - 1]?.end !== end;
  return hits.filter(isNew).map(({ start, end }) => text.slice(start, end));
}

type Row = [name: string, text: string, expected: string[]];

describe('odd letters', () => {
  test.each<Row>([
    ['finds a name under a stress mark', 'Бишке\u0301к', ['Бишке\u0301к']],
    ['finds a name under many marks', 'O\u0301\u0302\u0303sh', ['O\u0301\u0302\u0303sh']],
    ['finds a name with a mark of another script', 'Osh\u093C', ['Osh\u093C']],
    ['finds a name that ends in a mark', 'Osh\u0301 now', ['Osh\u0301']],
    ['finds a decomposed й that opens a word', 'день и\u0306оги', ['день и\u0306оги']],
    ['finds a decomposed й', 'Ыи\u0306ык', ['Ыи\u0306ык']],
    ['finds a ligature', 'the ﬁnance', ['ﬁnance']],
    ['finds full width', 'Ｏｓｈ', ['Ｏｓｈ']],
    ['finds mathematical letters', '𝐟𝐢𝐧𝐚𝐧𝐜𝐞', ['𝐟𝐢𝐧𝐚𝐧𝐜𝐞']],
    ['finds a name with a soft hyphen', 'Биш\u00ADкек', ['Биш\u00ADкек']],
    [
      'finds a name with a soft hyphen and an ending',
      'Биш\u00ADке\u00ADком',
      ['Биш\u00ADке\u00ADком'],
    ],
    ['finds a name with a joiner', 'O\u200Dsh', ['O\u200Dsh']],
    ['leaves invisible characters at the borders out', '\uFEFFOsh\u200B', ['Osh']],
    ['finds a name whose first letter has two marks', 'Kim Ạnh', ['Kim Ạnh']],
    ['finds it without its marks', 'Kim Anh', ['Kim Anh']],
    ['leaves a letter of another script alone', 'Osh文 文Osh Osh가', []],
    ['leaves a digit alone', 'Osh1 1Osh Osh①', []],
  ])('%s', (_, text, expected) => {
    expect(listFound(text)).toEqual(expected);
  });
});

describe('what is no letter', () => {
  test.each<Row>([
    ['finds a name behind a flag', '🇰🇬Бишкек', ['Бишкек']],
    ['finds a name before a picture', 'Osh👍', ['Osh']],
    ['finds names on both sides of a picture', 'Osh👍Бишкек', ['Osh', 'Бишкек']],
    ['finds a name behind a picture with a variation selector', '⚡️Бишкек', ['Бишкек']],
    ['finds a name before a variation selector', 'Osh\uFE0F', ['Osh']],
    ['finds a name on a keycap’s side', '1️⃣ Osh', ['Osh']],
    ['finds names about the first half of a picture', 'Osh\uD83DБишкек', ['Osh', 'Бишкек']],
    ['finds names about the second half of a picture', 'Osh\uDC4DБишкек', ['Osh', 'Бишкек']],
    [
      'finds a name inside marks of direction',
      '\u2067Osh\u2069 \u202EБишкек\u202C',
      ['Osh', 'Бишкек'],
    ],
    ['parts a word at a mark of direction', 'O\u202Esh', []],
    ['finds a name behind the character for an object', '\uFFFCOsh', ['Osh']],
    ['finds a name behind a control character', '\u0000Osh\u0007', ['Osh']],
    ['leaves a name in two parts that a picture parts', 'Sadyr 👍 Japarov', []],
    [
      'finds a name in two parts that a soft hyphen parts',
      'Sadyr \u00AD Japarov',
      ['Sadyr \u00AD Japarov'],
    ],
    [
      'finds a name in two parts that nothing visible parts',
      'Sadyr\u200B \uFEFF Japarov',
      ['Sadyr\u200B \uFEFF Japarov'],
    ],
    ['leaves a name in two parts that a stray mark parts', 'Sadyr \u0301 Japarov', []],
  ])('%s', (_, text, expected) => {
    expect(listFound(text)).toEqual(expected);
  });
});

describe('apostrophes', () => {
  test.each<Row>([
    ['leaves a possessive out', 'Kloop’s', ['Kloop']],
    ['leaves a possessive with something invisible in it out', 'Kloop’\u2060s', ['Kloop']],
    [
      'leaves a possessive out behind another number of the noun',
      'foreign policy’s aim',
      ['foreign policy'],
    ],
    [
      'finds a soft sign that is written as an apostrophe',
      'Gul’nara Mamatova',
      ['Gul’nara Mamatova'],
    ],
    ['finds a slip in a name with an apostrophe', 'O’zbkiston', ['O’zbkiston']],
    ['takes an ending in back vowels in', 'Kloop’тун', ['Kloop’тун']],
    ['takes an ending in front vowels in', 'Kloop’түн', ['Kloop’түн']],
    ['leaves a possessive inside a name alone', 'Sadyr’s Japarov', []],
    ['finds another spelling of a possessive', 'Zhaparov’s Law', ['Zhaparov’s Law']],
    ['leaves a name without its possessive alone', 'Japarov Law', []],
    ['leaves an apostrophe behind the name alone', 'Kloop’', ['Kloop']],
    ['leaves two apostrophes alone', 'Kloop’’s', ['Kloop']],
  ])('%s', (_, text, expected) => {
    expect(listFound(text)).toEqual(expected);
  });
});

describe('endings and slips', () => {
  test.each<Row>([
    ['finds a name whose last consonant is voiced', 'Түндүгүнүн', ['Түндүгүнүн']],
    ['finds the same without its Kyrgyz letters', 'Тундугунун', ['Тундугунун']],
    ['leaves half of the Kyrgyz letters alone', 'Тундүктүн', []],
    ['leaves a Kyrgyz letter that the name has not alone', 'закоң закоңду', []],
    ['finds a name whose first word lacks its Kyrgyz letters', 'Кок Асман', ['Кок Асман']],
    ['finds another spelling with an ending', 'Садыру Джапарову', ['Садыру Джапарову']],
    ['finds a slip in one word of a name', 'Nurslutan Nazarbayev', ['Nurslutan Nazarbayev']],
    ['leaves slips in both words alone', 'Nurslutan Nazrabayev', []],
    ['tells a word that lacks its capital', 'sadyr Japarov, Sadyr japarov', []],
    ['finds a name in capitals with an ending', 'АКШнын', ['АКШнын']],
    ['finds it with a soft hyphen in its ending', 'АКШды\u00ADн', ['АКШды\u00ADн']],
    [
      'finds it with something invisible in it',
      'А\u00AD\u00AD\u00ADКШнын',
      ['А\u00AD\u00AD\u00ADКШнын'],
    ],
    ['finds a slip in a word that begins like another name', 'Кыргызсан', ['Кыргызсан']],
  ])('%s', (_, text, expected) => {
    expect(listFound(text)).toEqual(expected);
  });

  test('are no exact match', () => {
    const howOf = (text: string) => scanner.scan(text).map(({ how }) => how);
    expect(howOf('АКШ-нын')).toEqual(['inflected']);
    expect(howOf('АКШнын')).toEqual(['inflected']);
  });
});

/** How long it takes to scan a text, at best of three. */
function measureMs(text: string): number {
  const times = [1, 2, 3].map(() => {
    const before = performance.now();
    scanner.scan(text);
    return performance.now() - before;
  });
  return Math.min(...times);
}

describe('a very long text', () => {
  const long: [name: string, write: (count: number) => string][] = [
    ['of one word', (count) => 'O'.repeat(count)],
    ['of one word with apostrophes', (count) => 'O’s'.repeat(count / 2)],
    ['of one word of another script', (count) => '文'.repeat(count)],
    ['of one-letter words', (count) => 'O '.repeat(count)],
    ['of a name', (count) => 'Sadyr Japarov '.repeat(count / 20)],
    ['of a name without white space', (count) => 'Osh,'.repeat(count / 20)],
    ['of first halves of a name', (count) => 'Sadyr '.repeat(count / 10)],
    ['of soft hyphens', (count) => '\u00AD'.repeat(count)],
    ['of soft hyphens before a word', (count) => `${'\u00AD'.repeat(count)}Osh`],
    ['of soft hyphens behind a word', (count) => `Osh${'\u00AD'.repeat(count)}`],
    ['of soft hyphens in a name', (count) => `O${'\u00AD'.repeat(count)}sh`],
    ['of marks on one letter', (count) => `Osh${'\u0301'.repeat(count)}`],
    ['of words under many marks', (count) => `Osh${'\u0301'.repeat(200)} `.repeat(count / 1000)],
    ['of quotation marks inside a name', (count) => `Sadyr${'“'.repeat(count)} Japarov`],
    ['of blanks inside a name', (count) => `Sadyr${' '.repeat(count)}Japarov`],
    ['of soft hyphens inside a name', (count) => `Sadyr ${'\u00AD'.repeat(count)} Japarov`],
    ['of apostrophes', (count) => '’'.repeat(count)],
    ['of halves of pictures', (count) => '\uD83D'.repeat(count)],
    ['of pictures', (count) => '👍'.repeat(count)],
    ['of pictures between names', (count) => 'Osh👍'.repeat(count / 20)],
    ['of marks of direction', (count) => '\u202E'.repeat(count)],
    ['of hyphens behind a name', (count) => `АКШ${'-'.repeat(count)}`],
  ];

  test.each(long)('%s is read to its end in time that grows as its length does', (_, write) => {
    const [text, longer] = [write(5000), write(20_000)];
    measureMs(text);
    expect(measureMs(longer) / Math.max(measureMs(text), 5)).toBeLessThan(12);
    expect(listFound(`${write(1_000_000)} Kloop`).at(-1)).toBe('Kloop');
  });

  test('of ten megabytes is read to its end', () => {
    const sentence = 'Президент страны “visited” the city’s new court – and said nothing. ';
    expect(listFound(`${sentence.repeat(10_000_000 / sentence.length)} Osh`)).toEqual(['Osh']);
  });
});
