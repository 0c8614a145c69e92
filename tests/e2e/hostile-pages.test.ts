import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TRIAL_HOST } from '../../tools/launch.mjs';
import {
  boxOf,
  hasCard,
  inCard,
  openCardOf,
  readCard,
  readMarked,
  waitForMarks,
} from '../../tools/read-page.mjs';
import { ROOT } from '../../tools/setup.mjs';
import {
  collectComplaints,
  OTHER_HOST,
  type Served,
  serialiseOwn,
  startTrial,
  type Trial,
} from './trial.ts';

const FOLDER = join(ROOT, 'tests/pages/hostile');
const readPage = (name: string) => readFileSync(join(FOLDER, `${name}.html`), 'utf8');

/** A page of text under each of these policies. */
const POLICIES = {
  '/no-sources': "default-src 'none'",
  '/trusted-types': "require-trusted-types-for 'script'; trusted-types 'none'",
  '/sandbox': 'sandbox',
};

/** Longer than a pointer has to rest on a name, and than a page has to be quiet. */
const LONG_MS = 700;
const wait = (ms = LONG_MS) => new Promise((resolve) => setTimeout(resolve, ms));

let trial: Trial;
beforeAll(async () => {
  const names = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replace('.html', ''));
  const pages: Record<string, Served> = { '/blank': '<!doctype html><title>blank</title>' };
  for (const name of names) pages[`/${name}`] = readPage(name);
  for (const [path, policy] of Object.entries(POLICIES))
    pages[path] = { body: readPage('quiet'), headers: { 'content-security-policy': policy } };
  trial = await startTrial(pages);
});
afterAll(() => trial.close());

async function watch(path: string, host?: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await trial.openWindow('/blank', host);
  const complaints = collectComplaints(page);
  await page.goto(new URL(path, page.url()).href);
  return { page, complaints };
}

/** Rests the pointer on the first letters of the page, long enough for a card. */
async function restOnFirstName(page: Page): Promise<void> {
  await page.mouse.move(30, 60);
  await page.mouse.move(22, 25, { steps: 8 });
  await wait();
}

/** How often a timer of 20 ms of the page's own goes off within a second. */
function countTicks(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let ticks = 0;
        const timer = setInterval(() => ticks++, 20);
        setTimeout(() => {
          clearInterval(timer);
          resolve(ticks);
        }, 1000);
      }),
  );
}

describe('a page that resists', () => {
  // At the same time, each in windows of its own: most of the time they wait.
  test.concurrent.for([
    ['removes-host', 'stays away'],
    ['meddles-with-host', 'stays away'],
    ['unseen', 'stays away'],
    ['clobbers-globals', 'opens'],
    ['clobbers-document', 'opens'],
    ['overrides', 'opens'],
    ['endless', 'opens'],
    ['clears-highlights', 'opens'],
    ['removes-sheets', 'opens'],
    ['no-sources', 'opens'],
    ['trusted-types', 'opens'],
    ['sandbox', 'opens'],
  ])('%s: is as without us, and the card %s', async ([name, outcome], { expect }) => {
    const [control, { page, complaints }] = await Promise.all([
      watch(`/${name}`, OTHER_HOST),
      watch(`/${name}`),
    ]);
    await wait();
    await restOnFirstName(page);
    if (outcome === 'stays away') expect(await hasCard(page)).toBe(false);
    else {
      await expect.poll(() => hasCard(page), { timeout: 5000 }).toBe(true);
      expect((await readCard(page))?.text).toContain('Kloop');
      // Its own style sheet reaches it, whatever the page allows itself.
      expect(
        await inCard(
          page,
          (root) => getComputedStyle(root.querySelector('.name') as Element).fontSize,
        ),
      ).toBe('23px');
    }
    await page.keyboard.press('Escape');
    await page.mouse.move(300, 300);
    for (const one of [control.page, page])
      await one.evaluate(() => (window as unknown as { rest?(): void }).rest?.());
    await wait(100);
    expect(await serialiseOwn(page)).toBe(await serialiseOwn(control.page));
    // Firefox names the page that it complains of.
    const alike = complaints.map((line) => line.replaceAll(TRIAL_HOST, OTHER_HOST));
    expect(alike).toEqual(control.complaints);
    await Promise.all([page.close(), control.page.close()]);
  });

  test('makes up events: no card opens by them, and none closes', async () => {
    const { page, complaints } = await watch('/fake-events');
    await waitForMarks(page);
    await wait();
    expect(await hasCard(page)).toBe(false);
    await openCardOf(page, 'Bishkek');
    await wait();
    expect(await hasCard(page)).toBe(true);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test.each(['clears-highlights', 'removes-sheets'])(
    '%s: is repaired a few times, then left alone',
    async (name) => {
      const { page } = await watch(`/${name}`);
      const countCleared = () =>
        page.evaluate(() => (window as unknown as { cleared: number }).cleared);
      // It is looked after where the pointer lingers near a name, once a second at most.
      const { x, y } = await page.evaluate(() => {
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          const at = texts.currentNode.nodeValue?.indexOf('Bishkek') ?? -1;
          if (at < 0) continue;
          const range = new Range();
          range.setStart(texts.currentNode, at);
          range.setEnd(texts.currentNode, at + 7);
          return range.getBoundingClientRect().toJSON();
        }
        throw new Error('no name on this page');
      });
      const pass = async (times: number) => {
        for (let i = 0; i < times; i++) {
          await page.mouse.move(x + 3 + i, y + 5);
          await wait(250);
          await page.mouse.move(x + 3 + i, y + 120);
          await wait(900);
        }
      };
      await pass(6);
      const cleared = await countCleared();
      expect(cleared).toBeGreaterThan(1);
      expect(cleared).toBeLessThan(8);
      await pass(2);
      expect(await countCleared()).toBe(cleared);
      await page.close();
    },
  );

  test('changes without end: its timers tick, and it is marked', async () => {
    const { page } = await watch('/endless');
    await waitForMarks(page);
    expect(await countTicks(page)).toBeGreaterThan(10);
    await expect.poll(() => readMarked(page)).toContain('Bishkek');
    expect((await boxOf(page, 'Bishkek')).width).toBeGreaterThan(0);
    await page.close();
  });
});
