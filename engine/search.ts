import Fuse from 'fuse.js';
import type { Cards } from './dataset.ts';
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

interface Row {
  id: string;
  kind: Kind;
  name: string;
  forms: { text: string; folded: string }[];
  summary: string;
}

/** A search over names, other written forms and summaries, best first; nothing for an empty query. */
export function createSearch({ cards }: Cards): Search {
  const rows = Object.values(cards).map(
    ({ id, kind, name, names, summary }): Row => ({
      id,
      kind,
      name,
      forms: [name, ...names.map(({ text }) => text)].map((text) => ({ text, folded: fold(text) })),
      summary: fold(summary),
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
    const literal = rankLiteral(rows, typed);
    const fuzzy = fuse.search(typed).filter(({ score = 1 }) => score <= WORST_SCORE);
    const ranked = [...literal, ...fuzzy.map(({ item }) => item)];
    return [...new Set(ranked)].slice(0, MOST_RESULTS).map((row) => toResult(row, typed));
  };
}

/** Rows with a form that is what was typed, then those with one that begins so. */
function rankLiteral(rows: readonly Row[], typed: string): Row[] {
  const same = rows.filter(({ forms }) => forms.some(({ folded }) => folded === typed));
  const begins = rows.filter(({ forms }) => forms.some(({ folded }) => folded.startsWith(typed)));
  return [...same, ...begins.sort((a, b) => shortest(a) - shortest(b))];
}

function shortest({ forms }: Row): number {
  return Math.min(...forms.map(({ folded }) => folded.length));
}

function toResult({ id, kind, name, forms }: Row, typed: string): SearchResult {
  const form = forms.find(({ folded }) => folded.includes(typed));
  return { id, kind, name, form: form === undefined || form.text === name ? null : form.text };
}
