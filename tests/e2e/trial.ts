import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Target } from 'puppeteer-core';
import { inject } from 'vitest';
import type { PageRequest } from '../../shell/messages.ts';
import { DEFAULTS, type Settings } from '../../shell/parse-settings.ts';
import { TRIAL_HOST } from '../../tools/launch.mjs';
import { besides } from '../../tools/point-at.mjs';
import { waitForMarks } from '../../tools/read-page.mjs';
import { servePages } from '../../tools/serve.mjs';
import { ROOT } from '../../tools/setup.mjs';
import { driveChromium } from './chromium.ts';
import type { Driven } from './driven.ts';
import { driveFirefox } from './firefox.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The browser that all trials of a project are made in. */
    browser: 'chromium' | 'firefox';
  }
}

const BROWSERS = {
  chromium: { drive: driveChromium, build: 'chrome-mv3' },
  firefox: { drive: driveFirefox, build: 'firefox-mv3' },
};

export const isFirefox = inject('browser') === 'firefox';

/** A real browser with the built extension, and pages of ours that seem to be a newsroom's. */
export interface Trial extends Omit<Driven, 'close'> {
  /** All that the browser has asked the network for, in order: addresses, and hosts by https. */
  asked: readonly string[];
  /** Opens a page of ours under a host; a built-in newsroom unless told. */
  open(path: string, host?: string): Promise<Page>;
  /** The same in a window of its own: such a page is seen while others are. */
  openWindow(path: string, host?: string): Promise<Page>;
  /** Stores settings, the defaults but for these; no tab has to come to the front for it. */
  changeSettings(settings: Partial<Settings>): Promise<void>;
  /** What an area of the extension's storage holds. */
  readStorage(area: 'local' | 'session' | 'sync'): Promise<unknown>;
  /** Closes the browser and starts it again with all that it knew. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** What a server of ours sends for a path: HTML, or anything with headers of its own. */
export type Served = string | { body: string; headers: Record<string, string> };

/** A host of ours that is no newsroom: pages there are as they are without us. */
export const OTHER_HOST = 'example.org';

/** What is special in a trial. */
export interface TrialOptions {
  /** Patterns of sites that the reader will allow if asked. */
  willAllow?: string[];
  /** Does something to the built extension, in a copy of its folder. */
  tamper?: ((folder: string) => void) | undefined;
}

/** Starts a trial with these pages, by path, which are there under every host. */
export async function startTrial(
  pages: Record<string, Served>,
  { willAllow = [], tamper }: TrialOptions = {},
): Promise<Trial> {
  const { drive, build } = BROWSERS[inject('browser')];
  if (!existsSync(join(ROOT, '.output', build)))
    throw new Error('the extension is not built: `npm test` does that, or `npm run build`');
  const server = await servePages((path) => pages[path] ?? null);
  const folder = mkdtempSync(join(tmpdir(), 'sanjyra-trial-'));
  const profile = join(folder, 'profile');
  mkdirSync(profile);
  const built = join(ROOT, '.output', build);
  const extension = tamper === undefined ? built : join(folder, build);
  if (tamper !== undefined) {
    cpSync(built, extension, { recursive: true });
    tamper(extension);
  }
  const start = () => drive({ extension, profile, proxyPort: server.port, willAllow });
  let driven = await start();
  await driven.inBackground(seeFirstRun, `${driven.origin}welcome.html`);

  const openIn =
    (type: 'tab' | 'window') =>
    async (path: string, host: string = TRIAL_HOST) => {
      const page = await driven.browser.newPage({ type });
      await page.goto(`http://${host}${path}`, { waitUntil: 'load' });
      return page;
    };
  return {
    get browser() {
      return driven.browser;
    },
    get origin() {
      return driven.origin;
    },
    asked: server.asked,
    open: openIn('tab'),
    openWindow: openIn('window'),
    inBackground: (call, ...args) => driven.inBackground(call, ...args),
    stopBackground: () => driven.stopBackground(),
    openExtensionPage: (path) => driven.openExtensionPage(path),
    async openPopup(page) {
      const popup = await driven.openPopup(page);
      // The head is there before anything can be typed.
      await popup.waitForSelector('.pop input');
      return popup;
    },
    seePopup: () => driven.seePopup(),
    pressCommand: (page, command) => driven.pressCommand(page, command),
    chooseInMenu: (page, item) => driven.chooseInMenu(page, item),
    typeInAddressBar: (typed) => driven.typeInAddressBar(typed),
    takeSuggestion: (typed, index) => driven.takeSuggestion(typed, index),
    answerPrompt: (answer) => driven.answerPrompt(answer),
    takeAway: (pattern) => driven.takeAway(pattern),
    giveBack: (pattern) => driven.giveBack(pattern),
    showAs: (page, medium) => driven.showAs(page, medium),
    showIn: (page, colours) => driven.showIn(page, colours),
    update: () => driven.update(),
    changeSettings: (changed) =>
      driven.inBackground((settings) => chrome.storage.local.set({ settings }), {
        ...DEFAULTS,
        ...changed,
      }),
    readStorage: (area) => driven.inBackground((name) => chrome.storage[name].get(), area),
    async restart() {
      await driven.close();
      driven = await start();
      if (isFirefox) return;
      // What Chromium loads by its command line it takes for newly installed each time.
      const isWelcome = (target: Target) => target.url() === `${driven.origin}welcome.html`;
      const welcome = await driven.browser.waitForTarget(isWelcome);
      await (await welcome.page())?.close();
    },
    async close() {
      await driven.close();
      server.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/**
 * Waits in the background until the browser knows where our script is to run and the page of the
 * first run has opened, and closes that: it would come before what a test opens.
 */
async function seeFirstRun(url: string): Promise<void> {
  const wait = () => new Promise((resolve) => setTimeout(resolve, 20));
  while ((await chrome.scripting.getRegisteredContentScripts()).length === 0) await wait();
  const find = async () => (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id;
  let id = await find();
  for (; id === undefined; id = await find()) await wait();
  await chrome.tabs.remove(id);
}

/** Sends a request to the page's script, as the popup does, and returns its answer. */
export function askPage(trial: Trial, page: Page, request: PageRequest): Promise<unknown> {
  return trial.inBackground(
    async (url, message) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
      return tab?.id === undefined ? null : chrome.tabs.sendMessage(tab.id, message);
    },
    page.url(),
    request,
  );
}

/** Waits until all of a page that is in front has been read: marks come in parts. */
export async function untilRead(trial: Trial, page: Page): Promise<void> {
  await waitForMarks(page);
  const answer = await askPage(trial, page, { kind: 'list-entities' });
  if (answer === null) throw new Error(`no tab shows ${page.url()}`);
}

/** Closes all tabs but one, which is left empty. */
export async function closeTabs({ browser }: Trial): Promise<void> {
  const [first, ...others] = await browser.pages();
  for (const page of others) await page.close().catch(() => {});
  await first?.goto('about:blank');
}

/** The page as it would be saved, without what stands in shadow roots. */
export function serialise(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.outerHTML);
}

/**
 * All of a page that is its own: what stands in its open shadow roots too, and not the host of our
 * card.
 */
export function serialiseOwn(page: Page): Promise<string> {
  // Node by node, beside what the page has put in the place of the DOM's.
  return besides(page).evaluate(() => {
    const write = (node: Node): string => {
      if (node instanceof CharacterData) return `${node.nodeName}(${node.data})`;
      if (!(node instanceof Element)) return [...node.childNodes].map(write).join('');
      if (node.localName === 'div' && node.getAttribute('popover') === 'manual') return '';
      const attributes = [...node.attributes].map(({ name, value }) => ` ${name}="${value}"`);
      const root = node.shadowRoot === null ? '' : `#(${write(node.shadowRoot)})`;
      const children = [...node.childNodes].map(write).join('');
      return `<${node.localName}${attributes.join('')}>${root}${children}</${node.localName}>`;
    };
    return write(document);
  });
}

/** What a page complains of from now on: errors that nobody caught, and lines in its console. */
export function collectComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
  });
  return complaints;
}
