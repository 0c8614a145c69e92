import type { RelationName } from './relations.ts';

/** What an entity is; each kind has one glyph and one quiet hue. */
export const KINDS = [
  'person',
  'media',
  'organisation',
  'state-body',
  'company',
  'law',
  'agreement',
  'sanctions',
  'event',
  'award',
  'place',
  'community',
  'concept',
] as const;

export type Kind = (typeof KINDS)[number];

/**
 * Kinds of which several go by one name (“the foreign agents law”): where a page does not tell
 * which is meant, the reader is asked.
 */
export const ASKED_KINDS: ReadonlySet<Kind> = new Set(['law', 'agreement', 'sanctions', 'event']);

/** core: of one country of the region; regional: of several; global: known the world over. */
export type Scope = 'core' | 'regional' | 'global';

/**
 * How much a written form proves by itself; see `verdict.ts`. A decoy proves that something else
 * is meant (“Red Roof Inn”); a cue is never shown, but tells of which country there is talk
 * (“Kyrgyz”, “грузинский”).
 */
export type Strength = 'strong' | 'contextual' | 'weak' | 'decoy' | 'cue';

/** A date at the precision that is known: `2024`, `2024-04` or `2024-04-02`. Sorts as text. */
export type PartialDate = string;

/** A written form of an entity's name. */
export interface Name {
  text: string;
  /** Language of the form; English or any Latin spelling where absent. */
  lang?: 'ru' | 'ky';
  /** `strong` where absent. */
  strength?: 'contextual' | 'weak' | 'decoy' | 'cue';
  /** For a contextual form that many countries share: the id of the country that it is of. */
  of?: string;
  /** For a contextual form with namesakes of other years: the first and last year that a page may name. */
  since?: number;
  until?: number;
  /** A single word in which one slip of the keys is no other word: “Kyrgystan”. */
  unmistakable?: true;
}

/** Several written forms in one: `[draft] law on foreign (agents|representatives)`; see `patterns.ts`. */
export interface Pattern extends Omit<Name, 'text' | 'unmistakable'> {
  pattern: string;
}

/** What the summary says, in other languages than English. */
export type Summaries = { [language in NonNullable<Name['lang']>]?: string };

/** Where in a source a claim stands: the words that open and (if need be) close it, letter for letter. */
export interface Passage {
  start: string;
  end?: string;
}

/** One dated, sourced statement. */
export interface Claim {
  text: string;
  /** Date of the fact, as precise as the source; absent where the source gives none. */
  date?: PartialDate;
  /** True where not even the date of the source holds: a notice that was added to the page later. */
  undated?: true;
  stance: 'reported' | 'assessment' | 'party-claim' | 'definition';
  /** Whose word it is, where it is somebody's. */
  attribution?: string;
  /** True on the one claim that says how things stood last. */
  status?: true;
  sources: { source: string; passage: Passage }[];
  /** What the sources leave open after this. */
  silence?: string;
  /** The id of the difference that this claim is one side of, and whose account or figure it is. */
  difference?: string;
  side?: string;
  /** Makes the claim a step in a line of time, under this label. */
  step?: string;
  stepMark?: StepMark;
}

/** How a step is drawn; a plain event where absent. */
export type StepMark = 'enacted' | 'proposed' | 'rejected' | 'abroad';

/** How this entity stands to another. */
export interface Relation {
  to: string;
  as: RelationName;
}

/** One record, as it stands in `data/<kind>/<id>.json`. */
export interface Entity {
  id: string;
  kind: Kind;
  name: string;
  scope: Scope;
  /** Whether a place is a country, to whose bodies forms with `of` may belong. */
  country?: true;
  names: Name[];
  /** Forms that only matching needs; the card does not list them. */
  patterns?: Pattern[];
  summary: string;
  summaries?: Summaries;
  claims: Claim[];
  /** Where sources, or parties in one source, differ; claims name them in `difference`. */
  differences?: { id: string; title: string }[];
  /** What readers take this one for, and what sets that other one apart. */
  distinct?: { from: string; by: string }[];
  /** Entities whose steps belong to this one's line of time. */
  history?: string[];
  related: Relation[];
  /** What the person or body named asks to have said. */
  reply?: Reply;
}

/** The word of whoever the record is about. */
export interface Reply {
  text: string;
  date: PartialDate;
  /** Where it stands, if it is public. */
  url?: string;
}

/** An article that claims are drawn from. */
export interface Source {
  id: string;
  title: string;
  publisher: string;
  publisherShort: string;
  authors: string[];
  interviewee?: string;
  published: PartialDate;
  genre: 'news' | 'opinion' | 'interview' | 'analysis' | 'report';
  lang: string;
  url: string;
  /** What a reader should know of the title or the date. */
  note?: string;
}

/** An entity that a page names, and how often. */
export interface EntityOnPage {
  id: string;
  kind: Kind;
  name: string;
  /** As the page writes it first. */
  written: string;
  count: number;
}
