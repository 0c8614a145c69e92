import type { Kind, Name } from './entity.ts';

/** How a result was found, the nearest first. */
export const HOWS = [
  /** A whole form is what was typed. */
  'exact',
  /** A form begins so. */
  'prefix',
  /** A whole form in another case, as it stands in a text. */
  'declined',
  /** Words of a form begin so, in any order. */
  'words',
  /** The same in another spelling, or in the other script. */
  'romanised',
  /** The words are scattered over its forms and its summary. */
  'about',
  /** With slips. */
  'fuzzy',
  /** One word of several is a name. */
  'partial',
] as const;

export type How = (typeof HOWS)[number];

/** An entity that a search has found, and by which of its written forms. */
export interface SearchResult {
  id: string;
  kind: Kind;
  name: string;
  /** The written form that was found; null where that is the name itself, or only its summary. */
  form: string | null;
  /** The language of that form; null for English, any Latin spelling, and where `form` is. */
  lang: Name['lang'] | null;
  /** What was met of `form ?? name`: ranges in order and apart. Empty where it was the summary. */
  marked: readonly (readonly [from: number, to: number])[];
  how: How;
}

/** What a search has found. */
export interface Found {
  /** The best first. */
  results: readonly SearchResult[];
  /** How the query was read where it meant nothing as it was typed; null elsewhere. */
  readAs: Reread | null;
}

/** A query as other keys would have had it: `rkjjg`, typed on Latin keys, is `клооп`. */
export interface Reread {
  text: string;
  typedOn: 'latin' | 'cyrillic';
}

/** Finds entities by what a reader types. */
export type Search = (query: string) => Found;
