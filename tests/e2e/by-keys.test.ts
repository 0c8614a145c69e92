import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hasCard, hearCard, inCard, readMarked, waitForMarks } from '../../tools/read-page.mjs';
import { ROOT } from '../../tools/setup.mjs';
import { serialiseOwn, startTrial, type Trial } from './trial.ts';

const SAMPLE = readFileSync(join(ROOT, 'tests/pages/sample.html'), 'utf8');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

/** The names of the sample article as a screen reader is told of them, in order. */
const NAMES = [
  'Sadyr Japarov, person, 1 of 34',
  'October 2020 unrest in Kyrgyzstan, event, 2 of 34',
  'Bishkek, place, 3 of 34',
  'Kyrgyzstan, place, 4 of 34',
  'Law on foreign representatives, law, 5 of 34',
  'Supreme Court of Kyrgyzstan, state body, 6 of 34',
  'Kloop, media outlet, 7 of 34',
  'Temirov Live, media outlet, 8 of 34',
  'Makhabat Tazhibek kyzy, person, 9 of 34',
  'Moscow, place, 10 of 34',
  'Temur Umarov, person, 11 of 34',
  'Norwegian Helsinki Committee, organisation, 12 of 34',
  'EU–Kyrgyzstan EPCA, agreement, 13 of 34',
  'Nomad TV, media outlet, 14 of 34',
  'Kyrgyzstan, place, 15 of 34',
  'Bishkek, place, 16 of 34',
  'Collective Security Treaty Organization, organisation, 17 of 34',
  'Anna Abakumova, person, 18 of 34',
  'Evrazia Center, organisation, 19 of 34',
  'June 2010 clashes, event, 20 of 34',
  'Osh, place, 21 of 34',
  'Jalal-Abad, place, 22 of 34',
  'Azimjon Askarov, person, 23 of 34',
  '2014 Human Rights Defender Award, award, 24 of 34',
  'Temir Sariev, person, 25 of 34',
  'Bir Duino, organisation, 26 of 34',
  'Central Asia, place, 27 of 34',
  'Kazakhstan, place, 28 of 34',
  'Tajikistan, place, 29 of 34',
  'Sadyr Japarov, person, 30 of 34',
  'Bishkek, place, 31 of 34',
  'Osh, place, 32 of 34',
  'Kyrgyzstan, place, 33 of 34',
  'Kloop, media outlet, 34 of 34',
];

let trial: Trial;
let page: Page;
beforeAll(async () => {
  trial = await startTrial({ '/': SAMPLE });
});
beforeEach(async () => {
  await page?.close();
  page = await trial.open('/');
  await waitForMarks(page);
  // The screen reader is there before the card: one that comes later is not told of the focus.
  await hearCard(page);
});
afterAll(() => trial.close());

/** Presses a command's keys, and returns what a screen reader then says. */
async function step(to: 'next' | 'previous', last: string): Promise<string> {
  await trial.pressCommand(page, `${to}-name`);
  let said = '';
  await expect
    .poll(
      async () => {
        said = (await hearCard(page)).said;
        return said !== '' && said !== last;
      },
      { timeout: 5000, interval: 50 },
    )
    .toBe(true);
  return said;
}

/** Waits until a screen reader is told that the card has the focus, which is a moment after. */
const expectFocus = () =>
  expect
    .poll(() => hearCard(page), { timeout: 5000, interval: 30 })
    .toMatchObject({ hasFocus: true });

/** What has the focus in the card: its label, or its text. */
const readFocused = () =>
  inCard(page, (root) => {
    const { activeElement } = root;
    return activeElement?.ariaLabel ?? activeElement?.textContent?.trim() ?? null;
  });

const isControl = () => inCard(page, (root) => root.activeElement?.matches('button, a') ?? false);

const press = (key: 'Tab' | 'Enter' | 'Escape' | 'KeyP') => page.keyboard.press(key);

/** Tabs through the card until a button of this name has the focus. */
async function tabTo(name: string): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await press('Tab');
    if ((await readFocused())?.startsWith(name)) return;
  }
  throw new Error(`no Tab leads to “${name}”`);
}

describe('a reader with a keyboard alone', () => {
  test('has a key for each command', async () => {
    const commands = await trial.inBackground(() => chrome.commands.getAll());
    // Chromium counts the button, too, for which the reader may choose keys.
    const ours = commands.filter(({ name }) => name !== '_execute_action');
    expect(ours.map(({ name, shortcut }) => [name, shortcut]).sort()).toEqual([
      ['next-name', 'Alt+Shift+J'],
      ['previous-name', 'Alt+Shift+K'],
      ['toggle-site', 'Alt+Shift+L'],
    ]);
  });

  test('reaches each name of an article in turn, and each on the way back', async () => {
    const before = await serialiseOwn(page);
    await expect.poll(() => readMarked(page)).toHaveLength(NAMES.length);
    let said = '';
    for (const name of NAMES) {
      said = await step('next', said);
      expect(said).toBe(name);
      await expectFocus();
    }
    expect(await step('next', said)).toBe(NAMES[0]);
    said = NAMES[0] ?? '';
    for (const name of NAMES.toReversed()) {
      said = await step('previous', said);
      expect(said).toBe(name);
    }
    await press('Escape');
    expect(await serialiseOwn(page)).toBe(before);
  });

  test('gets the focus back where it was', async () => {
    await page.focus('a');
    await step('next', '');
    await expectFocus();
    await press('Escape');
    await expect.poll(() => hasCard(page)).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('a');
  });

  test('goes through a card with Tab as the eye does', async () => {
    await step('next', '');
    const order = await inCard(page, (root) =>
      [...root.querySelectorAll<HTMLElement>('button, a')].map(
        (one) => one.ariaLabel ?? one.textContent?.trim(),
      ),
    );
    const met: (string | null)[] = [];
    while (met.length < (order?.length ?? 0)) {
      await press('Tab');
      // Firefox stops at what scrolls, too.
      if (await isControl()) met.push(await readFocused());
    }
    expect(met).toEqual(order);
    expect(met.slice(0, 2)).toEqual(['Pin this card (P)', 'Close (Esc)']);
  });

  test('follows a related name and comes back to it', async () => {
    await step('next', '');
    const first = (await hearCard(page)).dialog;
    const related = await inCard(page, (root) => root.querySelector('.also .ref')?.textContent);
    await tabTo(related ?? '');
    await press('Enter');
    await expect.poll(async () => (await hearCard(page)).dialog).toBe(related);
    await expectFocus();
    await press('Tab');
    await press('Enter');
    await expect.poll(async () => (await hearCard(page)).dialog).toBe(first);
    expect(await readFocused()).toBe(related);
  });

  test('asks for more, and why', async () => {
    await step('next', '');
    const count = () => inCard(page, (root) => root.querySelectorAll('.claim').length);
    const few = await count();
    await tabTo('More');
    await press('Enter');
    await expect.poll(count).toBeGreaterThan(few ?? 0);
    await tabTo('Why this?');
    await press('Enter');
    await expect
      .poll(() => inCard(page, (root) => root.querySelector('.why')?.textContent))
      .toContain('This name means nothing else');
  });

  test('pins a card with P; then only Esc closes it', async () => {
    await step('next', '');
    await press('KeyP');
    await expect
      .poll(() => inCard(page, (root) => root.querySelector('[aria-pressed=true]') !== null))
      .toBe(true);
    await page.mouse.click(5, 5);
    await page.mouse.wheel({ deltaY: 300 });
    expect(await hasCard(page)).toBe(true);
    await press('Escape');
    await expect.poll(() => hasCard(page)).toBe(false);
  });

  test('cites a card, and hears that it is copied', async () => {
    await step('next', '');
    await tabTo('Cite');
    await press('Enter');
    await expect.poll(async () => (await hearCard(page)).said).toContain('Copied');
  });

  test('meets nothing in the card that axe objects to', async () => {
    await step('next', '');
    // Axe looks into open roots alone; this opens ours to it.
    await inCard(page, (root) => {
      Object.defineProperty(root.host, 'shadowRoot', { get: () => root });
    });
    await page.evaluate(AXE);
    const { violations, passes } = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const found = await axe.run('html > div[popover]');
      return { violations: found.violations.map(({ id }) => id), passes: found.passes.length };
    });
    expect(violations).toEqual([]);
    expect(passes).toBeGreaterThan(8);
  });
});
