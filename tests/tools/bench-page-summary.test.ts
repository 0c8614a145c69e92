import { expect, test } from 'vitest';
import {
  addedShift,
  formatFigures,
  type Sample,
  samplesOf,
  summarise,
} from '../../tools/bench-page/summary.ts';

const heap = (place: string, ...values: number[]): Sample[] =>
  values.map((value) => ({ figure: 'heap', place, value, unit: 'kB' }));

test('the middle value at a place counts, and the place where that is highest', () => {
  const figures = summarise([...heap('/a', 1, 2, 90), ...heap('/b', 3, 4, 5)]);
  expect([...figures]).toEqual([
    ['heap', { value: 4, values: [3, 4, 5], unit: 'kB', where: '/b' }],
  ]);
});

test('of a single place nothing is said', () => {
  expect(summarise(heap('/a', 1)).get('heap')).toEqual({ value: 1, values: [1], unit: 'kB' });
});

test('a load tells what each file took at first, the longest task, and all', () => {
  const tasks = [
    { atMs: 0, ms: 3, files: ['page.js'] },
    { atMs: 9, ms: 5, files: ['reader.js'] },
    { atMs: 20, ms: 7, files: [] },
  ];
  const work = { tasks, marks: new Map(), moves: [] };
  expect(samplesOf(work, '/a').map(({ figure, value }) => [figure, value])).toEqual([
    ['before the first yield', 3],
    ['reader.js, before its first yield', 5],
    ['longest task', 7],
    ['all tasks together', 15],
  ]);
});

test('a table says value, spread, number of times and place', () => {
  const figures = summarise([...heap('/a', 1000), ...heap('/b', 2000, 3000, 4000)]);
  expect(
    formatFigures(figures)
      .split('\n')[1]
      ?.split(/\s{2,}/),
  ).toEqual(['heap', '3.0 kB', '2.0 kB – 4.0 kB (3)', '/b']);
});

test.each([
  ['a shift that is ours counts', 0.012, 0.01, 0.002],
  ['the noise of a page that shifts by itself does not', 0.01004, 0.01, 0],
  ['a page that shifts less with us gives nothing back', 0.01, 0.02, 0],
])('%s', (_name, withUs, without, expected) => {
  expect(addedShift(withUs, without)).toBe(expected);
});
