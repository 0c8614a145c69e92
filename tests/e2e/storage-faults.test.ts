import { afterEach, describe, expect, test } from 'vitest';
import { readMarked, waitForMarks } from '../../tools/read-page.mjs';
import { findNomadTv } from './popup-acts.ts';
import { precede, type Tampering } from './tampering.ts';
import { startTrial, type Trial } from './trial.ts';

const PAGE =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>page</title><p>Kloop wrote from Bishkek about Kyrgyzstan and Kazakhstan.</p></html>';
const NAMES = ['Bishkek', 'Kazakhstan', 'Kloop', 'Kyrgyzstan'];

let trial: Trial;
afterEach(() => trial.close());

async function start(tamper: Tampering): Promise<void> {
  trial = await startTrial({ '/': PAGE }, { tamper });
  await trial.changeSettings({ language: 'en' });
}

describe('the storage', () => {
  const READ = 'const area = chrome.storage.local; const get = area.get.bind(area);';

  test('fails in a page: the defaults hold there', async () => {
    const failing = `{${READ} area.get = () => Promise.reject(new Error('no disk'));}`;
    await start(precede('page.js', failing));
    const page = await trial.open('/');
    await waitForMarks(page);
    await expect.poll(async () => (await readMarked(page)).sort()).toEqual(NAMES);
  });

  test('is slow: nothing is marked that the reader wants left alone, and then the rest is', async () => {
    const slow = `{${READ} area.get = (keys) =>
      new Promise((resolve) => setTimeout(() => resolve(get(keys)), 1500));}`;
    await start(precede('page.js', slow));
    await trial.changeSettings({ hidden: ['kloop-media'] });
    const page = await trial.open('/');
    expect(await readMarked(page)).toEqual([]);
    await waitForMarks(page);
    await expect
      .poll(async () => (await readMarked(page)).sort())
      .toEqual(NAMES.filter((name) => name !== 'Kloop'));
  });

  const FULL = `for (const api of [globalThis.browser, globalThis.chrome]) {
    const area = api?.storage?.local;
    if (area) area.set = () => Promise.reject(new Error('the disk is full'));
  }`;
  const NOT_KEPT = 'Your choice could not be kept: the disk is full. Try again;';

  test('takes nothing from the popup: it says so, and the site stays as it was', async () => {
    await start(precede('chunks/popup-', FULL));
    const page = await trial.open('/');
    await waitForMarks(page);
    const popup = await trial.openPopup(page);
    await popup.click('[role="switch"]');
    await expect
      .poll(() => popup.$eval('[role="alert"]', (line) => line.textContent).catch(() => ''))
      .toContain(NOT_KEPT);
    expect(await popup.$eval('[role="switch"]', (one) => one.ariaChecked)).toBe('true');
    await popup.close();
    await expect.poll(async () => (await readMarked(page)).sort()).toEqual(NAMES);
  });

  test('takes nothing from the page of a record: it says so', async () => {
    await start(precede('chunks/entity-', FULL));
    const record = await trial.openExtensionPage('entity.html#kloop-media');
    await (await record.waitForSelector('aria/Never mark this name'))?.click();
    await expect
      .poll(() => record.$$eval('[role="status"]', (lines) => lines.map((one) => one.textContent)))
      .toContainEqual(expect.stringContaining(NOT_KEPT));
  });

  test('of the session fails: the popup lists and finds as ever', async () => {
    const failing = `for (const api of [globalThis.browser, globalThis.chrome]) {
      const area = api?.storage?.session;
      if (area) area.get = () => Promise.reject(new Error('no memory'));
    }`;
    await start(precede('chunks/popup-', failing));
    const page = await trial.open('/');
    await waitForMarks(page);
    const popup = await findNomadTv(trial, page);
    await popup.close();
  });
});
