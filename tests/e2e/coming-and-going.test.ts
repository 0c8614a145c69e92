import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { boxOf, hasCard, openCardOf, readMarked, waitForMarks } from '../../tools/read-page.mjs';
import { ROOT } from '../../tools/setup.mjs';
import { listOurScripts } from './our-scripts.ts';
import { append, SHORT } from './short-page.ts';
import { isFirefox, startTrial, type Trial } from './trial.ts';

const SAMPLE = readFileSync(join(ROOT, 'tests/pages/sample.html'), 'utf8');

/** Longer than a page has to be quiet before what has changed is read, or a pointer has to rest. */
const LONG_MS = 700;
const wait = () => new Promise((resolve) => setTimeout(resolve, LONG_MS));

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial({ '/': SAMPLE, '/short': SHORT });
});
afterAll(() => trial.close());

/** What the browser itself brings; whatever else comes was asked for, once each. */
const BROUGHT = ['/names.js', '/page.js', '/reader.js'];

describe('a tab in the background', () => {
  test('is not read until it comes to the front', async () => {
    const front = await trial.open('/short');
    const page = await trial.browser.newPage({ background: true });
    await page.goto(front.url().replace('/short', '/'));
    await wait();
    expect(await page.evaluate(() => document.hidden)).toBe(true);
    // Firefox tells nobody which scripts a page has been given.
    if (!isFirefox) expect(await listOurScripts(page, trial.origin)).toEqual(BROUGHT);
    expect(await readMarked(page)).toEqual([]);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);

    await page.bringToFront();
    await waitForMarks(page);
    await expect.poll(() => readMarked(page)).toContain('Bishkek');
    if (!isFirefox)
      await expect.poll(() => listOurScripts(page, trial.origin)).toContain('/card.js');
    await page.close();
    await front.close();
  });

  test('is left as it was while it changes, and followed when it comes to the front', async () => {
    const page = await trial.open('/short');
    await waitForMarks(page);
    const front = await trial.open('/');
    await append(page, 'Nomad TV');
    await wait();
    await expect
      .poll(async () => (await readMarked(page)).sort())
      .toEqual(['Bishkek', 'Kloop', 'Kyrgyzstan']);
    await page.bringToFront();
    await expect.poll(() => readMarked(page)).toContain('Nomad TV');
    await page.close();
    await front.close();
  });
});

describe('a page that is left and come back to', () => {
  test('is marked as it was, follows changes, and opens cards', async () => {
    const page = await trial.open('/short');
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        document.title = persisted ? 'kept' : 'loaded';
      });
    });
    await waitForMarks(page);
    await openCardOf(page, 'Kloop');
    await page.goto(page.url().replace('/short', '/'));
    await waitForMarks(page);
    // Not `page.goBack()`, which in Firefox waits for a load that does not come.
    await page.evaluate(() => void setTimeout(() => history.back()));
    await page.waitForFunction(() => document.title === 'kept');
    await expect
      .poll(async () => (await readMarked(page)).sort())
      .toEqual(['Bishkek', 'Kloop', 'Kyrgyzstan']);
    await page.keyboard.press('Escape');
    expect(await hasCard(page)).toBe(false);
    await append(page, 'Nomad TV');
    await expect.poll(() => readMarked(page)).toContain('Nomad TV');
    await openCardOf(page, 'Nomad TV');
    await page.close();
  });
});

describe('paper', () => {
  test('shows no marks', async () => {
    const page = await trial.open('/short');
    await waitForMarks(page);
    const readLines = async (media: 'screen' | 'print') => {
      await trial.showAs(page, media);
      return page.evaluate(() => {
        const paragraph = document.querySelector('p') as HTMLElement;
        return [...CSS.highlights.keys()].map(
          (name) => getComputedStyle(paragraph, `::highlight(${name})`).textDecorationLine,
        );
      });
    };
    expect(new Set(await readLines('screen'))).toEqual(new Set(['underline']));
    expect(new Set(await readLines('print'))).toEqual(new Set(['none']));
    await page.close();
  });
});

describe('a reader who selects text', () => {
  test('is shown no card for a name under the pointer, before or after letting go', async () => {
    const page = await trial.open('/');
    await waitForMarks(page);
    const box = await boxOf(page, 'Nomad TV');
    // Whole pixels: from others Chromium 156 selects nothing, with us or without.
    const [x, y] = [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
    await page.mouse.move(x - 80, y);
    await page.mouse.down();
    await page.mouse.move(x, y, { steps: 20 });
    await wait();
    expect(await hasCard(page)).toBe(false);
    await page.mouse.move(x + 80, y, { steps: 20 });
    await page.mouse.up();
    await page.mouse.move(x, y, { steps: 40 });
    await page.mouse.move(x + 1, y, { steps: 4 });
    await wait();
    expect(await hasCard(page)).toBe(false);
    expect(await page.evaluate(() => getSelection()?.toString())).toContain('Nomad TV');

    await page.evaluate(() => getSelection()?.empty());
    await openCardOf(page, 'Nomad TV');
    await page.close();
  });
});
