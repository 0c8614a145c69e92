import type { CDPSession } from 'puppeteer-core';
import type { SiteChoice } from '../../engine/site-rules.ts';
import { changeSettings, type StorageArea, withSiteChoice } from '../../shell/settings.ts';
import { TRIAL_HOST } from '../launch.mjs';
import { say } from '../setup.mjs';
import type { Figures, Unit } from './budgets.ts';
import { inFreshTab, type Lab, type Tab } from './lab.ts';
import { type Sample, summarise, sumOf } from './summary.ts';
import { countHighlights, openQuietly, record, waitUntilQuiet } from './tab.ts';

const ROUNDS = 7;

/** What tells a page's script of things: that these are gone says more than that nothing is marked. */
const OBSERVERS = ['MutationObserver', 'IntersectionObserver', 'ResizeObserver'];

/**
 * What is left of us on a site that is off: the script that runs when a page is opened; listeners
 * on the window, the document and all nodes, and observers, of our own world; the same on a page
 * that was open when the site was turned off.
 */
export async function measureOff(lab: Lab, place: string): Promise<Figures> {
  const samples: Sample[] = [];
  const add = (figure: string, value: number, unit: Unit) =>
    samples.push({ figure, place, value, unit });
  for (let round = 1; round <= ROUNDS; round++) {
    say(`  a site that is off, round ${round} of ${ROUNDS} …`);
    await inFreshTab(lab, async (tab) => {
      const worlds = await watchWorlds(lab, tab);
      await openQuietly(lab, tab, place, 'with');
      if ((await countTies(tab, worlds)) === 0 || (await countHighlights(tab.page)) === 0)
        throw new Error('a page that is on has no listener or no highlight: this sees nothing');
      await chooseForSite(lab, 'off');
      await waitUntilQuiet(tab);
      add('listeners after it was turned off', await countTies(tab, worlds), '');
      add('highlights after it was turned off', await countHighlights(tab.page), '');
    });
    await inFreshTab(lab, async (tab) => {
      const worlds = await watchWorlds(lab, tab);
      const { tasks } = await record(lab, tab, () => openQuietly(lab, tab, place, 'with'));
      add('script on a site that is off', sumOf(tasks), 'ms');
      add('listeners on a site that is off', await countTies(tab, worlds), '');
      add('highlights on a site that is off', await countHighlights(tab.page), '');
    });
    await chooseForSite(lab, null);
  }
  return summarise(samples);
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

/** The worlds of the extension in the page that is open, as they come and go. */
async function watchWorlds({ origin }: Lab, { session }: Tab): Promise<ReadonlySet<number>> {
  const worlds = new Set<number>();
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === origin) worlds.add(context.id);
  });
  session.on('Runtime.executionContextsCleared', () => worlds.clear());
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) =>
    worlds.delete(executionContextId),
  );
  await session.send('Runtime.enable');
  return worlds;
}

/** Listeners and observers of these worlds. */
async function countTies({ session }: Tab, worlds: ReadonlySet<number>): Promise<number> {
  if (worlds.size === 0) throw new Error('the page has no world of the extension');
  let count = 0;
  for (const contextId of worlds) {
    for (const target of ['window', 'document']) {
      const { listeners } = await session.send('DOMDebugger.getEventListeners', {
        objectId: await evaluate(session, contextId, target),
        ...(target === 'document' ? { depth: -1, pierce: true } : {}),
      });
      count += listeners.length;
    }
    for (const observer of OBSERVERS) {
      const prototypeObjectId = await evaluate(session, contextId, `${observer}.prototype`);
      const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId });
      const { result } = await session.send('Runtime.callFunctionOn', {
        objectId: objects.objectId ?? '',
        functionDeclaration: 'function () { return this.length; }',
        returnByValue: true,
      });
      count += result.value;
    }
  }
  return count;
}

/** The handle of what an expression means in a world. */
async function evaluate(session: CDPSession, contextId: number, expression: string) {
  const { result } = await session.send('Runtime.evaluate', { contextId, expression });
  if (result.objectId === undefined) throw new Error(`${expression} is no object`);
  return result.objectId;
}
