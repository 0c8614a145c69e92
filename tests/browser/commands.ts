import type { ElementHandle, KeyInput, Page } from 'puppeteer-core';
import type { BrowserCommand } from 'vitest/node';

/** Moves the real pointer to a point of the test's own viewport. */
export const movePointer: BrowserCommand<[x: number, y: number]> = async (context, x, y) => {
  const page = pageOf(context);
  const { left, top, scale } = await locateFrame(page);
  await page.mouse.move(left + x * scale, top + y * scale);
};

/** Clicks with the real pointer. */
export const clickAt: BrowserCommand<[x: number, y: number]> = async (context, x, y) => {
  const page = pageOf(context);
  const { left, top, scale } = await locateFrame(page);
  await page.mouse.click(left + x * scale, top + y * scale);
};

/** Presses a real key. */
export const pressKey: BrowserCommand<[key: KeyInput]> = async (context, key) => {
  await pageOf(context).keyboard.press(key);
};

function pageOf(context: object): Page {
  return (context as { page: Page }).page;
}

/** Vitest runs a test in a frame that it may scale down. */
async function locateFrame(page: Page): Promise<{ left: number; top: number; scale: number }> {
  const frame = (await page.$('iframe[data-vitest]')) as ElementHandle<HTMLIFrameElement> | null;
  if (frame === null) throw new Error('no test frame');
  return frame.evaluate((element) => {
    const { left, top, width } = element.getBoundingClientRect();
    return { left, top, scale: width / element.offsetWidth };
  });
}

declare module 'vitest/browser' {
  interface BrowserCommands {
    movePointer(x: number, y: number): Promise<void>;
    clickAt(x: number, y: number): Promise<void>;
    pressKey(key: KeyInput): Promise<void>;
  }
}
