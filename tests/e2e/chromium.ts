import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page, type Target, type WebWorker } from 'puppeteer-core';
import { browserArguments, ensureChromium } from '../../tools/find-browser.mjs';
import { openPopup } from '../../tools/launch.mjs';
import { type Colours, type Driven, type DriveOptions, letterOf } from './driven.ts';

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

  /** Calls a function in the browser's own page of extensions. */
  const inSettings = async <Args extends unknown[]>(
    call: (...args: Args) => Promise<unknown>,
    ...args: Args
  ) => {
    const settings = await browser.newPage();
    await settings.goto('chrome://extensions');
    await settings.evaluate(call as (...args: unknown[]) => Promise<unknown>, ...args);
    await settings.close();
  };
  /** The sites that came with the extension are taken away, and given back, all together. */
  const setAccess = (hostAccess: 'ON_CLICK' | 'ON_ALL_SITES') =>
    inSettings(
      (update) =>
        (chrome as unknown as OwnPage).developerPrivate.updateExtensionConfiguration(update),
      { extensionId: id, hostAccess },
    );

  return {
    browser,
    origin,
    inBackground,
    async stopBackground() {
      const worker = await findWorker(browser, origin);
      const target = findTarget(browser, origin);
      // It may have stopped by itself meanwhile.
      await worker.close().catch(() => {});
      // It may start again at once, if something asks it. Of some nobody is told that they end.
      for (let waited = 0; waited < TOLD_MS && findTarget(browser, origin) === target; waited += 10)
        await new Promise((resolve) => setTimeout(resolve, 10));
      if (target !== undefined) ended.add(target);
    },
    async openExtensionPage(path) {
      const page = await browser.newPage();
      await page.goto(new URL(path, origin).href);
      return page;
    },
    openPopup: (page) => openPopup(page, id),
    async seePopup() {
      const target = await browser.waitForTarget((one) => one.url() === `${origin}popup.html`);
      return target.asPage();
    },
    async pressCommand(page, command) {
      await page.bringToFront();
      const commands = await inBackground(() => chrome.commands.getAll());
      const letter = letterOf(commands.find(({ name }) => name === command)?.shortcut);
      await pressKeys(page, letter);
    },
    // No driver sees Chromium's own menus and address bar: the worker is told as it would be by them.
    async chooseInMenu(page, item) {
      await page.bringToFront();
      const selectionText = await page.evaluate(() => getSelection()?.toString());
      await inBackground(
        (info, url) => (chrome.contextMenus.onClicked as unknown as Told).dispatch(info, { url }),
        { menuItemId: item, ...(selectionText ? { selectionText } : {}) },
        page.url(),
      );
    },
    typeInAddressBar: (typed) =>
      inBackground(async (text) => {
        const suggested = await new Promise<{ description: string }[]>((resolve) =>
          (chrome.omnibox.onInputChanged as unknown as Told).dispatch(text, resolve),
        );
        return suggested.map(({ description }) => description);
      }, typed),
    takeSuggestion: (typed, index) =>
      inBackground(
        async (text, at) => {
          const suggested = await new Promise<{ content: string }[]>((resolve) =>
            (chrome.omnibox.onInputChanged as unknown as Told).dispatch(text, resolve),
          );
          const entered = suggested[at]?.content ?? text;
          (chrome.omnibox.onInputEntered as unknown as Told).dispatch(entered, 'currentTab');
        },
        typed,
        index,
      ),
    async answerPrompt(answer) {
      // No protocol reaches Chromium's question: what is to be allowed has been so beforehand.
      if (answer === 'refuse') throw new Error('nothing can press “Deny” in Chromium');
    },
    async takeAway(pattern) {
      const { host_permissions = [] } = JSON.parse(
        readFileSync(join(extension, 'manifest.json'), 'utf8'),
      );
      if (host_permissions.includes(pattern)) await setAccess('ON_CLICK');
      else
        await inSettings(
          (extension, taken) =>
            (chrome as unknown as OwnPage).developerPrivate.removeHostPermission(extension, taken),
          id,
          pattern,
        );
    },
    giveBack: () => setAccess('ON_ALL_SITES'),
    showAs: (page, medium) => page.emulateMediaType(medium),
    async showIn(page, colours) {
      const session = await page.createCDPSession();
      await session.send('Emulation.setEmulatedMedia', { features: [FEATURES[colours]] });
    },
    async update() {
      const old = findTarget(browser, origin);
      if (old !== undefined) ended.add(old);
      await browser.installExtension(extension);
      await browser.waitForTarget((target) => target === findTarget(browser, origin));
    },
    close: () => browser.close(),
  };
}

/** What pages are told of colours. */
const FEATURES: Record<Colours, { name: string; value: string }> = {
  light: { name: 'prefers-color-scheme', value: 'light' },
  dark: { name: 'prefers-color-scheme', value: 'dark' },
  forced: { name: 'forced-colors', value: 'active' },
  'more contrast': { name: 'prefers-contrast', value: 'more' },
};

/** What the browser's own page of extensions is given. */
interface OwnPage {
  developerPrivate: {
    removeHostPermission(extension: string, pattern: string): Promise<void>;
    updateExtensionConfiguration(update: object): Promise<void>;
  };
}

/** An event of the extension's, which its own side can make happen. */
type Told = { dispatch(...told: unknown[]): void };

async function findWorker(browser: Browser, origin: string): Promise<WebWorker> {
  const waker = findTarget(browser, origin) === undefined ? await wake(browser, origin) : null;
  const target = await browser.waitForTarget((one) => one === findTarget(browser, origin));
  await waker?.close();
  const worker = await target.worker();
  if (worker === null) throw new Error('the service worker is gone');
  return worker;
}

/** Workers that have stopped; of those of before an update nobody is told. */
const ended = new WeakSet<Target>();

/** By then it is told of the end of a worker, if it is at all. */
const TOLD_MS = 2000;

/** The worker as a target, while it runs. */
function findTarget(browser: Browser, origin: string): Target | undefined {
  const isOurs = (one: Target) => one.type() === 'service_worker' && one.url().startsWith(origin);
  return browser.targets().find((one) => isOurs(one) && !ended.has(one));
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
