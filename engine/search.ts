import Fuse from 'fuse.js';
import type { Cards } from './compiled.ts';
import type { Kind } from './entity.ts';
import type { FormPatterns } from './search-forms.ts';
import type { Found, Search, SearchResult } from './search-result.ts';
import { fold } from './words.ts';

/** More than this nobody reads. */
const MOST_RESULTS = 12;

/** fuse.js: 0 is a perfect hit, 1 anything at all. Above 0.34 nonsense begins to find things. */
const WORST_SCORE = 0.34;

/** Scores nearer to each other than this are alike; of these, the better known entity goes first. */
const SCORE_STEP = 0.1;

/** Three letters are near to nearly everything. */
const SHORTEST_FUZZY = 4;

interface Row {
  id: string;
  kind: Kind;
  name: string;
  forms: { text: string; folded: string }[];
  summary: string;
  /** How much is known of it: the number of its claims. */
  known: number;
}

/** A search over the records. */
export interface Searcher {
  /** Nothing for an empty query. */
  search: Search;
  /**
   * Gets the search ready, step by step, none longer than a few milliseconds; a search that is
   * asked before does what is left at once.
   */
  prepare: Generator<void>;
}

/** A search over names, other written forms and summaries. Costs nothing until it is prepared or asked. */
export function createSearch({ cards }: Cards, _patterns: FormPatterns): Searcher {
  const rows = Object.values(cards).map(
    ({ id, kind, name, names, summary, claims }): Row => ({
      id,
      kind,
      name,
      forms: [name, ...names.map(({ text }) => text)].map((text) => ({ text, folded: fold(text) })),
      summary: fold(summary),
      known: claims.length,
    }),
  );
  const fuse = new Fuse(rows, {
    keys: [
      { name: 'forms.folded', weight: 5 },
      { name: 'summary', weight: 1 },
    ],
    ignoreLocation: true,
    includeScore: true,
    threshold: WORST_SCORE,
  });
  function search(query: string): Found {
    const typed = fold(query.trim());
    if (typed === '') return { results: [], readAs: null };
    const ranked = [...findLiteral(rows, typed), ...findFuzzy(fuse, typed)];
    const results = [...new Set(ranked)].slice(0, MOST_RESULTS).map((row) => toResult(row, typed));
    return { results, readAs: null };
  }
  return { search, prepare: (function* () {})() };
}

/** Rows with a form, or a word in one, that begins with what was typed; the nearest in length first. */
function findLiteral(rows: readonly Row[], typed: string): Row[] {
  const distances = new Map<Row, number>();
  for (const row of rows) {
    const lengths = row.forms.flatMap(({ folded }) => {
      if (folded.startsWith(typed)) return folded.length;
      return folded.includes(` ${typed}`) ? folded.length + LATER_WORD : [];
    });
    if (lengths.length > 0) distances.set(row, Math.min(...lengths));
  }
  return [...distances].sort((a, b) => a[1] - b[1] || b[0].known - a[0].known).map(([row]) => row);
}

/** What begins with the typed letters goes before what has them further in. */
const LATER_WORD = 1000;

function findFuzzy(fuse: Fuse<Row>, typed: string): Row[] {
  if (typed.length < SHORTEST_FUZZY) return [];
  const step = (score = 1) => Math.round(score / SCORE_STEP);
  return fuse
    .search(typed)
    .filter(({ score = 1 }) => score <= WORST_SCORE)
    .sort((a, b) => step(a.score) - step(b.score) || b.item.known - a.item.known)
    .map(({ item }) => item);
}

function toResult({ id, kind, name, forms }: Row, typed: string): SearchResult {
  const met = forms.find(({ folded }) => folded.includes(typed));
  const form = met === undefined || met.text === name ? null : met.text;
  const at = met?.folded.indexOf(typed) ?? -1;
  const marked = at < 0 ? [] : [[at, at + typed.length] as const];
  return { id, kind, name, form, lang: null, marked, how: at < 0 ? 'fuzzy' : 'prefix' };
}
