import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findInCard, openCard, press, readCardBox, readTold, waitForFrames } from './hands.ts';
import { openStudio, type Studio } from './studio.ts';

const WINDOW = { width: 800, height: 700 };

let studio: Studio;

beforeAll(async () => {
  studio = await openStudio();
});
afterAll(() => studio.close());

/** A page with the card of the editor. */
async function openEditor(by: 'pointer' | 'key' = 'pointer'): Promise<Page> {
  const page = await studio.openPage(WINDOW);
  await openCard(page, { entity: 'editor', by });
  return page;
}

describe('a card that is dragged by its head', () => {
  async function drag(page: Page, dx: number, dy: number, from = '.kind'): Promise<void> {
    const { x, y } = await findInCard(page, from);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + dx / 2, y + dy / 2);
    await page.mouse.move(x + dx, y + dy);
    await page.mouse.up();
    await waitForFrames(page, 2);
  }

  test('goes along and is pinned', async () => {
    const page = await openEditor();
    const before = await readCardBox(page);
    await drag(page, 120, 90);
    const after = await readCardBox(page);
    expect([after.left - before.left, after.top - before.top]).toEqual([120, 90]);
    expect(await readTold(page)).toContainEqual({ pinned: true });
  });

  test('stays in the window', async () => {
    const page = await openEditor();
    await drag(page, 2000, -2000);
    expect(await readCardBox(page)).toMatchObject({ right: 792, top: 8 });
  });

  test('stays where it was put, also when it unfolds', async () => {
    const page = await openEditor();
    await drag(page, 0, 2000);
    await press(page, '.main');
    expect((await readCardBox(page)).bottom).toBe(692);
  });

  test('is not moved by a press that trembles', async () => {
    const page = await openEditor();
    const before = await readCardBox(page);
    await drag(page, 2, 1);
    expect(await readCardBox(page)).toEqual(before);
    expect(await readTold(page)).not.toContainEqual({ pinned: true });
  });

  test('is not dragged by its text or its buttons', async () => {
    const page = await openEditor();
    const before = await readCardBox(page);
    await drag(page, 100, 50, '.what > p');
    await drag(page, 100, 50, '[aria-pressed]');
    expect(await readCardBox(page)).toEqual(before);
  });

  test('stands still once it has been let go', async () => {
    const page = await openEditor();
    await drag(page, 50, 50);
    const before = await readCardBox(page);
    await page.mouse.move(700, 600);
    expect(await readCardBox(page)).toEqual(before);
  });
});

describe('Shift and an arrow', () => {
  const pressArrow = async (page: Page) => {
    await page.keyboard.down('Shift');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.up('Shift');
  };

  test('move a pinned card that has the focus', async () => {
    const page = await openEditor('key');
    await page.evaluate(() => globalThis.stage.togglePin());
    const before = await readCardBox(page);
    await pressArrow(page);
    const after = await readCardBox(page);
    expect([after.left - before.left, after.top - before.top]).toEqual([16, 16]);
  });

  test('leave one alone that is not pinned', async () => {
    const page = await openEditor('key');
    const before = await readCardBox(page);
    await pressArrow(page);
    expect(await readCardBox(page)).toEqual(before);
  });
});

describe('the pin', () => {
  test('says how it stands, and tells', async () => {
    const page = await openEditor();
    await press(page, '[aria-pressed="false"]');
    await press(page, '[aria-pressed="true"]');
    const told = await readTold(page);
    expect(told.filter((one) => one !== 'focused')).toEqual([{ pinned: true }, { pinned: false }]);
  });
});
