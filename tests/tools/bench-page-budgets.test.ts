import { expect, test } from 'vitest';
import { checkBudgets, type Figures, type Measure } from '../../tools/bench-page/budgets.ts';

const figures: Figures = new Map([
  ['heap', { value: 5_000_000, values: [], unit: 'kB' }],
  ['longest task', { value: 40, values: [40], unit: 'ms', where: '/a' }],
]);
const check = (figure: string, most: number, measure: Measure = 'pages') =>
  checkBudgets(new Map([['pages', figures]]), [{ measure, figure, most }]);

test('a figure at its budget passes, with a line that names its place', () => {
  expect(check('longest task', 40)).toEqual({
    kept: true,
    lines: ['PASS  pages: longest task: 40.0 ms (at most 40.0 ms, /a)'],
  });
});

test('a figure beyond its budget fails', () => {
  expect(check('heap', 4_900_000)).toEqual({
    kept: false,
    lines: ['FAIL  pages: heap: 5000.0 kB (at most 4900.0 kB)'],
  });
});

test('a figure that its measure does not have fails', () => {
  expect(check('layout shift', 0)).toEqual({
    kept: false,
    lines: ['FAIL  pages: layout shift: nobody measured it'],
  });
});

test('a figure that is no number fails', () => {
  const broken: Figures = new Map([['heap', { value: Number.NaN, values: [], unit: 'kB' }]]);
  const budgets = [{ measure: 'pages', figure: 'heap', most: 1 }] as const;
  expect(checkBudgets(new Map([['pages', broken]]), budgets).kept).toBe(false);
});

test('a measure that did not run is left out', () => {
  expect(check('heap', 1, 'moves')).toEqual({ kept: true, lines: [] });
});

test('one budget exceeded fails the whole', () => {
  const budgets = [
    { measure: 'pages', figure: 'heap', most: 1 },
    { measure: 'pages', figure: 'longest task', most: 50 },
  ] as const;
  expect(checkBudgets(new Map([['pages', figures]]), budgets).kept).toBe(false);
});
