import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hasCard, hearCard, inCard, waitForMarks } from '../../tools/read-page.mjs';
import { ROOT } from '../../tools/setup.mjs';
import { serialiseOwn, startTrial, type Trial } from './trial.ts';

const SAMPLE = readFileSync(join(ROOT, 'tests/pages/sample.html'), 'utf8');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

let trial: Trial;
let page: Page;
beforeAll(async () => {
  trial = await startTrial({ '/': SAMPLE });
});
beforeEach(async () => {
  await page?.close();
  page = await trial.open('/');
  await waitForMarks(page);
});
afterAll(() => trial.close());

/** Presses Alt+Shift and a letter as a keyboard does; only so do commands of extensions hear of it. */
async function pressCommand(letter: 'J' | 'K'): Promise<void> {
  const session = await page.createCDPSession();
  const code = letter.charCodeAt(0);
  for (const type of ['rawKeyDown', 'keyUp'] as const)
    await session.send('Input.dispatchKeyEvent', {
      type,
      modifiers: 1 | 8,
      key: letter,
      code: `Key${letter}`,
      windowsVirtualKeyCode: code,
      nativeVirtualKeyCode: code,
    });
  await session.detach();
}

/** Presses a command's keys, and returns what a screen reader then says. */
async function step(letter: 'J' | 'K', last: string): Promise<string> {
  await pressCommand(letter);
  let said = '';
  await expect
    .poll(async () => ({ said } = await hearCard(page)).said, { timeout: 5000, interval: 50 })
    .not.toSatisfy((now: string) => now === '' || now === last);
  return said;
}

/** What has the focus in the card: its label, or its text. */
const readFocused = () =>
  inCard(page, (root) => {
    const { activeElement } = root;
    return activeElement?.ariaLabel ?? activeElement?.textContent?.trim() ?? null;
  });

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
    const target = await trial.browser.waitForTarget((one) => one.type() === 'service_worker');
    const worker = await target.worker();
    const commands = await worker?.evaluate(() => chrome.commands.getAll());
    expect(commands?.map(({ name, shortcut }) => [name, shortcut]).sort()).toEqual([
      ['_execute_action', ''],
      ['next-name', 'Alt+Shift+J'],
      ['previous-name', 'Alt+Shift+K'],
    ]);
  });

  test('reaches each name of an article in turn, and each on the way back', async () => {
    const before = await serialiseOwn(page);
    const there: string[] = [];
    for (let said = ''; there.length < 60; ) {
      said = await step('J', said);
      if (said === there[0]) break;
      there.push(said);
      expect(await hearCard(page)).toMatchObject({ hasFocus: true });
    }
    expect(there).toEqual([]);
    let last = there[0] ?? '';
    for (const expected of there.toReversed()) {
      last = await step('K', last);
      expect(last).toBe(expected);
    }
    await press('Escape');
    expect(await serialiseOwn(page)).toBe(before);
  });

  test('gets the focus back where it was', async () => {
    await page.focus('a');
    await step('J', '');
    expect(await hearCard(page)).toMatchObject({ hasFocus: true });
    await press('Escape');
    expect(await hasCard(page)).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('a');
  });

  test('goes through a card with Tab as the eye does', async () => {
    await step('J', '');
    const order = await inCard(page, (root) =>
      [...root.querySelectorAll<HTMLElement>('button, a')].map(
        (one) => one.ariaLabel ?? one.textContent?.trim(),
      ),
    );
    const met: (string | null)[] = [];
    for (const _ of order ?? []) {
      await press('Tab');
      met.push(await readFocused());
    }
    expect(met).toEqual(order);
    expect(met.slice(0, 2)).toEqual(['Pin this card (P)', 'Close (Esc)']);
  });

  test('follows a related name and comes back to it', async () => {
    await step('J', '');
    const first = (await hearCard(page)).dialog;
    const related = await inCard(page, (root) => root.querySelector('.also .ref')?.textContent);
    await tabTo(related ?? '');
    await press('Enter');
    await expect.poll(async () => (await hearCard(page)).dialog).toBe(related);
    expect(await hearCard(page)).toMatchObject({ hasFocus: true });
    await press('Tab');
    await press('Enter');
    await expect.poll(async () => (await hearCard(page)).dialog).toBe(first);
    expect(await readFocused()).toBe(related);
  });

  test('asks for more, and why', async () => {
    await step('J', '');
    const count = () => inCard(page, (root) => root.querySelectorAll('.claim').length);
    const few = await count();
    await tabTo('More');
    await press('Enter');
    await expect.poll(count).toBeGreaterThan(few ?? 0);
    await tabTo('Why this?');
    await press('Enter');
    await expect
      .poll(() => inCard(page, (root) => root.querySelector('.why')?.textContent))
      .toContain('full name');
  });

  test('pins a card with P; then only Esc closes it', async () => {
    await step('J', '');
    await press('KeyP');
    await expect
      .poll(() => inCard(page, (root) => root.querySelector('[aria-pressed=true]') !== null))
      .toBe(true);
    await page.mouse.click(5, 5);
    await page.mouse.wheel({ deltaY: 300 });
    expect(await hasCard(page)).toBe(true);
    await press('Escape');
    expect(await hasCard(page)).toBe(false);
  });

  test('cites a card, and hears that it is copied', async () => {
    await step('J', '');
    await tabTo('Cite');
    await press('Enter');
    await expect.poll(async () => (await hearCard(page)).said).toContain('Copied');
  });

  test('meets nothing in the card that axe objects to', async () => {
    await step('J', '');
    const session = await page.createCDPSession();
    const host = await page.$('html > div[popover]');
    const { node } = await session.send('DOM.describeNode', {
      objectId: host?.remoteObject().objectId ?? '',
      depth: -1,
      pierce: true,
    });
    const { object } = await session.send('DOM.resolveNode', {
      backendNodeId: node.shadowRoots?.[0]?.backendNodeId ?? 0,
    });
    // Axe looks into open roots alone; this opens ours to it.
    await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration:
        'function () { Object.defineProperty(this.host, "shadowRoot", { get: () => this }); }',
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
