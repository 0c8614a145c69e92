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
 * thread's tasks from the first change until the page is quiet again, so that layout, paint and our reading of
 * what changed are in it. One page each, in turns.
 */
export async function measureMutations(lab: Lab, place: string): Promise<Figures> {
  const samples: Sample[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    say(`  mutations, round ${round} of ${ROUNDS} …`);
    for (const [way, frames] of WAYS) {
      const order: Side[] = round % 2 === 0 ? ['with', 'without'] : ['without', 'with'];
      const ms = { with: 0, without: 0 };
      for (const side of order) ms[side] = await timeMutations(lab, place, side, frames);
      samples.push(
        { figure: way, place, value: ms.with / ms.without, unit: '×' },
        { figure: `${way}, with us`, place, value: ms.with, unit: 'ms' },
        { figure: `${way}, without us`, place, value: ms.without, unit: 'ms' },
      );
    }
  }
  return summarise(samples);
}

function timeMutations(lab: Lab, path: string, side: Side, frames: number): Promise<number> {
  return inFreshTab(lab, async (tab) => {
    await openQuietly(lab, tab, path, side);
    const before = await readTaskTime(tab);
    await mutate(tab.page, frames);
    await waitUntilQuiet(tab);
    return (await readTaskTime(tab)) - before;
  });
}

/**
 * Changes the page as scripts do: texts change, paragraphs are added, elements come into paragraphs
 * and go again.
 */
function mutate(page: Page, frames: number): Promise<void> {
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
