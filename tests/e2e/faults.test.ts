import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import {
  hasCard,
  hearCard,
  openCardOf,
  readCard,
  readMarked,
  waitForMarks,
} from '../../tools/read-page.mjs';
import { precede, remove, rewrite, type Tampering } from './tampering.ts';
import { OTHER_HOST, serialise, startTrial, type Trial } from './trial.ts';

const SENTENCE = 'Kloop wrote from Bishkek about Kyrgyzstan and Kazakhstan.';
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>page</title><p>${SENTENCE}</p></html>`;
const NAMES = ['Bishkek', 'Kazakhstan', 'Kloop', 'Kyrgyzstan'];
const SILENT = 'Sanjyra gets no answer from this page. Reload it to try again.';
const BROKEN = 'This card can’t be shown';

let trial: Trial;
afterEach(() => trial.close());

async function start(tamper: Tampering | undefined, language: 'en' | 'ru' = 'en'): Promise<void> {
  trial = await startTrial({ '/': PAGE }, { tamper });
  await trial.changeSettings({ language });
}

/** The page, under a newsroom's name and under one where nothing of ours runs. */
async function openBoth(): Promise<{ page: Page; control: Page; errors: string[] }> {
  const control = await trial.open('/', OTHER_HOST);
  const page = await trial.open('/');
  const errors: string[] = [];
  page.on('pageerror', (error) => {
    // Firefox itself complains of a file that is not in the package.
    if (!String(error).includes('NS_ERROR_FILE_NOT_FOUND')) errors.push(String(error));
  });
  return { page, control, errors };
}

const older = (text: string) => text.replace('{"version":4', '{"version":3');

/** The search of a popup works. */
async function expectFound(popup: Page): Promise<void> {
  await popup.type('input', 'kloop');
  await expect
    .poll(() => popup.$eval('.row.is-active', (row) => row.textContent).catch(() => ''))
    .toContain('Kloop');
}

/** What the popup over a page says, below the switch. */
async function expectAdvice(page: Page, advice: string): Promise<void> {
  const popup = await trial.openPopup(page);
  const read = () => popup.$$eval('.say', (all) => all.map((one) => one.textContent).join('\n'));
  await expect.poll(read, { timeout: 10_000 }).toContain(advice);
  await expectFound(popup);
  await popup.close();
}

describe('the names that can be found', () => {
  test.each<[string, Tampering]>([
    ['are of another version', rewrite(['names.js'], older)],
    ['are missing', rewrite(['names.js'], () => '')],
  ])('%s: the page stays as it is, without marks, and the popup says so', async (_, tamper) => {
    await start(tamper);
    const { page, control, errors } = await openBoth();
    await expectAdvice(page, SILENT);
    expect(await readMarked(page)).toEqual([]);
    expect(await serialise(page)).toBe(await serialise(control));
    expect(errors).toEqual([]);
  });
});

describe('what the cards say', () => {
  test.each<[string, Tampering]>([
    ['is of another version', rewrite(['cards.js'], older)],
    ['is missing', remove('cards.js')],
  ])(
    '%s: names are marked, a card says that it cannot be shown, and the page goes on',
    async (_, tamper) => {
      await start(tamper, 'ru');
      const { page, control, errors } = await openBoth();
      await waitForMarks(page);
      await expect.poll(async () => (await readMarked(page)).sort()).toEqual(NAMES);
      await openCardOf(page, 'Kloop');
      expect((await readCard(page))?.text).toContain('Эту карточку не удаётся показать');
      await page.keyboard.press('Escape');
      await expect.poll(() => hasCard(page)).toBe(false);

      await trial.pressCommand(page, 'next-name');
      await expect.poll(() => hasCard(page)).toBe(true);
      await expect
        .poll(() => hearCard(page))
        .toMatchObject({ dialog: 'Эту карточку не удаётся показать' });
      const hasFocus = () =>
        page.evaluate(() => document.activeElement?.matches('html > div[popover]'));
      expect(await hasFocus()).toBe(true);
      await page.keyboard.press('Escape');
      await expect.poll(() => serialise(page)).toBe(await serialise(control));
      expect(errors).toEqual([]);
    },
  );
});

describe('what the search goes through', () => {
  test('is missing: the popup says so, and lists the page', async () => {
    await start(remove('chunks/_compiled_search'));
    const page = await trial.open('/');
    await waitForMarks(page);
    const popup = await trial.openPopup(page);
    await popup.waitForSelector('.row');
    await expect
      .poll(() => popup.$eval('[role="alert"]', (line) => line.textContent).catch(() => ''))
      .toBe('The records could not be loaded. Close this and open it again.');
    await popup.close();
  });
});

describe('the code of a card', () => {
  /** One record in the shape that no code of ours expects. */
  const spoilt = rewrite(['cards.js', 'chunks/_compiled_cards'], (text) => {
    const at = text.indexOf('"claims":', text.indexOf('{"id":"kloop-media","kind"'));
    return `${text.slice(0, at)}"claimz":${text.slice(at + '"claims":'.length)}`;
  });

  test('crashes: that card says so, the others are as ever, and the popup lives', async () => {
    await start(spoilt);
    const { page, errors } = await openBoth();
    await waitForMarks(page);
    await openCardOf(page, 'Kloop');
    expect((await readCard(page))?.text).toContain(BROKEN);
    await page.keyboard.press('Escape');
    await openCardOf(page, 'Bishkek');
    expect((await readCard(page))?.text).toContain('Bishkek');
    expect(errors).toEqual([]);

    const popup = await trial.openPopup(page);
    await popup.type('input', 'kloop');
    await popup.waitForSelector('.row.is-active');
    await popup.keyboard.press('Enter');
    await expect.poll(() => popup.$eval('.name', (name) => name.textContent)).toBe(BROKEN);
    await popup.click('.back');
    await popup.waitForSelector('.row.is-active');
    await popup.close();

    const record = await trial.openExtensionPage('entity.html#kloop-media');
    await expect.poll(() => record.$eval('.name', (name) => name.textContent)).toBe(BROKEN);
  });
});

describe('the texts of the reader’s language', () => {
  test('are missing: card and popup speak English', async () => {
    await start(remove('texts-ru.js', 'chunks/ru-'), 'ru');
    const page = await trial.open('/');
    await waitForMarks(page);
    await openCardOf(page, 'Kloop');
    expect((await readCard(page))?.text).toContain('Cite');
    const popup = await trial.openPopup(page);
    expect(await popup.$eval('html', (root) => root.lang)).toBe('en');
    expect(await popup.$eval('.reason', (reason) => reason.textContent)).toMatch(/^On: /);
    await popup.close();
  });
});

describe('our script in a page', () => {
  test('never answers: the popup says so, and can be searched', async () => {
    await start(rewrite(['page.js'], () => 'chrome.runtime.onMessage.addListener(() => true);'));
    const { page, control, errors } = await openBoth();
    await expectAdvice(page, SILENT);
    expect(await serialise(page)).toBe(await serialise(control));
    expect(errors).toEqual([]);
  });
});

describe('the background', () => {
  const deaf = precede(
    'background.js',
    `for (const api of [globalThis.browser, globalThis.chrome]) {
      const heard = api?.runtime?.onMessage;
      if (!heard) continue;
      const add = heard.addListener.bind(heard);
      heard.addListener = () => add(() => true);
    }`,
  );

  test('never answers: names are marked and listed, the search works, no card opens', async () => {
    await start(deaf);
    const { page, control, errors } = await openBoth();
    await waitForMarks(page);
    await expect.poll(async () => (await readMarked(page)).sort()).toEqual(NAMES);
    const popup = await trial.openPopup(page);
    await expect.poll(() => popup.$$eval('.row', (rows) => rows.length)).toBe(NAMES.length);
    await expectFound(popup);
    await popup.close();
    await expect(openCardOf(page, 'Kloop')).rejects.toThrow();
    expect(await serialise(page)).toBe(await serialise(control));
    expect(errors).toEqual([]);
  });

  test('drops the first request of each page: it is asked once more', async () => {
    const forgetful = precede(
      'background.js',
      `let dropped = 0;
      for (const api of [globalThis.browser, globalThis.chrome]) {
        const heard = api?.runtime?.onMessage;
        if (!heard) continue;
        const add = heard.addListener.bind(heard);
        heard.addListener = (listener) =>
          add((...message) => (dropped++ === 0 ? undefined : listener(...message)));
      }`,
    );
    await start(forgetful);
    const page = await trial.open('/');
    await waitForMarks(page);
    await openCardOf(page, 'Kloop');
    expect((await readCard(page))?.text).toContain('Kloop');
  });
});
