import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { waitForMarks, waitForNoMarks } from '../../tools/read-page.mjs';
import { allPagesOf, forgetSites, readAllowed, readChoices } from './own-sites.ts';
import { answerInPopup, expectReason, turnOn } from './popup-acts.ts';
import { SHORT } from './short-page.ts';
import {
  closeTabs,
  collectComplaints,
  isFirefox,
  OTHER_HOST,
  startTrial,
  type Trial,
} from './trial.ts';

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial({ '/': SHORT }, { willAllow: [allPagesOf(OTHER_HOST)] });
});
afterEach(async () => {
  await closeTabs(trial);
  await forgetSites(trial, [OTHER_HOST]);
});
afterAll(() => trial.close());

const countMarks = (page: Page) => page.evaluate(() => CSS.highlights.size);

/**
 * A click on our button lets what is registered run in that tab, as browsers have it, which may be
 * before the popup asks the page or after.
 */
async function expectTakenBack(page: Page): Promise<void> {
  const popup = await trial.openPopup(page);
  await popup.waitForSelector('text/Allow again');
  expect(await popup.$eval('.reason', ({ textContent }) => textContent)).toMatch(
    /^(Off: the browser took back its permission|On in this tab, until you leave the page)$/,
  );
  await popup.close();
}

// What Chromium asks no protocol can answer: it is agreed to beforehand, once, and never refused.
test.skipIf(!isFirefox)('a permission that the reader refuses changes nothing', async () => {
  const page = await trial.open('/', OTHER_HOST);
  await answerInPopup(trial, page, `Turn on for ${OTHER_HOST}`, 'refuse');
  await expectReason(trial, page, 'Off: not on the list');
  expect(await readAllowed(trial)).toEqual([]);
  expect(await readChoices(trial)).toEqual({});
  expect(await countMarks(page)).toBe(0);
  await page.reload();
  expect(await countMarks(page)).toBe(0);

  await turnOn(trial, page, OTHER_HOST);
  await waitForMarks(page);
});

describe('a site of the reader’s own that the browser takes back', () => {
  let page: Page;
  let second: Page;
  beforeEach(async () => {
    page = await trial.open('/', OTHER_HOST);
    second = await trial.openWindow('/', OTHER_HOST);
    await turnOn(trial, page, OTHER_HOST);
    for (const open of [page, second]) await waitForMarks(open);
  });

  test.skipIf(!isFirefox)('is allowed again by a click, wherever it is open', async () => {
    await trial.takeAway(allPagesOf(OTHER_HOST));
    for (const open of [page, second]) await waitForNoMarks(open);
    await answerInPopup(trial, page, 'Allow again', 'allow');
    for (const open of [page, second]) await waitForMarks(open);
    await expectReason(trial, page, 'On: you turned it on here');
    expect(await readAllowed(trial)).toEqual([allPagesOf(OTHER_HOST)]);
  });

  // Before the built-in ones: what Chromium was told beforehand it forgets when a site is taken away.
  test('goes dark wherever it is open, stays on the list, and says why', async () => {
    const complaints = collectComplaints(page);
    await trial.takeAway(allPagesOf(OTHER_HOST));
    for (const open of [page, second]) await waitForNoMarks(open);
    expect(await readChoices(trial)).toEqual({ [OTHER_HOST]: 'on' });
    expect(await readAllowed(trial)).toEqual([]);
    const third = await trial.open('/', OTHER_HOST);
    await expectTakenBack(third);
    expect(await countMarks(second)).toBe(0);
    expect(complaints).toEqual([]);
  });
});

describe('a built-in site that the browser takes back', () => {
  test('goes dark where it is open, and is read again when the browser gives it back', async () => {
    const page = await trial.open('/');
    const second = await trial.openWindow('/');
    for (const open of [page, second]) await waitForMarks(open);
    const complaints = collectComplaints(page);
    await trial.takeAway(allPagesOf('24.kg'));
    for (const open of [page, second]) await waitForNoMarks(open);
    const third = await trial.open('/');
    await expectTakenBack(third);
    expect(await countMarks(page)).toBe(0);

    await trial.giveBack(allPagesOf('24.kg'));
    for (const open of [page, second]) {
      await open.bringToFront();
      await waitForMarks(open);
    }
    await expectReason(trial, page, 'On: one of the built-in newsrooms');
    expect(await readChoices(trial)).not.toHaveProperty(['24.kg']);
    expect(complaints).toEqual([]);
  });

  test.skipIf(!isFirefox)('is allowed again by a click', async () => {
    const page = await trial.open('/');
    const second = await trial.openWindow('/');
    for (const open of [page, second]) await waitForMarks(open);
    await trial.takeAway(allPagesOf('24.kg'));
    for (const open of [page, second]) await waitForNoMarks(open);
    await answerInPopup(trial, page, 'Allow again', 'allow');
    for (const open of [page, second]) await waitForMarks(open);
    await expectReason(trial, page, 'On: one of the built-in newsrooms');
  });
});
