import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page, type WebWorker } from 'puppeteer-core';
import { browserArguments, ensureChromium } from '../../tools/find-browser.mjs';
import { openPopup } from '../../tools/launch.mjs';
import { type Driven, type DriveOptions, letterOf } from './driven.ts';

const ALT_AND_SHIFT = 1 | 8;

/** A real Chromium with the built extension. */
export async function driveChromium(options: DriveOptions): Promise<Driven> {
  const { extension, profile, proxyPort, willAllow } = options;
  const id = idOfFolder(extension);
  const origin = `chrome-extension://${id}/`;
  const asks = willAllow.length > 0;
  if (asks) consentBeforehand(profile, id, willAllow);
  const browser = await puppeteer.launch({
    executablePath: ensureChromium(),
    headless: true,
    pipe: true,
    enableExtensions: true,
    userDataDir: profile,
    defaultViewport: { width: 1100, height: 900 },
    args: [
      ...browserArguments(),
      `--proxy-server=http://127.0.0.1:${proxyPort}`,
      // What is on this machine goes that way too.
      '--proxy-bypass-list=<-loopback>',
      '--disable-features=HttpsUpgrades,DisableLoadExtensionCommandLineSwitch',
      ...(asks ? [`--load-extension=${extension}`] : []),
    ],
  });
  // Chrome itself takes an extension by the protocol alone, which forgets at a restart what the
  // reader has allowed.
  if (!asks) await browser.installExtension(extension);
  const inBackground: Driven['inBackground'] = async (call, ...args) => {
    const worker = await findWorker(browser, origin);
    return (await worker.evaluate(`(${call})(...${JSON.stringify(args)})`)) as never;
  };

  return {
    browser,
    origin,
    inBackground,
    async stopBackground() {
      const worker = await findWorker(browser, origin);
      const stopped = new Promise<void>((resolve) => {
        browser.on('targetdestroyed', function hear(target) {
          if (target.url() !== worker.url()) return;
          browser.off('targetdestroyed', hear);
          resolve();
        });
      });
      await worker.close();
      await stopped;
    },
    async openExtensionPage(path) {
      const page = await browser.newPage();
      await page.goto(new URL(path, origin).href);
      return page;
    },
    openPopup: (page) => openPopup(page, id),
    async pressCommand(page, command) {
      await page.bringToFront();
      const commands = await inBackground(() => chrome.commands.getAll());
      const letter = letterOf(commands.find(({ name }) => name === command)?.shortcut);
      await pressKeys(page, letter);
    },
    async answerPrompt(answer) {
      // No protocol reaches Chromium's question: what is to be allowed has been so beforehand.
      if (answer === 'refuse') throw new Error('nothing can press “Deny” in Chromium');
    },
    async takeAway(pattern) {
      const settings = await browser.newPage();
      await settings.goto('chrome://extensions');
      await settings.evaluate(
        (own, taken) =>
          (chrome as unknown as OwnPage).developerPrivate.removeHostPermission(own, taken),
        id,
        pattern,
      );
      await settings.close();
    },
    showAs: (page, medium) => page.emulateMediaType(medium),
    close: () => browser.close(),
  };
}

/** What the browser's own page of extensions is given. */
interface OwnPage {
  developerPrivate: { removeHostPermission(extension: string, pattern: string): Promise<void> };
}

async function findWorker(browser: Browser, origin: string): Promise<WebWorker> {
  const isOurs = () =>
    browser
      .targets()
      .find((one) => one.type() === 'service_worker' && one.url().startsWith(origin));
  const waker = isOurs() === undefined ? await wake(browser, origin) : null;
  const target = await browser.waitForTarget((one) => one === isOurs());
  await waker?.close();
  const worker = await target.worker();
  if (worker === null) throw new Error('the service worker is gone');
  return worker;
}

/** Wakes the worker by a message from a page, which it is given: no answer is waited for. */
async function wake(browser: Browser, origin: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${origin}popup.html`);
  await page.evaluate(() => {
    chrome.runtime.sendMessage({ kind: 'wake' }).catch(() => {});
  });
  return page;
}

/** Presses Alt+Shift and a letter so that commands of extensions hear of it. */
async function pressKeys(page: Page, letter: string): Promise<void> {
  const session = await page.createCDPSession();
  const code = letter.charCodeAt(0);
  for (const type of ['rawKeyDown', 'keyUp'] as const)
    await session.send('Input.dispatchKeyEvent', {
      type,
      modifiers: ALT_AND_SHIFT,
      key: letter,
      code: `Key${letter}`,
      windowsVirtualKeyCode: code,
      nativeVirtualKeyCode: code,
    });
  await session.detach();
}

/**
 * Writes into a new profile that the reader has agreed to these patterns once: Chromium then grants
 * them without a question.
 */
function consentBeforehand(profile: string, id: string, patterns: readonly string[]): void {
  const folder = join(profile, 'Default');
  if (existsSync(folder)) return;
  mkdirSync(folder);
  const granted = {
    api: [],
    explicit_host: patterns,
    manifest_permissions: [],
    scriptable_host: [],
  };
  const own = { granted_permissions: granted, runtime_granted_permissions: granted };
  const preferences = { extensions: { settings: { [id]: own } } };
  writeFileSync(join(folder, 'Preferences'), JSON.stringify(preferences));
}

/** The id that Chromium gives to an extension in a folder: a hash of its path, in letters. */
function idOfFolder(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}
