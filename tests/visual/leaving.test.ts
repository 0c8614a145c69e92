import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findInCard, openCard, press, readTold } from './hands.ts';
import { openStudio, type Studio } from './studio.ts';

const WINDOW = { width: 800, height: 700 };

let studio: Studio;

beforeAll(async () => {
  studio = await openStudio();
});
afterAll(() => studio.close());

describe('a link to a passage', () => {
  const NEWS = { url: 'https://example.org/opinion', passage: { start: 'Ordered to b' } };

  async function openPost(): Promise<Page> {
    const page = await studio.openPage(WINDOW);
    await page.evaluate(() => {
      for (const name of ['click', 'auxclick'])
        window.addEventListener(name, (event) => event.preventDefault());
    });
    await openCard(page, { entity: 'post' });
    return page;
  }

  const leavings = async (page: Page) =>
    (await readTold(page)).filter((one) => typeof one === 'object');

  test('tells where the reader goes', async () => {
    const page = await openPost();
    await press(page, '.src > a');
    expect(await leavings(page)).toEqual([NEWS]);
  });

  test('tells it of the middle button too', async () => {
    const page = await openPost();
    const { x, y } = await findInCard(page, '.src > a');
    await page.mouse.click(x, y, { button: 'middle' });
    expect(await leavings(page)).toEqual([NEWS]);
  });

  test('tells nothing of the right button, nor of the archive', async () => {
    const page = await openPost();
    const { x, y } = await findInCard(page, '.src > a');
    await page.mouse.click(x, y, { button: 'right' });
    await press(page, '.src-b > a');
    expect(await leavings(page)).toEqual([]);
  });

  test('is told of before the page hears of the click', async () => {
    const page = await openPost();
    const first = page.evaluate(
      () =>
        new Promise((resolve) => {
          window.addEventListener('click', () => resolve(globalThis.stage.told.length), true);
          document.documentElement.addEventListener('click', () =>
            resolve(globalThis.stage.told.length),
          );
        }),
    );
    await press(page, '.src > a');
    expect(await first).toBeGreaterThan(0);
  });

  test.each(['filter: opacity(0)', 'filter: blur(40px)', 'opacity: 0.1', 'clip-path: inset(50%)'])(
    'does nothing where the page hides it by %s',
    async (style) => {
      const page = await openPost();
      await page.evaluate((text) => {
        document.documentElement.style.cssText = text;
      }, style);
      await press(page, '.src > a');
      expect(await leavings(page)).toEqual([]);
    },
  );

  test('works where a page turns its colours round', async () => {
    const page = await openPost();
    await page.evaluate(() => {
      document.documentElement.style.filter = 'invert(1) hue-rotate(180deg) brightness(1.1)';
    });
    await press(page, '.src > a');
    expect(await leavings(page)).toEqual([NEWS]);
  });
});
