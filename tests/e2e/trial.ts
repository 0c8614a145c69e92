import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import type { PageRequest } from '../../shell/messages.ts';
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
  /** Opens the extension's popup as a tab: for what needs no tab of its own to look at. */
  openPopupPage(): Promise<Page>;
  /** Opens the real popup over a page, as a click on the toolbar does. */
  openPopup(page: Page): Promise<Page>;
  close(): Promise<void>;
}

/** Starts a trial with these pages, by path. */
export async function startTrial(pages: Record<string, string>): Promise<Trial> {
  if (!existsSync(EXTENSION))
    throw new Error('the extension is not built: `npm test` does that, or `npm run build`');
  const server = await servePages((path) => pages[path] ?? null);
  const { browser, id } = await launchWithExtension({
    executablePath: ensureChromium(),
    extension: EXTENSION,
    headless: true,
    resolve: true,
  });
  return {
    browser,
    id,
    async open(path, host = TRIAL_HOST) {
      const page = await browser.newPage();
      await page.goto(`http://${host}:${server.port}${path}`, { waitUntil: 'load' });
      return page;
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
  const popup = await trial.openPopupPage();
  const answer = await popup.evaluate(
    async (url, message) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
      return tab?.id === undefined ? null : chrome.tabs.sendMessage(tab.id, message);
    },
    page.url(),
    request,
  );
  await popup.close();
  await page.bringToFront();
  return answer;
}

/** The page as it would be saved. */
export function serialise(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.outerHTML);
}
