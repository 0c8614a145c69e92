import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { waitForMarks, waitForNoMarks } from '../../tools/read-page.mjs';
import { readRegistered } from './own-sites.ts';
import { expectReason, pressSwitch } from './popup-acts.ts';
import { SHORT } from './short-page.ts';
import { closeTabs, collectComplaints, isFirefox, startTrial, type Trial } from './trial.ts';

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial({ '/': SHORT });
});
afterEach(async () => {
  await closeTabs(trial);
  await trial.inBackground(() =>
    Promise.all([chrome.storage.local.clear(), chrome.storage.sync.clear()]),
  );
});
afterAll(() => trial.close());

const store = (settings: unknown) =>
  trial.inBackground((stored) => chrome.storage.local.set({ settings: stored }), settings);
const stored = () => trial.readStorage('local');

async function openOptions(): Promise<Page> {
  const options = await trial.openExtensionPage('options.html');
  await options.waitForSelector('h1');
  return options;
}

describe.each([
  ['broken', 'rubble', /could not be read, so the defaults hold/],
  ['broken in one field', { version: 2, paused: 'yes' }, /could not be read, so the defaults hold/],
  [
    'of a newer Sanjyra',
    { version: 99, paused: true },
    /come from a newer Sanjyra, so the defaults hold/,
  ],
] as const)('settings that are %s', (_, settings, line) => {
  test('leave pages to the defaults, are told of in the options, and are not touched', async () => {
    const page = await trial.open('/');
    await waitForMarks(page);
    const complaints = collectComplaints(page);
    await store(settings);
    await expectReason(trial, page, 'On: one of the built-in newsrooms');
    const later = await trial.open('/');
    await waitForMarks(later);
    const options = await openOptions();
    await options.waitForSelector('[role="alert"]');
    expect(
      await options.$$eval('[role="alert"] p', (lines) => lines.map((p) => p.textContent)),
    ).toEqual([expect.stringMatching(line)]);
    expect(await stored()).toEqual({ settings });
    expect(
      complaints.filter((said) => !said.startsWith('Sanjyra: the stored settings are')),
    ).toEqual([]);
  });

  test('are put aside, not lost, when a choice is made in the popup', async () => {
    await store(settings);
    const page = await trial.open('/');
    await waitForMarks(page);
    await pressSwitch(trial, page);
    await waitForNoMarks(page);
    await expect.poll(stored).toEqual({
      settings: expect.objectContaining({ version: 2, sites: { '24.kg': 'off' } }),
      'settings-set-aside': [settings],
    });
    await expect
      .poll(async () => (await readRegistered(trial))[0]?.matches)
      .not.toContain('*://*.24.kg/*');
  });
});

// Firefox sets no bounds to what is stored on the device.
test.skipIf(isFirefox)(
  'a choice that the full storage does not take is said in the popup, and nothing changes',
  async () => {
    const page = await trial.open('/');
    await waitForMarks(page);
    await trial.inBackground(async () => {
      const room = chrome.storage.local.QUOTA_BYTES - (await chrome.storage.local.getBytesInUse());
      await chrome.storage.local.set({ x: 'x'.repeat(room - 20) });
    });
    const popup = await trial.openPopup(page);
    await (await popup.waitForSelector('[role="switch"]'))?.click();
    const alert = await popup.waitForSelector('[role="alert"]');
    expect(await alert?.evaluate(({ textContent }) => textContent)).toMatch(
      /^Your choice could not be kept: .*quota.* Try again; if that does not help, restart the browser\.$/i,
    );
    expect(await popup.$eval('.reason', ({ textContent }) => textContent)).toBe(
      'On: one of the built-in newsrooms',
    );
    await popup.close();
    expect(await page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
  },
);

test('settings that are too large for the account are kept here, and the options say so', async () => {
  const hidden = Array.from({ length: 1500 }, (_, i) => `an-entity-of-long-ago-${i}`);
  await trial.changeSettings({ hidden, carried: true });
  await expect.poll(stored).toHaveProperty('carry-trouble', expect.stringMatching(/quota/i));
  const options = await openOptions();
  await options.waitForFunction(() =>
    document.body.textContent?.includes('The browser did not take them into its account. It says:'),
  );
  expect(await stored()).toHaveProperty('settings.hidden', hidden);
});
