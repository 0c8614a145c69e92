import Fuse from 'fuse.js';
import type { Cards } from './compiled.ts';
import type { Kind } from './entity.ts';
import { fold } from './words.ts';

/** A search result; `form` is the written form that was found, where it is not the name itself. */
export interface SearchResult {
  id: string;
  kind: Kind;
  name: string;
  form: string | null;
}

/** Finds entities by what a reader types. */
export type Search = (query: string) => SearchResult[];

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

/** A search over names, other written forms and summaries, best first; nothing for an empty query. */
export function createSearch({ cards }: Cards): Search {
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
  return (query) => {
    const typed = fold(query.trim());
    if (typed === '') return [];
    const ranked = [...findLiteral(rows, typed), ...findFuzzy(fuse, typed)];
    return [...new Set(ranked)].slice(0, MOST_RESULTS).map((row) => toResult(row, typed));
  };
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
  const form = forms.find(({ folded }) => folded.includes(typed));
  return { id, kind, name, form: form === undefined || form.text === name ? null : form.text };
}
