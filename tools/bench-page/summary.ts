import { formatTable, median } from '../bench/tables.ts';
import { type Figure, type Figures, formatValue, type Unit } from './budgets.ts';
import { STATIC_FILE } from './our-files.ts';
import type { OurWork } from './trace.ts';

/** One value of a figure, measured at a place. */
export interface Sample {
  figure: string;
  place: string;
  value: number;
  unit: Unit;
}

/** The samples of a recorded load: what each file took at first, the longest task, and all. */
export function samplesOf({ tasks }: OurWork, place: string): Sample[] {
  const first = tasks.flatMap(({ files, ms }) =>
    files.map((file): [string, number] => [
      file === STATIC_FILE ? 'before the first yield' : `${file}, before its first yield`,
      ms,
    ]),
  );
  const all: [string, number][] = [
    ...first,
    ['longest task', longestOf(tasks)],
    ['all tasks together', sumOf(tasks)],
  ];
  return all.map(([figure, value]) => ({ figure, place, value, unit: 'ms' }));
}

/** What all these tasks together have of ours, in milliseconds. */
export function sumOf(tasks: OurWork['tasks']): number {
  return tasks.reduce((sum, { ms }) => sum + ms, 0);
}

/** What the task with the most of ours has of it, in milliseconds. */
export function longestOf(tasks: OurWork['tasks']): number {
  return tasks.reduce((longest, { ms }) => Math.max(longest, ms), 0);
}

/**
 * The layout shift that we have added: to three digits, more than anybody reports. What lies below
 * differs from load to load of the same page.
 */
export function addedShift(withUs: number, without: number): number {
  return Math.max(0, Math.round((withUs - without) * 1000) / 1000);
}

/** Of each figure the middle value, at the place where that is highest. */
export function summarise(samples: readonly Sample[]): Figures {
  const byFigure = groupBy(samples, ({ figure }) => figure);
  return new Map([...byFigure].map(([figure, ofFigure]) => [figure, worstOf(ofFigure)]));
}

function worstOf(samples: readonly Sample[]): Figure {
  const byPlace = groupBy(samples, ({ place }) => place);
  const figures = [...byPlace].map(([where, ofPlace]): Figure => {
    const values = ofPlace.map(({ value }) => value);
    const unit = ofPlace[0]?.unit ?? '';
    return { value: median(values), values, unit, ...(byPlace.size > 1 ? { where } : {}) };
  });
  return figures.reduce((one, other) => (other.value > one.value ? other : one));
}

/** `Map.groupBy`, which Node 20 lacks. */
function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** Figures as a table: the value that counts, its spread, and where it was so. */
export function formatFigures(figures: Figures): string {
  const rows = [...figures].map(([name, { value, values, unit, where }]) => [
    name,
    formatValue(value, unit),
    formatSpread(values, unit),
    where ?? '',
  ]);
  return formatTable([['', 'value', 'min–max (times)', ''], ...rows]);
}

function formatSpread(values: readonly number[], unit: Unit): string {
  if (values.length < 2) return '';
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return `${formatValue(least, unit)} – ${formatValue(most, unit)} (${values.length})`;
}
