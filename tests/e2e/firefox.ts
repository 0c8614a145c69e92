import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from '../../tools/find-browser.mjs';
import { callIn, connectionOf, contextOf, inFirefoxWindow } from '../../tools/firefox-window.mjs';
import { type Driven, type DriveOptions, letterOf } from './driven.ts';
import * as privileged from './privileged.mjs';

/** Firefox gives each copy of an extension an address of its own; ours is told beforehand. */
const UUID = '5a4a6b2c-7f0e-4a53-9d0e-2f6f1d3c8b71';

/** A real Firefox with the built extension. */
export async function driveFirefox(options: DriveOptions): Promise<Driven> {
  const { extension, profile, proxyPort } = options;
  const { id } = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'))
    .browser_specific_settings.gecko;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox() ?? '',
    headless: true,
    userDataDir: profile,
    defaultViewport: { width: 1100, height: 900 },
    args: ['--remote-allow-system-access'],
    // Without this Firefox asks for its own settings, wherever it is told that they are.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxyPort,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxyPort,
      'network.proxy.allow_hijacking_localhost': true,
      // What Firefox itself would ask for.
      'services.settings.server': 'data:,nothing',
      'dom.security.https_first': false,
      'xpinstall.signatures.required': false,
      'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
    },
  });
  // After a restart it is there already.
  if (!(await inFirefoxWindow(browser, privileged.isInstalled, id)))
    await inFirefoxWindow(browser, privileged.installToStay, extension, join(profile, 'built.xpi'));
  await inFirefoxWindow(browser, privileged.reachViews, id);

  const origin = `moz-extension://${UUID}/`;
  const inBackground: Driven['inBackground'] = async (call, ...args) => {
    const context = await inFirefoxWindow(browser, privileged.wakeBackground, id);
    return callIn(browser, context, call, args);
  };
  const seePopup = async () => {
    const context = await inFirefoxWindow(browser, privileged.seePopup, id);
    return asPage(browser, context, `${origin}popup.html`);
  };
  return {
    browser,
    origin,
    inBackground,
    stopBackground: () => inFirefoxWindow(browser, privileged.stopBackground, id),
    async openExtensionPage(path) {
      const page = await browser.newPage();
      const url = new URL(path, origin).href;
      // Puppeteer waits for a load that it does not see when the page goes to another process.
      await connectionOf(browser).send('browsingContext.navigate', {
        context: contextOf(page),
        url,
        wait: 'none',
      });
      await page.waitForFunction(
        (wanted) => location.href === wanted && document.readyState === 'complete',
        {},
        url,
      );
      return page;
    },
    async openPopup(page) {
      await page.bringToFront();
      await inFirefoxWindow(browser, privileged.pressButton, id, contextOf(page));
      return seePopup();
    },
    seePopup,
    async pressCommand(page, command) {
      await page.bringToFront();
      const commands = await inBackground(() => chrome.commands.getAll());
      const letter = letterOf(commands.find(({ name }) => name === command)?.shortcut);
      await inFirefoxWindow(browser, privileged.pressKeys, contextOf(page), letter);
    },
    async chooseInMenu(page, item) {
      await page.bringToFront();
      const { x, y } = await page.evaluate(findMenuPoint);
      await page.mouse.click(x, y, { button: 'right' });
      await inFirefoxWindow(browser, privileged.chooseInMenu, id, contextOf(page), item);
    },
    typeInAddressBar: (typed) =>
      inFirefoxWindow(browser, privileged.typeInAddressBar, `san ${typed}`),
    takeSuggestion: (_, index) => inFirefoxWindow(browser, privileged.takeSuggestion, index),
    answerPrompt: (answer) => inFirefoxWindow(browser, privileged.answerPrompt, answer),
    takeAway: (pattern) => inFirefoxWindow(browser, privileged.takeAway, id, pattern),
    giveBack: (pattern) => inFirefoxWindow(browser, privileged.giveBack, id, pattern),
    showAs: (page, medium) => inFirefoxWindow(browser, privileged.showAs, contextOf(page), medium),
    showIn: (page, colours) =>
      inFirefoxWindow(browser, privileged.showIn, contextOf(page), colours),
    update: () =>
      inFirefoxWindow(browser, privileged.installToStay, extension, join(profile, 'built.xpi')),
    close: () => browser.close(),
  };
}

/** Where on a page its menu is opened: over the selection, or else over the first paragraph. */
function findMenuPoint(): { x: number; y: number } {
  const selection = getSelection();
  const isEmpty = selection === null || selection.isCollapsed;
  const over = isEmpty ? document.querySelector('p') : selection.getRangeAt(0);
  const { x, y, width, height } = over?.getBoundingClientRect() ?? new DOMRect();
  return { x: x + width / 2, y: y + height / 2 };
}

/** The popup as a page of puppeteer's, which the protocol does not announce by itself. */
async function asPage(browser: Browser, context: string, url: string): Promise<Page> {
  const connection = connectionOf(browser);
  const opened = browser.waitForTarget((target) => target.url() === url);
  connection.emit('browsingContext.contextCreated', {
    context,
    url,
    children: null,
    parent: null,
    originalOpener: null,
    userContext: 'default',
  });
  const popup = await (await opened).page();
  if (popup === null) throw new Error('the popup is no page');
  const forget = () =>
    connection.emit('browsingContext.contextDestroyed', {
      context,
      url,
      children: [],
      parent: null,
      userContext: 'default',
    });
  // It is gone, too, when Firefox is closed, which then does not answer.
  const closed = inFirefoxWindow(browser, privileged.untilPopupCloses, context).then(
    forget,
    forget,
  );
  popup.close = async () => {
    await inFirefoxWindow(browser, privileged.closePopup, context);
    await closed;
  };
  return popup;
}
