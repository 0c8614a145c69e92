import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readMarked, waitForMarks, waitForNoMarks } from '../../tools/read-page.mjs';
import { ROOT } from '../../tools/setup.mjs';
import { listOurListeners } from './our-listeners.ts';
import { listOurScripts } from './our-scripts.ts';
import { allPagesOf, forgetSites, readAllowed, readChoices } from './own-sites.ts';
import { expectReason, pressInPopup, pressSwitch, turnOn } from './popup-acts.ts';
import { SHORT } from './short-page.ts';
import { closeTabs, isFirefox, OTHER_HOST, serialise, startTrial, type Trial } from './trial.ts';

const SAMPLE = readFileSync(join(ROOT, 'tests/pages/sample.html'), 'utf8');
/** новости.кг as browsers write it in addresses. */
const FOREIGN_HOST = 'xn--b1amnebsh.xn--c1an';

/** The budget is 200; machines that are busy with other things are let have more. */
const SOON_MS = 1500;

let trial: Trial;
beforeAll(async () => {
  const willAllow = [OTHER_HOST, FOREIGN_HOST].map(allPagesOf);
  trial = await startTrial({ '/': SAMPLE, '/short': SHORT }, { willAllow });
});
afterEach(async () => {
  await closeTabs(trial);
  await forgetSites(trial, [OTHER_HOST, FOREIGN_HOST]);
});
afterAll(() => trial.close());

/** When the marks of a page have come, or gone, by the clock. */
const timeOfMarks = (page: Page, are: 'there' | 'gone') =>
  page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (CSS.highlights.size > 0 === wanted) resolve(Date.now());
          else setTimeout(look, 5);
        };
        look();
      }),
    are === 'there',
  );

/** Presses the switch, and how long each of these pages took to follow. */
async function timeSwitch(over: Page, pages: Page[], are: 'there' | 'gone'): Promise<number[]> {
  const followed = pages.map((page) => timeOfMarks(page, are));
  const pressedAt = await pressSwitch(trial, over);
  const delaysMs = (await Promise.all(followed)).map((at) => at - pressedAt);
  console.log(`marks ${are} after ${delaysMs.join(', ')} ms`);
  return delaysMs;
}

/** Nothing of ours works in this page any more; nor, where it is loaded again, does anything come. */
async function expectNothingOfOurs(page: Page): Promise<void> {
  if (!isFirefox) expect(await listOurListeners(page, trial.origin)).toEqual([]);
  await page.reload({ waitUntil: 'load' });
  if (!isFirefox) expect(await listOurScripts(page, trial.origin)).toEqual([]);
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
}

describe('a built-in site', () => {
  test('is turned off and on wherever it is open, and each page stays as it was', async () => {
    const page = await trial.open('/');
    const second = await trial.openWindow('/short');
    await waitForMarks(page);
    await waitForMarks(second);
    const html = await serialise(page);
    if (!isFirefox) expect(await listOurListeners(page, trial.origin)).not.toEqual([]);

    for (const delayMs of await timeSwitch(page, [page, second], 'gone'))
      expect(delayMs).toBeLessThan(SOON_MS);
    for (const open of [page, second]) await waitForNoMarks(open);
    expect(await readChoices(trial)).toEqual({ '24.kg': 'off' });
    await expectReason(trial, second, 'Off: you turned it off here');

    for (const delayMs of await timeSwitch(page, [page, second], 'there'))
      expect(delayMs).toBeLessThan(SOON_MS);
    expect(await serialise(page)).toBe(html);
    await expect.poll(() => readMarked(second)).toContain('Bishkek');
    expect(await readChoices(trial)).toEqual({});

    await pressSwitch(trial, page);
    await waitForNoMarks(page);
    await expectNothingOfOurs(page);
  });
});

describe('a site of the reader’s own', () => {
  test('is read at once wherever it is open, and later; then not any more', async () => {
    const page = await trial.open('/', OTHER_HOST);
    const second = await trial.openWindow('/short', OTHER_HOST);
    await expectReason(trial, page, 'Off: not on the list');
    const html = await serialise(page);
    await turnOn(trial, page, OTHER_HOST);
    for (const open of [page, second]) await waitForMarks(open);
    expect(await serialise(page)).toBe(html);
    await expectReason(trial, page, 'On: you turned it on here');
    const third = await trial.open('/short', OTHER_HOST);
    await waitForMarks(third);
    expect(await readChoices(trial)).toEqual({ [OTHER_HOST]: 'on' });
    expect(await readAllowed(trial)).toEqual([allPagesOf(OTHER_HOST)]);

    await page.bringToFront();
    for (const delayMs of await timeSwitch(page, [page, second], 'gone'))
      expect(delayMs).toBeLessThan(SOON_MS);
    await third.bringToFront();
    for (const open of [page, second, third]) await waitForNoMarks(open);
    expect(await readChoices(trial)).toEqual({});
    await expect.poll(() => readAllowed(trial)).toEqual([]);
    await expectReason(trial, page, 'Off: not on the list');
    await expectNothingOfOurs(page);
  });

  test.each([
    ['with www', `www.${OTHER_HOST}`, OTHER_HOST, OTHER_HOST],
    ['at a port', `${OTHER_HOST}:8080`, OTHER_HOST, OTHER_HOST],
    ['below another', `news.${OTHER_HOST}`, `news.${OTHER_HOST}`, `news.${OTHER_HOST}`],
    ['in letters of its own', FOREIGN_HOST, 'новости.кг', FOREIGN_HOST],
  ])('%s is turned on and off like any other', async (_, host, shown, site) => {
    const page = await trial.open('/short', host);
    await turnOn(trial, page, shown);
    await waitForMarks(page);
    expect(await readChoices(trial)).toEqual({ [site]: 'on' });
    const second = await trial.open('/short', host);
    await waitForMarks(second);
    await pressSwitch(trial, second);
    await waitForNoMarks(second);
    await expect.poll(() => readAllowed(trial)).toEqual([]);
    expect(await readChoices(trial)).toEqual({});
    await expectNothingOfOurs(second);
  });

  test('holds for what is below it, where one may be turned off by itself', async () => {
    const page = await trial.open('/short', OTHER_HOST);
    await turnOn(trial, page, OTHER_HOST);
    await waitForMarks(page);
    const below = await trial.open('/short', `news.${OTHER_HOST}:8080`);
    await waitForMarks(below);
    await expectReason(trial, below, 'On: you turned it on here');
    await pressSwitch(trial, below);
    await waitForNoMarks(below);
    await expect.poll(() => readMarked(page)).toContain('Bishkek');
    expect(await readChoices(trial)).toEqual({ [OTHER_HOST]: 'on', [`news.${OTHER_HOST}`]: 'off' });
    await expectNothingOfOurs(below);
    await expectReason(trial, below, 'Off: you turned it off here');
    await page.bringToFront();
    await page.reload();
    await waitForMarks(page);
  });
});

describe('everywhere', () => {
  test('is paused in every window, and resumed', async () => {
    const page = await trial.open('/');
    const second = await trial.openWindow('/short', 'kaktus.media');
    for (const open of [page, second]) await waitForMarks(open);
    await pressInPopup(trial, page, 'Pause everywhere');
    for (const open of [page, second]) await waitForNoMarks(open);
    await expectReason(trial, second, 'Paused on every site');
    await expectReason(trial, await trial.open('/', OTHER_HOST), 'Paused on every site');
    await pressInPopup(trial, second, 'Resume everywhere');
    for (const open of [page, second]) {
      await open.bringToFront();
      await waitForMarks(open);
    }
    await expectReason(trial, page, 'On: one of the built-in newsrooms');
  });

  test('is paused, and nothing of ours is in what is opened', async () => {
    await trial.changeSettings({ paused: true });
    const page = await trial.open('/');
    await expectNothingOfOurs(page);
    await trial.changeSettings({});
    await waitForMarks(page);
  });
});

describe('one tab', () => {
  test('is read once, and not the page after', async () => {
    const page = await trial.open('/', OTHER_HOST);
    const second = await trial.openWindow('/short', OTHER_HOST);
    await pressInPopup(trial, page, 'This tab, once');
    await waitForMarks(page);
    expect(await second.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(await readAllowed(trial)).toEqual([]);
    expect(await trial.readStorage('local')).toEqual({});
    await page.goto(page.url().replace(/\/$/, '/short'));
    await expectReason(trial, page, 'Off: not on the list');
    await expectNothingOfOurs(page);
  });
});
