import { describe, expect, test } from 'vitest';
import { matcher } from './sample-matcher.ts';

/** A row about a page: what it shows, its blocks, and what each name of the last one may mean. */
type Row = [shows: string, blocks: string[], meant: string[][]];

const listMeant = (blocks: readonly string[]) =>
  matcher
    .findMatches(blocks)
    .at(-1)
    ?.map(({ entity, others }) => [entity, ...others]);

const testMeant = (rows: Row[]) =>
  test.each(rows)('%s', (_, blocks, expected) => {
    expect(listMeant(blocks)).toEqual(expected);
  });

const KYRGYZSTAN = 'Kyrgyzstan, Kyrgyzstan, Kazakhstan.';
const KAZAKHSTAN = 'Kyrgyzstan, Kazakhstan, Kazakhstan.';
const NEITHER = 'Kyrgyzstan, Kazakhstan.';
const ALL = ['act-2024', 'act-2020', 'act-2012'];

describe('laws of one name in several countries', () => {
  testMeant([
    ['are told apart by the country of the page', [KYRGYZSTAN, 'the agents act'], [['act-2024']]],
    ['are so by another country too', [KAZAKHSTAN, 'the agents act'], [['act-2020']]],
    [
      'are told apart by the country of the sentence, before the page',
      [KYRGYZSTAN, 'In Kazakhstan, I hear, the agents act'],
      [['kazakhstan'], ['act-2020']],
    ],
    [
      'are told apart by an owner before them',
      [KYRGYZSTAN, 'Russia’s agents act'],
      [['russia'], ['act-2012']],
    ],
    [
      'are told apart by an owner behind them',
      [KYRGYZSTAN, 'the agents act of Kazakhstan'],
      [['act-2020'], ['kazakhstan']],
    ],
    ['are told apart by an adjective', [KYRGYZSTAN, 'the Kazakh agents act'], [['act-2020']]],
    ['are all meant where two countries are named alike', [NEITHER, 'the agents act'], [ALL]],
    ['are all meant where no country is named', ['Kloop, Kloop', 'the agents act'], [ALL]],
    ['are none where the owner is unknown', [NEITHER, 'the agents act of Peru'], []],
    ['are none on any page', ['the agents act'], []],
  ]);
});

describe('laws of one name and several years', () => {
  testMeant([
    ['are told apart by an early year', ['Osh, Osh', 'the grants bill of 2016'], [['bill']]],
    ['are told apart by a late year', ['Osh, Osh', 'the grants bill of 2017'], [['bill-2023']]],
    [
      'are told apart by the latest year of the page',
      ['Osh, Osh in 2016', 'the grants bill', 'In 2020 the grants bill'],
      [['bill-2023']],
    ],
    [
      'are all meant where no year is named, the latest first',
      ['Osh, Osh', 'the grants bill'],
      [['bill-2023', 'bill']],
    ],
    ['are none in a year of neither', ['Osh, Osh', 'the grants bill of 2024'], []],
  ]);
});

describe('laws of one name', () => {
  testMeant([
    ['are none where one alone is of the year', [NEITHER, 'In 2016 the agents act'], []],
    [
      'leave out what is out of its years',
      [NEITHER, 'In 2021 the agents act'],
      [['act-2020', 'act-2012']],
    ],
    [
      'are asked about each time that they stand',
      [NEITHER, 'the agents act; an agents act'],
      [ALL, ALL],
    ],
    [
      'are one where its own name has stood',
      [NEITHER, 'the Bishkek Act, this agents act'],
      [['act-2024'], ['act-2024']],
    ],
    [
      'are those whose own names have stood',
      [NEITHER, 'the Astana Act, the Moscow Act, the agents act'],
      [['act-2020'], ['act-2012'], ['act-2020', 'act-2012']],
    ],
    ['are not asked about where there is but one', [NEITHER, 'the Supreme Court'], []],
    ['are asked about once each', ['Osh, Osh', 'the Grants bill'], [['bill-2023', 'bill']]],
  ]);
});

describe('what is never asked about', () => {
  testMeant([
    ['people of one name', ['Bek Japarov'], []],
    ['people of one name, on a page about the region', [KYRGYZSTAN, 'said Bek Japarov'], []],
    ['a person of whom another bears the name', ['Sadyr Japarov', 'and Bek Japarov'], []],
    ['bodies of one name', [KYRGYZSTAN, 'the Red Roof'], []],
    ['a law and a newsroom of one name', [KYRGYZSTAN, 'the Open Act'], []],
  ]);

  test('a person by a surname that two have', () => {
    expect(listMeant(['Sadyr Japarov and Aida Japarov met.', 'Then Japarov spoke.'])).toEqual([]);
  });
});

test('a name of several has the words, the rule and the others', () => {
  expect(matcher.findMatches([NEITHER, 'of the agents act']).at(-1)).toEqual([
    {
      entity: 'act-2024',
      start: 7,
      end: 17,
      how: 'exact',
      rule: 'several',
      others: ['act-2020', 'act-2012'],
    },
  ]);
});
