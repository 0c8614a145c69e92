import type { KnownForm } from './known-forms.ts';

/**
 * How a match was made: letter for letter; by folding, another spelling or romanisation; by an
 * ending; by a slip of the keys.
 */
export type How = (typeof HOWS)[number];

/** The ways in which a match may be made, the surest first. */
export const HOWS = ['exact', 'variant', 'inflected', 'fuzzy'] as const;

/** A form that stands in a block by its letters; whether it counts is for the page to say. */
export interface Candidate {
  start: number;
  end: number;
  how: How;
  form: KnownForm;
  /** Which sentence of the block it begins in, counted from 0. */
  sentence: number;
  /** What stands around it; see {@link Surroundings}. */
  around: Surroundings;
}

/** What stands directly around a candidate and may make it a part of another name. */
export interface Surroundings {
  /**
   * The capitalised word before it, or null: another first name (`Akylbek` Japarov), an initial
   * (`A.` Japarov). `owns`: it is in the possessive; `isAlone`: no other capitalised word stands
   * directly before that; `opens`: it is the first of its sentence.
   */
  before: {
    text: string;
    owns: boolean;
    isInitial: boolean;
    isAlone: boolean;
    opens: boolean;
  } | null;
  /** Entities whose names end right before it: `Kazakhstan’s` Supreme Court, `грузинский` парламент. */
  ownersBefore: readonly number[];
  /** The capitalised word right behind it, where no known name begins there (Japarov `Akylbek`). */
  after: string | null;
  /** Entities named as owners after it (Supreme Court of `Russia`); null where no owner stands there. */
  ofAfter: readonly number[] | null;
  /** Whether words around it make a longer name of it (Moscow `Times`). */
  inLongerName: boolean;
  /** Whether the block capitalises nearly every word, so that capitals prove nothing. */
  titleCase: boolean;
}

/** What reading one block has brought. */
export interface Reading {
  candidates: Candidate[];
  /** Whether it is a headline: short, and no full stop at its end. */
  isHeadline: boolean;
  /** How many words it has that only Kyrgyz has. */
  kyrgyzWords: number;
  /** The latest year named in it; null if none. */
  latestYear: number | null;
}
