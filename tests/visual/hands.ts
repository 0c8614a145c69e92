import type { Page } from 'puppeteer-core';
import type { Scene } from './stage.ts';

/** A rectangle of the window, in CSS pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Opens a card, instead of the one that is open, and waits until it stands. */
export async function openCard(page: Page, scene: Scene): Promise<void> {
  await page.evaluate((one) => globalThis.stage.open(one), scene);
  await waitForFrames(page, 3);
}

/** The box of the open card. */
export function readCardBox(page: Page): Promise<Box> {
  return page.evaluate(() => {
    const box = globalThis.stage.readBox();
    if (box === null) throw new Error('no card is open');
    return { left: box.left, top: box.top, right: box.right, bottom: box.bottom };
  });
}

/** Whether a card is open. */
export function isOpen(page: Page): Promise<boolean> {
  return page.evaluate(() => globalThis.stage.readBox() !== null);
}

/** What the host has told, in order. */
export function readTold(page: Page): Promise<unknown[]> {
  return page.evaluate(() => globalThis.stage.told);
}

/** The centre of what a selector finds in the closed root of the card. */
export async function findInCard(page: Page, selector: string): Promise<{ x: number; y: number }> {
  return page.evaluate((what) => {
    const found = globalThis.roots.at(-1)?.querySelector(what);
    if (!found) throw new Error(`no ${what} in the card`);
    const { left, top, width, height } = found.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, selector);
}

/** Clicks with the real pointer on what a selector finds in the card, and takes the pointer away. */
export async function press(page: Page, selector: string): Promise<void> {
  const { x, y } = await findInCard(page, selector);
  await page.mouse.click(x, y);
  await page.mouse.move(0, 0);
  await waitForFrames(page, 3);
}

/** The text of what a selector finds in the card; null if there is no such thing. */
export function readText(page: Page, selector: string): Promise<string | null> {
  return page.evaluate(
    (what) => globalThis.roots.at(-1)?.querySelector(what)?.textContent ?? null,
    selector,
  );
}

/** Waits until the browser has drawn so many frames. */
export function waitForFrames(page: Page, frames: number): Promise<void> {
  return page.evaluate(async (count) => {
    for (let i = 0; i < count; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
  }, frames);
}
