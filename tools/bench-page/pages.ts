import { say } from '../setup.mjs';
import type { Figures } from './budgets.ts';
import { inFreshTab, type Lab } from './lab.ts';
import { addedShift, type Sample, samplesOf, summarise } from './summary.ts';
import { openQuietly, readHeap, readLayoutShift, record } from './tab.ts';

const ROUNDS = 3;
const SAY_EVERY = 10;

/** What it costs to open each of these pages, by itself and beside the page without us. */
export async function measurePages(lab: Lab, paths: readonly string[]): Promise<Figures> {
  const samples: Sample[] = [];
  for (let round = 1; round <= ROUNDS; round++)
    for (const [i, place] of paths.entries()) {
      if (i % SAY_EVERY === 0)
        say(`  pages, round ${round} of ${ROUNDS}, ${i} of ${paths.length} …`);
      const without = await inFreshTab(lab, async (tab) => {
        await openQuietly(lab, tab, place, 'without');
        return { shift: await readLayoutShift(tab.page), heap: await readHeap(tab) };
      });
      await inFreshTab(lab, async (tab) => {
        const work = await record(lab, tab, () => openQuietly(lab, tab, place, 'with'));
        const shift = addedShift(await readLayoutShift(tab.page), without.shift);
        const heap = (await readHeap(tab)) - without.heap;
        samples.push(
          ...samplesOf(work, place),
          { figure: 'layout shift', place, value: shift, unit: '' },
          { figure: 'heap', place, value: heap, unit: 'kB' },
        );
      });
    }
  return summarise(samples);
}
