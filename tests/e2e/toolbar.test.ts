import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { waitForMarks, waitForNoMarks } from '../../tools/read-page.mjs';
import { askPage, closeTabs, startTrial, type Trial } from './trial.ts';

const THREE = '<!doctype html><title>three</title><p>Kloop, Bishkek, Kyrgyzstan, Kloop.</p>';
const NOTHING = '<!doctype html><title>nothing</title><p>Nobody is named here.</p>';

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial({ '/': THREE, '/nothing': NOTHING });
});
afterEach(async () => {
  await closeTabs(trial);
  await trial.changeSettings({});
});
afterAll(() => trial.close());

/** What the toolbar's button says in the tab of a page. */
const readButton = (page: Page) =>
  trial.inBackground(async (url) => {
    const [tab] = (await chrome.tabs.query({})).filter((one) => one.url === url);
    const tabId = tab?.id ?? -1;
    return {
      title: await chrome.action.getTitle({ tabId }),
      badge: await chrome.action.getBadgeText({ tabId }),
    };
  }, page.url());
const readBadge = async (page: Page) => (await readButton(page)).badge;

describe('the number on the icon', () => {
  test('is not there unless the reader wants it', async () => {
    const page = await trial.open('/');
    await waitForMarks(page);
    await askPage(trial, page, { kind: 'list-entities' });
    expect(await readButton(page)).toEqual({ title: 'Sanjyra', badge: '' });
  });

  test('comes to pages that are open, follows what they name, and goes again', async () => {
    const page = await trial.open('/');
    await waitForMarks(page);
    await trial.changeSettings({ badge: true });
    await expect.poll(() => readBadge(page)).toBe('3');
    await page.evaluate(() => document.body.append('Nomad TV'));
    await expect.poll(() => readBadge(page)).toBe('4');
    await trial.changeSettings({ badge: true, hidden: ['kloop-media'] });
    await expect.poll(() => readBadge(page)).toBe('3');
    await trial.changeSettings({ badge: false });
    await expect.poll(() => readBadge(page)).toBe('');
  });

  test('is of the tab, and not there where nothing is named or the site is off', async () => {
    await trial.changeSettings({ badge: true });
    const page = await trial.open('/');
    await waitForMarks(page);
    await expect.poll(() => readBadge(page)).toBe('3');
    const empty = await trial.open('/nothing');
    await askPage(trial, empty, { kind: 'list-entities' });
    expect(await readBadge(empty)).toBe('');
    expect(await readBadge(page)).toBe('3');

    await trial.changeSettings({ badge: true, sites: { '24.kg': 'off' } });
    await waitForNoMarks(page);
    await expect.poll(() => readBadge(page)).toBe('');
  });
});

describe('discreet mode', () => {
  const readLines = (page: Page) =>
    page.evaluate(() => {
      const text = document.querySelector('p') as HTMLElement;
      const lines = [...CSS.highlights.keys()].map(
        (name) => getComputedStyle(text, `::highlight(${name})`).textDecorationLine,
      );
      return [...new Set(lines)];
    });

  test('has a plain title and no number, and marks while the key is held only', async () => {
    await trial.changeSettings({ badge: true });
    const page = await trial.open('/');
    await waitForMarks(page);
    await expect.poll(() => readButton(page)).toEqual({ title: 'Sanjyra', badge: '3' });
    expect(await readLines(page)).toEqual(['underline']);

    await trial.changeSettings({ badge: true, discreet: true });
    await expect.poll(() => readButton(page)).toEqual({ title: 'Notes', badge: '' });
    await expect.poll(() => readLines(page)).toEqual(['none']);
    await page.bringToFront();
    await page.keyboard.down('Alt');
    await expect.poll(() => readLines(page)).toEqual(['underline']);
    await page.keyboard.up('Alt');
    await expect.poll(() => readLines(page)).toEqual(['none']);

    await trial.changeSettings({ badge: true });
    await expect.poll(() => readButton(page)).toEqual({ title: 'Sanjyra', badge: '3' });
    await expect.poll(() => readLines(page)).toEqual(['underline']);
  });

  test('is there from the start in what is opened later', async () => {
    await trial.changeSettings({ badge: true, discreet: true });
    const page = await trial.open('/');
    await waitForMarks(page);
    expect(await readLines(page)).toEqual(['none']);
    expect(await readButton(page)).toEqual({ title: 'Notes', badge: '' });
  });
});
