// What can be asked of a tab from outside. Functions that run in the page have none with a name in
// them: tsx would call a helper there that the page does not have.
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { IDLE } from './idle-probe.ts';
import type { Lab, Side, Tab } from './lab.ts';
import { CATEGORIES, type OurWork, readTrace, type TraceEvent } from './trace.ts';

/** A page is quiet when its main thread has run for less than this share of a while. */
const QUIET_SHARE = 0.03;
/** Longer than what we wait for a page to settle before we read it again. */
const QUIET_MS = 800;
/** Some pages never are: pictures move. */
const PATIENCE_MS = 12_000;

/** Entries that are buffered come in a task of their own. */
const ENTRIES_MS = 100;

/** Opens a page and waits until it has loaded and nothing happens any more. */
export async function openQuietly(lab: Lab, tab: Tab, path: string, side: Side): Promise<void> {
  await tab.page.goto(lab.addressOf(path, side), { waitUntil: 'load' });
  await waitUntilQuiet(tab);
}

/** Waits until the page's main thread rests. */
export async function waitUntilQuiet(tab: Tab): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  let before = await readTaskTime(tab);
  while (performance.now() < deadline) {
    await wait(QUIET_MS);
    const now = await readTaskTime(tab);
    if (now - before < QUIET_MS * QUIET_SHARE) return;
    before = now;
  }
}

/**
 * What all tasks of the page's main thread have taken until now, in milliseconds. By the clock: its
 * own time also runs while it rests, because that is how the browser slows it down.
 */
export async function readTaskTime({ session }: Tab): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const time = metrics.find(({ name }) => name === 'TaskDuration');
  if (time === undefined) throw new Error('the browser does not tell the time of tasks');
  return time.value * 1000;
}

/** What is ours of what the page does while the callback runs; `files` as {@link readTrace} takes them. */
export async function record(
  { origin }: Lab,
  tab: Tab,
  callback: () => Promise<void>,
  files?: readonly string[],
): Promise<OurWork> {
  return readTrace(await recordEvents<TraceEvent>(tab, CATEGORIES, callback), origin, files);
}

/** The trace events of these categories while the callback runs. */
export async function recordEvents<Event>(
  { page }: Tab,
  categories: readonly string[],
  callback: () => Promise<void>,
): Promise<Event[]> {
  await page.tracing.start({ categories: ['-*', ...categories] });
  await callback();
  const json = new TextDecoder().decode(await page.tracing.stop());
  return (JSON.parse(json) as { traceEvents: Event[] }).traceEvents;
}

/**
 * What the page's scripts hold once all garbage is collected, in bytes: objects of all worlds, of
 * the DOM, and array buffers. The text of scripts stands elsewhere, and doesn't count.
 */
export async function readHeap({ session }: Tab): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const heap = await session.send('Runtime.getHeapUsage');
  return heap.usedSize + heap.embedderHeapUsedSize + heap.backingStorageSize;
}

/** The sum of all layout shifts of the page until now; https://wicg.github.io/layout-instability. */
export function readLayoutShift(page: Page): Promise<number> {
  return page.evaluate(
    (waitMs) =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), waitMs);
      }),
    ENTRIES_MS,
  );
}

/** How many ranges are highlighted on the page. */
export function countHighlights(page: Page): Promise<number> {
  return page.evaluate(() =>
    [...CSS.highlights.values()].reduce((count, { size }) => count + size, 0),
  );
}

const SEEN = 'highlights seen';

/**
 * Makes the pages that this tab opens look for highlights again and again, and note when the frame
 * with the first has been drawn; {@link readFirstHighlights} reads it from what was recorded.
 */
export async function watchForHighlights(page: Page): Promise<void> {
  await page.evaluateOnNewDocument((mark: string) => {
    const timer = setInterval(() => {
      if (CSS.highlights.size === 0) return;
      clearInterval(timer);
      requestAnimationFrame(() => setTimeout(() => performance.mark(mark)));
    });
  }, SEEN);
}

/**
 * From when the document is idle (see {@link addIdleProbe}) to the first frame with highlights, in
 * milliseconds by the clock; less than none where they come before.
 * @throws Error if none was seen
 */
export function readFirstHighlights({ marks }: OurWork): number {
  const idle = marks.get(IDLE);
  const seen = marks.get(SEEN);
  if (idle === undefined || seen === undefined) throw new Error('no highlight was seen');
  return seen - idle;
}
