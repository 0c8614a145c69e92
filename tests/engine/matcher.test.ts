import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DATASET_VERSION, type NameForm, type Names } from '../../engine/dataset.ts';
import type { Strength } from '../../engine/entity.ts';
import { createMatcher, type Match } from '../../engine/matcher.ts';
import { readWords } from '../../engine/words.ts';

const ENTITIES: Names['entities'] = [
  { id: 'kyrgyzstan', kind: 'place', scope: 'core', name: 'Kyrgyzstan', country: true },
  { id: 'kazakhstan', kind: 'place', scope: 'regional', name: 'Kazakhstan', country: true },
  { id: 'osh', kind: 'place', scope: 'core', name: 'Osh' },
  { id: 'central-asia', kind: 'place', scope: 'regional', name: 'Central Asia' },
  { id: 'japarov', kind: 'person', scope: 'core', name: 'Sadyr Japarov' },
  { id: 'kloop', kind: 'media', scope: 'core', name: 'Kloop' },
  { id: 'kloop-ruling', kind: 'event', scope: 'core', name: 'Kloop Media ruling' },
  { id: 'azattyk', kind: 'media', scope: 'core', name: 'Radio Azattyk' },
  { id: 'court', kind: 'state-body', scope: 'core', name: 'Supreme Court of Kyrgyzstan' },
  { id: 'parliament', kind: 'state-body', scope: 'core', name: 'Jogorku Kenesh' },
  { id: 'agents-law', kind: 'law', scope: 'core', name: 'foreign agents law' },
  { id: 'csto', kind: 'organisation', scope: 'regional', name: 'CSTO' },
  { id: 'bir-duino', kind: 'organisation', scope: 'core', name: 'Bir Duino' },
  { id: 'red-roof', kind: 'organisation', scope: 'core', name: 'Red Roof Centre' },
  { id: 'red-roof-inn', kind: 'company', scope: 'regional', name: 'Red Roof Inn' },
  { id: 'russia', kind: 'place', scope: 'global', name: 'Russia', country: true },
  { id: 'kremlin', kind: 'state-body', scope: 'global', name: 'Kremlin' },
];

const indexOf = (id: string) => ENTITIES.findIndex((entity) => entity.id === id);
const form = (text: string, id: string, strength: Strength = 'strong', of?: string): NameForm => ({
  text,
  entity: indexOf(id),
  strength,
  of: of === undefined ? null : indexOf(of),
});

const matcher = createMatcher({
  version: DATASET_VERSION,
  entities: ENTITIES,
  forms: [
    ...ENTITIES.map(({ id, name }) => form(name, id)),
    form('Кыргызстан', 'kyrgyzstan'),
    form('Садыр Жапаров', 'japarov'),
    form('Артём Петров', 'japarov'),
    form('Japarov', 'japarov', 'weak'),
    form('Жапаров', 'japarov', 'weak'),
    form('Kloop.kg', 'kloop'),
    form('Kloop Media', 'kloop'),
    form('Nomad TV', 'kloop', 'contextual'),
    form('Azattyk', 'azattyk', 'contextual', 'kyrgyzstan'),
    form('Supreme Court', 'court', 'contextual', 'kyrgyzstan'),
    form('Верховный суд', 'court', 'contextual', 'kyrgyzstan'),
    form('Parliament', 'parliament', 'contextual', 'kyrgyzstan'),
    form('Red Roof', 'red-roof'),
    form('Red Roof', 'red-roof-inn'),
    form('Asia Summit Week', 'csto'),
    form('Osh Week', 'red-roof', 'contextual'),
  ],
});

/** What a page of these blocks names, as text and entity, block by block. */
const listNamed = (...blocks: string[]) =>
  matcher
    .findMatches(blocks)
    .map((found, i) =>
      found.map(({ start, end, entity }) => [blocks[i]?.slice(start, end), entity]),
    );

/** What a text names that stands alone. */
const findIn = (text: string) => listNamed(text)[0];

/** What a text names on a page that is about Kyrgyzstan. */
const findInRegion = (text: string) => listNamed('Kyrgyzstan, Kyrgyzstan', text)[1];

type Row = [name: string, text: string, expected: [text: string, entity: string][]];

describe('whole words', () => {
  test.each<Row>([
    ['finds a name', 'Visit Kloop today', [['Kloop', 'kloop']]],
    ['finds a name that is the whole text', 'Kloop', [['Kloop', 'kloop']]],
    ['finds a name between brackets', '(Kloop)', [['Kloop', 'kloop']]],
    ['finds a name between quotation marks', '«Kloop»', [['Kloop', 'kloop']]],
    ['finds a name before a full stop', 'Read Kloop.', [['Kloop', 'kloop']]],
    ['finds a name before a sentence without blank', 'Read Kloop.Then', [['Kloop', 'kloop']]],
    ['finds the name of a hashtag', '#Kloop', [['Kloop', 'kloop']]],
    [
      'finds both names about a slash',
      'Osh/Kloop',
      [
        ['Osh', 'osh'],
        ['Kloop', 'kloop'],
      ],
    ],
    [
      'finds both names about a hyphen',
      'Osh-Kyrgyzstan',
      [
        ['Osh', 'osh'],
        ['Kyrgyzstan', 'kyrgyzstan'],
      ],
    ],
    ['finds a name at the head of a compound', 'Kloop-funded', [['Kloop', 'kloop']]],
    ['leaves a longer word alone', 'Kloopers', []],
    ['leaves the end of a word alone', 'MyKloop', []],
    ['leaves a handle alone', 'by @Kloop', []],
    ['leaves an address of mail alone', 'news@Kloop and Kloop@mail', []],
    ['leaves a part of another host alone', 'Osh.example and www.Kloop', []],
    ['leaves a name that a number belongs to alone', 'Osh-24, Osh–24', []],
    ['leaves a name joined by an underscore alone', 'Osh_city, the_Osh', []],
    ['leaves a name joined by an ampersand alone', 'B&Osh', []],
    ['leaves the path of an address alone', 'See example.com/Osh', []],
    ['finds a name behind a stroke that is no address', 'Bishkek/Osh', [['Osh', 'osh']]],
    ['finds the address of a site that is a name', 'Read Kloop.kg', [['Kloop.kg', 'kloop']]],
  ])('%s', (_, text, expected) => {
    expect(findIn(text)).toEqual(expected);
  });

  test.each<Row>([
    ['leaves a host alone that begins with a name', 'See Kremlin.ru', []],
    ['leaves a channel alone that begins with a name', 'On Russia-24', []],
    ['finds the name itself', 'The Kremlin', [['Kremlin', 'kremlin']]],
  ])('%s, on a page about the region', (_, text, expected) => {
    expect(findInRegion(text)).toEqual(expected);
  });
});

describe('leftmost-longest', () => {
  test.each<Row>([
    ['prefers the longer name', 'of Kloop Media.', [['Kloop Media', 'kloop']]],
    ['prefers the longest name', 'Kloop Media ruling', [['Kloop Media ruling', 'kloop-ruling']]],
    [
      'prefers the left name of two that overlap',
      'Central Asia Summit Week',
      [['Central Asia', 'central-asia']],
    ],
    ['takes the shorter name where the longer does not count', 'Osh Week', [['Osh', 'osh']]],
    [
      'keeps a name inside a longer one to itself',
      'Kloop Media, Kloop',
      [
        ['Kloop Media', 'kloop'],
        ['Kloop', 'kloop'],
      ],
    ],
    [
      'takes the shorter name where the longer breaks off',
      'Kloop Media rules',
      [['Kloop Media', 'kloop']],
    ],
  ])('%s', (_, text, expected) => {
    expect(findIn(text)).toEqual(expected);
  });
});

describe('folding', () => {
  test.each<Row>([
    ['finds a name with diacritics', 'Sadyr Jáparov', [['Sadyr Jáparov', 'japarov']]],
    ['finds a name with a stress mark', 'Кыргызста\u0301н', [['Кыргызста\u0301н', 'kyrgyzstan']]],
    ['finds a name without its ё', 'Артем Петров', [['Артем Петров', 'japarov']]],
    ['finds a name with a soft hyphen', 'Kyrgyz\u00ADstan', [['Kyrgyz\u00ADstan', 'kyrgyzstan']]],
    [
      'finds a name with a zero-width space',
      'Kyrgyz\u200Bstan',
      [['Kyrgyz\u200Bstan', 'kyrgyzstan']],
    ],
    [
      'finds a name with a no-break space',
      'Sadyr\u00A0Japarov',
      [['Sadyr\u00A0Japarov', 'japarov']],
    ],
    ['finds a name over a line end', 'Sadyr\n  Japarov', [['Sadyr\n  Japarov', 'japarov']]],
    ['finds a name with a hyphen for its blank', 'Bir-Duino', [['Bir-Duino', 'bir-duino']]],
    ['finds a name partly in quotation marks', 'Radio “Azattyk”', [['Radio “Azattyk', 'azattyk']]],
  ])('%s', (_, text, expected) => {
    expect(findIn(text)).toEqual(expected);
  });

  test.each<[string, string, Match['how']]>([
    ['exact letter for letter', 'Sadyr Japarov', 'exact'],
    ['exact with a possessive behind it', 'Sadyr Japarov’s', 'exact'],
    ['exact inside quotation marks', '“Sadyr Japarov”', 'exact'],
    ['a variant in other case', 'SADYR JAPAROV', 'variant'],
    ['a variant over a no-break space', 'Sadyr\u00A0Japarov', 'variant'],
    ['a variant with diacritics', 'Sadyr Jáparov', 'variant'],
  ])('calls a name %s', (_, text, expected) => {
    expect(matcher.findMatches([text])[0]?.[0]?.how).toBe(expected);
  });
});

describe('punctuation', () => {
  test.each([
    ['a full stop', 'Bir. Duino'],
    ['a comma', 'Bir, Duino'],
    ['a spaced dash', 'Bir – Duino'],
    ['a spaced hyphen', 'Bir - Duino'],
    ['a slash', 'Bir/Duino'],
    ['a bracket', 'Bir (Duino)'],
    ['a colon', 'Bir: Duino'],
    ['a footnote mark', 'Bir\uFFFCDuino'],
    ['a possessive', 'Bir’s Duino'],
  ])('keeps a name from running across %s', (_, text) => {
    expect(findIn(text)).toEqual([]);
  });

  test('keeps a name from running over the end of a block', () => {
    expect(listNamed('Bir', 'Duino')).toEqual([[], []]);
  });
});

describe('capitals', () => {
  test.each<Row>([
    ['finds a name with its capital', 'in Osh', [['Osh', 'osh']]],
    ['leaves a common word alone', 'osh is pilaf', []],
    ['leaves a short word in capitals alone, which may be an acronym', 'the OSH rules', []],
    ['finds a short name among capitals', 'NEWS FROM OSH', [['OSH', 'osh']]],
    ['finds a long name in capitals', 'read KLOOP now', [['KLOOP', 'kloop']]],
    ['wants the capital of each word', 'central Asia, Central asia', []],
    ['finds an acronym in capitals', 'the CSTO', [['CSTO', 'csto']]],
    ['leaves an acronym with small letters alone', 'Csto and csto', []],
    [
      'takes capitals where the name has none',
      'Foreign Agents Law',
      [['Foreign Agents Law', 'agents-law']],
    ],
  ])('%s', (_, text, expected) => {
    expect(findIn(text)).toEqual(expected);
  });
});

describe('English possessive', () => {
  test.each<Row>([
    ['is no part of the name', 'Kloop’s editor', [['Kloop', 'kloop']]],
    ['may be straight', "Kloop's editor", [['Kloop', 'kloop']]],
    ['may be in capitals', 'KLOOP’S EDITOR', [['KLOOP', 'kloop']]],
    ['follows a name of several words', 'Sadyr Japarov’s', [['Sadyr Japarov', 'japarov']]],
    ['follows an acronym', 'the CSTO’s', [['CSTO', 'csto']]],
  ])('%s', (_, text, expected) => {
    expect(findIn(text)).toEqual(expected);
  });
});

/** What the last block of a page names. */
const findInLast = (...blocks: string[]) => listNamed(...blocks).at(-1);

type PageRow = [name: string, blocks: string[], expected: [text: string, entity: string][]];

describe('names the world over', () => {
  test.each<PageRow>([
    ['do not count on any page', ['Russia and the Kremlin'], []],
    [
      'do not count beside a single name of the region',
      ['Kyrgyzstan and Russia'],
      [['Kyrgyzstan', 'kyrgyzstan']],
    ],
    [
      'count on a page with two names of the region',
      ['Kyrgyzstan, Osh', 'Russia'],
      [['Russia', 'russia']],
    ],
    [
      'count before the names of the region are read',
      ['Osh', 'Russia, Kyrgyzstan'],
      [
        ['Russia', 'russia'],
        ['Kyrgyzstan', 'kyrgyzstan'],
      ],
    ],
    ['do not make a page one about the region', ['Russia, Russia', 'Russia'], []],
  ])('%s', (_, blocks, expected) => {
    expect(findInLast(...blocks)).toEqual(expected);
  });
});

describe('contextual names', () => {
  test.each<PageRow>([
    ['do not count on any page', ['Nomad TV'], []],
    ['do not count beside a single name of the region', ['Osh: Nomad TV'], [['Osh', 'osh']]],
    ['count on a page about the region', ['Osh, Osh', 'Nomad TV'], [['Nomad TV', 'kloop']]],
    ['do not make a page one about the region', ['Nomad TV, Nomad TV', 'Nomad TV'], []],
  ])('%s', (_, blocks, expected) => {
    expect(findInLast(...blocks)).toEqual(expected);
  });
});

describe('contextual names of a country', () => {
  test.each<PageRow>([
    [
      'count where the page names the country most',
      ['Kyrgyzstan, Kyrgyzstan, Kazakhstan', 'the Supreme Court'],
      [['Supreme Court', 'court']],
    ],
    [
      'do not count where the page names another most',
      ['Kyrgyzstan, Kazakhstan, Kazakhstan', 'the Supreme Court'],
      [],
    ],
    [
      'do not count where the page names two alike',
      ['Kyrgyzstan, Kazakhstan', 'the Supreme Court'],
      [],
    ],
    [
      'are not kept from a country by its towns',
      ['Kyrgyzstan, Osh, Osh, Osh', 'the Supreme Court'],
      [['Supreme Court', 'court']],
    ],
    ['do not count where the page names no place', ['Kloop, Kloop', 'the Supreme Court'], []],
    ['do not count on any page', ['the Supreme Court'], []],
  ])('%s', (_, blocks, expected) => {
    expect(findInLast(...blocks)).toEqual(expected);
  });

  test.each<Row>([
    [
      'count behind a country that their own name does not tell',
      'Kyrgyzstan’s Parliament',
      [
        ['Kyrgyzstan', 'kyrgyzstan'],
        ['Parliament', 'parliament'],
      ],
    ],
    [
      'count behind the country itself',
      'Kyrgyzstan’s Supreme Court',
      [
        ['Kyrgyzstan', 'kyrgyzstan'],
        ['Supreme Court', 'court'],
      ],
    ],
    [
      'count behind a word that opens a sentence',
      'The Supreme Court',
      [['Supreme Court', 'court']],
    ],
    ['count behind a small word', 'a quiet Supreme Court', [['Supreme Court', 'court']]],
    ['count behind a comma', 'In Moscow, Supreme Court', [['Supreme Court', 'court']]],
    [
      'count behind the end of a sentence',
      'To Moscow. Supreme Court',
      [['Supreme Court', 'court']],
    ],
    [
      'count before an “of” that names no owner',
      'Supreme Court of late',
      [['Supreme Court', 'court']],
    ],
    ['leave Russia’s own to Russia', 'Russia’s Supreme Court', [['Russia', 'russia']]],
    [
      'leave Kazakhstan’s own to Kazakhstan',
      'Kazakhstan’s Supreme Court',
      [['Kazakhstan', 'kazakhstan']],
    ],
    [
      'leave it alone in a sentence of many words too',
      'Editors said yesterday that the Uzbek Supreme Court would reject Moscow’s Appeal',
      [],
    ],
    ['leave alone what the name of another nation stands before', 'the Uzbek Supreme Court', []],
    ['leave alone what is of Russia', 'the Supreme Court of Russia', [['Russia', 'russia']]],
    [
      'leave alone what is of the Russian Federation',
      'the Supreme Court of the Russian Federation',
      [],
    ],
    ['leave alone what is of an unknown country', 'the Supreme Court of India', []],
    ['leave alone what an owner in Cyrillic stands behind', 'Верховный суд России', []],
    [
      'give way to the full name',
      'the Supreme Court of Kyrgyzstan',
      [['Supreme Court of Kyrgyzstan', 'court']],
    ],
    [
      'count before “of” and the country itself',
      'the Parliament of Kyrgyzstan',
      [
        ['Parliament', 'parliament'],
        ['Kyrgyzstan', 'kyrgyzstan'],
      ],
    ],
    [
      'leave an owner’s own to it in a headline too',
      'Russia’s Supreme Court Upholds Ruling Against Workers',
      [['Russia', 'russia']],
    ],
    [
      'count in a headline whose capitals prove nothing',
      'Why Again Supreme Court Rejects Appeal',
      [['Supreme Court', 'court']],
    ],
  ])('%s', (_, text, expected) => {
    expect(findInRegion(text)).toEqual(expected);
  });
});

describe('surnames', () => {
  test.each<Row>([
    [
      'count after the full name',
      'Sadyr Japarov; Japarov',
      [
        ['Sadyr Japarov', 'japarov'],
        ['Japarov', 'japarov'],
      ],
    ],
    ['do not count before the full name', 'Japarov; Sadyr Japarov', [['Sadyr Japarov', 'japarov']]],
    ['do not count without the full name', 'Japarov', []],
    [
      'count after the full name in another alphabet',
      'Садыр Жапаров; Japarov',
      [
        ['Садыр Жапаров', 'japarov'],
        ['Japarov', 'japarov'],
      ],
    ],
    [
      'count with a possessive',
      'Sadyr Japarov; Japarov’s',
      [
        ['Sadyr Japarov', 'japarov'],
        ['Japarov', 'japarov'],
      ],
    ],
    [
      'count behind a title',
      'Sadyr Japarov; President Japarov',
      [
        ['Sadyr Japarov', 'japarov'],
        ['Japarov', 'japarov'],
      ],
    ],
    [
      'count behind a word that opens a sentence',
      'Sadyr Japarov. Then Japarov',
      [
        ['Sadyr Japarov', 'japarov'],
        ['Japarov', 'japarov'],
      ],
    ],
    [
      'count behind an owner',
      'Sadyr Japarov, Kyrgyzstan’s Japarov',
      [
        ['Sadyr Japarov', 'japarov'],
        ['Kyrgyzstan', 'kyrgyzstan'],
        ['Japarov', 'japarov'],
      ],
    ],
    [
      'do not count behind another initial',
      'Sadyr Japarov; A. Japarov',
      [['Sadyr Japarov', 'japarov']],
    ],
    [
      'count behind the end of a sentence that is no initial',
      'Sadyr Japarov in Osh. Japarov',
      [
        ['Sadyr Japarov', 'japarov'],
        ['Osh', 'osh'],
        ['Japarov', 'japarov'],
      ],
    ],
    [
      'do not count behind another first name',
      'Sadyr Japarov; Akylbek Japarov',
      [['Sadyr Japarov', 'japarov']],
    ],
    [
      'do not count once somebody else has borne them',
      'Sadyr Japarov; Akylbek Japarov; Japarov',
      [['Sadyr Japarov', 'japarov']],
    ],
    [
      'do not count where somebody else bore them first',
      'Akylbek Japarov; Sadyr Japarov; Japarov',
      [['Sadyr Japarov', 'japarov']],
    ],
    [
      'count behind a day of the week',
      'Sadyr Japarov. On Monday Japarov',
      [
        ['Sadyr Japarov', 'japarov'],
        ['Japarov', 'japarov'],
      ],
    ],
    [
      'count behind the bearer’s own initial',
      'Sadyr Japarov; S. Japarov',
      [
        ['Sadyr Japarov', 'japarov'],
        ['Japarov', 'japarov'],
      ],
    ],
    [
      'leave the full name standing beside another bearer',
      'Akylbek Japarov; Sadyr Japarov',
      [['Sadyr Japarov', 'japarov']],
    ],
    ['do not introduce themselves', 'Japarov; Japarov', []],
  ])('%s', (_, text, expected) => {
    expect(findIn(text)).toEqual(expected);
  });

  test('are not spoilt by a headline in title case', () => {
    const named = listNamed(
      'Sadyr Japarov',
      'Opposition Figure Publicly Challenges Japarov',
      'and Japarov',
    );
    expect(named.at(-1)).toEqual([['Japarov', 'japarov']]);
  });

  test('count in a block after that of the full name', () => {
    expect(listNamed('Sadyr Japarov', 'Japarov')).toEqual([
      [['Sadyr Japarov', 'japarov']],
      [['Japarov', 'japarov']],
    ]);
  });
});

describe('one name of two entities', () => {
  test.each<Row>([
    ['counts for neither', 'the Red Roof', []],
    [
      'counts within a longer name of one',
      'the Red Roof Centre',
      [['Red Roof Centre', 'red-roof']],
    ],
  ])('%s', (_, text, expected) => {
    expect(findIn(text)).toEqual(expected);
  });
});

describe('quotations', () => {
  test.each<Row>([
    [
      'that open before a name and close inside it belong to it',
      'the “foreign agents” law',
      [['“foreign agents” law', 'agents-law']],
    ],
    ['may be straight', 'the "foreign agents" law', [['"foreign agents" law', 'agents-law']]],
    ['may be angular', 'the «foreign agents» law', [['«foreign agents» law', 'agents-law']]],
    ['may be single', 'the ‘foreign agents’ law', [['‘foreign agents’ law', 'agents-law']]],
    [
      'that hold the whole name stay outside',
      'the “foreign agents law”',
      [['foreign agents law', 'agents-law']],
    ],
    [
      'that open inside a name are part of it',
      'foreign “agents law”',
      [['foreign “agents law', 'agents-law']],
    ],
    [
      'that hold one word in the middle leave the start alone',
      'foreign “agents” law',
      [['foreign “agents” law', 'agents-law']],
    ],
    [
      'that open before a name and close behind it stay outside',
      '“Kloop said so”',
      [['Kloop', 'kloop']],
    ],
  ])('%s', (_, text, expected) => {
    expect(findIn(text)).toEqual(expected);
  });
});

describe('offsets', () => {
  test('count from the start of the block', () => {
    expect(matcher.findMatches(['In Osh', '👍 In Osh'])).toEqual([
      [{ entity: 'osh', start: 3, end: 6, how: 'exact' }],
      [{ entity: 'osh', start: 6, end: 9, how: 'exact' }],
    ]);
  });

  test('come as one empty list for a block that names nothing', () => {
    expect(matcher.findMatches(['', 'nothing'])).toEqual([[], []]);
  });

  test('come as no list for no blocks', () => {
    expect(matcher.findMatches([])).toEqual([]);
  });
});

describe('any text', () => {
  const codeUnit = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit));
  const wording = fc.constantFrom(
    ...['Sadyr', 'Japarov', 'JAPAROV’S', 'Kloop', 'Media', 'ruling', 'Supreme', 'Court', 'of'],
    ...['Kyrgyzstan', 'Kyrgyz\u00ADstan', 'Russia’s', 'Osh', 'OSH', 'foreign', 'agents', 'law'],
    ...[' ', ' ', ' ', ' ', '\u00A0', '“', '”', '-', ' – ', '. ', ', ', '.', '@', '/', '\n', '24'],
  );
  const block = fc.string({
    unit: fc.oneof({ weight: 9, arbitrary: wording }, codeUnit),
    maxLength: 40,
  });
  const page = fc.array(block, { maxLength: 4 });

  test('never makes matching throw', () => {
    fc.assert(
      fc.property(page, (blocks) => {
        expect(matcher.findMatches(blocks)).toHaveLength(blocks.length);
      }),
    );
  });

  test('has matches in order that never overlap', () => {
    fc.assert(
      fc.property(page, (blocks) => {
        for (const found of matcher.findMatches(blocks)) {
          const borders = found.flatMap(({ start, end }) => [start, end - 1]);
          expect(borders).toEqual([...borders].sort((a, b) => a - b));
        }
      }),
    );
  });

  test('has candidates that fold to the form that was found', () => {
    const foldedWords = (text: string) => readWords(text).map(({ folded }) => folded);
    fc.assert(
      fc.property(block, (text) => {
        for (const { start, end, form } of matcher.findCandidates(text))
          expect(foldedWords(text.slice(start, end))).toEqual(foldedWords(form.text));
      }),
    );
  });
});
