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

/** The name on the open card, whether all of it is inside of the window, and how many hosts we have. */
function readOpenCard(page: Page) {
  return inCard(page, (root) => {
    const box = root.querySelector('.card')?.getBoundingClientRect() ?? new DOMRect(-1, -1);
    const { left, right, top, bottom } = box;
    const { querySelectorAll } = Document.prototype;
    return {
      name: root.querySelector('.name')?.textContent,
      isInWindow: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight,
      hosts: querySelectorAll.call(document, 'div[popover="manual"]').length,
    };
  });
}

/** Rests the pointer on a text, anew if nothing comes of it, as a hand is never quite still. */
async function restUntilCard(page: Page, text: string) {
  if (!(await hasCard(page))) {
    await pointAt(page, { text });
    for (const end = Date.now() + REST_MS; Date.now() < end && !(await hasCard(page)); )
      await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return readOpenCard(page);
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
        } else
          await expect
            .poll(() => restUntilCard(page, text), { timeout: 10_000 })
            .toEqual({ name, isInWindow: true, hosts: 1 });
      }
      if (byKey !== undefined) {
        await leaveCard(page);
        await trial.pressCommand(page, 'next-name');
        await expect
          .poll(() => readOpenCard(page), { timeout: 5000 })
          .toEqual({ name: byKey, isInWindow: true, hosts: 1 });
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
