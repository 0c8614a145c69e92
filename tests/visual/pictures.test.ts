import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openCard, press, readCardBox, waitForFrames } from './hands.ts';
import { findDifference, hasSameFonts } from './pictures.ts';
import type { Scene } from './stage.ts';
import { type Light, openStudio, type Studio } from './studio.ts';

const THEMES: Record<string, Light> = {
  light: {},
  dark: { scheme: 'dark' },
  'forced-colours': { forcedColours: true },
};
const KINDS = [
  ...['editor', 'post', 'union', 'court', 'press', 'law', 'treaty', 'list'],
  ...['clashes', 'prize', 'city', 'people', 'term'],
];
const WINDOW = { width: 400, height: 600 };
const PHONE = { width: 360, height: 640 };
/** A window of 1280 × 1024 at 400 %. */
const ZOOMED = { width: 320, height: 256 };
const OPEN_QUESTION: Scene = { entity: 'law', text: 'foreign agents law', others: ['bill'] };

let studio: Studio;
let isComparable: boolean;

beforeAll(async () => {
  studio = await openStudio();
  const page = await studio.openPage(WINDOW);
  await openCard(page, { entity: 'editor' });
  isComparable = await hasSameFonts(page);
  if (!isComparable) console.warn('Other fonts than those of the pictures: not compared.');
}, 60_000);
afterAll(() => studio.close());
beforeEach(({ skip }) => {
  if (!isComparable) skip();
});

/** Looks at the card with what is around it. */
async function look(page: Page, name: string): Promise<void> {
  const { left, top, right, bottom } = await readCardBox(page);
  const clip = { x: left - 2, y: top - 2, width: right - left + 4, height: bottom - top + 4 };
  expect(await findDifference(page, name, clip)).toBeNull();
}

/** Looks at the whole window. */
async function lookAtAll(page: Page, name: string): Promise<void> {
  const { width = 0, height = 0 } = page.viewport() ?? {};
  expect(await findDifference(page, name, { x: 0, y: 0, width, height })).toBeNull();
}

describe.each(Object.entries(THEMES))('in the theme %s', (theme, light) => {
  test.each(KINDS)('the card of %s', async (entity) => {
    const page = await studio.openPage(WINDOW, light);
    await openCard(page, { entity });
    await look(page, `${entity}-${theme}`);
  });

  test('long names in Russian and Kyrgyz', async () => {
    const page = await studio.openPage(WINDOW, light);
    await openCard(page, { entity: 'long' });
    await look(page, `long-${theme}`);
  });

  test('which one?', async () => {
    const page = await studio.openPage(WINDOW, light);
    await openCard(page, OPEN_QUESTION);
    await look(page, `which-${theme}`);
  });

  test('pinned', async () => {
    const page = await studio.openPage(WINDOW, light);
    await openCard(page, { entity: 'city' });
    await press(page, '[aria-pressed]');
    await look(page, `pinned-${theme}`);
  });

  test('a sheet at the bottom of a phone', async () => {
    const page = await studio.openPage(PHONE, light);
    await openCard(page, { entity: 'editor', by: 'touch' });
    await lookAtAll(page, `sheet-${theme}`);
  });
});

describe('a card that was asked for more', () => {
  test('shows all statements, and what the marks on its line mean', async () => {
    const page = await studio.openPage(WINDOW);
    await openCard(page, { entity: 'law' });
    await press(page, '.main');
    await page.evaluate(() => globalThis.roots.at(-1)?.querySelector('.card-body')?.scrollTo(0, 0));
    await look(page, 'expanded');
  });

  test('brings the first of what is new into view', async () => {
    const page = await studio.openPage(WINDOW);
    await openCard(page, { entity: 'editor' });
    await press(page, '.main');
    await look(page, 'expanded-below');
  });

  test('says why it stands here, and how the page writes it', async () => {
    const page = await studio.openPage(WINDOW);
    await openCard(page, { entity: 'post', text: 'Ala-Tau Post', how: 'fuzzy' });
    await press(page, '.foot [aria-expanded]');
    await look(page, 'why');
  });

  test('says that it has been copied', async () => {
    const page = await studio.openPage(WINDOW);
    await openCard(page, { entity: 'post' });
    await press(page, '.cite');
    await waitForFrames(page, 5);
    await look(page, 'copied');
  });
});

describe.each(['ru', 'ky'] as const)('for a reader of %s', (language) => {
  test.each(['editor', 'law', 'court'])('the card of %s', async (entity) => {
    const page = await studio.openPage(WINDOW);
    await openCard(page, { entity, language });
    await look(page, `${entity}-${language}`);
  });

  test('all of a card', async () => {
    const page = await studio.openPage({ ...WINDOW, height: 1600 });
    await openCard(page, { entity: 'editor', language });
    await press(page, '.main');
    await look(page, `expanded-${language}`);
  });

  test('which one?', async () => {
    const page = await studio.openPage(WINDOW);
    await openCard(page, { ...OPEN_QUESTION, language });
    await look(page, `which-${language}`);
  });

  test('why it stands here', async () => {
    const page = await studio.openPage(WINDOW);
    await openCard(page, { entity: 'post', text: 'Ala-Tau Post', how: 'fuzzy', language });
    await press(page, '.foot [aria-expanded]');
    await look(page, `why-${language}`);
  });
});

describe.each(['small', 'large'] as const)('a card that is %s', (cardSize) => {
  test('has all its lengths alike', async () => {
    const page = await studio.openPage(WINDOW);
    await openCard(page, { entity: 'law', cardSize });
    await look(page, `law-${cardSize}`);
  });
});

describe('a card by key', () => {
  test('wears a ring', async () => {
    const page = await studio.openPage(WINDOW);
    await openCard(page, { entity: 'court', by: 'key' });
    await look(page, 'focused');
  });

  test('rings the way back', async () => {
    const page = await studio.openPage(WINDOW);
    await openCard(page, { entity: 'court', by: 'key' });
    await press(page, '[data-to="post"]');
    await page.keyboard.press('Tab');
    await look(page, 'back');
  });
});

describe('for those who need more', () => {
  test.each(['editor', 'law'])('the card of %s at 400 %%', async (entity) => {
    const page = await studio.openPage(ZOOMED);
    await openCard(page, { entity });
    await lookAtAll(page, `zoomed-${entity}`);
  });

  test('more contrast', async () => {
    const page = await studio.openPage(WINDOW, { moreContrast: true });
    await openCard(page, { entity: 'law' });
    await look(page, 'contrast');
  });
});

test.each([
  ['top left', 10, 10],
  ['top', 310, 10],
  ['top right', 610, 10],
  ['left', 10, 340],
  ['right', 610, 340],
  ['bottom left', 10, 670],
  ['bottom', 310, 670],
  ['bottom right', 610, 670],
])('at the %s of the window', async (where, left, top) => {
  const page = await studio.openPage({ width: 700, height: 700 });
  await openCard(page, { entity: 'city', box: [left, top, 80, 20] });
  await lookAtAll(page, `at-${where.replace(' ', '-')}`);
});

test('a line that is said without a card', async () => {
  const page = await studio.openPage({ width: 400, height: 200 });
  await page.evaluate(() => globalThis.stage.say('card.said.noNames'));
  await page.waitForFunction(() => globalThis.roots.at(-1)?.querySelector('.said'));
  await lookAtAll(page, 'said');
});
