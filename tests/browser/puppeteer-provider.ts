import { defineBrowserProvider } from '@vitest/browser';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { BrowserProvider } from 'vitest/node';
import { browserArguments, ensureChromium } from '../../tools/find-browser.mjs';

/** Runs Vitest's browser tests in the Chromium that is there, driven by puppeteer-core. */
export const puppeteerProvider = () =>
  defineBrowserProvider({
    name: 'puppeteer',
    options: {},
    providerFactory: () => createProvider(),
  });

function createProvider(): BrowserProvider {
  const pages = new Map<string, Page>();
  let browser: Promise<Browser> | undefined;
  const pageOf = (sessionId: string): Page => {
    const page = pages.get(sessionId);
    if (page === undefined) throw new Error(`no page for the session ${sessionId}`);
    return page;
  };
  return {
    name: 'puppeteer',
    supportsParallelism: false,
    getCommandsContext: (sessionId) => ({ page: pageOf(sessionId) }),
    async openPage(sessionId, url) {
      browser ??= puppeteer.launch({
        executablePath: ensureChromium(),
        headless: true,
        pipe: true,
        defaultViewport: { width: 1000, height: 800 },
        args: browserArguments(),
      });
      const page = await (await browser).newPage();
      pages.set(sessionId, page);
      await page.goto(url, { timeout: 0 });
    },
    async close() {
      await (await browser)?.close();
    },
  };
}
