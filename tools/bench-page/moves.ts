import { say } from '../setup.mjs';
import type { Figures } from './budgets.ts';
import { inFreshTab, type Lab, SLOW_DOWN, type Tab } from './lab.ts';
import { countHighlights, openQuietly, record } from './tab.ts';

const ROUNDS = 3;
const MOVES = 700;
const LEAST_HIGHLIGHTS = 2000;

/**
 * The way over words and between lines, in px a move: across as fast as hands go that only pass,
 * then down as slowly as those that look for something; on no name long enough for a card.
 */
const WAY = [
  { x: 29, y: 0 },
  { x: 0, y: 6 },
];
/** So many moves of each kind, in turns. */
const MOVES_A_TURN = 20;
const EDGES = { left: 10, right: 1090, top: 20, bottom: 880 };

/**
 * What a move of the pointer over a page with 2,000 highlights costs us: from its event to the next
 * one, frames and timers that it led to included. Measured at full speed and multiplied: the browser
 * slows a page down by stops of up to a millisecond, which is right on average, but a move takes less
 * than one, and the highest of many such figures would be the length of a stop.
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
      await tab.page.emulateCPUThrottling(1);
      // The first moves compile the code, once a page.
      await movePointer(tab, 50);
      const { moves } = await record(lab, tab, () => movePointer(tab, MOVES));
      if (moves.length < MOVES) throw new Error(`the page saw ${moves.length} moves`);
      costs.push(...moves.map((ms) => ms * SLOW_DOWN));
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
    const step = WAY[Math.floor(i / MOVES_A_TURN) % WAY.length] ?? { x: 0, y: 0 };
    const next = x + direction * step.x;
    if (next < EDGES.left || next > EDGES.right) direction = -direction;
    x += direction * step.x;
    y = y + step.y > EDGES.bottom ? EDGES.top : y + step.y;
  }
}
