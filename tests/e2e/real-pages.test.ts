import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TRIAL_HOST } from '../../tools/launch.mjs';
import { hasCard, openCardOf, readMarked } from '../../tools/read-page.mjs';
import { ROOT } from '../../tools/setup.mjs';
import { askPage, OTHER_HOST, type Served, serialiseOwn, startTrial, type Trial } from './trial.ts';

/** Pages of the web, saved; other people's work, so not part of the project. */
const FOLDER = join(ROOT, '../shared/pages');
const names = existsSync(FOLDER)
  ? readdirSync(FOLDER).flatMap((file) => (file.endsWith('.html') ? [file.slice(0, -5)] : []))
  : [];
if (names.length === 0) console.log(`skipped: no saved pages at ${FOLDER}`);

let trial: Trial;
let page: Page;
/** The same pages without us. */
let control: Page;
/** What of ours has reached the page's console or has thrown there. */
let ours: string[];

beforeAll(async () => {
  if (names.length === 0) return;
  const pages: Record<string, Served> = { '/blank': '<!doctype html><title>blank</title>' };
  for (const name of names) {
    const body = readFileSync(join(FOLDER, `${name}.html`), 'utf8');
    pages[`/as it is/${name}`] = body;
    pages[`/without its scripts/${name}`] = {
      body,
      headers: { 'content-security-policy': "script-src 'none'" },
    };
  }
  trial = await startTrial(Object.fromEntries(Object.entries(pages).map(encodePath)));
  [control, page] = await Promise.all([
    trial.openWindow('/blank', OTHER_HOST),
    trial.openWindow('/blank'),
  ]);
  for (const one of [control, page]) await makeRepeatable(one);
  const note = (text: string) => {
    if (/sanjyra|chrome-extension:/i.test(text)) ours.push(text);
  };
  page.on('pageerror', (error) => note(`${error} ${(error as Error).stack}`));
  page.on('console', (message) =>
    note(`${message.text()} ${message.stackTrace().map(({ url }) => url)}`),
  );
});
afterAll(() => trial?.close());

const encodePath = ([path, served]: [string, Served]): [string, Served] => [
  encodeURI(path),
  served,
];

/** Takes from pages what would make two visits differ: chance, the time, and questions. */
async function makeRepeatable(one: Page): Promise<void> {
  one.on('dialog', (dialog) => dialog.dismiss());
  await one.evaluateOnNewDocument(() => {
    const now = Date.UTC(2026, 10, 22);
    let random = 0;
    Math.random = () => {
      random = (random + 0.618) % 1;
      return random;
    };
    performance.now = () => 1000;
    globalThis.Date = class extends Date {
      constructor(...parts: number[]) {
        super(...((parts.length === 0 ? [now] : parts) as [number]));
      }
      static override now = () => now;
    } as DateConstructor;
  });
}

/** A page's own part of what it is, told alike under both hosts. */
const readOwn = async (one: Page) => (await serialiseOwn(one)).replaceAll(TRIAL_HOST, OTHER_HOST);

describe.skipIf(names.length === 0).each(['without its scripts', 'as it is'])(
  'a page of the web, %s, is as without us',
  (how) => {
    test.each(names)('%s', async (name) => {
      ours = [];
      const path = encodeURI(`/${how}/${name}`);
      await Promise.all(
        [control, page].map((one) =>
          one.goto(new URL(path, one.url()).href, { waitUntil: 'load' }),
        ),
      );
      expect(await askPage(trial, page, { kind: 'list-entities' })).toMatchObject({
        kind: 'entities',
      });
      const isSame = async () => (await readOwn(page)) === (await readOwn(control));
      await expect.poll(isSame, { timeout: 5000 }).toBe(true);
      const [first] = await readMarked(page);
      if (first !== undefined) {
        await openCardOf(page, first);
        await expect.poll(isSame, { timeout: 5000 }).toBe(true);
        await page.keyboard.press('Escape');
        expect(await hasCard(page)).toBe(false);
        await expect.poll(isSame, { timeout: 5000 }).toBe(true);
      }
      expect(ours).toEqual([]);
    });
  },
);
