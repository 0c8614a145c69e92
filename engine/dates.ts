import type { PartialDate } from './entity.ts';

/** By hand: the first `Intl.DateTimeFormat` of a process takes 20 ms, while a reader waits. */
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec'.split(' ');

/** A date as a margin prints it, no more precise than it is: `2024`, `Apr 2024`, `28 Jan 2021`. */
export function formatDate(date: PartialDate): string {
  const [year, month, day] = date.split('-');
  if (month === undefined) return `${year}`;
  const name = MONTHS[Number(month) - 1];
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}
