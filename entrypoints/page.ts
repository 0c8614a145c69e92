import builtInSites from 'compiled:sites';
import sources from 'compiled:sources';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Leaving } from '../components/leaving.ts';
import type { Passage } from '../engine/entity.ts';
import { chooseLanguage } from '../engine/language.ts';
import { readSiteState } from '../engine/site-rules.ts';
import type { AnnotatedPage, Companion } from '../page/annotate-page.ts';
import { getParts, type Parts } from '../page/parts.ts';
import { untilParsed, untilSeen } from '../page/ready.ts';
import {
  NOT_OURS,
  type PageAnswer,
  type PageRequest,
  type PartName,
  receivePageRequest,
} from '../shell/messages.ts';
import { isAmong } from '../shell/page-address.ts';
import { pageBrowser } from '../shell/page-browser.ts';
import { DEFAULTS } from '../shell/parse-settings.ts';
import type { Sender } from '../shell/sender.ts';
import { choicesOf, readSettings, watchSettings } from '../shell/settings.ts';
import { askWorker } from '../shell/worker.ts';

/** Longer than browsers take to bring the reader once a page is there. */
const READER_MS = 100;

// In a task of its own, since the browser makes its interface when that is first asked for.
export default defineUnlistedScript(() => void setTimeout(begin));

/**
 * Runs in each page of a site that is on: makes the reader read it as soon as it is seen. Where the
 * site is turned off, or was off after all, it takes itself away; it is brought again when needed.
 */
function begin(): void {
  const { runtime } = pageBrowser;
  // In Chromium 156 a frame named “browser” keeps the extension API out of the page's world.
  if (runtime === undefined) return;
  const parts = getParts();
  if (parts.started) return;
  parts.started = true;
  const readerComes = new Promise<void>((resolve) => {
    parts.onReader = resolve;
  });
  const controller = new AbortController();
  const { signal } = controller;
  let running: Promise<AnnotatedPage | null> | null = null;
  /** As read last: a card asks for them when it opens. */
  let settings = DEFAULTS;
  /** How many entities the page names. */
  let count = 0;

  /** Starts or leaves as the settings say; the page if it is being read along with. */
  async function followSettings(): Promise<AnnotatedPage | null> {
    const { badge, discreet } = settings;
    settings = await readSettings(pageBrowser.storage.local);
    const { on } = readSiteState(location.hostname, settings, builtInSites);
    if (signal.aborted) return null;
    if (!on && (settings.paused || !parts.once)) leave();
    else if (running === null) start();
    else {
      running.then((page) => page?.setChoices(choicesOf(settings)));
      if (parts.card) fetchPart(nameTexts()).catch(warn);
      if (badge !== settings.badge || discreet !== settings.discreet) tellCount();
    }
    return running;
  }

  /** Takes back all that is ours on this page, this script included. */
  function leave(): void {
    count = 0;
    if (settings.badge && runtime.id !== undefined) tellCount();
    controller.abort();
    running = null;
    parts.started = false;
  }

  function start(): void {
    running = read();
    // Settings may have changed while the page was kept for going back to.
    addEventListener('pageshow', (event) => event.persisted && followSettings(), { signal });

    async function read(): Promise<AnnotatedPage | null> {
      const sought = askForPassage();
      if (document.hidden) await untilSeen(signal);
      if (signal.aborted) return null;
      try {
        await untilReaderComes();
        // Later than most it may come all the same, and before a worker that sleeps has answered.
        await Promise.race([readerComes, fetchReader()]);
        const [reader, names] = await fetchReader();
        if (signal.aborted) return null;
        const choices = choicesOf(settings);
        const page = await reader(names, { choices, onCount, isCurrent, loadAttendant }, signal);
        if (page !== null) finishJump(await sought, page, signal).catch(warn);
        return page;
      } catch (error) {
        if (signal.aborted) return null;
        warn(error);
        leave();
        return null;
      }
    }
  }

  /**
   * The browser brings reader and names once the page is there; not where this script came later
   * than that, or into a tab that was open. Then they are fetched.
   */
  async function untilReaderComes(): Promise<void> {
    if (document.readyState !== 'loading') return;
    await untilParsed(document);
    if (parts.reader !== undefined) return;
    const patience = new Promise((resolve) => setTimeout(resolve, READER_MS));
    await Promise.race([readerComes, patience]);
  }

  const fetchReader = () => Promise.all([fetchPart('reader'), fetchPart('names')]);

  function onCount(known: number): void {
    count = known;
    if (settings.badge) tellCount();
  }

  /** Tells the worker how many entities the page names; it writes that on the button, or wipes it. */
  function tellCount(): void {
    askWorker({ kind: 'count', count }).catch(warn);
  }

  /** The passage that a reader has come to this source for, if any; it is kept for two minutes only. */
  async function askForPassage(): Promise<Passage | null> {
    if (!isAmong(location.href, sources)) return null;
    try {
      const answer = await askWorker({ kind: 'what-to-find' });
      return answer.kind === 'passage' ? answer.passage : null;
    } catch (error) {
      warn(error);
      return null;
    }
  }

  async function finishJump(
    passage: Passage | null,
    page: AnnotatedPage,
    signal: AbortSignal,
  ): Promise<void> {
    if (passage === null) return;
    const finish = await fetchPart('jump');
    await finish({ passage, say: page.say }, signal);
  }

  function warn(error: unknown): void {
    if (isCurrent()) console.warn('Sanjyra:', error);
  }

  /** False once the extension was updated or removed under us; then nothing of ours stays. */
  function isCurrent(): boolean {
    if (runtime.id === undefined) leave();
    return runtime.id !== undefined;
  }

  /** The part with the texts of the reader's language. */
  const nameTexts = () =>
    `texts-${chooseLanguage(settings.language, navigator.languages)}` as const;

  async function loadAttendant(...[callbacks, signal]: Parameters<Companion['loadAttendant']>) {
    const [card, cards, texts] = await Promise.all([
      fetchPart('card'),
      // Without the records a card says that it cannot be shown; without its texts it is in English.
      fetchPart('cards').catch(() => ''),
      fetchPart(nameTexts()).catch(() => fetchPart('texts-en')),
    ]);
    // Texts of a language that was chosen since may still be on their way.
    const readManner = () => ({ texts: parts[nameTexts()] ?? texts, cardSize: settings.cardSize });
    const onLeave = (leaving: Leaving) => {
      askWorker({ kind: 'left-for', ...leaving }).catch(warn);
    };
    return card(cards, { ...callbacks, onLeave, readManner }, signal);
  }

  async function answer(request: PageRequest): Promise<PageAnswer> {
    if (request.kind === 'leave') {
      // What the reader wanted read once was let by a click, not by that permission.
      if (!parts.once) leave();
      return { kind: 'gone-to', found: false };
    }
    const page = await followSettings();
    if (page === null) return { kind: 'refused', why: 'not read along with' };
    switch (request.kind) {
      case 'list-entities':
        return { kind: 'entities', entities: await page.listEntities() };
      case 'go-to':
        return { kind: 'gone-to', found: await page.goTo(request.id) };
      case 'step': {
        const outcome = await page.step(request.to);
        if (outcome === 'none') page.say('card.said.noNames');
        return { kind: 'gone-to', found: outcome === 'found' };
      }
    }
  }

  /** Listens to the popup, the keys and the settings, until we leave. */
  function listen(): void {
    if (signal.aborted) return;
    const stopWatching = watchSettings(pageBrowser.storage.onChanged, followSettings);
    runtime.onMessage.addListener(onMessage);
    signal.addEventListener('abort', () => {
      // Of an extension that has gone, nothing is left to be taken back.
      if (runtime.id === undefined) return;
      stopWatching();
      runtime.onMessage.removeListener(onMessage);
    });
  }

  function onMessage(
    message: unknown,
    sender: Sender,
    sendResponse: (answer: PageAnswer) => void,
  ): boolean {
    const request = receivePageRequest(message, sender, runtime);
    if (request === null) {
      sendResponse(NOT_OURS);
      return false;
    }
    answer(request).then(sendResponse, (error: unknown) => {
      console.error('Sanjyra:', error);
      sendResponse({ kind: 'refused', why: String(error) });
    });
    return true;
  }

  followSettings();
  // At once: whoever has brought this script may ask it something next.
  listen();
}

/** A part of our script, fetched by the worker unless it is here. */
async function fetchPart<Name extends PartName>(part: Name): Promise<Required<Parts>[Name]> {
  const ask = () => askWorker({ kind: 'fetch-part', part });
  // A worker that was stopped over it has not done it; the next one will.
  if (getParts()[part] === undefined) await ask().catch(ask);
  const fetched = getParts()[part];
  if (fetched === undefined) throw new Error(`the worker brought no ${part}`);
  return fetched as Required<Parts>[Name];
}
