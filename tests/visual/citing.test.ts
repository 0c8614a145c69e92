import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCard, press, readText } from './hands.ts';
import { openStudio, type Studio } from './studio.ts';

const WINDOW = { width: 800, height: 700 };

let studio: Studio;

beforeAll(async () => {
  studio = await openStudio();
});
afterAll(() => studio.close());

describe('what is cited', () => {
  const CITED = [
    'Osh',
    '',
    '3 Apr 2024: It is what it is.',
    'A. Writer, B. Writer: “The title of news”, The Example Newspaper, 3 Apr 2024, news',
    'https://example.org/news#:~:text=It%20is%20what%20i',
    '',
    'Worded by Sanjyra after these sources; not quotations.',
  ].join('\n');

  /** What a reader pastes afterwards. */
  async function paste(page: Page): Promise<string> {
    await page.evaluate(() => {
      document.body.innerHTML = '<textarea></textarea>';
      document.querySelector('textarea')?.focus();
    });
    await page.keyboard.down('Control');
    await page.keyboard.press('KeyV');
    await page.keyboard.up('Control');
    return page.evaluate(() => document.querySelector('textarea')?.value ?? '');
  }

  test.each(['plain', 'secure'] as const)('is copied on a %s address', async (address) => {
    const page = await studio.openPage(WINDOW, {}, address);
    await page.evaluate(() => {
      globalThis.copies = [];
      window.addEventListener('copy', () => globalThis.copies.push('the page heard of it'));
    });
    expect(await page.evaluate(() => window.isSecureContext)).toBe(address === 'secure');
    await openCard(page, { entity: 'city' });
    await press(page, '.cite');
    await page.waitForFunction(
      () => globalThis.roots.at(-1)?.querySelector('[role=status]')?.textContent === 'Copied',
    );
    expect(await readText(page, '.cite')).toBe('Copied');
    expect(await page.evaluate(() => globalThis.copies)).toEqual([]);
    expect(await paste(page)).toBe(CITED);
  });
});

declare global {
  var copies: string[];
}
