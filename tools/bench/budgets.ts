// All budgets of the matcher. Whoever raises one says in the commit what the reader gets for it.

/** What is measured at each number of names. */
export interface Figures {
  /** Time of everything on, by that of the bare pass. */
  timesBare: number;
  /** The same by that of one RegExp with `u`. */
  timesRegExp: number;
  /** What the index and the scanner hold in memory, in bytes. */
  memory: number;
  /** From the index as text to the first finished scan, in a fresh renderer. */
  readyMs: number;
}

/** The most that a figure may be at a number of names. */
export interface Budget {
  names: string;
  figure: keyof Figures;
  most: number;
}

export const BUDGETS: readonly Budget[] = [
  { names: 'shipped', figure: 'timesBare', most: 2.5 },
  { names: '100,000', figure: 'timesBare', most: 3 },
  { names: 'shipped', figure: 'timesRegExp', most: 1 },
  { names: '2,500', figure: 'timesRegExp', most: 1 },
  { names: '25,000', figure: 'timesRegExp', most: 1 },
  { names: '100,000', figure: 'timesRegExp', most: 1 },
  { names: 'shipped', figure: 'memory', most: 150_000 },
  { names: 'shipped', figure: 'readyMs', most: 5 },
  { names: '100,000', figure: 'memory', most: 12_000_000 },
  { names: '100,000', figure: 'readyMs', most: 100 },
];

const SAY: Record<keyof Figures, (value: number) => string> = {
  timesBare: (value) => `everything on takes ${value.toFixed(2)} × the bare pass`,
  timesRegExp: (value) => `everything on takes ${value.toFixed(2)} × the RegExp with u`,
  memory: (value) => `index and scanner hold ${Math.ceil(value / 1000)} kB`,
  readyMs: (value) => `ready in ${value.toFixed(1)} ms`,
};

/** One line a budget, and whether all are kept; a figure that nobody measured keeps none. */
export function checkBudgets(
  measured: ReadonlyMap<string, Figures>,
  budgets = BUDGETS,
): { lines: string[]; kept: boolean } {
  const results = budgets.map(({ names, figure, most }) => {
    const value = measured.get(names)?.[figure] ?? Number.NaN;
    const kept = value <= most;
    const limit = figure === 'memory' ? `${most / 1000} kB` : String(most);
    return {
      kept,
      line: `${kept ? 'PASS' : 'FAIL'}  ${names} names: ${SAY[figure](value)} (at most ${limit})`,
    };
  });
  return { lines: results.map(({ line }) => line), kept: results.every(({ kept }) => kept) };
}
