import { say } from '../setup.mjs';
import type { Figures } from './budgets.ts';
import { inFreshTab, type Lab, type Tab } from './lab.ts';
import { countHighlights, openQuietly, record } from './tab.ts';

const ROUNDS = 3;
const MOVES = 700;
const LEAST_HIGHLIGHTS = 2000;

/**
 * From move to move, about as far as a hand comes in the two frames that the browser takes for one:
 * so fast that the pointer is nowhere long enough for a card to open.
 */
const STEP_PX = 29;
/** The way goes from edge to edge, a little lower each time: over words and between lines. */
const EDGES = { left: 10, right: 1090, top: 20, bottom: 880 };
const LOWER_PX = 23;

/**
 * What a move of the pointer over a page with 2,000 highlights costs us: from its event to the next
 * one, frames and timers that it led to included.
 * @throws Error if fewer names are highlighted
 */
export async function measureMoves(lab: Lab, path: string): Promise<Figures> {
  const costs: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    say(`  pointer, round ${round + 1} of ${ROUNDS} …`);
    await inFreshTab(lab, async (tab) => {
      await openQuietly(lab, tab, path, 'with');
      const count = await countHighlights(tab.page);
      if (count < LEAST_HIGHLIGHTS) throw new Error(`only ${count} highlights are on the page`);
      // The first moves compile the code, once a page.
      await movePointer(tab, 50);
      const { moves } = await record(lab, tab, () => movePointer(tab, MOVES));
      if (moves.length < MOVES) throw new Error(`the page saw ${moves.length} moves`);
      costs.push(...moves);
    });
  }
  const sorted = costs.sort((a, b) => a - b);
  const at = (share: number) => ({
    value: sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] as number,
    values: sorted,
    unit: 'ms' as const,
  });
  return new Map([
    ['pointer move, median', at(0.5)],
    ['pointer move, 99th percentile', at(0.99)],
  ]);
}

async function movePointer({ page }: Tab, count: number): Promise<void> {
  let { left: x, top: y } = EDGES;
  let direction = 1;
  for (let i = 0; i < count; i++) {
    await page.mouse.move(x, y);
    x += direction * STEP_PX;
    if (x >= EDGES.left && x <= EDGES.right) continue;
    direction = -direction;
    x += direction * STEP_PX;
    y = y + LOWER_PX > EDGES.bottom ? EDGES.top : y + LOWER_PX;
  }
}
