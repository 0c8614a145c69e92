import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  clickInCard,
  hasCard,
  inCard,
  openCardOf,
  readCard,
  readMarked,
  waitForMarks,
} from '../../tools/read-page.mjs';
import { ROOT } from '../../tools/setup.mjs';
import { serialise, startTrial, type Trial, untilRead } from './trial.ts';

const SAMPLE = readFileSync(join(ROOT, 'tests/pages/sample.html'), 'utf8');

let trial: Trial;
let page: Page;

beforeAll(async () => {
  trial = await startTrial({ '/': SAMPLE });
  page = await trial.open('/');
  await untilRead(trial, page);
});
afterAll(() => trial.close());

const pressEscape = async () => {
  await page.keyboard.press('Escape');
  // The card fades away first.
  await page.waitForFunction(() => document.querySelector('html > div[popover]') === null);
};

describe('a newsroom’s article', () => {
  test('has each known name underlined once a section, headlines and links left alone', async () => {
    const marked = await readMarked(page);
    expect(marked.filter((text) => text === 'Bishkek')).toHaveLength(2);
    expect(marked).toEqual(
      expect.arrayContaining([
        'Sadyr Japarov',
        'Kloop Media',
        '“foreign representatives” law',
        'Nomad TV',
        'enhanced partnership and cooperation agreement',
        'Садыр Жапаров',
      ]),
    );
    expect(marked).not.toContain('Kloop');
  });

  test.each([
    ['Kloop Media', 'Kloop', 'ar35815803'],
    ['Nomad TV', 'Nomad TV', 'ar35815803'],
    ['“foreign representatives” law', 'Law on foreign representatives', 'ar35815803'],
  ])('opens the card of %s, each link to its passage', async (term, name, source) => {
    await openCardOf(page, term);
    const card = await readCard(page);
    await pressEscape();
    expect(card?.text.split('\n')).toContain(name);
    expect(card?.links.length).toBeGreaterThanOrEqual(2);
    for (const link of card?.links ?? []) expect(link).toContain('#:~:text=');
    expect(card?.links[0]).toContain(source);
  });

  test('is the same page before, during and after', async () => {
    const before = await serialise(page);
    await openCardOf(page, 'Nomad TV');
    const during = await serialise(page);
    await pressEscape();
    // The card fades away first.
    await expect.poll(() => serialise(page)).toBe(before);
    expect(during.replace(/<div popover="manual"><\/div>(?=<\/html>$)/, '')).toBe(before);
  });

  test('makes the browser ask the network for nothing but itself', async () => {
    const before = trial.asked.length;
    const other = await trial.open('/');
    await waitForMarks(other);
    await openCardOf(other, 'Nomad TV');
    const popup = await trial.openPopup(other);
    await popup.type('input', 'kloop');
    await popup.waitForSelector('.row.is-active');
    await popup.close();
    expect(listAsked(before)).toEqual([other.url()]);
    // So it would be seen if anything else were asked for.
    await other.evaluate(() => fetch('http://example.org/elsewhere', { mode: 'no-cors' }));
    expect(listAsked(before)).toEqual([other.url(), 'http://example.org/elsewhere']);
    await other.close();
    await page.bringToFront();
  });
});

/** What was asked for since, but for icons and what Chromium asks of its maker by itself. */
const listAsked = (since: number) =>
  trial.asked
    .slice(since)
    .filter((url) => !/favicon\.ico$|^(http:\/\/)?[a-z0-9]+\.google(apis)?\.com[:/]/.test(url));

describe('the card', () => {
  test('closes by Esc without a move of the pointer', async () => {
    await openCardOf(page, 'Nomad TV');
    await pressEscape();
    expect(await hasCard(page)).toBe(false);
  });

  test('stays while the pointer travels into it, and goes when it leaves', async () => {
    await openCardOf(page, 'Nomad TV');
    const box = await inCard(page, (root) => {
      const { x, y, width, height } = (root.host as HTMLElement).getBoundingClientRect();
      return { x, y, width, height };
    });
    if (box === null) throw new Error('no card');
    await page.mouse.move(box.x + box.width / 2, box.y + 20, { steps: 8 });
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await hasCard(page)).toBe(true);
    await page.mouse.move(5, 5, { steps: 4 });
    await page.waitForFunction(() => document.querySelector('html > div[popover]') === null);
  });

  test('is closed to the page and holds its place against the page’s styles', async () => {
    await page.addStyleTag({ content: 'div { display: none !important; opacity: 0 !important }' });
    await openCardOf(page, 'Nomad TV');
    const seen = await page.evaluate(() => {
      const host = document.querySelector('html > div[popover]');
      const style = host && getComputedStyle(host);
      return { root: host?.shadowRoot ?? null, display: style?.display, opacity: style?.opacity };
    });
    await pressEscape();
    expect(seen).toEqual({ root: null, display: 'flex', opacity: '1' });
  });

  test('opens a related name in its place and leads back', async () => {
    await openCardOf(page, 'Nomad TV');
    const readName = () => inCard(page, (root) => root.querySelector('.name')?.textContent);
    const first = await readName();
    await clickInCard(page, '.also button');
    const second = await readName();
    await clickInCard(page, '.back');
    const third = await readName();
    await pressEscape();
    expect(first).toBe('Nomad TV');
    expect(second).not.toBe(first);
    expect(third).toBe(first);
  });

  test('shows the rest of the statements when asked', async () => {
    await openCardOf(page, 'Sadyr Japarov');
    const countClaims = () => inCard(page, (root) => root.querySelectorAll('.claim').length);
    const before = await countClaims();
    await clickInCard(page, '.foot .main');
    const after = await countClaims();
    await pressEscape();
    expect(before).toBe(3);
    expect(after).toBeGreaterThan(10);
  });
});
