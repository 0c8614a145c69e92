import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Passage } from '../../engine/entity.ts';
import { createJumps, type Jumps, parseJumpMessage, parsePassage } from '../../shell/jumps.ts';
import type { StorageArea } from '../../shell/settings.ts';

const SOURCES = ['https://fpc.org.uk/a/', 'https://www.rferl.org/b.html'];
const PASSAGE: Passage = { start: 'the court ruled', end: 'had to close' };
const OTHER: Passage = { start: 'the editors went on' };
const TWO_MINUTES = 120_000;

/** A storage area in memory whose answers take a moment, as a browser's do. */
function createArea(): StorageArea & { items: Record<string, unknown> } {
  const area = {
    items: {} as Record<string, unknown>,
    async get(keys: string[]) {
      await Promise.resolve();
      return Object.fromEntries(Object.entries(area.items).filter(([key]) => keys.includes(key)));
    },
    async set(changed: Record<string, unknown>) {
      await Promise.resolve();
      area.items = { ...area.items, ...changed };
    },
  };
  return area;
}

let time = 0;
let area = createArea();
let jumps: Jumps;
beforeEach(() => {
  time = 1_000_000;
  area = createArea();
  jumps = createJumps(area, { sources: SOURCES, now: () => time });
});

const keep = (url: string, passage = PASSAGE) => jumps.keep({ kind: 'left-for', url, passage });
const readKept = () => area.items.jumps as unknown[];

describe('a jump', () => {
  test('is handed over on the page that it leads to', async () => {
    await keep('https://fpc.org.uk/a/#:~:text=the%20court');
    expect(await jumps.take('https://fpc.org.uk/a/')).toEqual(PASSAGE);
  });

  test('is handed over however the page was reached', async () => {
    await keep('https://www.rferl.org/b.html');
    expect(await jumps.take('http://rferl.org/b.html?utm_source=x')).toEqual(PASSAGE);
  });

  test('is handed over once', async () => {
    await keep('https://fpc.org.uk/a/');
    await jumps.take('https://fpc.org.uk/a/');
    expect(await jumps.take('https://fpc.org.uk/a/')).toBeNull();
  });

  test('leaves nothing of it in the storage when it is handed over', async () => {
    await keep('https://fpc.org.uk/a/');
    await jumps.take('https://fpc.org.uk/a/');
    expect(JSON.stringify(area.items)).not.toContain('court');
  });

  test('outlives the background script', async () => {
    await keep('https://fpc.org.uk/a/');
    const later = createJumps(area, { sources: SOURCES, now: () => time });
    expect(await later.take('https://fpc.org.uk/a/')).toEqual(PASSAGE);
  });

  test('is not handed over on another page', async () => {
    await keep('https://fpc.org.uk/a/');
    expect(await jumps.take('https://www.rferl.org/b.html')).toBeNull();
    expect(await jumps.take('https://fpc.org.uk/a/')).toEqual(PASSAGE);
  });

  test('lives for two minutes', async () => {
    await keep('https://fpc.org.uk/a/');
    time += TWO_MINUTES - 1;
    expect(await jumps.take('https://fpc.org.uk/a/')).toEqual(PASSAGE);
  });

  test('lives no longer', async () => {
    await keep('https://fpc.org.uk/a/');
    time += TWO_MINUTES;
    expect(await jumps.take('https://fpc.org.uk/a/')).toBeNull();
  });

  test('does not outlive a clock that was set back', async () => {
    await keep('https://fpc.org.uk/a/');
    time -= 1;
    expect(await jumps.take('https://fpc.org.uk/a/')).toBeNull();
  });

  test('that is over is swept out with the next', async () => {
    await keep('https://fpc.org.uk/a/');
    time += TWO_MINUTES;
    await keep('https://www.rferl.org/b.html');
    expect(readKept()).toHaveLength(1);
  });

  test.each(['https://evil.org/', 'https://fpc.org.uk/', 'javascript:alert(1)', ''])(
    'to %s, which is no source, is not kept',
    async (url) => {
      await keep(url);
      expect(area.items).toEqual({});
    },
  );
});

describe('several jumps', () => {
  test('that leave at once are all kept', async () => {
    await Promise.all([keep('https://fpc.org.uk/a/'), keep('https://www.rferl.org/b.html', OTHER)]);
    expect(await jumps.take('https://fpc.org.uk/a/')).toEqual(PASSAGE);
    expect(await jumps.take('https://www.rferl.org/b.html')).toEqual(OTHER);
  });

  test('to one passage are one', async () => {
    await keep('https://fpc.org.uk/a/');
    await keep('https://fpc.org.uk/a/');
    expect(await jumps.take('https://fpc.org.uk/a/')).toEqual(PASSAGE);
    expect(await jumps.take('https://fpc.org.uk/a/')).toBeNull();
  });

  test('to two passages of a page are none: nobody can tell which tab asks', async () => {
    await keep('https://fpc.org.uk/a/');
    await keep('https://fpc.org.uk/a/', OTHER);
    expect(await jumps.take('https://fpc.org.uk/a/')).toBeNull();
    expect(await jumps.take('https://fpc.org.uk/a/')).toBeNull();
  });

  test('are kept up to eight, the latest', async () => {
    await keep('https://www.rferl.org/b.html', OTHER);
    for (let i = 0; i < 8; i++) await keep('https://fpc.org.uk/a/');
    expect(readKept()).toHaveLength(8);
    expect(await jumps.take('https://www.rferl.org/b.html')).toBeNull();
  });
});

describe('a broken storage', () => {
  test.each<[string, unknown]>([
    ['a text', 'jumps'],
    ['null', null],
    ['an object', {}],
    ['a list of nothing', [null, 1, 'a', {}]],
    ['a jump without a passage', [{ page: 'fpc.org.uk/a', at: 1_000_000 }]],
    ['a jump without a time', [{ page: 'fpc.org.uk/a', passage: PASSAGE }]],
    ['a jump without a page', [{ passage: PASSAGE, at: 1_000_000 }]],
  ])('that holds %s holds no jump', async (_, stored) => {
    area.items = { jumps: stored };
    expect(await jumps.take('https://fpc.org.uk/a/')).toBeNull();
  });

  test('that holds anything at all hands over a sound passage of this page, or none', async () => {
    const words = fc.oneof(fc.string(), fc.constantFrom(' ', 'a'.repeat(201)), fc.anything());
    const near = fc.record(
      {
        page: fc.oneof(fc.constantFrom('fpc.org.uk/a', 'rferl.org/b.html'), fc.anything()),
        passage: fc.oneof(fc.record({ start: words, end: words }), fc.anything()),
        at: fc.oneof(fc.constant(time), fc.anything()),
      },
      { requiredKeys: [] },
    );
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.anything(), fc.array(near)), async (stored) => {
        area.items = { jumps: stored };
        const passage = await jumps.take('https://fpc.org.uk/a/');
        if (passage === null) return;
        taken++;
        expect(parsePassage(passage)).toEqual(passage);
        expect(await jumps.take('https://fpc.org.uk/a/')).toBeNull();
      }),
      { numRuns: 2000 },
    );
    expect(taken).toBeGreaterThan(5);
  });

  test('that fails once is asked again', async () => {
    const { get } = area;
    area.get = () => Promise.reject(new Error('no storage'));
    await expect(jumps.take('https://fpc.org.uk/a/')).rejects.toThrow('no storage');
    area.get = get;
    await keep('https://fpc.org.uk/a/');
    expect(await jumps.take('https://fpc.org.uk/a/')).toEqual(PASSAGE);
  });
});

describe('parseJumpMessage', () => {
  const LEFT = { kind: 'left-for', url: 'https://fpc.org.uk/a/', passage: PASSAGE };
  test.each<[string, unknown, unknown]>([
    ['reads a jump', LEFT, LEFT],
    ['reads a question', { kind: 'what-to-find' }, { kind: 'what-to-find' }],
    ['drops what it does not know', { kind: 'what-to-find', url: 'a' }, { kind: 'what-to-find' }],
    ['refuses another kind', { ...LEFT, kind: 'go-to' }, null],
    ['refuses a jump without address', { ...LEFT, url: undefined }, null],
    ['refuses a jump without passage', { ...LEFT, passage: undefined }, null],
    ['refuses null', null, null],
    ['refuses a text', 'what-to-find', null],
  ])('%s', (_, message, expected) => {
    expect(parseJumpMessage(message)).toEqual(expected);
  });
});

describe('parsePassage', () => {
  test.each<[string, unknown, unknown]>([
    ['reads a passage', PASSAGE, PASSAGE],
    ['reads a passage without an end', { start: 'a' }, { start: 'a' }],
    ['drops what it does not know', { start: 'a', html: '<b>' }, { start: 'a' }],
    ['reads words of 200 characters', { start: 'a'.repeat(200) }, { start: 'a'.repeat(200) }],
    ['refuses words of 201', { start: 'a'.repeat(201) }, null],
    ['refuses an end of 201', { start: 'a', end: 'a'.repeat(201) }, null],
    ['refuses an empty start', { start: ' ' }, null],
    ['refuses an empty end', { start: 'a', end: '' }, null],
    ['refuses a start that is no text', { start: 1 }, null],
    ['refuses an end that is no text', { start: 'a', end: null }, null],
    ['refuses null', null, null],
    ['refuses a text', 'a', null],
  ])('%s', (_, value, expected) => {
    expect(parsePassage(value)).toEqual(expected);
  });
});
