import type { SiteChoice } from '../../engine/site-rules.ts';
import { changeSettings, type StorageArea, withSiteChoice } from '../../shell/settings.ts';
import { TRIAL_HOST } from '../launch.mjs';
import { say } from '../setup.mjs';
import type { Figures, Unit } from './budgets.ts';
import { inFreshTab, type Lab, type Tab } from './lab.ts';
import { type Sample, summarise, sumOf } from './summary.ts';
import { countHighlights, openQuietly, recordEvents, waitUntilQuiet } from './tab.ts';
import { CATEGORIES, countCalls, readTrace, type TraceEvent } from './trace.ts';
import { countListeners, countObjects, watchWorlds } from './worlds.ts';

const ROUNDS = 5;

/** What else than listeners can call a page's script. */
const OBSERVERS = ['MutationObserver', 'IntersectionObserver', 'ResizeObserver'];

/**
 * What is left of us on a site that is off: what runs when a page is opened (nothing should); listeners
 * on the window, the document and all its nodes, and observers, of our own world. On a page that
 * was open when the site was turned off, observers may be there that watch nothing any more, which
 * nobody can ask them: so the page is changed and used, and no call may come of it.
 */
export async function measureOff(lab: Lab, place: string): Promise<Figures> {
  const samples: Sample[] = [];
  const add = (figure: string, value: number, unit: Unit = '') =>
    samples.push({ figure, place, value, unit });
  for (let round = 1; round <= ROUNDS; round++) {
    say(`  a site that is off, round ${round} of ${ROUNDS} …`);
    await inFreshTab(lab, async (tab) => {
      const worlds = await watchWorlds(lab, tab);
      await openQuietly(lab, tab, place, 'with');
      const on = await countTies(tab, worlds);
      const seen = [on.listeners, on.observers, await countCallsOfUse(lab, tab)];
      if (seen.includes(0)) throw new Error(`a page that is on shows none of ours: ${seen}`);
      await chooseForSite(lab, 'off');
      await tab.page.bringToFront();
      await waitUntilQuiet(tab);
      add('listeners after it was turned off', (await countTies(tab, worlds)).listeners);
      add('highlights after it was turned off', await countHighlights(tab.page));
      add('calls after it was turned off', await countCallsOfUse(lab, tab));
    });
    await inFreshTab(lab, async (tab) => {
      const worlds = await watchWorlds(lab, tab);
      const events = await recordEvents<TraceEvent>(tab, CATEGORIES, () =>
        openQuietly(lab, tab, place, 'with'),
      );
      const off = await countTies(tab, worlds);
      const calls = countCalls(events, lab.origin);
      add(
        'script on a site that is off',
        calls && sumOf(readTrace(events, lab.origin).tasks),
        'ms',
      );
      add('listeners on a site that is off', off.listeners);
      add('observers on a site that is off', off.observers);
      add('highlights on a site that is off', await countHighlights(tab.page));
    });
    await chooseForSite(lab, null);
  }
  return summarise(samples);
}

/** How often our script is called while the page changes, and is pointed at, clicked, typed at and scrolled. */
async function countCallsOfUse(lab: Lab, tab: Tab): Promise<number> {
  const { page } = tab;
  const events = await recordEvents<TraceEvent>(tab, CATEGORIES, async () => {
    await page.evaluate(() => document.body.append('Kloop wrote from Bishkek.'));
    await page.mouse.move(200, 200);
    await page.mouse.move(300, 240, { steps: 5 });
    await page.mouse.click(300, 240);
    await page.keyboard.press('Shift');
    await page.mouse.wheel({ deltaY: 300 });
    await waitUntilQuiet(tab);
  });
  return countCalls(events, lab.origin);
}

/** Stores a choice for the trial site, as the popup would. */
async function chooseForSite({ browser, origin }: Lab, choice: SiteChoice | null): Promise<void> {
  const page = await browser.newPage();
  await page.goto(`${origin}/popup.html`);
  const storage: StorageArea = {
    get: (keys) => page.evaluate((wanted) => chrome.storage.local.get(wanted), keys),
    set: (items) => page.evaluate((changed) => chrome.storage.local.set(changed), items),
  };
  await changeSettings(storage, (settings) => withSiteChoice(settings, TRIAL_HOST, choice));
  await page.close();
}

/** Listeners and observers of these worlds. */
async function countTies(
  tab: Tab,
  worlds: ReadonlySet<number>,
): Promise<{ listeners: number; observers: number }> {
  if (worlds.size === 0) throw new Error('the page has no world of the extension');
  let observers = 0;
  for (const observer of OBSERVERS) observers += await countObjects(tab, worlds, observer);
  return { listeners: await countListeners(tab, worlds), observers };
}
