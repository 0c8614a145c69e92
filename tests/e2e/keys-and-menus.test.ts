import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { waitForMarks, waitForNoMarks } from '../../tools/read-page.mjs';
import { allPagesOf, forgetSites, readAllowed, readChoices } from './own-sites.ts';
import { expectReason } from './popup-acts.ts';
import { SHORT } from './short-page.ts';
import { closeTabs, isFirefox, OTHER_HOST, startTrial, type Trial } from './trial.ts';

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial({ '/': SHORT }, { willAllow: [allPagesOf(OTHER_HOST)] });
});
afterEach(async () => {
  await closeTabs(trial);
  await forgetSites(trial, [OTHER_HOST]);
});
afterAll(() => trial.close());

type Way = [way: string, toggle: (page: Page) => Promise<void>];
const KEYS = 'the keys';
const MENU: Way = ['the menu of the page', (page) => trial.chooseInMenu(page, 'toggle-site')];
const WAYS: Way[] = [
  [KEYS, (page) => trial.pressCommand(page, 'toggle-site')],
  // What Chromium's worker is told by hand comes without a click, and then it may ask for nothing.
  ...(isFirefox ? [MENU] : []),
];

describe.each(WAYS)('by %s', (way, toggle) => {
  /** Firefox asks nothing for a key. */
  const isAsked = !isFirefox || way !== KEYS;

  test('a built-in site is turned off and on, in each of its tabs', async () => {
    const page = await trial.open('/');
    const second = await trial.openWindow('/');
    for (const open of [page, second]) await waitForMarks(open);
    await toggle(page);
    for (const open of [page, second]) await waitForNoMarks(open);
    expect(await readChoices(trial)).toEqual({ '24.kg': 'off' });
    await toggle(second);
    for (const open of [page, second]) {
      await open.bringToFront();
      await waitForMarks(open);
    }
    expect(await readChoices(trial)).toEqual({});
  });

  test.skipIf(!isAsked)(
    'a site that is not on the list is turned on, when it is allowed, and off',
    async () => {
      const page = await trial.open('/', OTHER_HOST);
      await toggle(page);
      await trial.answerPrompt('allow');
      await waitForMarks(page);
      expect(await readChoices(trial)).toEqual({ [OTHER_HOST]: 'on' });
      await toggle(page);
      await waitForNoMarks(page);
      await expect.poll(() => readAllowed(trial)).toEqual([]);
      expect(await readChoices(trial)).toEqual({});
    },
  );

  // What Chromium asks nobody can refuse there.
  test.skipIf(!isFirefox || !isAsked)(
    'a site that the reader does not allow stays off',
    async () => {
      const page = await trial.open('/', OTHER_HOST);
      await toggle(page);
      await trial.answerPrompt('refuse');
      expect(await readAllowed(trial)).toEqual([]);
      expect(await readChoices(trial)).toEqual({});
      expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    },
  );

  test.skipIf(isAsked)('a site that is not on the list is offered in the popup', async () => {
    const page = await trial.open('/', OTHER_HOST);
    await toggle(page);
    const popup = await trial.seePopup();
    await expect.poll(() => popup.$eval('.site', (site) => site.textContent)).toContain(OTHER_HOST);
    expect(await readChoices(trial)).toEqual({});
    await popup.close();
  });

  test('nothing comes of it while all is paused', async () => {
    await trial.changeSettings({ paused: true });
    const page = await trial.open('/');
    await toggle(page);
    await expectReason(trial, page, 'Paused on every site');
    await trial.changeSettings({});
    await waitForMarks(page);
    expect(await readChoices(trial)).toEqual({});
  });
});

test('a selection is looked up from the menu of any page', async () => {
  const page = await trial.open('/', OTHER_HOST);
  await page.evaluate(() => {
    const text = document.querySelector('p')?.firstChild as Text;
    getSelection()?.setBaseAndExtent(text, 0, text, 'Kloop'.length);
  });
  await trial.chooseInMenu(page, 'look-up');
  const popup = await trial.seePopup();
  await popup.waitForSelector('.row.is-active');
  expect(await popup.$eval('input', (input) => input.value)).toBe('Kloop');
  expect(await popup.$eval('.row.is-active span', (name) => name.textContent)).toBe('Kloop');
  expect(await trial.readStorage('session')).not.toHaveProperty('look-up');
  await popup.close();
});

describe('the address bar', () => {
  test('suggests what the popup finds, in the same order', async () => {
    await trial.open('/', OTHER_HOST);
    const lines = await trial.typeInAddressBar('japarov');
    expect(lines[0]).toContain('Sadyr Japarov');
    expect(lines[0]).toContain('person');
    const popup = await trial.openExtensionPage('popup.html');
    await popup.type('input', 'japarov');
    await popup.waitForSelector('.row.is-active');
    const names = await popup.$$eval('.row', (rows) =>
      rows.map((row) => row.querySelector('span')?.textContent ?? ''),
    );
    expect(names.slice(0, lines.length).map((name, i) => lines[i]?.startsWith(name))).toEqual(
      lines.map(() => true),
    );
  });

  test('leads to the page of the entity that is taken', async () => {
    const page = await trial.open('/', OTHER_HOST);
    await trial.typeInAddressBar('kloop');
    await trial.takeSuggestion('kloop', 0);
    const listTabs = () =>
      trial.inBackground(async () => (await chrome.tabs.query({})).map(({ url }) => url));
    await expect.poll(listTabs).toContain(`${trial.origin}entity.html#kloop-media`);
    expect(page.isClosed()).toBe(false);
  });
});
