import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, type ExpectStatic, test } from 'vitest';
import { TRIAL_HOST } from '../../tools/launch.mjs';
import { hasCard, openCardOf, readMarked } from '../../tools/read-page.mjs';
import { ROOT } from '../../tools/setup.mjs';
import { askPage, OTHER_HOST, type Served, serialiseOwn, startTrial, type Trial } from './trial.ts';

/** Pages of the web, saved; other people's work, so not part of the project. */
const FOLDER = join(ROOT, '../shared/pages');
const files = existsSync(FOLDER)
  ? readdirSync(FOLDER).filter((file) => file.endsWith('.html'))
  : [];
if (files.length === 0) console.log(`skipped: no saved pages at ${FOLDER}`);
const saved = new Map(
  files.map((file) => [file.slice(0, -5), readFileSync(join(FOLDER, file), 'utf8')]),
);

/** Scripts of a page that browsers run; data for others is none. */
const SCRIPT = /<script\b(?![^>]*\btype=["']?application\/)/i;

const WAYS = {
  'as it is': { headers: {}, names: [...saved.keys()] },
  // The others are the same pages without.
  'without its scripts': {
    headers: { 'content-security-policy': "script-src 'none'" },
    names: [...saved].flatMap(([name, body]) => (SCRIPT.test(body) ? [name] : [])),
  },
};

/** Two windows that visit a page at the same time. */
interface Pair {
  page: Page;
  /** The page without us. */
  control: Page;
  /** What of ours has reached the page's console or has thrown there. */
  ours: string[];
}

let trial: Trial;
/** Windows that no test is using; there are as many as there are tests at once. */
const idle: Pair[] = [];

beforeAll(async () => {
  if (saved.size === 0) return;
  const pages: Record<string, Served> = { '/blank': '<!doctype html><title>blank</title>' };
  for (const [how, { headers, names }] of Object.entries(WAYS))
    for (const name of names)
      pages[encodeURI(`/${how}/${name}`)] = { body: saved.get(name) ?? '', headers };
  trial = await startTrial(pages);
});
afterAll(() => trial?.close());

async function openPair(): Promise<Pair> {
  const [page, control] = await Promise.all([
    trial.openWindow('/blank'),
    trial.openWindow('/blank', OTHER_HOST),
  ]);
  for (const one of [page, control]) await makeRepeatable(one);
  const ours: string[] = [];
  const note = (text: string) => {
    if (/sanjyra|(chrome|moz)-extension:/i.test(text)) ours.push(text);
  };
  page.on('pageerror', (error) => note(`${error} ${(error as Error).stack}`));
  page.on('console', (message) =>
    note(`${message.text()} ${message.stackTrace().map(({ url }) => url)}`),
  );
  return { page, control, ours };
}

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

/** Visits a page in a pair of windows, opens its first card, closes it, and compares throughout. */
async function visit(
  path: string,
  { page, control, ours }: Pair,
  expect: ExpectStatic,
): Promise<void> {
  await Promise.all(
    [control, page].map((one) => one.goto(new URL(path, one.url()).href, { waitUntil: 'load' })),
  );
  expect(await askPage(trial, page, { kind: 'list-entities' })).toMatchObject({ kind: 'entities' });
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
}

describe.skipIf(saved.size === 0).each(Object.entries(WAYS))(
  'a page of the web, %s, is as without us',
  (how, { names }) => {
    test.concurrent.for(names)('%s', async (name, { expect }) => {
      const pair = idle.pop() ?? (await openPair());
      await visit(encodeURI(`/${how}/${name}`), pair, expect);
      // Only then: what a failed visit left may still be going on in its windows.
      idle.push(pair);
    });
  },
);
