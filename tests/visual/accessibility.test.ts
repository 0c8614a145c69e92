import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCard, press } from './hands.ts';
import type { Scene } from './stage.ts';
import { type Light, openStudio, type Studio } from './studio.ts';

/** The card in its closed root, with the styles of the host: as readers have it. */

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LIGHTS: [string, Light][] = [
  ['light', {}],
  ['dark', { scheme: 'dark' }],
  ['more contrast', { moreContrast: true }],
  ['forced colours', { forcedColours: true }],
];
const SCENES: [string, Scene, string[]][] = [
  ['a person', { entity: 'editor' }, []],
  ['a law, unfolded', { entity: 'law' }, ['.main']],
  ['a pinned one', { entity: 'post' }, ['[aria-pressed]']],
  ['why', { entity: 'post', how: 'fuzzy' }, ['.foot [aria-expanded]']],
  ['one that was followed to', { entity: 'post', by: 'key' }, ['[data-to]']],
  ['an open question', { entity: 'law', others: ['bill'] }, []],
  ['a sheet', { entity: 'editor', by: 'touch' }, []],
];

let studio: Studio;

beforeAll(async () => {
  studio = await openStudio();
});
afterAll(() => studio.close());

/** What axe finds fault with in the card, and how many rules it has tried. */
function check(page: Page): Promise<{ faults: string[]; tried: number }> {
  return page.evaluate(async () => {
    const root = globalThis.roots.at(-1);
    if (root === undefined) throw new Error('no card is open');
    // Axe looks only into open roots.
    Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
    const { violations, passes } = await globalThis.axe.run(root.host, {
      rules: { 'target-size': { enabled: true } },
    });
    const faults = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
    return { faults, tried: passes.length };
  });
}

describe.each(LIGHTS)('in %s', (_, light) => {
  test.each(SCENES)('%s is without fault', async (_name, scene, presses) => {
    const page = await studio.openPage({ width: 500, height: 900 }, light);
    if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
    await openCard(page, scene);
    for (const selector of presses) await press(page, selector);
    const { faults, tried } = await check(page);
    expect(faults).toEqual([]);
    expect(tried).toBeGreaterThan(10);
  });
});

describe('a screen reader is told', () => {
  test('which of the page’s names a card by key is, once', async () => {
    const page = await studio.openPage({ width: 500, height: 900 });
    await openCard(page, { entity: 'post', by: 'key', place: { at: 3, of: 12 } });
    await page.waitForFunction(
      () =>
        globalThis.roots.at(-1)?.querySelector('[lang] + [role=status]')?.textContent ===
        'Ala-Too Post, media outlet, 3 of 12',
    );
  });

  test('of a name that several go by', async () => {
    const page = await studio.openPage({ width: 500, height: 900 });
    const open = { by: 'key', place: { at: 1, of: 2 }, text: 'the law', others: ['bill'] } as const;
    await openCard(page, { entity: 'law', ...open });
    await page.waitForFunction(
      () =>
        globalThis.roots.at(-1)?.querySelector('[lang] + [role=status]')?.textContent ===
        'the law, which one?, 1 of 2',
    );
  });

  test.each(['pointer', 'touch'] as const)('nothing of a card by %s', async (by) => {
    const page = await studio.openPage({ width: 500, height: 900 });
    await openCard(page, { entity: 'post', by, place: { at: 3, of: 12 } });
    await new Promise((resolve) => setTimeout(resolve, 400));
    const said = await page.evaluate(() =>
      [...(globalThis.roots.at(-1)?.querySelectorAll('[role=status]') ?? [])].map(
        ({ textContent }) => textContent,
      ),
    );
    expect(said).toEqual(['', '']);
  });

  test('the name of a card in the focus, in the browser’s own tree', async () => {
    const page = await studio.openPage({ width: 500, height: 900 });
    await openCard(page, { entity: 'post', by: 'key' });
    const dialog = await page.waitForSelector('aria/Ala-Too Post[role="dialog"]');
    expect(await dialog?.evaluate((one) => one.matches(':focus'))).toBe(true);
  });
});

describe('by Tab', () => {
  test('one goes as the eye does', async () => {
    const page = await studio.openPage({ width: 500, height: 900 });
    await openCard(page, { entity: 'post', by: 'key' });
    await press(page, '[data-to="ruling"]');
    const names: string[] = [];
    for (let i = 0; i < 6; i++) {
      await page.keyboard.press('Tab');
      names.push(
        await page.evaluate(() => {
          const at = globalThis.roots.at(-1)?.activeElement;
          return at?.getAttribute('aria-label') ?? at?.textContent ?? '';
        }),
      );
    }
    expect(names).toEqual([
      'Back to Ala-Too Post',
      'Pin this card (P)',
      'Close (Esc)',
      'Example, 3 Apr 2024',
      'archive',
      'Cite',
    ]);
  });
});

declare global {
  var axe: typeof import('axe-core');
}
