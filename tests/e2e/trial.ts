import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page, WebWorker } from 'puppeteer-core';
import type { PageRequest } from '../../shell/messages.ts';
import { DEFAULTS, type Settings } from '../../shell/parse-settings.ts';
import { ensureChromium } from '../../tools/find-browser.mjs';
import { launchWithExtension, TRIAL_HOST } from '../../tools/launch.mjs';
import { servePages } from '../../tools/serve.mjs';
import { ROOT } from '../../tools/setup.mjs';

const EXTENSION = join(ROOT, '.output/chrome-mv3');

/** A real Chromium with the built extension, and pages of ours that seem to be a newsroom's. */
export interface Trial {
  browser: Browser;
  /** The id of the extension. */
  id: string;
  /** Opens a page of ours under a host; a built-in newsroom unless told. */
  open(path: string, host?: string): Promise<Page>;
  /** The same in a window of its own: such a page is seen while others are. */
  openWindow(path: string, host?: string): Promise<Page>;
  /** The extension's service worker. */
  worker(): Promise<WebWorker>;
  /** Stores settings, the defaults but for these; no tab has to come to the front for it. */
  changeSettings(settings: Partial<Settings>): Promise<void>;
  /** Opens the extension's popup as a tab: for what needs no tab of its own to look at. */
  openPopupPage(): Promise<Page>;
  /** Opens the real popup over a page, as a click on the toolbar does. */
  openPopup(page: Page): Promise<Page>;
  close(): Promise<void>;
}

/** What a server of ours sends for a path: HTML, or anything with headers of its own. */
export type Served = string | { body: string; headers: Record<string, string> };

/** A host of ours that is no newsroom: pages there are as they are without us. */
export const OTHER_HOST = 'example.org';

/** Starts a trial with these pages, by path. */
export async function startTrial(pages: Record<string, Served>): Promise<Trial> {
  if (!existsSync(EXTENSION))
    throw new Error('the extension is not built: `npm test` does that, or `npm run build`');
  const server = await servePages((path) => pages[path] ?? null);
  const { browser, id } = await launchWithExtension({
    executablePath: ensureChromium(),
    extension: EXTENSION,
    headless: true,
    resolve: true,
  });
  const openIn =
    (type: 'tab' | 'window') =>
    async (path: string, host: string = TRIAL_HOST) => {
      const page = await browser.newPage({ type });
      await page.goto(`http://${host}:${server.port}${path}`, { waitUntil: 'load' });
      return page;
    };
  async function worker(): Promise<WebWorker> {
    const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
    const found = await target.worker();
    if (found === null) throw new Error('the service worker is gone');
    return found;
  }
  return {
    browser,
    id,
    worker,
    open: openIn('tab'),
    openWindow: openIn('window'),
    async changeSettings(changed) {
      const settings: Settings = { ...DEFAULTS, ...changed };
      const awake = await worker();
      await awake.evaluate((stored) => chrome.storage.local.set({ settings: stored }), settings);
    },
    async openPopupPage() {
      const page = await browser.newPage();
      await page.goto(`chrome-extension://${id}/popup.html`);
      return page;
    },
    async openPopup(page) {
      await page.bringToFront();
      const extension = (await browser.extensions()).get(id);
      if (extension === undefined) throw new Error('the extension is gone');
      const opened = browser.waitForTarget((target) => target.url().endsWith('popup.html'));
      await extension.triggerAction(page);
      const popup = await (await opened).asPage();
      await popup.waitForSelector('.pop');
      return popup;
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** Sends a request to the page's script, as the popup does, and returns its answer. */
export async function askPage(trial: Trial, page: Page, request: PageRequest): Promise<unknown> {
  const worker = await trial.worker();
  return worker.evaluate(
    async (url, message) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
      return tab?.id === undefined ? null : chrome.tabs.sendMessage(tab.id, message);
    },
    page.url(),
    request,
  );
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
  // By the root itself: a page may have clobbered its document's properties.
  return page.$eval('html', (root) => {
    const listRoots = (within: ParentNode): ShadowRoot[] =>
      [...within.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
        shadowRoot === null ? [] : [shadowRoot, ...listRoots(shadowRoot)],
      );
    const html = root.getHTML({ shadowRoots: listRoots(root) });
    const hosts = root.querySelectorAll('div[popover="manual"]');
    return [...hosts].reduce((text, host) => text.replace(host.outerHTML, ''), html);
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
