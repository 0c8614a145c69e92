import { openCardOf, readMarked } from '../read-page.mjs';
import { say } from '../setup.mjs';
import type { Figures } from './budgets.ts';
import { inFreshTab, type Lab, type Tab } from './lab.ts';
import { addedShift, longestOf, type Sample, samplesOf, summarise } from './summary.ts';
import {
  openQuietly,
  readFirstHighlights,
  readHeap,
  readLayoutShift,
  record,
  waitUntilQuiet,
  watchForHighlights,
} from './tab.ts';

const ROUNDS = 5;

/** What it costs to read long articles that name much, and to open a card there. */
export async function measureReading(lab: Lab, paths: readonly string[]): Promise<Figures> {
  const samples: Sample[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    say(`  articles, round ${round} of ${ROUNDS} …`);
    for (const path of paths)
      samples.push(...(await timeHighlights(lab, path)), ...(await weighReading(lab, path)));
  }
  return summarise(samples);
}

/** First highlights with the background worker running, as it is after the first page, and stopped. */
async function timeHighlights(lab: Lab, place: string): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const worker of ['running', 'stopped']) {
    if (worker === 'running') await inFreshTab(lab, (tab) => openQuietly(lab, tab, place, 'with'));
    else if (!(await lab.stopWorker())) say('  no background worker runs: nothing to stop');
    const value = await inFreshTab(lab, async (tab) => {
      await watchForHighlights(tab.page);
      const work = await record(lab, tab, () => openQuietly(lab, tab, place, 'with'));
      return readFirstHighlights(work);
    });
    samples.push({ figure: `first highlights, worker ${worker}`, place, value, unit: 'ms' });
  }
  return samples;
}

/** Tasks, layout shifts and memory, then the same with a card open. */
async function weighReading(lab: Lab, place: string): Promise<Sample[]> {
  const without = await inFreshTab(lab, async (tab) => {
    await openQuietly(lab, tab, place, 'without');
    return { shift: await readLayoutShift(tab.page), heap: await readHeap(tab) };
  });
  return inFreshTab(lab, async (tab) => {
    const work = await record(lab, tab, () => openQuietly(lab, tab, place, 'with'));
    const heap = (await readHeap(tab)) - without.heap;
    const opening = longestOf((await record(lab, tab, () => openFirstCard(tab))).tasks);
    const shift = addedShift(await readLayoutShift(tab.page), without.shift);
    const heapWithCard = (await readHeap(tab)) - without.heap;
    return [
      ...samplesOf(work, place),
      { figure: 'heap', place, value: heap, unit: 'kB' },
      { figure: 'longest task, card opening', place, value: opening, unit: 'ms' },
      { figure: 'layout shift, a card open', place, value: shift, unit: '' },
      { figure: 'heap, a card open', place, value: heapWithCard, unit: 'kB' },
    ];
  });
}

async function openFirstCard(tab: Tab): Promise<void> {
  const [name] = await readMarked(tab.page);
  if (name === undefined) throw new Error('nothing is underlined');
  await openCardOf(tab.page, name);
  await waitUntilQuiet(tab);
}
