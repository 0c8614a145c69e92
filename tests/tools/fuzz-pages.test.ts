import { describe, expect, test } from 'vitest';
import { createRandom } from '../../tools/bench/random.ts';
import { writePage } from '../../tools/fuzz/random-html.ts';
import { spoilPage } from '../../tools/fuzz/spoil-page.ts';

const TEXTS = ['Kloop', 'Sadyr Japarov', 'Бишкек'];
const PAGE = `<!doctype html><main>${'<p class="a">some text</p>'.repeat(50)}</main>`;

const makers = {
  'a random page': (seed: number) => writePage(createRandom(seed), TEXTS),
  'a spoilt page': (seed: number) => spoilPage(createRandom(seed), PAGE, TEXTS),
};

describe.each(Object.entries(makers))('%s', (_, make) => {
  const pages = Array.from({ length: 50 }, (_, seed) => make(seed));

  test('is the same for the same seed, and another for another', () => {
    expect(Array.from({ length: 50 }, (_, seed) => make(seed))).toEqual(pages);
    expect(new Set(pages).size).toBeGreaterThan(45);
  });

  test('has texts that were given to it', () => {
    const named = pages.filter((html) => TEXTS.some((text) => html.includes(text)));
    expect(named.length).toBeGreaterThan(40);
  });
});

test('a page of nothing is spoilt too', () => {
  expect(spoilPage(createRandom(1), '', TEXTS)).toEqual(expect.any(String));
});
