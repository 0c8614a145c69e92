import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  hasCard,
  openCardOf,
  readMarked,
  waitForMarks,
  waitForNoMarks,
} from '../../tools/read-page.mjs';
import { allPagesOf, readAllowed, readChoices, readRegistered } from './own-sites.ts';
import { expectReason, pressSwitch, turnOn } from './popup-acts.ts';
import { append, SHORT } from './short-page.ts';
import {
  closeTabs,
  collectComplaints,
  OTHER_HOST,
  serialise,
  startTrial,
  type Trial,
  untilRead,
} from './trial.ts';

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial({ '/': SHORT }, { willAllow: [allPagesOf(OTHER_HOST)] });
});
afterEach(async () => {
  await closeTabs(trial);
  await trial.inBackground(() => chrome.storage.local.clear());
});
afterAll(() => trial.close());

const readButton = () => trial.inBackground(() => chrome.action.getTitle({}));
const listTabs = () =>
  trial.inBackground(async () => (await chrome.tabs.query({})).map(({ url }) => url));

test('after a restart all is as the reader has left it', async () => {
  await trial.changeSettings({
    sites: { '24.kg': 'off' },
    hidden: ['kloop-media'],
    discreet: true,
  });
  const page = await trial.open('/', OTHER_HOST);
  await turnOn(trial, page, OTHER_HOST);
  await waitForMarks(page);
  const before = {
    stored: await trial.readStorage('local'),
    allowed: await readAllowed(trial),
    registered: await readRegistered(trial),
  };
  expect(before.registered[0]?.matches).toContain(allPagesOf(OTHER_HOST));
  expect(before.registered[0]?.matches).not.toContain(allPagesOf('24.kg'));

  await trial.restart();
  const own = await trial.open('/', OTHER_HOST);
  await waitForMarks(own);
  expect(await readMarked(own)).not.toContain('Kloop');
  await expectReason(trial, own, 'On: you turned it on here');
  const builtIn = await trial.open('/');
  await expectReason(trial, builtIn, 'Off: you turned it off here');
  expect(await builtIn.evaluate(() => CSS.highlights.size)).toBe(0);
  const after = {
    stored: await trial.readStorage('local'),
    allowed: await readAllowed(trial),
    registered: await readRegistered(trial),
  };
  expect(after).toEqual(before);
  await expect.poll(readButton).toBe('Notes');
  expect(await listTabs()).not.toContain(`${trial.origin}welcome.html`);
});

describe('an update', () => {
  test('leaves each open page with one set of marks, which follows the page and the reader', async () => {
    const page = await trial.open('/');
    await untilRead(trial, page);
    const html = await serialise(page);
    const complaints = collectComplaints(page);
    const names = await page.evaluate(() => [...CSS.highlights.keys()].sort().join());
    const marked = (await readMarked(page)).toSorted();

    await trial.update();
    await page.waitForFunction(
      (old) => CSS.highlights.size > 0 && [...CSS.highlights.keys()].sort().join() !== old,
      {},
      names,
    );
    await page.bringToFront();
    await expect.poll(async () => (await readMarked(page)).toSorted()).toEqual(marked);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(2);
    expect(await serialise(page)).toBe(html);

    await append(page, 'Nomad TV');
    await expect
      .poll(async () => (await readMarked(page)).toSorted())
      .toEqual([...marked, 'Nomad TV'].sort());
    await openCardOf(page, 'Bishkek');
    await page.keyboard.press('Escape');
    await expect.poll(() => hasCard(page)).toBe(false);
    await pressSwitch(trial, page);
    await waitForNoMarks(page);
    expect(complaints).toEqual([]);
  });

  test('takes a card that is open with it', async () => {
    const page = await trial.open('/');
    await waitForMarks(page);
    const html = await serialise(page);
    await openCardOf(page, 'Kloop');
    await trial.update();
    await page.bringToFront();
    await page.mouse.move(5, 5);
    await expect.poll(() => serialise(page)).toBe(html);
    await expect.poll(() => readMarked(page)).toContain('Kloop');
    await openCardOf(page, 'Kloop');
  });

  test('keeps settings and sites, and registers our script anew', async () => {
    await trial.changeSettings({ sites: { 'kaktus.media': 'off' }, discreet: true });
    await expect
      .poll(async () => (await readRegistered(trial))[0]?.matches)
      .not.toContain(allPagesOf('kaktus.media'));
    const before = {
      stored: await trial.readStorage('local'),
      registered: await readRegistered(trial),
    };
    await trial.update();
    await expect.poll(() => readRegistered(trial)).toEqual(before.registered);
    expect(await trial.readStorage('local')).toEqual(before.stored);
    await expect.poll(readButton).toBe('Notes');
    expect(await listTabs()).not.toContain(`${trial.origin}welcome.html`);
  });
});

test('our script, brought a second time, leaves the page as it was', async () => {
  const page = await trial.open('/');
  await untilRead(trial, page);
  const readNames = () => page.evaluate(() => [...CSS.highlights.keys()].sort());
  const names = await readNames();
  const marked = (await readMarked(page)).toSorted();
  await trial.inBackground(async (url) => {
    const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
    const script = { target: { tabId: tab?.id ?? -1 }, files: ['/page.js'] };
    await chrome.scripting.executeScript(script);
    await chrome.scripting.executeScript(script);
  }, page.url());
  expect(await readNames()).toEqual(names);
  await expect.poll(async () => (await readMarked(page)).toSorted()).toEqual(marked);
  await openCardOf(page, 'Kloop');
  expect(await page.$$eval('html > div[popover]', (hosts) => hosts.length)).toBe(1);
});

describe('a background that has been stopped', () => {
  let page: Page;
  beforeEach(async () => {
    page = await trial.open('/');
    await waitForMarks(page);
  });

  test('is not needed for a card', async () => {
    await trial.stopBackground();
    await openCardOf(page, 'Kloop');
  });

  test('wakes when a site is turned off and on, and what is opened later follows', async () => {
    await trial.stopBackground();
    await pressSwitch(trial, page);
    await waitForNoMarks(page);
    await expect
      .poll(async () => (await readRegistered(trial))[0]?.matches)
      .not.toContain(allPagesOf('24.kg'));
    await trial.stopBackground();
    await pressSwitch(trial, page);
    await waitForMarks(page);
    expect(await readChoices(trial)).toEqual({});
    await waitForMarks(await trial.open('/'));
  });

  test('wakes for a page that is opened, and for its number on the icon', async () => {
    await trial.changeSettings({ badge: true });
    const readBadge = () =>
      trial.inBackground(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        return chrome.action.getBadgeText({ tabId: tab?.id ?? -1 });
      });
    await trial.stopBackground();
    const later = await trial.open('/');
    await waitForMarks(later);
    await expect.poll(readBadge).toBe('3');
  });

  test('wakes for the keys', async () => {
    await trial.stopBackground();
    await trial.pressCommand(page, 'toggle-site');
    await waitForNoMarks(page);
    expect(await readChoices(trial)).toEqual({ '24.kg': 'off' });
  });

  test('is not needed for the popup, which lists and finds', async () => {
    await trial.stopBackground();
    const popup = await trial.openPopup(page);
    await popup.waitForSelector('.row');
    expect(await popup.$$eval('.row', (rows) => rows.length)).toBe(3);
    await popup.type('input', 'nomad');
    await popup.waitForSelector('.row.is-active');
    expect(await popup.$eval('.row.is-active', (row) => row.textContent)).toContain('Nomad TV');
    await popup.close();
  });

  test('hands over a passage that the reader is on the way to', async () => {
    const record = await trial.openExtensionPage('entity.html#kloop-media');
    const url = 'https://www.euobserver.com/eu-and-the-world/ar35815803';
    const left = { kind: 'left-for', url, passage: { start: 'The very size' } };
    const answer = await record.evaluate((message) => chrome.runtime.sendMessage(message), left);
    expect(answer).toEqual({ kind: 'done' });
    await trial.stopBackground();
    expect(await trial.readStorage('session')).toMatchObject({
      jumps: [{ passage: { start: 'The very size' } }],
    });
    await trial.inBackground(() => chrome.storage.session.clear());
  });

  test('while a page is coming leaves no page unread', async () => {
    for (let i = 0; i < 5; i++) {
      const opening = trial.open('/');
      await trial.stopBackground();
      const later = await opening;
      await later.bringToFront();
      await waitForMarks(later);
    }
  });
});
