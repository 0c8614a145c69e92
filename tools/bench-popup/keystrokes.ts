import type { Browser } from 'puppeteer-core';
import type { Searchable } from '../../engine/search-forms.ts';
import { inFreshPage } from '../bench/browser.ts';
import { median } from '../bench/tables.ts';
import type { Figure, Figures } from '../bench-page/budgets.ts';

/** The exports of `in-page.ts`, in the page. */
declare const bench: typeof import('./in-page.ts');

/** How often everything is typed; the first time the engine is still being compiled, as it is for a reader. */
const ROUNDS = 3;

/** What a letter costs in a search over these records, or over so many like them. */
export function measureKeystrokes(
  browser: Browser,
  {
    script,
    shipped,
    count,
  }: { script: string; shipped: readonly Searchable[]; count: number | null },
): Promise<Figures> {
  return inFreshPage(browser, [script], async (page) => {
    const steps = await page.evaluate(
      (records, many) => bench.prepare(records, many),
      [...shipped],
      count,
    );
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++)
      times.push(...(await page.evaluate(() => bench.type())));
    const figure = (value: number, values: readonly number[]): Figure => ({
      value,
      values,
      unit: 'ms',
    });
    return new Map([
      ['keystroke, median', figure(median(times), times)],
      ['keystroke, 99th percentile', figure(percentile(times, 0.99), [])],
      [
        'getting ready, in steps',
        figure(
          steps.reduce((sum, ms) => sum + ms, 0),
          [],
        ),
      ],
      ['longest step', figure(Math.max(...steps), [])],
    ]);
  });
}

/** The value that this share of them does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
}
