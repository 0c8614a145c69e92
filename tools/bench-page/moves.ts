import type { PageRequest } from '../../shell/messages.ts';
import { say } from '../setup.mjs';
import type { Figure, Figures } from './budgets.ts';
import { LISTENED, PROBE_FILE } from './idle-probe.ts';
import { inFreshTab, type Lab, type Side, SLOW_DOWN, type Tab } from './lab.ts';
import { PAGE_FILES } from './our-files.ts';
import { openQuietly, record } from './tab.ts';

const ROUNDS = 3;
const MOVES = 700;
const LEAST_NAMES = 2000;

const LIST_ENTITIES: PageRequest = { kind: 'list-entities' };

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
 * What a move of the pointer over a page that names 2,000 things costs us: from its event to the next
 * one, frames and timers that it led to included; and, in turns with it, what a listener costs that
 * does nothing: being called, and being traced. Measured at full speed and multiplied: the browser
 * slows a page down by stops of up to a millisecond, which is right on average, but a move takes less
 * than one, and the highest of many such figures would be the length of a stop.
 * @throws Error if fewer names are found
 */
export async function measureMoves(lab: Lab, path: string): Promise<Figures> {
  const ours: number[] = [];
  const empty: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    say(`  pointer, round ${round + 1} of ${ROUNDS} …`);
    ours.push(...(await timeMoves(lab, path, 'with', PAGE_FILES)));
    empty.push(...(await timeMoves(lab, `${path}${LISTENED}`, 'without', [PROBE_FILE])));
  }
  const [median, high, highEmpty] = [at(ours, 0.5), at(ours, 0.99), at(empty, 0.99)];
  return new Map([
    ['pointer move, median', median],
    ['pointer move, 99th percentile', high],
    ['empty listener, median', at(empty, 0.5)],
    ['empty listener, 99th percentile', highEmpty],
    ['99th percentile, beyond an empty listener', beyond(high, highEmpty)],
  ]);
}

function at(costs: readonly number[], share: number): Figure {
  const sorted = [...costs].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] as number;
  return { value, values: sorted, unit: 'ms' };
}

function beyond({ value, unit }: Figure, less: Figure): Figure {
  return { value: value - less.value, values: [], unit };
}

/** What the listener of these files costs at each move, slowed down. */
function timeMoves(lab: Lab, path: string, side: Side, files: readonly string[]) {
  return inFreshTab(lab, async (tab) => {
    await openQuietly(lab, tab, path, side);
    if (side === 'with') {
      const count = await countNames(lab);
      if (count < LEAST_NAMES) throw new Error(`only ${count} names are found on the page`);
    }
    await tab.page.emulateCPUThrottling(1);
    // The first moves compile the code, once a page.
    await movePointer(tab, 50);
    const { moves } = await record(lab, tab, () => movePointer(tab, MOVES), files);
    if (moves.length < MOVES) throw new Error(`the page saw ${moves.length} moves`);
    return moves.map((ms) => ms * SLOW_DOWN);
  });
}

/** How many names the page in front has, as the popup hears it. */
async function countNames({ browser }: Lab): Promise<number> {
  const worker = await browser.waitForTarget((one) => one.type() === 'service_worker');
  const counts = await (await worker.worker())?.evaluate(async (request) => {
    const [tab] = await chrome.tabs.query({ active: true });
    const { entities } = await chrome.tabs.sendMessage(tab?.id ?? -1, request);
    return (entities as { count: number }[]).map(({ count }) => count);
  }, LIST_ENTITIES);
  return (counts ?? []).reduce((sum, count) => sum + count, 0);
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
