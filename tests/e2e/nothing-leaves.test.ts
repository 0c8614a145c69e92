import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULTS } from '../../shell/parse-settings.ts';
import { TRIAL_HOST } from '../../tools/launch.mjs';
import { readArticles } from '../../tools/passages.ts';
import {
  clickInCard,
  hasCard,
  inCard,
  openCardOf,
  readMarked,
  waitForMarks,
} from '../../tools/read-page.mjs';
import { findNomadTv } from './popup-acts.ts';
import { findTraces, type ReadPage } from './traces.ts';
import { OTHER_HOST, startTrial, type Trial } from './trial.ts';

/** Stands above the real articles, and for them where they are not at hand. */
const OWN = [
  'Kloop and Nomad TV, which the court in Bishkek closed on a rainy morning, wrote of Kyrgyzstan.',
  'In Bishkek the editors of Kloop packed seventeen boxes; Kyrgyzstan watched them do it.',
  'A traveller from Kazakhstan asked in Jalal-Abad what Kloop had printed about Kyrgyzstan.',
];

/** Two newsrooms of the list, and a site of the reader's own. */
const HOSTS = [TRIAL_HOST, 'kaktus.media', OTHER_HOST];

const PAGES: ReadPage[] = HOSTS.map((host, i) => ({
  host,
  path: `/2026/11/what-was-read-${i}`,
  title: `The title that was read as number ${i}`,
  text: [OWN[i], [...(readArticles() ?? new Map<string, string>()).values()][i]]
    .join('\n\n')
    .trim(),
}));

function toHtml({ title, text }: ReadPage): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const paragraphs = escaped.split(/\n\s*\n/).map((paragraph) => `<p>${paragraph}</p>`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title>
    <link rel="stylesheet" href="/own.css"><main>${paragraphs.join('')}</main></html>`;
}

let trial: Trial;
const open: Page[] = [];
/** How much was asked before the session began. */
let since = 0;

beforeAll(async () => {
  const html = PAGES.map((page) => [page.path, toHtml(page)]);
  const sheet = { body: 'main { max-width: 40em }', headers: { 'content-type': 'text/css' } };
  trial = await startTrial(
    { ...Object.fromEntries(html), '/own.css': sheet, '/elsewhere': '<title>elsewhere</title>' },
    { willAllow: [`*://*.${OTHER_HOST}/*`] },
  );
  await trial.changeSettings({ language: 'en' });
  since = trial.asked.length;
});
afterAll(() => trial.close());

/** What was asked for since, but for what Chromium asks of its maker by itself. */
const listAsked = () =>
  trial.asked
    .slice(since)
    .filter((url) => !/^(http:\/\/)?[a-z0-9]+\.google(apis)?\.com[:/]/.test(url));

/** Turns the site of a page on, and allows it where the browser asks. */
async function turnOn(page: Page): Promise<void> {
  const popup = await trial.openPopup(page);
  await (await popup.waitForSelector('.acts .btn'))?.click();
  await trial.answerPrompt('allow');
  // It may have closed over the question.
  await popup.close().catch(() => {});
}

/** Reads a page as a reader does: a card, why, citing, another name, the keys. */
async function readWithCards(page: Page): Promise<void> {
  await waitForMarks(page);
  await openCardOf(page, 'Kloop');
  await clickInCard(page, '.foot button', 'Why this?');
  await clickInCard(page, '.cite');
  await clickInCard(page, '[data-to]');
  await expect.poll(() => inCard(page, (root) => root.querySelector('.back') !== null)).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => hasCard(page)).toBe(false);
  await trial.pressCommand(page, 'next-name');
  await expect.poll(() => hasCard(page)).toBe(true);
  await page.keyboard.press('Escape');
}

/** Uses the popup over a page: list, search, card, a choice. */
async function usePopup(page: Page): Promise<void> {
  const popup = await findNomadTv(trial, page);
  await popup.keyboard.press('Enter');
  await popup.waitForSelector('.pop-foot button');
  await popup.click('.pop-foot button');
  await expect
    .poll(() => popup.$eval('.pop-foot button', (button) => button.textContent))
    .toBe('Mark again');
  await popup.click('.pop-foot button');
  await expect
    .poll(() => popup.$eval('.pop-foot button', (button) => button.textContent))
    .toBe('Never mark this');
  await popup.close();
}

/** What pages keep, by any way that they have. */
const readKept = (page: Page) =>
  page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    cookies: document.cookie,
    databases: (await indexedDB.databases()).map(({ name }) => name ?? ''),
    // Where a page came by http there are none.
    caches: 'caches' in globalThis ? await caches.keys() : [],
    name: window.name,
  }));
const NOTHING_KEPT = { local: {}, session: {}, cookies: '', databases: [], caches: [], name: '' };

async function readStored(): Promise<Record<'local' | 'session' | 'sync', unknown>> {
  const read = (area: 'local' | 'session' | 'sync') => trial.readStorage(area);
  return { local: await read('local'), session: await read('session'), sync: await read('sync') };
}

describe('a session of reading', () => {
  test('takes place: three articles, cards, popup, options, record, welcome, look-up', async () => {
    for (const { host, path } of PAGES) {
      const page = await trial.open(path, host);
      if (host === OTHER_HOST) await turnOn(page);
      await page.bringToFront();
      await readWithCards(page);
      await usePopup(page);
      open.push(page);
    }
    const options = await trial.openExtensionPage('options.html');
    await (await options.waitForSelector('aria/Every mention'))?.click();
    await expect.poll(() => trial.readStorage('local')).toHaveProperty('settings.marks', 'all');
    await expect.poll(async () => (await readMarked(open[0] as Page)).length).toBeGreaterThan(3);
    await options.close();
    const record = await trial.openExtensionPage('entity.html#kloop-media');
    await record.waitForSelector('.entity');
    await record.close();
    const welcome = await trial.openExtensionPage('welcome.html');
    await waitForMarks(welcome);
    await welcome.close();
    // As the menu of a selection does it.
    await trial.inBackground(() =>
      chrome.storage.session.set({ 'look-up': { text: 'seventeen' } }),
    );
    const lookUp = await trial.openExtensionPage('popup.html');
    await expect.poll(() => lookUp.$eval('input', ({ value }) => value)).toBe('seventeen');
    await lookUp.close();
  }, 90_000);

  test('makes the browser ask for the pages and what is theirs, and for nothing else', async () => {
    const own = PAGES.flatMap(({ host, path }) =>
      [path, '/own.css', '/favicon.ico'].map((name) => `http://${host}${name}`),
    );
    const asked = listAsked();
    expect(asked.filter((url) => !own.includes(url))).toEqual([]);
    for (const { host, path } of PAGES)
      expect(asked.filter((url) => url === `http://${host}${path}`)).toHaveLength(1);
    // So it would be seen if anything else were asked for.
    await open[0]?.evaluate(() => fetch('http://example.org/elsewhere', { mode: 'no-cors' }));
    expect(listAsked()).toContain('http://example.org/elsewhere');
  });

  test('leaves the reader’s choices, and nothing besides', async () => {
    const settings = { ...DEFAULTS, language: 'en', marks: 'all', sites: { [OTHER_HOST]: 'on' } };
    expect(await readStored()).toEqual({ local: { settings }, session: {}, sync: {} });
    const options = await trial.openExtensionPage('options.html');
    expect(await readKept(options)).toEqual(NOTHING_KEPT);
    await options.close();
    for (const page of open) expect(await readKept(page)).toEqual(NOTHING_KEPT);
  });

  test('leaves no host, address, title or words of a page but on the reader’s own list', async () => {
    const stored = await readStored();
    expect(findTraces(stored, PAGES)).toEqual([OTHER_HOST]);
    const { settings } = stored.local as { settings: object };
    const others = { ...stored, local: { settings: { ...settings, sites: {} } } };
    expect(findTraces(others, PAGES)).toEqual([]);
    const scripts = await trial.inBackground(() => chrome.scripting.getRegisteredContentScripts());
    expect(findTraces(scripts, PAGES)).toEqual(HOSTS);
  });

  const [first] = PAGES as [ReadPage];
  const row = first.text.split(/\s+/).slice(2, 6).join(' ');
  test.each([
    ['local', first.host],
    ['session', first.path],
    ['sync', first.title],
    ['local', row],
    ['session', encodeURIComponent(row)],
  ] as const)('would be betrayed by what is put into %s: %s', async (area, trace) => {
    await trial.inBackground(
      (name, planted) => chrome.storage[name].set({ planted: [{ deep: `x ${planted} x` }] }),
      area,
      trace,
    );
    const { [area]: kept } = await readStored();
    const { planted } = kept as { planted: unknown };
    expect(findTraces(planted, PAGES)).not.toEqual([]);
    await trial.inBackground((name) => chrome.storage[name].remove('planted'), area);
  });
});
