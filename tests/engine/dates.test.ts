import { expect, test } from 'vitest';
import { formatDate } from '../../engine/dates.ts';

test.each([
  ['a year', '2024', '2024'],
  ['a month', '2024-04', 'Apr 2024'],
  ['a day', '2021-01-28', '28 Jan 2021'],
  ['a day of one figure', '2024-05-03', '3 May 2024'],
  ['the first day of a year', '2023-01-01', '1 Jan 2023'],
  ['the last day of a year', '2023-12-31', '31 Dec 2023'],
])('prints %s no more precisely than it is', (_, date, expected) => {
  expect(formatDate(date)).toBe(expected);
});
