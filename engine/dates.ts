import type { PartialDate } from './entity.ts';

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });

/** A date as a margin prints it, no more precise than it is: `2024`, `Apr 2024`, `28 Jan 2021`. */
export function formatDate(date: PartialDate): string {
  const [year, month, day] = date.split('-');
  if (month === undefined) return `${year}`;
  const name = MONTH.format(new Date(`${year}-${month}-01T00:00:00Z`));
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}
