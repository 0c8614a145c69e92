import type { NameForm } from './compiled.ts';

/** How a match was made: letter for letter, or by folding case, diacritics, quotes, spaces. */
export type How = 'exact' | 'variant';

/** A form that stands in a block by its letters; whether it counts is for the page to say. */
export interface Candidate {
  start: number;
  end: number;
  how: How;
  form: NameForm;
  /** Which sentence of the block it begins in, counted from 0. */
  sentence: number;
  /** What stands around it; see {@link Surroundings}. */
  around: Surroundings;
}

/** What stands directly around a candidate and may make it a part of another name. */
export interface Surroundings {
  /**
   * The capitalised word before it, or null: another first name (`Akylbek` Japarov), an initial
   * (`A.` Japarov), an owner (`Kazakhstan’s` Supreme Court). `isAlone`: no other capitalised word
   * stands directly before that; `entities`: those whose names end there.
   */
  before: {
    text: string;
    owns: boolean;
    isInitial: boolean;
    isAlone: boolean;
    entities: readonly number[];
  } | null;
  /** The capitalised word right behind it, where no known name begins there (Japarov `Akylbek`). */
  after: string | null;
  /** Entities named as owners after it (Supreme Court of `Russia`); null where no owner stands there. */
  ofAfter: readonly number[] | null;
  /** Whether the block capitalises nearly every word, so that capitals prove nothing. */
  titleCase: boolean;
}

/** What reading one block has brought. */
export interface Reading {
  candidates: Candidate[];
  /** The latest year named in it; null if none. */
  latestYear: number | null;
}
