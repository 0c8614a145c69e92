import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  FRAMED,
  type HostileContext,
  readContexts,
  serveContexts,
} from '../../tools/hostile-contexts.ts';
import { TRIAL_HOST } from '../../tools/launch.mjs';
import { pointAt } from '../../tools/point-at.mjs';
import { hasCard, inCard, readMarked } from '../../tools/read-page.mjs';
import { ROOT } from '../../tools/setup.mjs';
import {
  askPage,
  collectComplaints,
  OTHER_HOST,
  serialiseOwn,
  startTrial,
  type Trial,
} from './trial.ts';

const CONTEXTS = readContexts();

/** Longer than a pointer has to rest on a name. */
const REST_MS = 600;

/** A card is nearer than this to where the pointer is; names may be large, or stand askew. */
const FAR_PX = 100;

/** The largest page takes a slow machine its time. */
const PATIENCE_MS = 60_000;

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial({
    ...serveContexts(CONTEXTS),
    '/blank': '<!doctype html><title>blank</title>',
    '/framed': FRAMED,
  });
});
afterAll(() => trial.close());

/** Opens a context in a tab of its own and collects what it complains of from the first. */
async function visit({ name, click, medium }: HostileContext, host: string) {
  const page = await trial.open('/blank', host);
  const complaints = collectComplaints(page);
  await page.goto(new URL(name, page.url()).href);
  if (medium !== undefined) await trial.showAs(page, medium);
  if (click !== undefined) await page.click(click);
  return { page, complaints };
}

/**
 * The name on the open card, how many hosts we have, whether all of the card is inside of the window,
 * and whether it stands beside a point; null if none is open.
 */
async function readOpenCard(page: Page, { x, y }: Point) {
  const card = await inCard(page, (root) => {
    const { querySelectorAll } = Document.prototype;
    return {
      name: root.querySelector('.name')?.textContent,
      hosts: querySelectorAll.call(document, 'div[popover="manual"]').length,
      box: root.querySelector('.card')?.getBoundingClientRect().toJSON(),
      window: { width: innerWidth, height: innerHeight },
    };
  });
  if (!card?.box) return null;
  const { name, hosts, box, window } = card;
  const { left, right, top, bottom } = box;
  const across = Math.max(left - x, 0, x - right);
  const along = Math.max(top - y, 0, y - bottom);
  return {
    name,
    hosts,
    isInWindow: left >= 0 && top >= 0 && right <= window.width && bottom <= window.height,
    isBeside: Math.hypot(across, along) < FAR_PX,
  };
}
interface Point {
  x: number;
  y: number;
}

/** Rests the pointer on a text, anew if nothing comes of it, as a hand is never quite still. */
async function expectCard(page: Page, text: string, name: string): Promise<void> {
  let at = await pointAt(page, { text });
  const readCard = async () => {
    for (const end = Date.now() + REST_MS; Date.now() < end && !(await hasCard(page)); )
      await new Promise((resolve) => setTimeout(resolve, 50));
    if (!(await hasCard(page))) at = await pointAt(page, { text });
    return readOpenCard(page, at);
  };
  await expect
    .poll(readCard, { timeout: 10_000 })
    .toEqual({ name, hosts: 1, isInWindow: true, isBeside: true });
}

/** Sends away a card that may lie over what is pointed at next. */
async function leaveCard(page: Page): Promise<void> {
  if (!(await hasCard(page))) return;
  await page.keyboard.press('Escape');
  await expect.poll(() => hasCard(page)).toBe(false);
}

/** What a page says against itself: what it saw of us, if it looks. */
function readVerdict(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as Judge).verdict?.() ?? []);
}
/** Brings a page that changes by itself to an end that is always the same. */
function bringToRest(page: Page): Promise<void> {
  return page.evaluate(() => (window as unknown as Judge).rest?.());
}
interface Judge {
  verdict?(): string[];
  rest?(): void;
}

describe('a hostile context', () => {
  test.each(CONTEXTS)(
    '$name: $about',
    async (context) => {
      const control = await visit(context, OTHER_HOST);
      const { page, complaints } = await visit(context, TRIAL_HOST);
      const { marks, cards, nothingOver = [], byKey } = context;
      // It answers when it has read the page once.
      expect(await askPage(trial, page, { kind: 'list-entities' })).toMatchObject({
        kind: 'entities',
      });
      if (marks !== null)
        await expect
          .poll(async () => (await readMarked(page)).sort(), { timeout: 15_000 })
          .toEqual(marks);
      for (const frame of page.frames().slice(1)) expect(await readMarked(frame)).toEqual([]);
      expect(await hasCard(page)).toBe(false);

      for (const selector of nothingOver) {
        await pointAt(page, { selector });
        await new Promise((resolve) => setTimeout(resolve, REST_MS));
        expect(await hasCard(page), selector).toBe(false);
      }
      for (const [text, name] of Object.entries(cards)) {
        await leaveCard(page);
        if (name === null) {
          await pointAt(page, { text });
          await new Promise((resolve) => setTimeout(resolve, REST_MS));
          expect(await hasCard(page), text).toBe(false);
        } else await expectCard(page, text, name);
      }
      if (byKey !== undefined) {
        await leaveCard(page);
        await trial.pressCommand(page, 'next-name');
        await expect
          .poll(() => readOpenCard(page, { x: 0, y: 0 }), { timeout: 5000 })
          .toMatchObject({ name: byKey, hosts: 1, isInWindow: true });
      }

      expect(await readVerdict(page)).toEqual([]);
      for (const one of [control.page, page]) await bringToRest(one);
      const unread = await serialiseOwn(control.page);
      await expect.poll(() => serialiseOwn(page)).toBe(unread);
      // Firefox names the page that it complains of.
      const alike = complaints.map((line) => line.replaceAll(TRIAL_HOST, OTHER_HOST));
      expect(alike).toEqual(control.complaints);
      await Promise.all([page.close(), control.page.close()]);
    },
    PATIENCE_MS,
  );
});

describe('the index of hostile contexts', () => {
  test('names each context once, at least forty, and every page of the folder', () => {
    const names = CONTEXTS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(40);
    const files = CONTEXTS.map(({ name, file = `${name}.html` }) => file);
    expect([...new Set(files), 'index.json'].sort()).toEqual(
      readdirSync(join(ROOT, 'tests/pages/hostile')).sort(),
    );
  });

  test('tells of each where a card opens, or none', () => {
    const silent = CONTEXTS.filter(
      ({ cards, nothingOver = [] }) => Object.keys(cards).length + nothingOver.length === 0,
    );
    expect(silent).toEqual([]);
  });
});
