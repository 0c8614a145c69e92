import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readMarked, waitForMarks } from '../../tools/read-page.mjs';
import { ROOT } from '../../tools/setup.mjs';
import { serialise, startTrial, type Trial, untilRead } from './trial.ts';

const SAMPLE = readFileSync(join(ROOT, 'tests/pages/sample.html'), 'utf8');

let trial: Trial;
let page: Page;
/** What is marked where the reader has chosen nothing. */
let usual: string[];
let html: string;
beforeAll(async () => {
  trial = await startTrial({ '/': SAMPLE });
  page = await trial.open('/');
  html = await serialise(page);
  await untilRead(trial, page);
  usual = await readSorted();
});
afterEach(async () => {
  await trial.changeSettings({});
  await expect.poll(readSorted).toEqual(usual);
  expect(await serialise(page)).toBe(html);
});
afterAll(() => trial.close());

const readSorted = async () => (await readMarked(page)).toSorted();

/** How marks are drawn: their lines, and whether there is a wash. */
const readLook = () =>
  page.evaluate(() => {
    const text = document.querySelector('p') as HTMLElement;
    const drawn = [...CSS.highlights.keys()].map((name) => {
      const style = getComputedStyle(text, `::highlight(${name})`);
      const isWashed = !/^rgba\(0, 0, 0, 0\)$|^transparent$/.test(style.backgroundColor);
      return `${style.textDecorationLine}${isWashed ? ', washed' : ''}`;
    });
    return [...new Set(drawn)];
  });

describe('an open page follows', () => {
  test('which mentions are marked', async () => {
    expect(new Set(usual).size).toBeLessThan(usual.length);
    await trial.changeSettings({ marks: 'all' });
    await expect.poll(async () => (await readSorted()).length).toBeGreaterThan(usual.length);
    await trial.changeSettings({ marks: 'page' });
    await expect.poll(async () => (await readSorted()).length).toBeLessThan(usual.length);
    const once = await readSorted();
    expect(once).toEqual([...new Set(once)]);
  });

  test('an entity that is never to be marked, chosen in the popup, and marked again', async () => {
    expect(usual).toContain('Kloop Media');
    const popup = await trial.openPopup(page);
    await popup.type('input', 'kloop');
    await popup.waitForSelector('.row.is-active');
    await popup.keyboard.press('Enter');
    const never = await popup.waitForSelector('text/Never mark this');
    await never?.click();
    await expect.poll(readSorted).toEqual(usual.filter((name) => !/^(Kloop|Клооп)/.test(name)));
    const again = await popup.waitForSelector('text/Mark again');
    await again?.click();
    await expect.poll(readSorted).toEqual(usual);
    await popup.close();
  });

  test('a kind that is left alone', async () => {
    await trial.changeSettings({ silentKinds: ['place'] });
    await expect.poll(readSorted).not.toContain('Bishkek');
    expect(await readSorted()).toContain('Kloop Media');
    expect(await readSorted()).not.toContain('Kazakhstan');
  });

  test('how marks look', async () => {
    expect(await readLook()).toEqual(['underline']);
    await trial.changeSettings({ look: 'marker' });
    await expect.poll(readLook).toEqual(['none, washed']);
    expect(await readSorted()).toEqual(usual);
    await trial.changeSettings({ look: 'none' });
    await expect.poll(readLook).toEqual(['none']);
  });
});

test('a page that is opened later has all of it from the start', async () => {
  await trial.changeSettings({ silentKinds: ['place'], hidden: ['kloop-media'], look: 'marker' });
  const later = await trial.open('/');
  await waitForMarks(later);
  await expect.poll(() => readMarked(later)).toContain('Nomad TV');
  expect(await readMarked(later)).not.toContain('Kloop Media');
  expect(await readMarked(later)).not.toContain('Bishkek');
  await later.close();
});
