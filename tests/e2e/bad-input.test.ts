import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readMarked, waitForMarks } from '../../tools/read-page.mjs';
import { ROOT } from '../../tools/setup.mjs';
import {
  askPage,
  collectComplaints,
  isFirefox,
  serialise,
  startTrial,
  type Trial,
} from './trial.ts';

const SENTENCE = 'Kloop wrote from Bishkek that Kyrgyzstan and Kazakhstan had met. ';
const MEGABYTE = 1_000_000;
const writeLong = (bytes: number) =>
  `<!doctype html><title>long</title><p>${SENTENCE.repeat(bytes / SENTENCE.length)}</p>`;

/** Names fields of a form after all that an element is known to have. */
const CLOBBER = `
  for (const { prototype } of [HTMLFormElement, HTMLElement, Element, Node, EventTarget])
    for (const name of Object.getOwnPropertyNames(prototype)) {
      const field = document.createElement('input');
      field.name = name;
      Node.prototype.appendChild.call(document.querySelector('form'), field);
    }`;

/** Pages that no newsroom prints, by path. */
const PAGES = {
  '/': readFileSync(join(ROOT, 'tests/pages/sample.html'), 'utf8'),
  '/frameset': '<!doctype html><title>no body</title><frameset><frame></frameset>',
  '/no-text': '<!doctype html><title>no text</title><body><img alt=""></body>',
  '/5-megabytes': writeLong(5 * MEGABYTE),
  '/2-megabytes': writeLong(2 * MEGABYTE),
  '/200000-nodes': `<!doctype html><title>more</title>${'<p><b>Kloop</b> <i>Bishkek</i></p>'.repeat(33_000)}`,
  '/one-word': `<!doctype html><title>word</title><p>${'Kloop'.repeat(200_000)}</p>`,
  '/clobbered': `<!doctype html><title>form</title><form>Kyrgyzstan and Bishkek</form><script>${CLOBBER}</script>`,
  '/named-frame':
    '<!doctype html><title>frame</title><iframe name="browser"></iframe><p>Kyrgyzstan and Bishkek</p>',
  '/deep': `<!doctype html><title>deep</title>${'<span>'.repeat(2000)}Kyrgyzstan and Bishkek`,
};

/** What these pages name, in order of appearance. Text of five megabytes takes Firefox twenty seconds. */
const READABLE: [path: keyof typeof PAGES, names: string[]][] = [
  ['/frameset', []],
  ['/no-text', []],
  ['/5-megabytes', ['Kloop', 'Bishkek', 'Kyrgyzstan', 'Kazakhstan']],
  ['/200000-nodes', ['Kloop', 'Bishkek']],
  ['/one-word', []],
  ['/clobbered', ['Kyrgyzstan', 'Bishkek']],
  ['/deep', ['Kyrgyzstan', 'Bishkek']],
];
const READING_MS = 60_000;

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial(PAGES);
});
afterAll(() => trial.close());

describe('a page that no newsroom prints', () => {
  test.each(READABLE)(
    '%s: is read to the end, goes on living, throws nothing',
    { timeout: READING_MS },
    async (path, names) => {
      const page = await trial.open('/no-text');
      const complaints = collectComplaints(page);
      await page.goto(page.url().replace('/no-text', path));
      const before = await serialise(page);
      const answer = await askPage(trial, page, { kind: 'list-entities' });
      const entities = names.map((name) => expect.objectContaining({ name }));
      expect(answer).toEqual({ kind: 'entities', entities });
      // Not `toBe(before)`: to tell how megabytes differ takes longer than all the rest.
      expect((await serialise(page)) === before).toBe(true);
      // Of a tree as deep as that Firefox itself complains.
      expect(complaints).toEqual(
        path === '/deep' && isFirefox ? [expect.stringContaining('too deep')] : [],
      );
      await page.close();
    },
  );

  test('/named-frame: our script has no way in, and says nothing', async () => {
    const page = await trial.open('/no-text');
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(page.url().replace('/no-text', '/named-frame'));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('answers the reader while two megabytes are being read', {
    timeout: READING_MS,
  }, async () => {
    const page = await trial.open('/no-text');
    await page.goto(page.url().replace('/no-text', '/2-megabytes'), {
      waitUntil: 'domcontentloaded',
    });
    const ticks = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let count = 0;
          const tick = () => {
            count++;
            if (CSS.highlights.size > 0) resolve(count);
            else setTimeout(tick, 10);
          };
          tick();
        }),
    );
    // A reading in one go would let through one tick before and one after.
    expect(ticks).toBeGreaterThan(5);
    await page.close();
  });
});

describe('settings that cannot be read', () => {
  const setStored = (settings: unknown) =>
    trial.inBackground((value) => chrome.storage.local.set({ settings: value }), settings);

  test.each([
    ['text', 'nonsense', 'broken'],
    ['a later version', { version: 99, theme: 'plaid' }, 'newer'],
    ['a list', [1, 2], 'broken'],
  ])(
    '%s: the defaults hold, a warning says so, and the value stays',
    async (_, broken, trouble) => {
      await setStored(broken);
      const page = await trial.open('/no-text');
      const warnings: string[] = [];
      page.on('console', (message) => warnings.push(message.text()));
      await page.goto(page.url().replace('/no-text', '/'));
      await waitForMarks(page);
      await expect.poll(() => readMarked(page)).toContain('Bishkek');
      expect(warnings.join()).toContain(
        `Sanjyra: the stored settings are ${trouble}; the defaults hold.`,
      );
      expect(await trial.readStorage('local')).toEqual({ settings: broken });

      const popup = await trial.openPopup(page);
      await popup.click('[role="switch"]');
      await popup.waitForSelector('[role="switch"][aria-checked="false"]');
      await popup.click('[role="switch"]');
      await popup.waitForSelector('[role="switch"][aria-checked="true"]');
      await popup.close();
      expect(await trial.readStorage('local')).toMatchObject({
        settings: { version: 2 },
        'settings-set-aside': expect.arrayContaining([broken]),
      });
      await trial.inBackground(() => chrome.storage.local.clear());
      await page.close();
    },
  );
});
