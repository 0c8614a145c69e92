import type { Tab } from '../bench-page/lab.ts';
import { countHighlights, readHeap } from '../bench-page/tab.ts';
import { countObjects } from '../bench-page/worlds.ts';

/** What a page holds at a moment, garbage collected. */
export interface Weight {
  /** Bytes of all its worlds. */
  heap: number;
  /** Listeners and nodes of all its worlds, those that nobody but a script holds included. */
  listeners: number;
  nodes: number;
  /** Ranges that are highlighted, and all that our script holds. */
  painted: number;
  ranges: number;
}

/** What the page and our script held of each other is only let go in several goes. */
const MOST_GOES = 6;
const STILL = 0.998;

/** Weighs the page that is open; `worlds` are those of the extension. */
export async function weigh(tab: Tab, worlds: ReadonlySet<number>): Promise<Weight> {
  // Asked first: what it made along the way is garbage by the time that the heap is read.
  const ranges = await countObjects(tab, worlds, 'StaticRange');
  const painted = await countHighlights(tab.page);
  const heap = await readStillHeap(tab);
  const { jsEventListeners, nodes } = await tab.session.send('Memory.getDOMCounters');
  return { heap, listeners: jsEventListeners, nodes, painted, ranges };
}

/** The heap once collecting garbage makes it no smaller. */
async function readStillHeap(tab: Tab): Promise<number> {
  let heap = await readHeap(tab);
  for (let go = 1; go < MOST_GOES; go++) {
    const next = await readHeap(tab);
    if (next > heap * STILL) return next;
    heap = next;
  }
  return heap;
}
