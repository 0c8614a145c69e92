import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Target } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  clickInCard,
  hearCard,
  inCard,
  openCardOf,
  readCard,
  readMarked,
  waitForMarks,
} from '../../tools/read-page.mjs';
import { ROOT } from '../../tools/setup.mjs';
import { answerFarWeb } from './far-web.ts';
import {
  collectComplaints,
  isFirefox,
  OTHER_HOST,
  serialiseOwn,
  startTrial,
  type Trial,
} from './trial.ts';

/** Where the first link in the card of Nomad TV leads. */
const SOURCE = 'https://www.euobserver.com/eu-and-the-world/ar35815803';
/** The first and the last words of the passage are the article's, what stands between is ours. */
const PASSAGE =
  'The very size and composition of the queue surprised whoever stood in Bishkek (November 25-27';
const EDITED = PASSAGE.replace('size and composition', 'sise and composition');
/** What is underlined on the page besides, once the passage is there. */
const NAME = 'Bishkek';
const GONE = 'The passage isn’t on this page any more.';

const FAR = `<p>${'This page is long and speaks of nobody. '.repeat(400)}</p>`;
const toPage = (text: string, script = '') =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>source</title>
   <main>${FAR}<p id="here">${text}</p>${FAR}</main><script>${script}</script></html>`;

const PAGES = {
  '/there': toPage(`${PASSAGE}).`),
  '/late': toPage('', `setTimeout(() => { here.textContent = '${PASSAGE}).'; }, 2000);`),
  '/when-told': toPage('', `globalThis.come = () => { here.textContent = '${PASSAGE}).'; };`),
  '/edited': toPage(`${EDITED}).`),
  '/gone': toPage('A paragraph about the weather.'),
};
type Path = keyof typeof PAGES;

let trial: Trial;
/** Where the reader comes from. */
let article: Page;
/** Where the reader comes to. */
let source: Page;
let complaints: string[];
/** What stands at the source's address; null for nothing. */
let sent: Path | null;
/** What the session's storage held while the source was loading. */
let handedOver: unknown;

beforeAll(async () => {
  const sample = readFileSync(join(ROOT, 'tests/pages/sample.html'), 'utf8');
  trial = await startTrial({ ...PAGES, '/': sample });
  await answerFarWeb(trial.browser, async (url) => {
    if (url !== SOURCE) return null;
    const path = sent;
    // The link is followed and the worker told at the same time.
    handedOver = await vi.waitUntil(
      () => trial.readStorage('session').then((held) => 'jumps' in Object(held) && held),
      { timeout: 2000, interval: 20 },
    );
    return path && PAGES[path];
  });
  article = await trial.open('/');
  await waitForMarks(article);
});
afterEach(async () => {
  expect(complaints).toEqual([]);
  await source.close();
});
afterAll(() => trial.close());

/** What a target shows; puppeteer takes each browser’s in another way. */
const pageOf = async (target: Target) => (await target.page()) ?? target.asPage();

/** Opens the card that leads to the source. */
async function openLinkingCard(): Promise<void> {
  await article.bringToFront();
  await article.keyboard.press('Escape');
  await openCardOf(article, 'Nomad TV');
}

/** Clicks the link to the passage in a card, and waits until our script there has been told of it. */
async function jumpTo(path: Path): Promise<void> {
  sent = path;
  await openLinkingCard();
  const opened = trial.browser.waitForTarget((target) => target.url().startsWith(SOURCE));
  await clickInCard(article, '.src a');
  source = await pageOf(await opened);
  complaints = collectComplaints(source);
  await expectHandedOver([]);
}

/**
 * Follows the link to where nothing is yet, then enters its address. In Chromium alone: links jump
 * there only now and then while a test answers for the server.
 */
async function enter(path: Path): Promise<void> {
  sent = null;
  await openLinkingCard();
  const links = (await readCard(article))?.links ?? [];
  await clickInCard(article, '.src a');
  await expectHandedOver([expect.anything()]);
  const empty = (await trial.browser.pages()).filter((page) => page !== article);
  await Promise.all(empty.map((page) => page.close()));
  sent = path;
  source = await trial.browser.newPage();
  complaints = collectComplaints(source);
  await source.goto(links.find((link) => link.startsWith(SOURCE)) ?? '');
  await expectHandedOver([]);
}

/** Waits until the worker holds these passages for pages to come. */
const expectHandedOver = (jumps: unknown[]) =>
  expect
    .poll(() => trial.readStorage('session'), { timeout: 5000, interval: 20 })
    .toMatchObject({ jumps });

/** The page's own text, as it is where Sanjyra does not run. */
async function serialiseWithoutUs(path: Path): Promise<string> {
  const control = await trial.openWindow(path, OTHER_HOST);
  if (path === '/late') await control.waitForFunction(() => here.textContent !== '');
  const html = await serialiseOwn(control);
  await control.close();
  return html;
}

/** Waits until these are painted and no others, in the order of the alphabet. */
const expectMarks = (marks: string[]) =>
  expect
    .poll(async () => (await readMarked(source)).sort(), { timeout: 20_000, interval: 50 })
    .toEqual(marks);

const countSheets = () => source.evaluate(() => document.adoptedStyleSheets.length);

/** How far from the middle of the window the passage's paragraph is, in pixels. */
const offCentre = () =>
  source.evaluate(() => {
    const { top, height } = here.getBoundingClientRect();
    return Math.abs(top + height / 2 - innerHeight / 2);
  });

const wait = (delayMs: number) => new Promise((resolve) => setTimeout(resolve, delayMs));

/** The element that the page's own scripts know by this name. */
declare const here: HTMLElement;

describe('a reader who follows a link of a card to its passage', () => {
  test('has it handed over inside the extension, and nothing of it stays', async () => {
    await jumpTo('/there');
    expect(handedOver).toMatchObject({
      jumps: [{ passage: { start: 'The very size and composition' } }],
    });
    expect(await trial.readStorage('session')).toEqual({ jumps: [] });
    expect(await trial.readStorage('local')).toEqual({});
    expect(await source.evaluate(() => [document.referrer, opener])).toEqual(['', null]);
  });

  test('is left to the browser where that finds the passage', async () => {
    await (isFirefox ? jumpTo('/there') : enter('/there'));
    await wait(1000);
    await expect.poll(() => readMarked(source)).toEqual([NAME]);
    expect(await offCentre()).toBeLessThan(50);
    expect((await hearCard(source)).said).toBe('');
    expect(await serialiseOwn(source)).toBe(await serialiseWithoutUs('/there'));
  });

  test('is taken to text that comes late, marked for a moment', async () => {
    await jumpTo('/late');
    expect(await source.evaluate(() => scrollY)).toBe(0);
    await expectMarks([NAME, PASSAGE]);
    expect(await offCentre()).toBeLessThan(5);
    const during = { sheets: await countSheets(), html: await serialiseOwn(source) };
    await expectMarks([NAME]);
    expect(await countSheets()).toBe(during.sheets - 1);
    const html = await serialiseWithoutUs('/late');
    expect(during.html).toBe(html);
    expect(await serialiseOwn(source)).toBe(html);
  });

  test('is taken to text that was edited since', async () => {
    await jumpTo('/edited');
    await expectMarks([NAME, EDITED]);
    expect(await offCentre()).toBeLessThan(5);
    await expectMarks([NAME]);
    expect(await serialiseOwn(source)).toBe(await serialiseWithoutUs('/edited'));
  });

  test('who reads on meanwhile is left where he is, the passage marked', async () => {
    await jumpTo('/when-told');
    // The script that has come begins at once; the browser's head start is 250 ms.
    await wait(300);
    await source.mouse.wheel({ deltaY: 200 });
    await source.waitForFunction(() => scrollY === 200);
    await source.evaluate(() => (globalThis as unknown as { come(): void }).come());
    await expectMarks([NAME, PASSAGE]);
    expect(await source.evaluate(() => scrollY)).toBe(200);
  });

  test('sees and hears that the passage is gone', async () => {
    await jumpTo('/gone');
    await expect
      .poll(async () => (await hearCard(source)).said, { timeout: 13_000, interval: 100 })
      .toBe(GONE);
    const shown = await inCard(source, (root) => {
      const line = root.querySelector('[role=status]') as HTMLElement;
      const { top, bottom, width } = line.getBoundingClientRect();
      return line.checkVisibility() && top >= 0 && bottom <= innerHeight && width > 100;
    });
    expect(shown).toBe(true);
    expect(await readMarked(source)).toEqual([]);
    expect(await source.evaluate(() => scrollY)).toBe(0);
    expect(await serialiseOwn(source)).toBe(await serialiseWithoutUs('/gone'));
  });
});
