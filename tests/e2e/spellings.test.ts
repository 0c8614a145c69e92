import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  clickInCard,
  openCardOf,
  readCard,
  readMarked,
  waitForMarks,
} from '../../tools/read-page.mjs';
import { startTrial, type Trial } from './trial.ts';

const PAGE = (lang: string, text: string) =>
  `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>News</title><article>${text}</article>`;

const ENGLISH = PAGE(
  'en',
  `<p>Sadyr Djaparoff flew from Bishkek, Kyrgyzstan, to Kazan in Russia.</p>
   <p>Lawyers compared the foreign agents law with others.</p>`,
);
const RUSSIAN = PAGE(
  'ru',
  `<p>В Бишкеке Садыра Жапарова спросили о «законе об иностранных представителях».</p>
   <p>Жогорку Кенеш и Евразийский экономический союз молчат; Жапаровым недовольны.</p>`,
);
const KYRGYZ = PAGE(
  'ky',
  `<p>Бишкекте Садыр Жапаровдун сөзү жана Жогорку Кеңештин чечими талкууланды.</p>
   <p>Кыргызстандын жарандары Kloop’тун макаласын окуду.</p>`,
);

let trial: Trial;

beforeAll(async () => {
  trial = await startTrial({ '/en': ENGLISH, '/ru': RUSSIAN, '/ky': KYRGYZ });
});
afterAll(() => trial.close());

async function open(path: string): Promise<Page> {
  const page = await trial.open(path);
  await waitForMarks(page);
  return page;
}

const askWhy = (page: Page) => clickInCard(page, 'button', 'Why this?');

const chooseRussian = (page: Page) =>
  clickInCard(page, '[data-to="russia-foreign-agents-law-2012"]');

test.each([
  ['/ru', ['Бишкеке', 'Садыра Жапарова', 'законе об иностранных представителях', 'Жогорку Кенеш']],
  ['/ky', ['Бишкекте', 'Садыр Жапаровдун', 'Жогорку Кеңештин', 'Кыргызстандын', 'Kloop’тун']],
])('names in their cases are underlined on %s', async (path, expected) => {
  const page = await open(path);
  await expect.poll(() => readMarked(page)).toEqual(expect.arrayContaining(expected));
  await page.close();
});

describe('a card', () => {
  test('says how the page writes the name, and why it is this one', async () => {
    const page = await open('/en');
    await openCardOf(page, 'Sadyr Djaparoff');
    expect((await readCard(page))?.text).toContain('Written here: Sadyr Djaparoff');
    await askWhy(page);
    await expect.poll(async () => (await readCard(page))?.text).toContain('Another spelling');
    await page.close();
  });

  test('asks which law is meant where the page does not tell', async () => {
    const page = await open('/en');
    await openCardOf(page, 'foreign agents law');
    const asked = await readCard(page);
    expect(asked?.text).toContain('3 records go by these words');
    expect(asked?.text).toContain('Russia’s foreign agents law');
    await chooseRussian(page);
    await expect.poll(async () => (await readCard(page))?.text).toContain('Which one?');
    await page.close();
  });
});
