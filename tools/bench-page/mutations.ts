import type { Page } from 'puppeteer-core';
import { say } from '../setup.mjs';
import type { Figures } from './budgets.ts';
import { inFreshTab, type Lab, type Side } from './lab.ts';
import { type Sample, summarise } from './summary.ts';
import { openQuietly, readTaskTime, waitUntilQuiet } from './tab.ts';

const ROUNDS = 7;
const MUTATIONS = 5000;

const SENTENCE = 'Kloop wrote from Bishkek that the reports of the day were out';

/** In how many frames they come. */
const WAYS: ReadonlyMap<string, number> = new Map([
  ['5,000 at once', 1],
  ['5,000 over 50 frames', 50],
]);

/**
 * What 5,000 changes of a page cost with us, by what they cost without: the time of the main
 * thread's tasks while they happen, which is what a page waits for; and until all is quiet again, so
 * that our reading of what changed, in slices and with rests, is in it. One page each, in turns.
 */
export async function measureMutations(lab: Lab, place: string): Promise<Figures> {
  const samples: Sample[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    say(`  mutations, round ${round} of ${ROUNDS} …`);
    for (const [way, frames] of WAYS) {
      const order: Side[] = round % 2 === 0 ? ['with', 'without'] : ['without', 'with'];
      const times = { with: { during: 0, untilQuiet: 0 }, without: { during: 0, untilQuiet: 0 } };
      for (const side of order) times[side] = await timeMutations(lab, place, side, frames);
      for (const [when, words] of [
        ['during', ''],
        ['untilQuiet', ', until quiet'],
      ] as const) {
        const [us, none] = [times.with[when], times.without[when]];
        samples.push(
          { figure: `${way}${words}`, place, value: us / none, unit: '×' },
          { figure: `${way}${words}, with us`, place, value: us, unit: 'ms' },
          { figure: `${way}${words}, without us`, place, value: none, unit: 'ms' },
        );
      }
    }
  }
  return summarise(samples);
}

interface MutationTimes {
  during: number;
  untilQuiet: number;
}

function timeMutations(lab: Lab, path: string, side: Side, frames: number): Promise<MutationTimes> {
  return inFreshTab(lab, async (tab) => {
    await openQuietly(lab, tab, path, side);
    const before = await readTaskTime(tab);
    await mutate(tab.page, frames);
    const during = (await readTaskTime(tab)) - before;
    await waitUntilQuiet(tab);
    return { during, untilQuiet: (await readTaskTime(tab)) - before };
  });
}

/**
 * Changes the page 5,000 times as scripts do, in so many frames: texts change, paragraphs are added,
 * elements come into paragraphs and go again.
 */
export function mutate(page: Page, frames: number): Promise<void> {
  return page.evaluate(
    async (count, batches, sentence) => {
      const paragraphs = [...document.querySelectorAll('p')];
      const added: Element[] = [];
      for (let i = 0; i < count; i++) {
        if (i % (count / batches) === 0) await new Promise(requestAnimationFrame);
        const paragraph = paragraphs[(i * 7) % paragraphs.length] as HTMLElement;
        const element = document.createElement(i % 4 === 1 ? 'p' : 'span');
        element.textContent = `${sentence} (${i}). `;
        if (i % 4 === 0) (paragraph.firstChild as Text).data = `${sentence}, ${i}.`;
        else if (i % 4 === 1) paragraph.after(element);
        else if (i % 4 === 2) {
          paragraph.append(element);
          added.push(element);
        } else added.pop()?.remove();
      }
    },
    MUTATIONS,
    frames,
    SENTENCE,
  );
}
