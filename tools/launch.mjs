// Starts a browser with the built extension in it.
import puppeteer from 'puppeteer-core';
import { browserArguments } from './find-browser.mjs';

/**
 * A built-in newsroom under whose name pages of ours are served for trying and testing. Not one
 * that browsers know to speak https only (kloop.kg and meduza.io are on the HSTS preload list).
 */
export const TRIAL_HOST = '24.kg';

/** Every host is this machine, where nothing speaks https. */
const LOCAL = ['--host-resolver-rules=MAP * 127.0.0.1', '--disable-features=HttpsUpgrades'];

/**
 * A browser with the extension loaded over the DevTools protocol: branded Chrome, from 137 on,
 * ignores `--load-extension`.
 * @param {{ executablePath: string, extension: string, headless: boolean, resolve: boolean, args?: string[] }} options
 *   `resolve`: every host name leads to this machine
 */
export async function launchWithExtension({
  executablePath,
  extension,
  headless,
  resolve,
  args = [],
}) {
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: headless ? { width: 1100, height: 900 } : null,
    args: [...browserArguments(), ...(resolve ? LOCAL : []), ...args],
  });
  const id = await browser.installExtension(extension);
  return { browser, id };
}

/**
 * Waits until Chromium knows where our script is to run: the worker tells it when it has started.
 * @param {import('puppeteer-core').Browser} browser
 */
export async function untilRegistered(browser) {
  const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
  const worker = await target.worker();
  // A worker that has only just begun has nothing yet, not even `chrome`: it is asked from here.
  const isReady = () =>
    worker?.evaluate(
      async () =>
        typeof chrome !== 'undefined' &&
        (await chrome.scripting.getRegisteredContentScripts()).length > 0,
    );
  while ((await isReady()) === false) await new Promise((resolve) => setTimeout(resolve, 20));
  // Until the page of the first run has come, it may put itself before any other.
  await browser.waitForTarget((one) => one.url().endsWith('/welcome.html'));
}

/**
 * Opens the real popup over a page, as a click on the toolbar does.
 * @param {import('puppeteer-core').Page} page
 * @param {string} id of the extension
 */
export async function openPopup(page, id) {
  await page.bringToFront();
  const browser = page.browser();
  const extension = (await browser.extensions()).get(id);
  if (extension === undefined) throw new Error('the browser does not know the extension');
  // One that was closed a moment ago may still be listed.
  const before = new Set(browser.targets());
  const opened = browser.waitForTarget(
    (target) => target.url() === `chrome-extension://${id}/popup.html` && !before.has(target),
  );
  await extension.triggerAction(page);
  return (await opened).asPage();
}
