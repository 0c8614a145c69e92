import Fuse from 'fuse.js/basic';
import { rereadKeys } from './keyboard-layout.ts';
import { skeletonOf } from './romanize.ts';
import { readSearchWords, type Searchable } from './search-forms.ts';
import { createIndex, fillIndex } from './search-index.ts';
import { markWords } from './search-marks.ts';
import { type Found, HOWS, type Search, type SearchResult } from './search-result.ts';
import {
  findByLetters,
  findByMatter,
  findByNames,
  findBySlips,
  findBySound,
  findDeclined,
  type Hit,
  MOST_RESULTS,
} from './search-tiers.ts';
import type { Met, WordTable } from './word-table.ts';

/** A search over the records. */
export interface Searcher {
  search: Search;
  /**
   * Gets the search ready in steps of a millisecond or less. A search that is asked before does at
   * once what is left.
   */
  prepare: Generator<void>;
}

/**
 * A search over names, other written forms and summaries. A query is tried as it was typed, then as
 * other keys would have had it, and only then with slips: the first reading that finds anything is
 * the one that counts. Costs nothing until it is prepared or asked.
 */
export function createSearch(records: readonly Searchable[]): Searcher {
  const index = createIndex();
  const prepare = fillIndex(records, index);

  /** Sounds and matter come last: where there is enough before them nobody would see them. */
  function findPlainly(typed: readonly string[]): Hit[] {
    const literal = findByLetters(index, typed);
    if (literal.at(-1)?.how !== 'words' && literal.length === MOST_RESULTS) return literal;
    const hits = [...literal, ...findDeclined(index, typed)].sort(
      (a, b) => HOWS.indexOf(a.how) - HOWS.indexOf(b.how),
    );
    for (const find of [findBySound, findByMatter])
      if (hits.length < MOST_RESULTS) hits.push(...find(index, typed));
    return hits;
  }
  /** While a word is typed, those before it stay as they are. */
  const nearWords = new Map<string, Met[]>();
  function findSlips(typed: readonly string[]): Hit[] {
    const choices: Met[][] = [];
    for (const word of typed) {
      const near = nearWords.get(word) ?? findNear(index.ofForms, word);
      if (nearWords.size === MOST_KEPT) nearWords.clear();
      nearWords.set(word, near);
      if (near.length === 0) return [];
      choices.push(near);
    }
    return findBySlips(index, choices);
  }
  const findNames = (typed: readonly string[]) => findByNames(index, typed);

  function search(query: string): Found {
    while (!prepare.next().done);
    const asTyped = { readAs: null, typed: readSearchWords(query) };
    const reread = rereadKeys(query)
      .map((readAs) => ({ readAs, typed: readSearchWords(readAs.text) }))
      .filter(({ readAs, typed }) => typed.length <= readAs.text.split(GAPS).length);
    // Of what is both misspelled and on the wrong keys, anything could be made.
    const passes = [
      { find: findPlainly, readings: [asTyped, ...reread] },
      { find: findSlips, readings: [asTyped] },
      { find: findNames, readings: [asTyped, ...reread] },
    ];
    for (const { find, readings } of passes)
      for (const { readAs, typed } of readings) {
        const hits = firstOfEach(typed.length === 0 ? [] : find(typed));
        const results = hits.map((hit) => toResult(hit, typed));
        if (results.length > 0) return { results, readAs };
      }
    return { results: [], readAs: null };
  }
  return { search, prepare };
}

/** Where words end. A reading that falls apart at other signs (h,la;o) is none. */
const GAPS = /[\s/-]+/;

/** So many words with what is near them are kept. */
const MOST_KEPT = 32;

/** Each entity where it stands first, as many as are read. */
function firstOfEach(hits: readonly Hit[]): Hit[] {
  const first = new Map<Hit['entity'], Hit>();
  for (const hit of hits) {
    if (first.size === MOST_RESULTS) break;
    if (!first.has(hit.entity)) first.set(hit.entity, hit);
  }
  return [...first.values()];
}

function toResult({ entity, form, how, isMet }: Hit, typed: readonly string[]): SearchResult {
  const { id, kind, name } = entity;
  const isName = form === null || form.text === name;
  return {
    id,
    kind,
    name,
    form: isName ? null : form.text,
    lang: isName ? null : form.lang,
    marked: markWords(form?.text ?? name, typed, isMet),
    how,
  };
}

/** fuse.js: the share of letters that are wrong. Beyond one of four, or two of seven, nonsense finds things. */
const WORST_SCORE = 0.29;

/** In sounds; shorter words are near to too much. */
const SHORTEST_NEAR = 5;

/** A word may go on after what was typed, for half as many sounds. */
const LONGEST_REST = 0.5;

/** Words that were meant by what was typed with slips; the first sound has to be right. */
function findNear({ findBySound, soundsFrom }: WordTable, word: string): Met[] {
  const met = findBySound(word);
  const sound = skeletonOf(word);
  if (sound.length < SHORTEST_NEAR || met.some(({ entry }) => entry.word === word)) return met;
  const fuse = new Fuse(
    soundsFrom(sound.charAt(0)).filter((other) => mayBeNear(sound, other.sound)),
    {
      keys: ['sound'],
      isCaseSensitive: true,
      ignoreFieldNorm: true,
      includeScore: true,
      threshold: WORST_SCORE,
    },
  );
  return [
    ...met,
    ...fuse.search(sound).map(({ item, score = 1 }) => ({ entry: item.entry, cost: score })),
  ];
}

/** Spares fuse.js the words of another length, or with too many letters that were not typed. */
function mayBeNear(typed: string, sound: string): boolean {
  const slips = Math.floor(typed.length * WORST_SCORE);
  const rest = sound.length - typed.length;
  if (rest < -slips || rest > typed.length * LONGEST_REST) return false;
  let left = sound;
  let missing = 0;
  for (const letter of typed) {
    const shorter = left.replace(letter, '');
    if (shorter === left && ++missing > slips) return false;
    left = shorter;
  }
  return true;
}
