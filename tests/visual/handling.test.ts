import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  findInCard,
  isOpen,
  openCard,
  press,
  readCardBox,
  readText,
  waitForFrames,
} from './hands.ts';
import { openStudio, type Studio } from './studio.ts';

/** The card under real hands: mouse, finger and keys that the browser itself makes. */

const WINDOW = { width: 800, height: 700 };
const PHONE = { width: 390, height: 760 };

let studio: Studio;

beforeAll(async () => {
  studio = await openStudio();
});
afterAll(() => studio.close());

const readTold = (page: Page) => page.evaluate(() => globalThis.stage.told);

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
      await waitForFrames(page, 3);
    }
    await page.touchscreen.touchEnd();
    await waitForFrames(page, 5);
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

describe('in full screen', () => {
  test('a card can be used, and goes when that ends', async () => {
    const page = await studio.openPage(WINDOW);
    await page.evaluate(() => {
      document.body.innerHTML = '<main style="background:#fff">Osh</main>';
      const main = document.querySelector('main');
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
      '<main style="background:#fff">Osh</main>',
    );
  });
});

declare global {
  var copies: string[];
}
