// All budgets of the extension in a page. Whoever raises one says in the commit what the reader
// gets for it.

/** What can be measured by itself: `npm run bench:page -- --only=moves`. */
export const MEASURES = ['size', 'off', 'article', 'moves', 'mutations', 'pages'] as const;
export type Measure = (typeof MEASURES)[number];

/** A figure as it was measured. */
export interface Figure {
  /** What is held against the budget. */
  value: number;
  /** All values that it was taken from, for the spread; empty where nothing varies. */
  values: readonly number[];
  unit: Unit;
  /** Where it was so: the page, the file. */
  where?: string;
}

/** Figures of one measure, by name. */
export type Figures = ReadonlyMap<string, Figure>;

/** How a figure is written. */
export type Unit = 'ms' | 'kB' | '×' | '';

/** The most that a figure of a measure may be. */
export interface Budget<Name extends string = Measure> {
  measure: Name;
  figure: string;
  most: number;
}

export const BUDGETS: readonly Budget[] = [
  { measure: 'size', figure: 'page and reader without data, gzip', most: 25_000 },
  { measure: 'off', figure: 'script on a site that is off', most: 1 },
  { measure: 'off', figure: 'listeners on a site that is off', most: 0 },
  { measure: 'off', figure: 'observers on a site that is off', most: 0 },
  { measure: 'off', figure: 'listeners after it was turned off', most: 0 },
  { measure: 'off', figure: 'calls after it was turned off', most: 0 },
  { measure: 'article', figure: 'before the first yield', most: 10 },
  { measure: 'article', figure: 'longest task', most: 50 },
  { measure: 'article', figure: 'longest task, card opening', most: 50 },
  { measure: 'article', figure: 'first highlights, worker running', most: 150 },
  { measure: 'article', figure: 'first highlights, worker stopped', most: 150 },
  { measure: 'article', figure: 'layout shift, a card open', most: 0 },
  { measure: 'article', figure: 'heap', most: 6_000_000 },
  { measure: 'article', figure: 'heap, a card open', most: 6_000_000 },
  { measure: 'moves', figure: '99th percentile, beyond an empty listener', most: 0.3 },
  { measure: 'mutations', figure: '5,000 at once', most: 1.3 },
  { measure: 'mutations', figure: '5,000 over 50 frames', most: 1.3 },
  { measure: 'pages', figure: 'before the first yield', most: 10 },
  { measure: 'pages', figure: 'longest task', most: 50 },
  { measure: 'pages', figure: 'layout shift', most: 0 },
  { measure: 'pages', figure: 'heap', most: 6_000_000 },
];

/**
 * One line a budget of the measures that ran, and whether all are kept; a figure that such a
 * measure does not have keeps none.
 */
export function checkBudgets<Name extends string>(
  measured: ReadonlyMap<Name, Figures>,
  budgets: readonly Budget<Name>[],
): { lines: string[]; kept: boolean } {
  const results = budgets
    .filter(({ measure }) => measured.has(measure))
    .map(({ measure, figure, most }) => {
      const found = measured.get(measure)?.get(figure);
      const kept = found !== undefined && found.value <= most;
      const said = found === undefined ? 'nobody measured it' : compare(found, most);
      return { kept, line: `${kept ? 'PASS' : 'FAIL'}  ${measure}: ${figure}: ${said}` };
    });
  return { lines: results.map(({ line }) => line), kept: results.every(({ kept }) => kept) };
}

function compare({ value, unit, where }: Figure, most: number): string {
  const place = where === undefined ? '' : `, ${where}`;
  return `${formatValue(value, unit)} (at most ${formatValue(most, unit)}${place})`;
}

/** A value with its unit; bytes as kilobytes (of 1,000). */
export function formatValue(value: number, unit: Unit): string {
  if (unit === 'kB') return `${(value / 1000).toFixed(1)} kB`;
  if (unit === 'ms') return `${value.toFixed(value < 10 ? 2 : 1)} ms`;
  if (unit === '×') return `${value.toFixed(2)} ×`;
  return String(Number(value.toFixed(4)));
}
