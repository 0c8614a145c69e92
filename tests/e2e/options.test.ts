import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DEFAULTS } from '../../shell/parse-settings.ts';
import { waitForMarks } from '../../tools/read-page.mjs';
import { ROOT } from '../../tools/setup.mjs';
import { startTrial, type Trial } from './trial.ts';

const SAMPLE = readFileSync(join(ROOT, 'tests/pages/sample.html'), 'utf8');

let trial: Trial;
let options: Page;

beforeAll(async () => {
  trial = await startTrial({ '/': SAMPLE }, { willAllow: ['*://*.example.org/*'] });
});
beforeEach(async () => {
  await trial.inBackground(() => chrome.storage.local.clear());
  await trial.changeSettings({ language: 'en' });
  options = await openOptions();
});
afterEach(async () => {
  for (const page of await trial.browser.pages())
    if (page.url().startsWith(trial.origin)) await page.close();
});
afterAll(() => trial.close());

async function openOptions(): Promise<Page> {
  const page = await trial.openExtensionPage('options.html');
  await page.waitForSelector('h1');
  return page;
}

const stored = async () =>
  ((await trial.readStorage('local')) as { settings: Record<string, unknown> }).settings;

/** Presses what is called by this name; a page has to be seen for it. */
async function press(name: string, page = options): Promise<void> {
  await page.bringToFront();
  const control = await page.waitForSelector(`aria/${name}`);
  await control?.click();
}

/** Waits until the line at the foot says this. */
async function hear(words: string, page = options): Promise<void> {
  await page.waitForFunction(
    (said) => document.querySelector('[role="status"]')?.textContent?.includes(said),
    { polling: 50 },
    words,
  );
}

const isChecked = (name: string) =>
  options.$$eval(
    'label',
    (labels, wanted) => {
      const control = labels.find(({ textContent }) => textContent === wanted)?.control;
      return (control as HTMLInputElement | undefined)?.checked;
    },
    name,
  );

/** The text of the file that a press saves, caught on its way to the disk. */
async function saveBy(name: string): Promise<string> {
  await options.evaluate(() => {
    URL.createObjectURL = (blob) => {
      Object.assign(window, { saved: (blob as Blob).text() });
      return 'about:blank';
    };
    HTMLAnchorElement.prototype.click = () => {};
  });
  await press(name);
  return options.evaluate(() => (window as unknown as { saved: Promise<string> }).saved);
}

async function readFromFile(text: string): Promise<void> {
  const path = join(tmpdir(), `sanjyra-settings-${process.pid}.json`);
  writeFileSync(path, text);
  const picker = (await options.$('[type="file"]')) as ElementHandle<HTMLInputElement>;
  await picker.uploadFile(path);
}

describe('a choice', () => {
  test('is stored at once, said, and there when the page is opened anew', async () => {
    await press('Every mention');
    await hear('Saved.');
    expect(await stored()).toEqual({ ...DEFAULTS, language: 'en', marks: 'all' });
    await options.close();
    options = await openOptions();
    expect(await isChecked('Every mention')).toBe(true);
  });

  test('of one page shows on another, and neither overwrites the other', async () => {
    const other = await openOptions();
    await press('law', other);
    await hear('Saved.', other);
    await press('person');
    await hear('Saved.');
    for (const page of [options, other])
      await page.waitForFunction(
        () => document.querySelectorAll('.columns input:not(:checked)').length === 2,
        { polling: 50 },
      );
    expect((await stored()).silentKinds).toEqual(['law', 'person']);
  });

  test('of a language makes the page speak it', async () => {
    await options.select('select', 'ky');
    await options.waitForFunction(() => document.documentElement.lang === 'ky');
    expect(await options.$eval('h1', (title) => title.textContent)).toBe('Жөндөөлөр');
    expect(await options.title()).toBe('Жөндөөлөр · Sanjyra');
  });
});

describe('sites', () => {
  test('that are built in are turned off and on where they are open', async () => {
    const page = await trial.open('/');
    await waitForMarks(page);
    await press('Show all 34 sites');
    await press('Turn off: 24.kg');
    await hear('24.kg is off.');
    await page.waitForFunction(() => CSS.highlights.size === 0, { polling: 50 });
    await press('Turn on: 24.kg');
    await hear('24.kg is on.');
    expect((await stored()).sites).toEqual({});
    await page.bringToFront();
    await waitForMarks(page);
    await page.close();
  });

  test('that the browser does not allow are allowed by a click, and given back', async () => {
    await trial.changeSettings({ language: 'en', sites: { 'example.org': 'on' } });
    await press('Allow: example.org');
    await trial.answerPrompt('allow');
    await hear('example.org is on.');
    const isAllowed = () =>
      trial.inBackground(() => chrome.permissions.contains({ origins: ['*://*.example.org/*'] }));
    expect(await isAllowed()).toBe(true);
    await options.waitForSelector('aria/Allow: example.org', { hidden: true });

    await press('Remove: example.org');
    await hear('example.org is removed from your list.');
    expect((await stored()).sites).toEqual({});
    expect(await isAllowed()).toBe(false);
  });
});

describe('all settings', () => {
  const CHOSEN = { ...DEFAULTS, language: 'en' as const, look: 'marker' as const };

  test('are reset, and come back', async () => {
    const settings = { ...CHOSEN, sites: { 'kloop.kg': 'off' as const } };
    await trial.changeSettings(settings);
    await press('Reset all');
    await hear('Everything is as at the beginning.');
    expect(await stored()).toEqual(DEFAULTS);
    await press('Undo');
    await hear('All is as it was before.');
    expect(await stored()).toEqual(settings);
  });

  test('come back without what another page has chosen since', async () => {
    await trial.changeSettings(CHOSEN);
    await press('Reset all');
    await hear('Everything is as at the beginning.');
    const other = await openOptions();
    await press('Every mention', other);
    await hear('Saved.', other);
    await press('Undo');
    await hear('All is as it was before.');
    expect(await stored()).toEqual({ ...CHOSEN, marks: 'all' });
  });

  test('go to a file and come back from it', async () => {
    await trial.changeSettings({ ...CHOSEN, carried: false });
    await isMarker(true);
    const saved = await saveBy('Save to a file');
    await press('Underline');
    await hear('Saved.');
    await readFromFile(saved);
    await hear('The settings from the file hold now.');
    expect(await stored()).toEqual(CHOSEN);
    await press('Undo');
    await hear('All is as it was before.');
    expect(await stored()).toEqual({ ...CHOSEN, look: 'underline' });
  });

  test('stay where a file is none of ours, and the reader is told', async () => {
    await readFromFile('{"version": 2}');
    await hear('Nothing was changed: this file was not saved by Sanjyra.');
    expect(await stored()).toEqual({ ...DEFAULTS, language: 'en' });
  });

  const isMarker = (checked: boolean) =>
    options.waitForFunction(
      (wanted) =>
        document.querySelectorAll<HTMLInputElement>('.inline input')[1]?.checked === wanted,
      {},
      checked,
    );
});

describe('stored settings that cannot be read', () => {
  const LATER = { version: 99, colour: 'blue' };

  test('are said to be, saved to a file, and forgotten', async () => {
    await trial.inBackground((settings) => chrome.storage.local.set({ settings }), LATER);
    await options.waitForSelector('[role="alert"]');
    expect(await options.$eval('[role="alert"] p', (line) => line.textContent)).toMatch(
      /^The stored settings come from a newer Sanjyra/,
    );
    const saved = await saveBy('Save the old ones to a file');
    expect(JSON.parse(saved)).toEqual({ what: 'Sanjyra settings', settings: LATER });
    expect(await stored()).toEqual(LATER);

    await press('Forget them');
    await hear('The old settings are forgotten.');
    await options.waitForSelector('[role="alert"]', { hidden: true });
    expect(await trial.readStorage('local')).toEqual({
      settings: DEFAULTS,
      'settings-set-aside': [],
    });
  });

  test('are still kept when a choice has been made since', async () => {
    await trial.inBackground(() => chrome.storage.local.set({ settings: 'rubble' }));
    await options.waitForSelector('[role="alert"]');
    await press('Every mention');
    await hear('Saved.');
    expect(await options.$eval('[role="alert"] p', (line) => line.textContent)).toMatch(
      /^Earlier settings that could not be read are still kept/,
    );
    const saved = await saveBy('Save the old ones to a file');
    expect(JSON.parse(saved)).toEqual({ what: 'Sanjyra settings', settings: 'rubble' });
  });
});

test('a choice that the browser does not keep is said, with what to do', async () => {
  await options.evaluate(() => {
    chrome.storage.local.set = () => Promise.reject(new Error('the disk is full'));
  });
  await press('Every mention');
  await hear(
    'Try again; if that does not help, restart the browser or free some space on the disk.',
  );
  await hear('It says: the disk is full');
  expect((await stored()).marks).toBe('section');
});

test('a choice is made by keys alone', async () => {
  await options.focus('.opt input:checked');
  await options.keyboard.press('ArrowDown');
  await hear('Saved.');
  expect((await stored()).marks).toBe('page');
});
