import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openCardOf, readCard, readMarked, waitForMarks } from '../../tools/read-page.mjs';
import { startTrial, type Trial } from './trial.ts';

let trial: Trial;
let page: Page;

beforeAll(async () => {
  trial = await startTrial({});
});
beforeEach(async () => {
  await trial.changeSettings({ language: 'en' });
  page = await trial.openExtensionPage('welcome.html');
  await waitForMarks(page);
});
afterEach(async () => {
  if (!page.isClosed()) await page.close();
});
afterAll(() => trial.close());

test.each([
  ['en', ['Kloop Media', 'Supreme Court', 'Temirov Live', 'law on foreign representatives']],
  ['ru', ['Temirov Live', 'Верховный суд', 'Клоопа', 'закон об иностранных представителях']],
  ['ky', ['Жогорку сот', 'Клооптун', 'Темиров Лайвдын', 'чет элдик өкүлдөр жөнүндө мыйзам']],
] as const)(
  'the paragraph to try names four that are known, in the language %s',
  async (language, names) => {
    await trial.changeSettings({ language });
    await page.waitForFunction((lang) => document.documentElement.lang === lang, {}, language);
    await expect
      .poll(async () => (await readMarked(page)).toSorted())
      .toEqual(expect.arrayContaining([...names]));
  },
);

test('a name opens its card, as on any page', async () => {
  await openCardOf(page, 'Kloop Media');
  expect((await readCard(page))?.text).toContain('Kyrgyz investigative news outlet.');
});

test('so do the keys that the page speaks of', async () => {
  const spoken = await page.$$eval('.try kbd', (keys) =>
    keys.map(({ textContent }) => textContent),
  );
  expect(spoken).toEqual(['Alt', 'Shift', 'J']);
  await trial.pressCommand(page, 'next-name');
  await expect.poll(async () => (await readCard(page))?.text).toContain('Kyrgyzstan');
});

test('its card speaks the language of the page', async () => {
  await trial.changeSettings({ language: 'ru' });
  await page.waitForFunction(() => document.documentElement.lang === 'ru');
  await expect.poll(() => readMarked(page)).toContain('Верховный суд');
  await openCardOf(page, 'Верховный суд');
  expect((await readCard(page))?.text).toContain('госорган');
});

test('it asks nothing of anybody but the extension', async () => {
  const names = ['Kloop Media', 'Supreme Court'];
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  for (const name of names) await openCardOf(page, name);
  expect(asked.filter((url) => !url.startsWith(trial.origin))).toEqual([]);
});

test('it closes when the reader is done, and the window stays', async () => {
  await page.bringToFront();
  await page.click('main > .btn');
  const listTabs = () =>
    trial.inBackground(async () => (await chrome.tabs.query({})).map(({ url }) => url));
  await expect.poll(listTabs).not.toContain(`${trial.origin}welcome.html`);
  expect((await listTabs()).length).toBeGreaterThan(0);
});
