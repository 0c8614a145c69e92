import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../setup.mjs';
import { createRandom } from './random.ts';

/** Real pages beside a checkout that has them; they are not ours to publish. */
const PAGES = join(ROOT, '../shared/pages');

/** Pages to measure with. */
export interface SamplePages {
  /** Their HTML. */
  pages: string[];
  /** What each is called. */
  names: string[];
  /** One line that says what they are. */
  about: string;
}

export function readPages(): SamplePages {
  if (!existsSync(PAGES)) {
    const pages = Array.from({ length: MADE_PAGES }, (_, i) => makePage(i));
    return {
      pages,
      names: pages.map((_, i) => `made-${i}`),
      about: `${MADE_PAGES} pages made by code (../shared/pages is not here)`,
    };
  }
  const files = readdirSync(PAGES).filter((name) => name.endsWith('.html'));
  const pages = files.map((name) => readFileSync(join(PAGES, name), 'utf8'));
  const names = files.map((name) => name.slice(0, -'.html'.length));
  return { pages, names, about: `${pages.length} real pages` };
}

const MADE_PAGES = 40;
const PARAGRAPHS = 40;
const MENU_ITEMS = 250;

/** Templates leave most of a page's characters and text nodes blank. */
const INDENT = `\n${' '.repeat(24)}`;

const COMMON =
  'the of and to in that was for with on by from said after new first law people'.split(' ');
const VOCABULARY = makeVocabulary(4000);
const CAPITALISED = [
  ...'The In New York Monday State European John First Bank Bishkek Kyrgyzstan Russia'.split(' '),
  ...makeVocabulary(1000).map((word) => word.charAt(0).toUpperCase() + word.slice(1)),
];

/** A page as pages are: menus of short items in nested boxes, then some prose. */
function makePage(seed: number): string {
  const random = createRandom(seed);
  const word = () => {
    if (random.chance(0.4)) return random.pick(COMMON);
    return random.pick(random.chance(0.2) ? CAPITALISED : VOCABULARY);
  };
  const words = (count: number) => Array.from({ length: count }, word).join(' ');
  const list = (count: number, make: () => string) =>
    INDENT + Array.from({ length: count }, make).join(INDENT) + INDENT;
  const item = () => `<li>${INDENT}<div>${INDENT}<a href="#">${words(2)}</a>${INDENT}</div></li>`;
  const paragraph = () =>
    `<p>${words(20)}, <a href="#">${words(3)}</a> ${words(20)}. <em>${word()}</em> ${words(15)}.</p>`;
  return `<!doctype html><title>${words(5)}</title><body>
    <nav>${list(MENU_ITEMS, item)}</nav><main>${list(PARAGRAPHS, paragraph)}</main>`;
}

/** Words of no language, of two to four syllables. */
function makeVocabulary(count: number): string[] {
  const random = createRandom(count);
  const syllable = () => random.pick([...'bcdfghlmnprstvw']) + random.pick([...'aeiou']);
  return Array.from({ length: count }, () =>
    Array.from({ length: 2 + random.below(3) }, syllable).join(''),
  );
}
