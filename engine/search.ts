import Fuse from 'fuse.js/basic';
import type { Cards } from './compiled.ts';
import { rereadKeys } from './keyboard-layout.ts';
import { skeletonOf } from './romanize.ts';
import { type FormPatterns, readSearchWords } from './search-forms.ts';
import { createIndex, fillIndex } from './search-index.ts';
import { markWords } from './search-marks.ts';
import type { Found, Search, SearchResult } from './search-result.ts';
import { findByLetters, findByMatter, findBySlips, findBySound, type Hit } from './search-tiers.ts';
import type { Entry, Met, Sounding, WordTable } from './word-table.ts';

/** A search over the records. */
export interface Searcher {
  search: Search;
  /**
   * Gets the search ready in steps of a millisecond or less. A search that is asked before does at
   * once what is left.
   */
  prepare: Generator<void>;
}

/** More than this nobody reads. */
const MOST_RESULTS = 12;

/**
 * A search over names, other written forms and summaries. A query is tried as it was typed, then as
 * other keys would have had it, and only then with slips: the first reading that finds anything is
 * the one that counts. Costs nothing until it is prepared or asked.
 */
export function createSearch(cards: Cards, patterns: FormPatterns): Searcher {
  const index = createIndex();
  const prepare = fillIndex(cards, patterns, index);
  const findNear = createNearWords(index.ofForms);

  const findPlainly = (typed: readonly string[]) => [
    ...findByLetters(index, typed),
    ...findBySound(index, typed),
    ...findByMatter(index, typed),
  ];
  const findSlips = (typed: readonly string[]) => findBySlips(index, typed.map(findNear));

  function search(query: string): Found {
    while (!prepare.next().done);
    const readings = [null, ...rereadKeys(query)].map((readAs) => ({
      readAs,
      typed: readSearchWords(readAs?.text ?? query),
    }));
    for (const find of [findPlainly, findSlips])
      for (const { readAs, typed } of readings) {
        const hits = firstOfEach(typed.length === 0 ? [] : find(typed));
        const results = hits.map((hit) => toResult(hit, typed, findNear));
        if (results.length > 0) return { results, readAs };
      }
    return { results: [], readAs: null };
  }
  return { search, prepare };
}

/** Each entity where it stands first, as many as are read. */
function firstOfEach(hits: readonly Hit[]): Hit[] {
  const first = new Map<Hit['entity'], Hit>();
  for (const hit of hits) {
    if (first.size === MOST_RESULTS) break;
    if (!first.has(hit.entity)) first.set(hit.entity, hit);
  }
  return [...first.values()];
}

function toResult(
  { entity: { id, kind, name }, form, how }: Hit,
  typed: readonly string[],
  findNear: (word: string) => Met,
): SearchResult {
  const isName = form === null || form.text === name;
  const near = how === 'fuzzy' ? typed.map(findNear) : [];
  const marked = markWords(form?.text ?? name, typed, (word, part) =>
    [...(near[typed.indexOf(part)]?.keys() ?? [])].some((entry) => entry.word === word),
  );
  return {
    id,
    kind,
    name,
    form: isName ? null : form.text,
    lang: isName ? null : form.lang,
    marked,
    how,
  };
}

/** fuse.js: the share of letters that are wrong. Beyond one of four, or two of seven, nonsense finds things. */
const WORST_SCORE = 0.29;

/** In sounds; shorter words are near to too much. */
const SHORTEST_NEAR = 5;

/** A word may go on after what was typed, for half as many sounds. */
const LONGEST_REST = 0.5;

/** Words that were meant by what was typed with slips, but for the first sound, which has to be right. */
function createNearWords({ findBySound, soundsFrom }: WordTable): (word: string) => Met {
  const byFirst = new Map<string, Fuse<Sounding>>();
  function fuseFrom(first: string): Fuse<Sounding> {
    const known = byFirst.get(first);
    if (known !== undefined) return known;
    const fuse = new Fuse(soundsFrom(first), {
      keys: ['sound'],
      isCaseSensitive: true,
      ignoreFieldNorm: true,
      includeScore: true,
      shouldSort: false,
      threshold: WORST_SCORE,
    });
    byFirst.set(first, fuse);
    return fuse;
  }
  return (word) => {
    const met = new Map<Entry, number>(findBySound(word));
    const sound = skeletonOf(word);
    if (sound.length < SHORTEST_NEAR) return met;
    for (const { item, score = 1 } of fuseFrom(sound.charAt(0)).search(sound)) {
      if (item.sound.length > sound.length * (1 + LONGEST_REST)) continue;
      met.set(item.entry, Math.min(score, met.get(item.entry) ?? score));
    }
    return met;
  };
}
