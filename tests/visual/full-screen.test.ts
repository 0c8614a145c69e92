import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCard, press, readTold, waitForFrames } from './hands.ts';
import { openStudio, type Studio } from './studio.ts';

const WINDOW = { width: 800, height: 700 };

let studio: Studio;

beforeAll(async () => {
  studio = await openStudio();
});
afterAll(() => studio.close());

test('in full screen a card can be used, and goes when that ends', async () => {
  const page = await studio.openPage(WINDOW);
  await page.evaluate(() => {
    document.body.innerHTML = '<main style="background:#fff"></main>';
    const main = document.querySelector('main');
    // What is beside a shadow root is not drawn.
    main?.attachShadow({ mode: 'open' }).append('Osh');
    main?.addEventListener('click', () => main.requestFullscreen(), { once: true });
  });
  await page.mouse.click(20, 15);
  await page.waitForFunction(() => document.fullscreenElement !== null);
  await waitForFrames(page, 3);
  await openCard(page, { entity: 'city', near: 'main' });
  await press(page, '[aria-pressed]');
  expect(await readTold(page)).toContainEqual({ pinned: true });
  await page.evaluate(() => document.exitFullscreen());
  await page.waitForFunction(() => globalThis.stage.readBox() === null);
  expect(await page.evaluate(() => document.body.innerHTML)).toBe(
    '<main style="background:#fff"></main>',
  );
});
