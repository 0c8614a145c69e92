import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCard, press, readCardBox } from './hands.ts';
import type { Scene } from './stage.ts';
import { openStudio, type Studio } from './studio.ts';

/** What must hold on every machine, whatever its fonts. */

const WINDOWS = [
  { width: 1280, height: 800 },
  { width: 414, height: 896 },
];
const LOW = [
  { width: 1280, height: 400 },
  { width: 320, height: 256 },
];
const ENTITIES = ['city', 'editor', 'long'];

let studio: Studio;

beforeAll(async () => {
  studio = await openStudio();
});
afterAll(() => studio.close());

/** Names in a window: at its corners, its edges and between. */
function placeNames({
  width,
  height,
}: {
  width: number;
  height: number;
}): [number, number, number, number][] {
  const across = [4, width / 2 - 40, width - 84];
  const down = [4, height / 4, height / 2, (height * 3) / 4, height - 24];
  return across.flatMap((left) =>
    down.map((top): [number, number, number, number] => [left, top, 80, 20]),
  );
}

/** What is wrong with the place of each card, one line each. */
function findMisplaced(
  page: Page,
  size: { width: number; height: number },
  mayCover: boolean,
): Promise<string[]> {
  const scenes = placeNames(size).flatMap((box) => ENTITIES.map((entity) => ({ entity, box })));
  return page.evaluate(
    async (all, { width, height }, lax) => {
      const wrong: string[] = [];
      for (const { entity, box } of all) {
        globalThis.stage.open({ entity, box });
        let card = new DOMRect(0, height);
        // Laid out in one frame, it is placed and seen in one of the next.
        for (let i = 0; i < 5 && card.top >= height; i++) {
          await new Promise((resolve) => requestAnimationFrame(resolve));
          card = globalThis.stage.readBox() ?? card;
        }
        const name = new DOMRect(...box);
        const isIn =
          Math.min(card.left, card.top, width - card.right, height - card.bottom) >= 8 &&
          card.width <= 360;
        const covers =
          card.left < name.right &&
          name.left < card.right &&
          card.top < name.bottom &&
          name.top < card.bottom;
        const isHigh = card.height > 0.6 * height + 1;
        if (!isIn || (!lax && (covers || isHigh)))
          wrong.push(`${entity} at ${box}: ${JSON.stringify(card)}`);
      }
      return wrong;
    },
    scenes,
    size,
    mayCover,
  );
}

describe('a card', () => {
  test.each(WINDOWS)(
    'in a window of $width × $height neither leaves it, nor covers its name, nor is too large',
    async (size) => {
      const page = await studio.openPage(size);
      expect(await findMisplaced(page, size, false)).toEqual([]);
    },
  );

  test.each(LOW)('in a low window of $width × $height does not leave it', async (size) => {
    const page = await studio.openPage(size);
    expect(await findMisplaced(page, size, true)).toEqual([]);
  });

  test('in a low but broad window stands beside its name', async () => {
    const page = await studio.openPage({ width: 1280, height: 400 });
    await openCard(page, { entity: 'editor', box: [200, 190, 80, 20] });
    expect((await readCardBox(page)).left).toBe(286);
  });
});

describe('from the first frame in which it is seen a card', () => {
  /** Where the card was in each of the first frames, without repetitions; below the window it waits. */
  function watch(page: Page, scene: Scene): Promise<string[]> {
    return page.evaluate(async (one) => {
      const boxes = new Set<string>();
      globalThis.stage.open(one);
      for (let i = 0; i < 25; i++) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const { left, top, width, height } = globalThis.stage.readBox() ?? new DOMRect();
        if (top < innerHeight) boxes.add(`${[left, top, width, height]}`);
      }
      return [...boxes];
    }, scene);
  }

  test.each<Scene>([
    { entity: 'editor' },
    { entity: 'editor', box: [300, 650, 80, 20] },
    { entity: 'law', box: [900, 300, 80, 20] },
    { entity: 'city', by: 'touch' },
    { entity: 'law', by: 'key', place: { at: 1, of: 2 } },
  ])('stands still: %j', async (scene) => {
    const page = await studio.openPage({ width: 1000, height: 700 }, { reducedMotion: false });
    expect(await watch(page, scene)).toHaveLength(1);
  });

  test('moves nothing of the page', async () => {
    const page = await studio.openPage({ width: 1000, height: 700 });
    const shifts = await page.evaluate(async () => {
      document.body.innerHTML = '<p>Osh</p>'.repeat(100);
      await new Promise((resolve) => setTimeout(resolve, 100));
      let sum = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift' });
      globalThis.stage.open({ entity: 'editor' });
      await new Promise((resolve) => setTimeout(resolve, 300));
      globalThis.stage.close();
      await new Promise((resolve) => setTimeout(resolve, 100));
      return sum;
    });
    expect(shifts).toBe(0);
  });
});

describe('a card that unfolds', () => {
  /** Where an edge of the card was, and how high the card, in each frame around “more”. */
  async function watchEdge(page: Page, edge: 'top' | 'bottom') {
    await page.evaluate((which) => {
      const watched = { edges: new Set<number>(), heights: new Set<number>() };
      globalThis.watched = watched;
      const note = () => {
        if (globalThis.watched !== watched) return;
        const box = globalThis.stage.readBox() ?? new DOMRect();
        watched.edges.add(box[which]);
        watched.heights.add(box.height);
        requestAnimationFrame(note);
      };
      note();
    }, edge);
    await press(page, '.main');
    await press(page, '.main');
    return page.evaluate(() => {
      const { edges, heights } = globalThis.watched ?? { edges: [], heights: new Set() };
      globalThis.watched = null;
      return { edges: [...edges], heights: heights.size };
    });
  }

  test('below its name grows downwards', async () => {
    const page = await studio.openPage({ width: 600, height: 1200 });
    await openCard(page, { entity: 'law', box: [40, 100, 80, 20] });
    expect(await watchEdge(page, 'top')).toEqual({ edges: [126], heights: 2 });
  });

  test('above its name grows upwards', async () => {
    const page = await studio.openPage({ width: 600, height: 1200 });
    await openCard(page, { entity: 'law', box: [40, 1100, 80, 20] });
    expect(await watchEdge(page, 'bottom')).toEqual({ edges: [1094], heights: 2 });
  });
});

describe('a low card near the bottom', () => {
  const SIZE = { width: 600, height: 800 };

  test('goes where it has room to unfold', async () => {
    const page = await studio.openPage(SIZE);
    await openCard(page, { entity: 'city', box: [40, 520, 80, 20] });
    expect((await readCardBox(page)).bottom).toBe(514);
  });

  test('stays below where there is enough, and does not cover its name when it unfolds', async () => {
    const page = await studio.openPage(SIZE);
    await openCard(page, { entity: 'editor', box: [40, 460, 80, 20] });
    await press(page, '.main');
    expect(await readCardBox(page)).toMatchObject({ bottom: 454 });
  });

  test('that unfolds takes no more than the room of its side', async () => {
    const page = await studio.openPage({ width: 600, height: 1000 });
    await openCard(page, { entity: 'post', box: [40, 550, 80, 20] });
    await press(page, '[data-to="editor"]');
    await press(page, '.main');
    expect(await readCardBox(page)).toMatchObject({ top: 576, bottom: 992 });
  });
});

describe('in a narrow window', () => {
  test.each(['editor', 'law', 'long', 'clashes'])(
    'nothing of the card of %s is cut off at the side',
    async (entity) => {
      const page = await studio.openPage({ width: 320, height: 256 });
      await openCard(page, { entity });
      const wide = await page.evaluate(() => {
        const all = globalThis.roots.at(-1)?.querySelectorAll('.card, .card *') ?? [];
        const { right = 0 } = globalThis.stage.readBox() ?? {};
        return [...all]
          .filter((one) => one.getBoundingClientRect().right > right + 0.5)
          .map(({ className }) => `${className}`);
      });
      expect(wide).toEqual([]);
    },
  );
});

declare global {
  var watched: { edges: Set<number>; heights: Set<number> } | null;
}
