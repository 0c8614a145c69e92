import { describe, expect, test } from 'vitest';
import { listBySource, sortByTime } from '../../components/entity/statement-order.ts';
import type { CardClaim } from '../../engine/compiled.ts';
import type { Source } from '../../engine/entity.ts';

const claim = (text: string, date: string | null, ...from: string[]): CardClaim => ({
  text,
  date,
  sources: from.map((source) => ({ source, passage: { start: 'a b' } })),
});
const source = (id: string, published: string): Source => ({
  id,
  title: id,
  publisher: id,
  publisherShort: id,
  authors: [],
  published,
  genre: 'news',
  lang: 'en',
  url: `https://${id}.org/`,
});

describe('sortByTime', () => {
  test.each([
    ['days', ['2021-03-01', '2015-07-16'], ['2015-07-16', '2021-03-01']],
    [
      'a year before its months, a month before its days',
      ['2015-07-16', '2015-07', '2015'],
      ['2015', '2015-07', '2015-07-16'],
    ],
    ['what has no date at the end', [null, '2021', null, '2015'], ['2015', '2021', null, null]],
  ])('puts %s in order', (_, dates, expected) => {
    expect(sortByTime(dates.map((date) => claim('', date))).map(({ date }) => date)).toEqual(
      expected,
    );
  });

  test('leaves statements of one date as they stood', () => {
    const told = ['a', 'b', 'c'].map((text) => claim(text, '2015'));
    expect(sortByTime(told).map(({ text }) => text)).toEqual(['a', 'b', 'c']);
  });
});

describe('listBySource', () => {
  const sources = { late: source('late', '2021-03'), early: source('early', '2015') };
  const list = (...claims: CardClaim[]) =>
    listBySource(claims, sources).map((one) => [one.source.id, one.claims.map(({ text }) => text)]);

  test('begins with the earliest source', () => {
    expect(list(claim('a', null, 'late'), claim('b', null, 'early'))).toEqual([
      ['early', ['b']],
      ['late', ['a']],
    ]);
  });

  test('lists what stands in several under each', () => {
    expect(list(claim('a', null, 'late', 'early'), claim('b', null, 'late', 'late'))).toEqual([
      ['early', ['a']],
      ['late', ['a', 'b']],
    ]);
  });

  test('lists nothing of a source that is not there', () => {
    expect(list(claim('a', null, 'gone'))).toEqual([]);
  });
});
