import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hasCard, readCard, readMarked, waitForMarks } from '../../tools/read-page.mjs';
import { ROOT } from '../../tools/setup.mjs';
import { isFirefox, startTrial, type Trial } from './trial.ts';

const SAMPLE = readFileSync(join(ROOT, 'tests/pages/sample.html'), 'utf8');
const NOTHING = '<!doctype html><title>nothing</title><p>Nobody is named here.</p>';

let trial: Trial;
let page: Page;
let popup: Page;
/** A second tab that a test opened. */
let other: Page | null = null;

beforeAll(async () => {
  trial = await startTrial({ '/': SAMPLE, '/nothing': NOTHING });
  page = await trial.open('/');
  await waitForMarks(page);
});
afterEach(async () => {
  if (!popup.isClosed()) await popup.close();
  await other?.close();
  other = null;
});
afterAll(() => trial.close());

async function openPopup(over = page): Promise<void> {
  popup = await trial.openPopup(over);
}

const textOf = (selector: string) =>
  popup.$eval(selector, (element) => (element as HTMLElement).innerText.trim());
const rows = () =>
  popup.$$eval('.row', (list) => list.map((row) => (row as HTMLElement).innerText.split('\n')));
const activeRow = () => popup.$eval('.row.is-active span', (element) => element.textContent);

describe('this site', () => {
  test('names the site and says why Sanjyra is on', async () => {
    await openPopup();
    expect(await textOf('.host')).toBe('24.kg');
    expect(await textOf('.reason')).toBe('On: one of the built-in newsrooms');
  });

  test('turns off and on in the open tab at once, without a reload', async () => {
    await page.evaluate(() => document.body.setAttribute('data-same-page', ''));
    await openPopup();
    await popup.click('[role="switch"]');
    await popup.waitForSelector('[role="switch"][aria-checked="false"]');
    await page.waitForFunction(() => CSS.highlights.size === 0);
    expect(await textOf('.reason')).toBe('Off: you turned it off here');
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);

    await popup.click('[role="switch"]');
    await popup.waitForSelector('[role="switch"][aria-checked="true"]');
    await waitForMarks(page);
    expect(await page.$('body[data-same-page]')).not.toBeNull();
    expect(await textOf('.reason')).toBe('On: one of the built-in newsrooms');
  });

  test('can be paused everywhere, and says so', async () => {
    await openPopup();
    await popup.click('.pop-foot button');
    await popup.waitForSelector('.btn.is-main');
    await page.waitForFunction(() => CSS.highlights.size === 0);
    expect(await textOf('.reason')).toBe('Paused on every site');
    await popup.click('.btn.is-main');
    await waitForMarks(page);
  });

  test('says where it cannot run', async () => {
    other = await trial.openExtensionPage(isFirefox ? 'about:license' : 'chrome://version');
    await openPopup(other);
    expect(await textOf('.reason')).toBe('Cannot run here: this page belongs to the browser');
  });

  test('says that a site is not on the list', async () => {
    other = await trial.open('/', 'example.org');
    await openPopup(other);
    expect(await textOf('.reason')).toBe('Off: not on the list');
    expect(await other.evaluate(() => CSS.highlights.size)).toBe(0);
  });
});

describe('a site that is not on the list', () => {
  beforeEach(async () => {
    other = await trial.open('/', 'example.org');
    await openPopup(other);
  });

  test('can be read once, until the page is left', async () => {
    await popup.click('.acts .quiet');
    await popup.waitForSelector('.row');
    expect(await textOf('.reason')).toBe('On in this tab, until you leave the page');
    await waitForMarks(other as Page);
    await popup.close();
    await other?.reload();
    await openPopup(other as Page);
    await popup.waitForSelector('.say');
    expect(await textOf('.reason')).toBe('Off: not on the list');
  });

  test('can be searched from all the same, and the search is helped', async () => {
    await popup.waitForSelector('.say');
    expect(await textOf('.say + .say')).toContain('What you look up is not kept.');
    await popup.type('input', 'kloop');
    await popup.waitForSelector('.row.is-active');
  });
});

describe('in a tab of its own', () => {
  test('looks up what was asked for elsewhere, once, and is about no page', async () => {
    await trial.inBackground(() => chrome.storage.session.set({ 'look-up': { text: 'Жапаров' } }));
    popup = await trial.openExtensionPage('popup.html');
    await popup.waitForSelector('.row.is-active');
    expect(await popup.$eval('input', (input) => input.value)).toBe('Жапаров');
    expect(await activeRow()).toBe('Sadyr Japarov');
    expect(await popup.$('.site')).toBeNull();
    expect(await trial.readStorage('session')).not.toHaveProperty('look-up');
  });
});

describe('a card', () => {
  afterEach(() => trial.changeSettings({}));

  test('is never marked again once the reader says so, and is kept so', async () => {
    await openPopup();
    await popup.type('input', 'kloop');
    await popup.waitForSelector('.row.is-active');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.pop-foot button');
    await popup.click('.pop-foot button');
    await popup.waitForFunction(
      () => document.querySelector('.pop-foot button')?.textContent === 'Mark again',
    );
    expect(await trial.readStorage('local')).toHaveProperty('settings.hidden', ['kloop-media']);
  });
});

describe('in another language', () => {
  afterEach(() => trial.changeSettings({}));

  test.each([
    ['ru', 'Включено: издание из встроенного списка', 'Садыр Жапаров'],
    ['ky', 'Күйүк: даяр тизмедеги басылма', 'Садыр Жапаров'],
  ] as const)('%s: all of it, names included', async (language, reason, name) => {
    await trial.changeSettings({ language });
    await openPopup();
    await popup.waitForSelector('.row');
    expect(await textOf('.reason')).toBe(reason);
    expect(await popup.$eval('html', (root) => root.lang)).toBe(language);
    expect((await rows()).map(([shown]) => shown)).toContain(name);
  });
});

describe('on this page', () => {
  test('lists what the page names, in order, with counts', async () => {
    await openPopup();
    await popup.waitForSelector('.row');
    expect((await rows()).slice(0, 4)).toEqual([
      ['Kloop', '3'],
      ['Sadyr Japarov', '3'],
      ['October 2020 unrest in Kyrgyzstan', '1'],
      ['Bishkek', '3'],
    ]);
  });

  test('says that nothing is known, where nothing is', async () => {
    other = await trial.open('/nothing');
    await openPopup(other);
    await popup.waitForSelector('.say');
    expect(await textOf('.say')).toContain('Nothing known on this page.');
  });

  test('a click scrolls to the first mention and opens its card, which takes the focus', async () => {
    await page.evaluate(() => scrollTo(0, 0));
    await openPopup();
    await popup.waitForSelector('.row');
    const row = await popup.$$('.row');
    const index = (await rows()).findIndex(([name]) => name === 'Bir Duino');
    await row[index]?.click();
    await page.waitForSelector('html > div[popover]');
    const card = await readCard(page);
    expect(card?.text.split('\n')).toContain('Bir Duino');
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await expect.poll(() => hasCard(page)).toBe(false);
    await expect.poll(() => readMarked(page)).toContain('Bir Duino');
  });
});

describe('by keys alone', () => {
  const focused = () =>
    popup.evaluate(() => {
      const { activeElement } = document;
      return activeElement?.getAttribute('role') ?? activeElement?.textContent;
    });

  test('the site is turned off and on, and the search come back to', async () => {
    await openPopup();
    await popup.waitForSelector('.row');
    await popup.keyboard.down('Shift');
    await popup.keyboard.press('Tab');
    await popup.keyboard.up('Shift');
    expect(await focused()).toBe('switch');
    await popup.keyboard.press(' ');
    await popup.waitForSelector('[role="switch"][aria-checked="false"]');
    await page.waitForFunction(() => CSS.highlights.size === 0);
    expect(await focused()).toBe('switch');
    await popup.keyboard.press(' ');
    await popup.waitForSelector('[role="switch"][aria-checked="true"]');
    await waitForMarks(page);
    await popup.keyboard.press('/');
    expect(await focused()).toBe('combobox');
  });

  test('a name of the page is gone to', async () => {
    await openPopup();
    await popup.waitForSelector('.row');
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('ArrowDown');
    expect(await activeRow()).toBe('Sadyr Japarov');
    await popup.keyboard.press('Enter');
    await page.waitForSelector('html > div[popover]');
    expect((await readCard(page))?.text.split('\n')).toContain('Sadyr Japarov');
    await page.keyboard.press('Escape');
    await expect.poll(() => hasCard(page)).toBe(false);
  });

  test('all that can be pressed is come to by Tab, and seen to be', async () => {
    await openPopup();
    await popup.waitForSelector('.row');
    const stops = new Set<string>();
    for (let i = 0; i < 16; i++) {
      await popup.keyboard.press('Tab');
      const stop = await popup.evaluate(() => {
        const focused = document.activeElement;
        // A list that scrolls may take the focus; its rows are gone through from the field.
        if (!focused?.matches('a, button, input')) return null;
        const isSeen = getComputedStyle(focused).outlineStyle !== 'none';
        const name = focused.ariaLabel ?? focused.textContent;
        return `${focused.role ?? focused.tagName} ${name}${isSeen ? '' : ', not seen'}`;
      });
      if (stop !== null) stops.add(stop);
    }
    expect([...stops].sort()).toEqual([
      'A Options',
      'BUTTON Pause everywhere',
      'BUTTON by kind',
      'BUTTON in order',
      'combobox Search names, laws, events',
      'switch Sanjyra on this site',
    ]);
  });
});

describe('search', () => {
  test.each([
    ['kloop', 'Kloop'],
    ['nomad', 'Nomad TV'],
    ['forein representatives', 'Law on foreign representatives'],
    ['Жапаров', 'Sadyr Japarov'],
  ])('%s finds %s first', async (query, name) => {
    await openPopup();
    await popup.type('input', query);
    await popup.waitForSelector('.row.is-active');
    expect(await activeRow()).toBe(name);
  });

  test('says so when nothing is found', async () => {
    await openPopup();
    await popup.type('input', 'qqxxzz');
    await popup.waitForSelector('.say');
    expect(await textOf('.say')).toBe('Nothing under “qqxxzz”.');
  });

  test('works by keyboard alone: type, go down, open, go back, empty', async () => {
    await openPopup();
    await popup.keyboard.type('kloop');
    await popup.waitForSelector('.row.is-active');
    await popup.keyboard.press('ArrowDown');
    expect(await activeRow()).toBe('Kloop liquidation ruling');
    await popup.keyboard.press('ArrowUp');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.card');
    expect(await textOf('.name')).toBe('Kloop');
    await popup.keyboard.press('Tab');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('input');
    expect(await popup.$eval('input', (input) => input === document.activeElement)).toBe(true);
    await popup.keyboard.press('Escape');
    expect(await popup.$eval('input', (input) => input.value)).toBe('');
  });
});
