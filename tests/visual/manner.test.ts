import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCard, press, readCardBox, readText } from './hands.ts';
import { openStudio, type Studio } from './studio.ts';

/** How the reader wants to be told: in which language, and how large. */

const WINDOW = { width: 500, height: 900 };

let studio: Studio;
beforeAll(async () => {
  studio = await openStudio();
});
afterAll(() => studio.close());

/** The language that each of these is in, as a screen reader takes it. */
function readLanguages(page: Page, selectors: readonly string[]): Promise<(string | null)[]> {
  return page.evaluate(
    (all) =>
      all.map(
        (one) =>
          globalThis.roots.at(-1)?.querySelector(one)?.closest('[lang]')?.getAttribute('lang') ??
          null,
      ),
    selectors,
  );
}

/** What is wider than its place, so that some of it is cut or scrolls sideways. */
function findCut(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...(globalThis.roots.at(-1)?.querySelectorAll<HTMLElement>('.card, .card *') ?? [])]
      .filter(
        (one) =>
          !one.matches('.unseen') &&
          getComputedStyle(one).display !== 'inline' &&
          one.scrollWidth > one.clientWidth + 1,
      )
      .map((one) => `${one.className || one.tagName}: ${one.textContent}`),
  );
}

describe('the language', () => {
  const PARTS = ['.kind', 'h2', '.lead', '.when', '.what > p', '.src i', '.foot button'];

  test.each([
    ['en', ['en', 'en', 'en', 'en', 'en', 'en', 'en']],
    ['ru', ['ru', 'ru', 'ru', 'ru', 'en', 'ru', 'ru']],
    ['ky', ['ky', 'ky', 'en', 'ky', 'en', 'ky', 'ky']],
  ] as const)('%s is said of each part that is in it', async (language, expected) => {
    const page = await studio.openPage(WINDOW);
    await openCard(page, { entity: 'editor', language });
    expect(await readLanguages(page, PARTS)).toEqual(expected);
  });

  test('is that of the next card, once it is chosen', async () => {
    const page = await studio.openPage(WINDOW);
    await openCard(page, { entity: 'post' });
    expect(await readText(page, '.kind')).toBe('media outlet');
    await openCard(page, { entity: 'post', language: 'ky' });
    expect(await readText(page, '.kind')).toBe('басылма');
  });

  test('goes along to a related card and back', async () => {
    const page = await studio.openPage(WINDOW);
    await openCard(page, { entity: 'court', language: 'ru' });
    await press(page, '[data-to="post"]');
    expect(await readText(page, '.kind')).toBe('издание');
    expect(await readText(page, '.back')).toBe('Верховный суд Кыргызстана');
  });

  test.each([
    ['ru', 'Асан Усонов, человек, 3 из 12'],
    ['ky', 'Асан Үсөнов, адам, 12 ичинен 3'],
  ] as const)('%s is that of what a screen reader is told', async (language, expected) => {
    const page = await studio.openPage(WINDOW);
    const place = { at: 3, of: 12 };
    await openCard(page, { entity: 'editor', by: 'key', place, language });
    const line = '[lang] + [role=status]';
    await page.waitForFunction(
      (selector, text) => globalThis.roots.at(-1)?.querySelector(selector)?.textContent === text,
      {},
      line,
      expected,
    );
    expect(await readLanguages(page, [line])).toEqual([language]);
  });

  test.each(['en', 'ru', 'ky'] as const)('%s is cut nowhere, however narrow', async (language) => {
    const cut: string[] = [];
    for (const width of [500, 320, 240]) {
      const page = await studio.openPage({ width, height: 600 });
      for (const entity of ['editor', 'law', 'court', 'clashes', 'long']) {
        await openCard(page, { entity, language, how: 'fuzzy', cardSize: 'large' });
        cut.push(...(await findCut(page)));
        await press(page, '.foot [aria-expanded]:not(.main)');
        cut.push(...(await findCut(page)));
      }
      await openCard(page, { entity: 'law', others: ['bill'], language, cardSize: 'large' });
      cut.push(...(await findCut(page)));
    }
    expect(cut).toEqual([]);
  });
});

describe('the size', () => {
  test.each([
    ['small', 324, '12.6px'],
    ['usual', 360, '14px'],
    ['large', 414, '16.1px'],
  ] as const)('%s is that of the card and of its letters', async (cardSize, width, letters) => {
    const page = await studio.openPage(WINDOW);
    await openCard(page, { entity: 'editor', cardSize });
    const { left, right } = await readCardBox(page);
    expect(right - left).toBeCloseTo(width, 3);
    const size = await page.evaluate(() => {
      const statement = globalThis.roots.at(-1)?.querySelector('.what > p');
      return statement && getComputedStyle(statement).fontSize;
    });
    expect(size).toBe(letters);
  });

  test('large fits into a window that is narrower', async () => {
    const page = await studio.openPage({ width: 320, height: 600 });
    await openCard(page, { entity: 'editor', cardSize: 'large' });
    const { left, right } = await readCardBox(page);
    expect(left).toBeGreaterThanOrEqual(8);
    expect(right).toBeLessThanOrEqual(312);
  });

  test('is that of a sheet, too', async () => {
    const page = await studio.openPage({ width: 360, height: 640 });
    await openCard(page, { entity: 'editor', by: 'touch', cardSize: 'large' });
    const { left, right } = await readCardBox(page);
    expect([left, right]).toEqual([0, 360]);
  });
});
