import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hasCard, openCardOf, readCard, readMarked, waitForMarks } from '../../tools/read-page.mjs';
import { startTrial, type Trial } from './trial.ts';

const PAGE =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>page</title><p>Kloop wrote from Bishkek about Kyrgyzstan.</p></html>';
const NAMES = ['Bishkek', 'Kloop', 'Kyrgyzstan'];
const SOURCE = 'https://www.euobserver.com/eu-and-the-world/ar35815803';

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial({ '/': PAGE });
});
beforeEach(() => trial.changeSettings({ language: 'en' }));
afterAll(() => trial.close());

async function expectMarked(page: Page, names: string[] = NAMES): Promise<void> {
  await expect
    .poll(async () => (await readMarked(page)).sort(), { timeout: 10_000 })
    .toEqual(names);
}

describe('the worker is stopped', () => {
  test('before a page opens: it is marked', async () => {
    await trial.stopBackground();
    const page = await trial.open('/');
    await expectMarked(page);
    await page.close();
  });

  test.each([0, 20, 50, 100, 200])(
    'some %d ms after a page began to come, whatever it was at: the page is marked',
    async (delayMs) => {
      // Awake, so that there is something to stop.
      await trial.readStorage('local');
      const [page] = await Promise.all([
        trial.open('/'),
        new Promise((resolve) => setTimeout(resolve, delayMs)).then(() => trial.stopBackground()),
      ]);
      await expectMarked(page);
      await openCardOf(page, 'Kloop');
      await page.close();
    },
  );

  test('before a card opens: it opens', async () => {
    const page = await trial.open('/');
    await expectMarked(page);
    await trial.stopBackground();
    await openCardOf(page, 'Kloop');
    expect((await readCard(page))?.text).toContain('Kloop');
    await page.close();
  });

  test('before the popup opens: it lists what the page names, and finds', async () => {
    const page = await trial.open('/');
    await expectMarked(page);
    await trial.stopBackground();
    const popup = await trial.openPopup(page);
    await popup.waitForSelector('.row');
    expect(await popup.$$eval('.row', (rows) => rows.length)).toBe(NAMES.length);
    await popup.type('input', 'nomad');
    await expect
      .poll(() => popup.$eval('.row.is-active', (row) => row.textContent).catch(() => ''))
      .toContain('Nomad TV');
    await popup.close();
    await page.close();
  });

  test('before a site is turned off: it is, here and on the next page, and on again', async () => {
    const page = await trial.open('/');
    await expectMarked(page);
    await trial.stopBackground();
    const popup = await trial.openPopup(page);
    await popup.click('[role="switch"]');
    await expectMarked(page, []);
    await expect
      .poll(() =>
        trial.inBackground(async () => {
          const [script] = await chrome.scripting.getRegisteredContentScripts();
          return [script?.matches?.includes('*://*.24.kg/*'), script?.excludeMatches];
        }),
      )
      .toEqual([false, ['*://*.24.kg/*']]);
    await popup.close();
    await trial.stopBackground();
    await trial.changeSettings({ language: 'en' });
    await expectMarked(page);
    await page.close();
  });

  test('while the reader is on the way to a passage: it is handed over all the same', async () => {
    const record = await trial.openExtensionPage('entity.html#kloop-media');
    const left = { kind: 'left-for', url: SOURCE, passage: { start: 'The very size' } };
    const answer = await record.evaluate((message) => chrome.runtime.sendMessage(message), left);
    expect(answer).toEqual({ kind: 'done' });
    await trial.stopBackground();
    expect(await trial.readStorage('session')).toMatchObject({
      jumps: [{ passage: { start: 'The very size' } }],
    });
    await trial.inBackground(() => chrome.storage.session.clear());
    await record.close();
  });

  test('while a page lies open: its keys go to the next name', async () => {
    const page = await trial.open('/');
    await expectMarked(page);
    await trial.stopBackground();
    await trial.pressCommand(page, 'next-name');
    await expect.poll(() => hasCard(page)).toBe(true);
    await page.close();
  });
});

describe('a message', () => {
  const REFUSED = { kind: 'refused', why: 'not a request of ours' };

  test.each([
    ['that is none of ours', { kind: 'erase' }],
    ['that only a page may send', { kind: 'fetch-part', part: 'names' }],
    ['that is spoilt', { kind: 'left-for', url: SOURCE, passage: { start: '' } }],
  ])('%s is refused to our own page, and nothing comes of it', async (_, message) => {
    const record = await trial.openExtensionPage('entity.html#kloop-media');
    const read = () => Promise.all([trial.readStorage('local'), trial.readStorage('session')]);
    const before = await read();
    const answer = await record.evaluate((sent) => chrome.runtime.sendMessage(sent), message);
    expect(answer).toEqual(REFUSED);
    expect(await read()).toEqual(before);
    await record.close();
  });

  test('that is none of ours is refused by a page, which goes on', async () => {
    const page = await trial.open('/');
    await waitForMarks(page);
    const ask = (message: unknown) =>
      trial.inBackground(
        async (url, sent) => {
          const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
          return chrome.tabs.sendMessage(tab?.id ?? -1, sent);
        },
        page.url(),
        message,
      );
    expect(await ask({ kind: 'go-to', id: 7 })).toEqual(REFUSED);
    expect(await ask({ kind: 'list-entities' })).toMatchObject({ kind: 'entities' });
    await page.close();
  });
});

describe('our script is brought to a page a second time', () => {
  test('the page is as it was: each name marked once, one card', async () => {
    const page = await trial.open('/');
    await expectMarked(page);
    const countHighlights = () => page.evaluate(() => CSS.highlights.size);
    const before = await countHighlights();
    await trial.inBackground(async (url) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
      const script = { target: { tabId: tab?.id ?? -1 }, files: ['/page.js'] };
      await chrome.scripting.executeScript(script);
      await chrome.scripting.executeScript(script);
    }, page.url());
    expect(await countHighlights()).toBe(before);
    expect((await readMarked(page)).sort()).toEqual(NAMES);
    await openCardOf(page, 'Kloop');
    expect(await page.$$eval('html > div[popover]', (hosts) => hosts.length)).toBe(1);
    await page.close();
  });
});
