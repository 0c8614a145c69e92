import type { Browser } from 'puppeteer-core';
import { say } from '../setup.mjs';
import { inFreshPage, readHeap } from './browser.ts';
import type { Finds, Setting } from './in-page.ts';

/** The exports of `in-page.ts`, in the page. */
declare const bench: typeof import('./in-page.ts');

const WARM_UP = 3;
const ROUNDS = 15;
const MARK_ROUNDS = 3;
const FRESH_PAGES = 7;

/** Where and with what is measured: the scripts are of `in-page.ts` and, for each setting, `reader.ts`. */
export interface Bench {
  browser: Browser;
  scripts: readonly string[];
  pages: readonly string[];
}

/** A peer as it was measured: a time and its ratio to the bare pass for each round. */
export interface Timed extends Partial<Finds> {
  name: string;
  times: number[];
  ratios: number[];
}

/** Runs of capitalised words in the pages, and how much text there is. */
export function readRuns({ browser, scripts, pages }: Bench) {
  return inFreshPage(browser, scripts, async (page) => ({
    size: await page.evaluate((htmls) => bench.loadPages(htmls), pages),
    runs: await page.evaluate(() => bench.listRuns()),
  }));
}

/** The bare pass and every peer of these names over all pages, in one interleaved run. */
export function measureSpeed(
  { browser, scripts, pages }: Bench,
  names: readonly string[],
  settings: readonly Setting[],
): Promise<Timed[]> {
  return inFreshPage(browser, scripts, async (page) => {
    await page.evaluate((htmls) => bench.loadPages(htmls), pages);
    say('  building …');
    const finds = await page.evaluate(
      (texts, ours) => bench.buildPeers(texts, ours),
      names,
      settings,
    );
    say(`  ${ROUNDS} rounds …`);
    const rounds: number[][] = [];
    for (let round = 0; round < WARM_UP + ROUNDS; round++)
      rounds.push(await page.evaluate((shift) => bench.runRound(shift), round));
    rounds.splice(0, WARM_UP);
    return [{ name: 'bare pass' }, ...finds].map((found, i) => ({
      ...found,
      times: rounds.map((times) => times[i] ?? Number.NaN),
      ratios: rounds.map((times) => (times[i] ?? Number.NaN) / (times[0] ?? Number.NaN)),
    }));
  });
}

/** mark.js on one page: it takes seconds where others take milliseconds. */
export function measureMarkJs(
  { browser, scripts, pages }: Bench,
  names: readonly string[],
): Promise<Timed> {
  return inFreshPage(browser, scripts, async (page) => {
    await page.evaluate((htmls) => bench.loadPages(htmls), pages);
    const timed: Timed = { name: 'mark.js, on one page', times: [], ratios: [] };
    for (let round = 0; round < MARK_ROUNDS; round++) {
      say(`  mark.js, round ${round + 1} of ${MARK_ROUNDS} …`);
      const { ms, bareMs, hits } = await page.evaluate((texts) => bench.runMarkJs(texts), names);
      timed.times.push(ms);
      timed.ratios.push(ms / bareMs);
      timed.hits = hits;
    }
    return timed;
  });
}

/** From the text of an index to the first finished scan, in a fresh renderer each time. */
export async function measureReady(
  { browser, scripts }: Bench,
  { reader, index }: Setting,
): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < FRESH_PAGES; i++)
    times.push(
      await inFreshPage(browser, scripts, (page) =>
        page.evaluate((name, base64) => bench.becomeReady(name, base64).ms, reader, index),
      ),
    );
  return times;
}

/** What an index takes in a page, in bytes. */
export interface Memory {
  /** The index by its own account. */
  byteLength: number;
  /** What is freed when the index and the scanner are let go of. */
  held: number;
  /** What both and the code that made and used them have added. */
  withCode: number;
}

/** What stays in memory once all garbage is collected. */
export function measureMemory(
  { browser, scripts }: Bench,
  { reader, index }: Setting,
): Promise<Memory> {
  return inFreshPage(browser, scripts, async (page) => {
    const before = await readHeap(page);
    const byteLength = await page.evaluate(
      (name, base64) => bench.becomeReady(name, base64).byteLength,
      reader,
      index,
    );
    const during = await readHeap(page);
    await page.evaluate(() => bench.letGo());
    const after = await readHeap(page);
    return { byteLength, held: during - after, withCode: during - before };
  });
}
