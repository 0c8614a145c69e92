import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasCard, inCard, openCardOf, waitForMarks } from '../../tools/read-page.mjs';
import { listOurScripts } from './our-scripts.ts';
import { isFirefox, startTrial, type Trial } from './trial.ts';

const RUSSIAN =
  '<!doctype html><html lang="ru"><title>новости</title><p>Клооп и Бишкек, Кыргызстан.</p>';
const NOTHING = '<!doctype html><html lang="en"><title>nothing</title><p>Nothing at all.</p>';

let trial: Trial;
let page: Page;
beforeAll(async () => {
  trial = await startTrial({ '/': RUSSIAN, '/nothing': NOTHING });
  page = await trial.open('/');
  await waitForMarks(page);
});
afterAll(() => trial.close());

/** The kind and the name at the head of the card of Bishkek, its language and its width. */
async function readHead() {
  await openCardOf(page, 'Бишкек');
  const head = await inCard(page, (root) => ({
    kind: root.querySelector('.kind')?.textContent,
    name: root.querySelector('h2')?.textContent,
    lang: root.querySelector('.card')?.closest('[lang]')?.getAttribute('lang'),
    width: root.querySelector('.card')?.getBoundingClientRect().width,
  }));
  await page.keyboard.press('Escape');
  await expect.poll(() => hasCard(page)).toBe(false);
  await page.mouse.move(5, 5);
  return head;
}

const listTexts = async () =>
  (await listOurScripts(page, trial.origin)).filter((path) => path.startsWith('/texts-'));

describe('a page', () => {
  test('has its cards in the reader’s language, not in its own', async () => {
    expect(await readHead()).toEqual({ kind: 'place', name: 'Bishkek', lang: 'en', width: 360 });
  });

  test.skipIf(isFirefox)('is given the texts of that language only', async () => {
    expect(await listTexts()).toEqual(['/texts-en.js']);
  });

  test('has its next card in the language that is chosen while it is open', async () => {
    await trial.changeSettings({ language: 'ky' });
    await expect.poll(async () => (await readHead())?.kind).toBe('жер');
    expect(await readHead()).toEqual({ kind: 'жер', name: 'Бишкек', lang: 'ky', width: 360 });
  });

  test.skipIf(isFirefox)('is given the texts of each language when it is chosen', async () => {
    expect(await listTexts()).toEqual(['/texts-en.js', '/texts-ky.js']);
  });

  test('has its next card in the size that is chosen', async () => {
    await trial.changeSettings({ language: 'ru', cardSize: 'large' });
    await expect.poll(async () => (await readHead())?.kind).toBe('место');
    expect(await readHead()).toEqual({ kind: 'место', name: 'Бишкек', lang: 'ru', width: 414 });
  });
});

test('a quiet line is in the language, too', async () => {
  await trial.changeSettings({ language: 'ky' });
  const empty = await trial.open('/nothing');
  await trial.pressCommand(empty, 'next-name');
  await expect
    .poll(() => inCard(empty, (root) => root.querySelector('.said')?.textContent))
    .toBe('Sanjyra бул бетте бир да тааныш ысым тапкан жок.');
});
