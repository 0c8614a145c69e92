import { bundle } from '../bench/browser.ts';
import { readPages } from '../bench/pages.ts';
import { createRandom, type Random } from '../bench/random.ts';
import { openLab } from '../bench-page/lab.ts';
import { loadDataset } from '../load-dataset.ts';
import type { Fuzzer } from './fuzzer.ts';
import type * as InPage from './in-page.ts';
import { openPair } from './pair.ts';
import { writePage } from './random-html.ts';
import { spoilPage } from './spoil-page.ts';
import { tryPage } from './try-page.ts';

declare const fuzz: typeof InPage;

/** The share of pages that are real ones. */
const REAL = 0.3;

/** Words among which names stand. */
const FILLERS = ['the', 'and', 'wrote', 'from', 'said', 'в', 'на', 'что', 'жана', '2024', 'law'];
const NAMES_A_PAGE = 12;
const FILLERS_A_PAGE = 6;

/**
 * Pages through all that the built extension does with them, in Chromium: random ones, and real
 * ones that were spoilt. Each is opened with us and, beside, without; both are changed alike.
 */
export async function fuzzPages(extension: string): Promise<Fuzzer> {
  const pages = new Map<string, string>();
  const lab = await openLab(extension, pages);
  const pair = await openPair(lab, await bundle('../fuzz/in-page.ts', 'fuzz'));
  const real = readPages();
  const forms = loadDataset().names.forms.map(({ text }) => text);
  const made = { random: 0, spoilt: 0 };
  const done = { changes: 0, cards: 0, marks: 0, late: 0 };

  const pickTexts = (random: Random) => [
    ...Array.from({ length: NAMES_A_PAGE }, () => random.pick(forms)),
    ...Array.from({ length: FILLERS_A_PAGE }, () => random.pick(FILLERS)),
  ];

  return {
    async try(seed) {
      const random = createRandom(seed);
      const texts = pickTexts(random);
      const isReal = random.chance(REAL);
      made[isReal ? 'spoilt' : 'random']++;
      const html = isReal
        ? spoilPage(random, random.pick(real.pages), texts)
        : writePage(random, texts);
      // Each at an address of its own: a page may not be kept for another.
      const path = `/${seed}`;
      pages.clear();
      pages.set(path, html);
      const what = await tryPage(pair, path, { seed, texts, done });
      if (what === null) return null;
      const end = await pair.page.evaluate(() => fuzz.serialise()).catch(String);
      return { what, files: { html, 'end.html': end } };
    },
    tell: () =>
      `${made.random + made.spoilt} pages (${made.spoilt} of them real ones, spoilt; ${real.about}), ` +
      `${done.changes} changes, ${done.marks} marks compared, ${done.cards} cards opened by keys, ` +
      `${done.late} pages read late`,
    close: () => lab.close(),
  };
}
