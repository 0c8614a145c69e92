import cardsJson from 'compiled:cards';
import namesJson from 'compiled:names';
import builtInSites from 'compiled:sites';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type Cards, readCards, readNames } from '../engine/compiled.ts';
import { readSiteState } from '../engine/site-rules.ts';
import { type AnnotatedPage, annotatePage } from '../page/annotate-page.ts';
import { type PageAnswer, type PageRequest, parseRequest } from '../shell/messages.ts';
import { pageBrowser } from '../shell/page-browser.ts';
import { readSettings, watchSettings } from '../shell/settings.ts';

/** Runs in each page of a site that Sanjyra may run on; does nothing but ask, where it is off. */
export default defineUnlistedScript(() => {
  const { runtime, storage } = pageBrowser;
  // In Chromium 156 a frame named “browser” keeps the extension API out of the page's world.
  if (runtime === undefined) return;
  let running: { page: AnnotatedPage; controller: AbortController } | null = null;

  let cards: Cards | null = null;
  const getCards = () => (cards ??= readCards(cardsJson));

  /** Starts or stops as the settings say; returns the page if it is being read along with. */
  async function followSettings(): Promise<AnnotatedPage | null> {
    const settings = await readSettings(storage.local);
    const { on } = readSiteState(location.hostname, settings, builtInSites);
    if (!on) {
      running?.controller.abort();
      running = null;
    } else if (running === null) {
      const controller = new AbortController();
      const names = readNames(namesJson);
      const page = annotatePage({ document, names, readCards: getCards }, controller.signal);
      running = { page, controller };
    }
    return running?.page ?? null;
  }

  async function answer(request: PageRequest): Promise<PageAnswer> {
    const page = await followSettings();
    if (page === null) return { kind: 'refused', why: 'off on this site' };
    if (request.kind === 'list-entities')
      return { kind: 'entities', entities: await page.listEntities() };
    return { kind: 'gone-to', found: await page.goTo(request.id) };
  }

  runtime.onMessage.addListener((message, sender, sendResponse) => {
    const request = sender.id === runtime.id ? parseRequest(message) : null;
    if (request === null) {
      sendResponse({ kind: 'refused', why: 'not a request of ours' } satisfies PageAnswer);
      return false;
    }
    answer(request).then(sendResponse, (error: unknown) => {
      console.error('Sanjyra:', error);
      sendResponse({ kind: 'refused', why: String(error) } satisfies PageAnswer);
    });
    return true;
  });

  watchSettings(storage.onChanged, followSettings);
  followSettings();
});
