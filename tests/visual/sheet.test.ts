import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  findInCard,
  isOpen,
  openCard,
  readCardBox,
  readText,
  readTold,
  waitForFrames,
} from './hands.ts';
import { openStudio, type Studio } from './studio.ts';

const PHONE = { width: 390, height: 760 };

let studio: Studio;

beforeAll(async () => {
  studio = await openStudio();
});
afterAll(() => studio.close());

describe('a sheet', () => {
  async function openSheet(reducedMotion = true): Promise<Page> {
    const page = await studio.openPage(PHONE, { reducedMotion });
    await openCard(page, { entity: 'editor', by: 'touch' });
    return page;
  }

  async function swipe(page: Page, selector: string, dy: number): Promise<void> {
    const { x, y } = await findInCard(page, selector);
    await page.touchscreen.touchStart(x, y);
    for (let i = 1; i <= 5; i++) {
      await page.touchscreen.touchMove(x, y + (dy * i) / 5);
      await waitForFrames(page, 1);
    }
    await page.touchscreen.touchEnd();
    await waitForFrames(page, 2);
  }

  test('is as wide as the screen, at its bottom, and leaves the top free', async () => {
    const page = await openSheet();
    expect(await readCardBox(page)).toEqual({ left: 0, right: 390, top: 228, bottom: 760 });
  });

  test('has targets for fingers', async () => {
    const page = await openSheet();
    const small = await page.evaluate(() =>
      [...(globalThis.roots.at(-1)?.querySelectorAll('.tool, .foot button, .also .ref') ?? [])]
        .map((one) => one.getBoundingClientRect())
        .filter(({ width, height }) => Math.min(width, height) < 44),
    );
    expect(small).toEqual([]);
  });

  test('cannot be pinned', async () => {
    const page = await openSheet();
    await page.evaluate(() => globalThis.stage.togglePin());
    expect(await readText(page, '[aria-pressed]')).toBeNull();
    expect(await readTold(page)).toEqual([]);
  });

  test.each(['.card-head', '.name', '.claim'])('closes when swiped down by %s', async (what) => {
    const page = await openSheet();
    await swipe(page, what, 150);
    expect(await isOpen(page)).toBe(false);
  });

  test('glides away where motion is welcome', async () => {
    const page = await openSheet(false);
    await swipe(page, '.card-head', 150);
    await page.waitForFunction(() => globalThis.stage.readBox() === null);
  });

  test('springs back from a short pull', async () => {
    const page = await openSheet(false);
    const { x, y } = await findInCard(page, '.card-head');
    await page.touchscreen.touchStart(x, y);
    await page.touchscreen.touchMove(x, y + 20);
    await page.touchscreen.touchMove(x, y + 40);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await page.touchscreen.touchEnd();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await isOpen(page)).toBe(true);
    const top = await page.evaluate(
      () => globalThis.roots.at(-1)?.querySelector('.card')?.getBoundingClientRect().top,
    );
    expect(top).toBe(228);
  });

  test('scrolls instead where its text has been scrolled', async () => {
    const page = await openSheet();
    await page.evaluate(() =>
      globalThis.roots.at(-1)?.querySelector('.card-body')?.scrollTo(0, 120),
    );
    await swipe(page, '.claim:nth-child(2)', 100);
    expect(await isOpen(page)).toBe(true);
  });

  test('does not take a swipe to the side or up', async () => {
    const page = await openSheet();
    await swipe(page, '.claim', -150);
    expect(await isOpen(page)).toBe(true);
  });
});
