import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { waitForMarks } from '../../tools/read-page.mjs';
import { ROOT } from '../../tools/setup.mjs';
import type { Colours } from './driven.ts';
import { isFirefox, startTrial, type Trial } from './trial.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
const SAMPLE = readFileSync(join(ROOT, 'tests/pages/sample.html'), 'utf8');

let trial: Trial;
let article: Page;
let page: Page;
beforeAll(async () => {
  trial = await startTrial({ '/': SAMPLE });
  article = await trial.open('/');
  await waitForMarks(article);
});
afterEach(() => page.close());
afterAll(() => trial.close());

async function openOwn(path: string): Promise<Page> {
  const opened = await trial.openExtensionPage(path);
  await opened.waitForSelector('h1');
  return opened;
}

async function openPopup(over = article): Promise<Page> {
  const popup = await trial.openPopup(over);
  await popup.waitForSelector('.reason');
  return popup;
}

const OWN: [what: string, path: string][] = [
  ['the options', 'options.html'],
  ['the first page', 'welcome.html'],
  ['an entity’s page', 'entity.html#kloop-media'],
];
const PAGES: [what: string, open: () => Promise<Page>][] = [
  ...OWN.map(([what, path]): [string, () => Promise<Page>] => [what, () => openOwn(path)]),
  [
    'the popup with what is on the page',
    async () => {
      const popup = await openPopup();
      await popup.waitForSelector('.row');
      return popup;
    },
  ],
  [
    'the popup with what a search has found',
    async () => {
      const popup = await openPopup();
      await popup.type('input', 'law');
      await popup.waitForSelector('.row.is-active');
      return popup;
    },
  ],
  [
    'the popup with a card',
    async () => {
      const popup = await openPopup();
      await popup.type('input', 'kloop');
      await popup.waitForSelector('.row.is-active');
      await popup.keyboard.press('Enter');
      await popup.waitForSelector('.card');
      return popup;
    },
  ],
  [
    'the popup where Sanjyra is not on the list',
    async () => {
      const other = await trial.open('/', 'example.org');
      const popup = await openPopup(other);
      await popup.waitForSelector('.acts');
      return popup;
    },
  ],
];

const ASKED: Record<Colours, string> = {
  light: '(prefers-color-scheme: light)',
  dark: '(prefers-color-scheme: dark)',
  forced: '(forced-colors: active)',
  'more contrast': '(prefers-contrast: more)',
};
// A wish for contrast is Firefox's own setting, which only a restart would tell pages of.
const COLOURS = (Object.keys(ASKED) as Colours[]).filter(
  (colours) => !(isFirefox && colours === 'more contrast'),
);

describe.each(PAGES)('%s', (_, open) => {
  test.each(COLOURS)('is without fault in colours: %s', async (colours) => {
    page = await open();
    await trial.showIn(page, colours);
    expect(await page.evaluate((query) => matchMedia(query).matches, ASKED[colours])).toBe(true);
    expect(await findFaults(page)).toEqual([]);
  });
});

// A window of 1280 pixels at 400 %.
test.each(OWN)('nothing sticks out of a narrow window of %s', async (_, path) => {
  page = await openOwn(path);
  await page.setViewport({ width: 320, height: 256, deviceScaleFactor: 1 });
  const spare = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(spare).toBeLessThanOrEqual(0);
});

/** What axe finds wrong in a page, by its rules and ours: all that is pressed is large enough. */
async function findFaults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, { rules: { 'target-size': { enabled: true } } });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}
