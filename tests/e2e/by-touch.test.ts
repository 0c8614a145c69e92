import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  boxOf,
  hasCard,
  inCard,
  readCard,
  readMarked,
  waitForMarks,
} from '../../tools/read-page.mjs';
import { ROOT } from '../../tools/setup.mjs';
import { serialiseOwn, startTrial, type Trial } from './trial.ts';

const readPage = (name: string) => readFileSync(join(ROOT, 'tests/pages', name), 'utf8');
const PHONE = { width: 390, height: 800, isMobile: true, hasTouch: true };

/** Longer than a tap takes to open a card, and shorter than a reader's patience. */
const LONG_MS = 700;
const wait = (ms = LONG_MS) => new Promise((resolve) => setTimeout(resolve, ms));

let trial: Trial;
let page: Page;
beforeAll(async () => {
  trial = await startTrial({
    '/': readPage('sample.html'),
    '/touch': readPage('touch.html'),
    '/there': '<!doctype html><title>there</title>',
  });
});
afterAll(() => trial.close());

async function open(path: string): Promise<void> {
  await page?.close();
  page = await trial.open('/there');
  await page.setViewport(PHONE);
  await page.goto(new URL(path, page.url()).href);
  await waitForMarks(page);
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
const tapIn = ({ x, y, width, height }: Box) => page.touchscreen.tap(x + width / 2, y + height / 2);
const tap = async (text: string) => tapIn(await boxOf(page, text));

const waitForCard = (isThere: boolean) =>
  expect.poll(() => hasCard(page), { timeout: 5000, interval: 30 }).toBe(isThere);

/** Taps the middle of an element of the page. */
async function tapElement(selector: string): Promise<void> {
  const box = await (await page.$(selector))?.boundingBox();
  if (!box) throw new Error(`${selector} is not there`);
  await tapIn(box);
}

describe('a reader with a finger alone', () => {
  test('opens each name of an article by a tap, and the page stays as it is', async () => {
    await open('/');
    const before = await serialiseOwn(page);
    // What is in sight is marked before the rest.
    await expect.poll(async () => (await readMarked(page)).length, { timeout: 5000 }).toBe(34);
    const marks = await page.evaluateHandle(() =>
      [...CSS.highlights.values()].flatMap((highlight) => [...highlight]),
    );
    const count = await marks.evaluate((all) => all.length);
    const rightEdge = await page.evaluate(() => document.documentElement.clientWidth);
    for (let i = 0; i < count; i++) {
      const box = await marks.evaluate((all, at) => {
        const { startContainer, startOffset, endContainer, endOffset } = all[at] as StaticRange;
        const range = new Range();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        const { parentElement } = startContainer;
        parentElement?.scrollIntoView({ behavior: 'instant', block: 'center' });
        return (range.getClientRects()[0] as DOMRect).toJSON();
      }, i);
      await tapIn(box);
      await waitForCard(true);
      expect((await readCard(page))?.text).not.toBe('');
      expect(await serialiseOwn(page)).toBe(before);
      // In the margin, where no name stands; at the edge Firefox has its scrollbar.
      await page.touchscreen.tap(rightEdge - 4, 5);
      await waitForCard(false);
    }
  });

  describe('the sheet', () => {
    beforeEach(async () => {
      await open('/touch');
      // What answers to taps comes a moment after the marks.
      await expect
        .poll(() => tap('Jalal-Abad').then(() => hasCard(page)), { timeout: 5000, interval: 200 })
        .toBe(true);
    });

    test('stands at the foot of the screen, as wide as it is, with targets for fingers', async () => {
      await wait();
      const box = await inCard(page, (root) => {
        const { left, right, bottom, height } = (
          root.querySelector('.card') as Element
        ).getBoundingClientRect();
        return { left, right, bottom, isLow: height <= 0.7 * innerHeight };
      });
      expect(box).toEqual({ left: 0, right: 390, bottom: 800, isLow: true });
      const small = await inCard(page, (root) =>
        [...root.querySelectorAll('.tools button, .foot button')]
          .map((button) => button.getBoundingClientRect())
          .filter(({ width, height }) => Math.min(width, height) < 44),
      );
      expect(small).toEqual([]);
    });

    test('goes when it is swiped down', async () => {
      await wait();
      const box = await inCard(page, (root) => {
        const { x, y } = (root.querySelector('.card-head') as Element).getBoundingClientRect();
        return { x: x + 150, y: y + 12 };
      });
      if (box === null) throw new Error('no card');
      const touch = await page.touchscreen.touchStart(box.x, box.y);
      for (let down = 20; down <= 200; down += 20) await touch.move(box.x, box.y + down);
      await touch.end();
      await waitForCard(false);
    });

    test('goes by its button', async () => {
      await wait();
      const box = await inCard(page, (root) => {
        const { x, y } = (
          root.querySelector('[aria-label="Close (Esc)"]') as Element
        ).getBoundingClientRect();
        return { x: x + 22, y: y + 22 };
      });
      await page.touchscreen.tap(box?.x ?? 0, box?.y ?? 0);
      await waitForCard(false);
    });

    test('gives way to another name that is tapped', async () => {
      await tap('Kyrgyzstan');
      await expect
        .poll(async () => (await readCard(page))?.text.split('\n'))
        .toContain('Kyrgyzstan');
    });
  });

  test('follows a link that a name stands in, and is shown no card', async () => {
    await open('/touch');
    await tapElement('a');
    await page.waitForFunction(() => document.title === 'there');
    expect(await hasCard(page)).toBe(false);
  });

  test.each([
    ['a button', 'button', 'pressed'],
    ['what takes taps by a script', 'p[role=button]', 'called'],
    ['what answers taps itself', '#listening', 'names and things that take taps'],
  ])('reaches %s, and is shown no card', async (_, selector, title) => {
    await open('/touch');
    await tapElement(selector);
    await wait();
    expect(await page.title()).toBe(title);
    expect(await hasCard(page)).toBe(false);
  });

  test('is shown no card for a long press, nor for a drag across a name', async () => {
    await open('/touch');
    const { x, y } = await boxOf(page, 'Jalal-Abad');
    const press = await page.touchscreen.touchStart(x + 20, y + 8);
    await wait(900);
    await press.end();
    await wait();
    expect(await hasCard(page)).toBe(false);
    const drag = await page.touchscreen.touchStart(x + 20, y + 8);
    for (let down = 10; down <= 60; down += 10) await drag.move(x + 20, y + 8 + down);
    await drag.end();
    await wait();
    expect(await hasCard(page)).toBe(false);
  });
});
