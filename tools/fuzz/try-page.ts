import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { LOOKS, type Settings } from '../../shell/parse-settings.ts';
import { createRandom, type Random } from '../bench/random.ts';
import { countHighlights } from '../bench-page/tab.ts';
import type * as InPage from './in-page.ts';
import type { Pair } from './pair.ts';

declare const fuzz: typeof InPage;

/** Longer than a page has to be quiet before what has changed is read. */
const SETTLED_MS = 500;
/** After this even a page of much text has been read, rests included. */
const SURELY_SETTLED_MS = 4000;
/** What is still not as it should be after this will not be. */
const PATIENCE_MS = 8000;

const MOST_STEPS = 6;
const MOST_CHANGES = 12;

/** What a page is tried with. */
export interface Trial {
  seed: number;
  /** What stands on it. */
  texts: readonly string[];
  /** Counted along the way. */
  done: { changes: number; cards: number; marks: number; late: number };
}

/**
 * Tries a page that stands at a path; what was wrong, or null.
 * @throws Error if the browser has gone
 */
export async function tryPage(pair: Pair, path: string, trial: Trial): Promise<string | null> {
  try {
    const first = await tryOnce(pair, path, trial, SETTLED_MS);
    if (!(first instanceof OtherMarks)) return first;
    // It may not have been read to the end yet.
    const second = await tryOnce(pair, path, trial, SURELY_SETTLED_MS);
    if (second === null) trial.done.late++;
    return second instanceof OtherMarks ? second.message : second;
  } catch (error) {
    // Without a browser there is nothing to go on with.
    if (!pair.page.browser().connected) throw error;
    return `the trial broke: ${error instanceof Error ? error.stack : error}`;
  }
}

/** Marks that a fresh reading does not make. */
class OtherMarks extends Error {}

async function tryOnce(
  pair: Pair,
  path: string,
  { seed, texts, done }: Trial,
  settledMs: number,
): Promise<string | OtherMarks | null> {
  const random = createRandom(seed);
  const { page, control, complaints } = pair;
  const settings = chooseSettings(random);
  complaints.length = 0;
  await pair.changeSettings(settings);
  await pair.open(path);
  if (!(await isRead(pair))) return 'the page is not read';

  for (let step = random.below(MOST_STEPS); step > 0; step--) {
    if (random.chance(0.25)) {
      if (await openCard(pair, random)) done.cards++;
    } else {
      const changes = 1 + random.below(MOST_CHANGES);
      const how = [random.below(2 ** 31), changes, texts] as const;
      done.changes += changes;
      // Both are changed alike, whatever has been read meanwhile.
      for (const one of [control, page]) await one.evaluate((...to) => fuzz.mutate(...to), ...how);
      await wait(random.below(SETTLED_MS));
    }
    const other = await findDifference(page, control);
    if (other !== null) return other;
  }

  await page.keyboard.press('Escape');
  // What only a style has shown or hidden is looked for when the reader does something.
  await page.evaluate(() => dispatchEvent(new Event('resize')));
  await wait(settledMs);
  if (!(await isRead(pair))) return 'the page is not read any more';
  const followed = await page.evaluate(() => fuzz.describePainted());

  await pair.changeSettings({ paused: true });
  if (!(await until(page, () => fuzz.isOursGone())))
    return 'something of ours is left when it is turned off';
  const other = await findDifference(page, control);
  if (other !== null) return other;

  await pair.changeSettings(settings);
  if (!(await isRead(pair))) return 'the page is not read again';
  const fresh = await page.evaluate(() => fuzz.describePainted());
  done.marks += await countHighlights(page);
  if (complaints.length > 0) return `it complains: ${complaints.join('\n')}`;
  const missing = fresh.filter((mark) => !followed.includes(mark));
  const stale = followed.filter((mark) => !fresh.includes(mark));
  if (missing.length + stale.length === 0) return null;
  return new OtherMarks(
    `marks that only a fresh reading makes:\n${missing.join('\n')}\nthat it does not make:\n${stale.join('\n')}`,
  );
}

function chooseSettings(random: Random): Partial<Settings> {
  return {
    marks: random.pick(['section', 'section', 'page', 'all'] as const),
    look: random.pick(LOOKS),
    badge: random.chance(0.2),
  };
}

/** Whether our script is in the page and has read it; it may have to be fetched first. */
async function isRead({ send }: Pair): Promise<boolean> {
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end; ) {
    const answer = await send({ kind: 'list-entities' });
    if (answer?.kind === 'entities') return true;
    await wait(20);
  }
  return false;
}

/** Goes to a name as the keys do, and moves the pointer about; true if a card opened. */
async function openCard({ page, send }: Pair, random: Random): Promise<boolean> {
  const answer = await send({ kind: 'step', to: random.pick(['next', 'previous']) });
  await page.mouse.move(random.below(1000), random.below(800), { steps: 3 });
  return answer?.kind === 'gone-to' && answer.found;
}

/** Where the page is other than without us, and stays so; null if nowhere. */
async function findDifference(page: Page, control: Page): Promise<string | null> {
  let [ours, plain] = ['', ''];
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end; await wait(100)) {
    [ours, plain] = (await Promise.all([page, control].map(readPage))) as [string, string];
    if (ours === plain) return null;
  }
  let at = 0;
  while (ours[at] === plain[at]) at++;
  const around = (text: string) => text.slice(Math.max(at - 200, 0), at + 200);
  return `the page is not as without us\nwith: ${around(ours)}\nwithout: ${around(plain)}`;
}

/** The page's source, told alike under all hosts. */
async function readPage(one: Page): Promise<string> {
  const html = await one.evaluate(() => fuzz.serialise());
  return html.replaceAll(new URL(one.url()).host, 'host');
}

/** Whether something comes true before long. */
async function until(page: Page, isSo: () => boolean): Promise<boolean> {
  const options = { timeout: PATIENCE_MS, polling: 20 };
  return page.waitForFunction(isSo, options).then(
    () => true,
    () => false,
  );
}
