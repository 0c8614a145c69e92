import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, CDPSession, Page, Target } from 'puppeteer-core';
import { ensureChromium } from '../find-browser.mjs';
import { launchWithExtension, TRIAL_HOST, untilRegistered } from '../launch.mjs';

/** The processor of every page is slowed down this many times, as DevTools does it. */
export const SLOW_DOWN = 4;

/** A worker that has been told to stop is gone after this. */
const STOP_MS = 5000;

/** Whether a page is opened under the name of a newsroom, where we run, or of a site where we don't. */
export type Side = 'with' | 'without';

const HOSTS: Record<Side, string> = { with: TRIAL_HOST, without: 'example.org' };

/** A browser with the built extension, and pages for it. */
export interface Lab {
  browser: Browser;
  /** Of the extension's files. */
  origin: string;
  addressOf(path: string, side: Side): string;
  /** Stops the background worker; false if the extension has none. It starts again when asked. */
  stopWorker(): Promise<boolean>;
  close(): Promise<void>;
}

/** A tab with a renderer of its own, slowed down; nothing is open in it yet. */
export interface Tab {
  page: Page;
  session: CDPSession;
}

/**
 * Starts a browser with the extension in this folder, and serves these pages, by path, with their
 * own scripts blocked.
 */
export async function openLab(extension: string, pages: ReadonlyMap<string, string>): Promise<Lab> {
  const server = await serve(pages);
  const { port } = server.address() as AddressInfo;
  const { browser, id } = await launchWithExtension({
    executablePath: ensureChromium(),
    extension,
    headless: true,
    resolve: true,
  });
  await untilRegistered(browser);
  const origin = `chrome-extension://${id}`;
  await closeWelcome(browser);
  return {
    browser,
    origin,
    addressOf: (path, side) => `http://${HOSTS[side]}:${port}${path}`,
    stopWorker: () => stopWorker(browser, origin),
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** The page of the first run reads along and has a card, too. */
async function closeWelcome(browser: Browser): Promise<void> {
  const isWelcome = (target: Target) => target.url().endsWith('/welcome.html');
  await (await (await browser.waitForTarget(isWelcome)).page())?.close();
}

/** As https://developer.chrome.com/docs/extensions/how-to/test/test-serviceworker-termination-with-puppeteer. */
async function stopWorker(browser: Browser, origin: string): Promise<boolean> {
  const find = () =>
    browser
      .targets()
      .find((one) => one.type() === 'service_worker' && one.url().startsWith(`${origin}/`));
  const target = find();
  if (target === undefined) return false;
  const deadline = performance.now() + STOP_MS;
  await (await target.worker())?.close();
  while (find() === target) {
    if (performance.now() > deadline) throw new Error('the background worker does not stop');
    await wait(10);
  }
  return true;
}

async function serve(pages: ReadonlyMap<string, string>): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const html = pages.get(decodeURIComponent(pathname));
    response.writeHead(html === undefined ? 404 : 200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "script-src 'none'",
      'cache-control': 'no-store',
    });
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** Calls back with a fresh tab, and closes it after that. */
export async function inFreshTab<Result>(
  { browser }: Lab,
  callback: (tab: Tab) => Promise<Result>,
): Promise<Result> {
  const page = await browser.newPage();
  try {
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    await page.emulateCPUThrottling(SLOW_DOWN);
    return await callback({ page, session });
  } finally {
    await page.close();
  }
}

/** How many times longer a loop takes in a slowed tab than in one that is not. */
export async function measureSlowDown(lab: Lab): Promise<number> {
  return inFreshTab(lab, async ({ page }) => {
    const times: number[] = [];
    for (const factor of [1, SLOW_DOWN]) {
      await page.emulateCPUThrottling(factor);
      times.push(await page.evaluate(timeLoop));
    }
    return (times[1] ?? Number.NaN) / (times[0] ?? Number.NaN);
  });
}

/** The best of some runs, in milliseconds: the first ones are not compiled yet. */
function timeLoop(): number {
  const times = Array.from({ length: 8 }, () => {
    const start = performance.now();
    let sum = 0;
    for (let i = 0; i < 1e7; i++) sum += i % 7;
    return sum > 0 ? performance.now() - start : 0;
  });
  return Math.min(...times);
}
