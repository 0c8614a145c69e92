import { expect, test } from 'vitest';
import { type Budget, checkBudgets } from '../../tools/bench/budgets.ts';

const figures = { timesBare: 2, timesRegExp: 0.5, memory: 90_000, readyMs: 4 };
const check = (budget: Omit<Budget, 'names'>, names = 'shipped') =>
  checkBudgets(new Map([['shipped', figures]]), [{ names, ...budget }]);

test('a figure within its budget passes', () => {
  expect(check({ figure: 'timesBare', most: 2 })).toEqual({
    kept: true,
    lines: ['PASS  shipped names: everything on takes 2.00 × the bare pass (at most 2)'],
  });
});

test('a figure beyond its budget fails, with a line that names it', () => {
  expect(check({ figure: 'memory', most: 80_000 })).toEqual({
    kept: false,
    lines: ['FAIL  shipped names: index and scanner hold 90 kB (at most 80 kB)'],
  });
});

test('a figure that nobody measured fails', () => {
  expect(check({ figure: 'readyMs', most: 5 }, '100,000').kept).toBe(false);
});

test('one budget exceeded fails the whole', () => {
  const budgets: Budget[] = [
    { names: 'shipped', figure: 'readyMs', most: 5 },
    { names: 'shipped', figure: 'timesRegExp', most: 0.4 },
  ];
  expect(checkBudgets(new Map([['shipped', figures]]), budgets).kept).toBe(false);
});
