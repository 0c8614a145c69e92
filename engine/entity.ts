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

/** core: of one country of the region; regional: of several; global: known the world over. */
export type Scope = 'core' | 'regional' | 'global';

/** How much a written form proves by itself; see `disambiguate.ts`. */
export type Strength = 'strong' | 'contextual' | 'weak';

/** A date at the precision that is known: `2024`, `2024-04` or `2024-04-02`. Sorts as text. */
export type PartialDate = string;

/** A written form of an entity's name. */
export interface Name {
  text: string;
  /** Language of the form; English or any Latin spelling where absent. */
  lang?: 'ru' | 'ky';
  /** `strong` where absent. */
  strength?: 'contextual' | 'weak';
  /** For a contextual form that many countries share: the id of the country that it is of. */
  of?: string;
}

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
  stance: 'reported' | 'assessment' | 'party-claim' | 'definition';
  /** Whose word it is, where it is somebody's. */
  attribution?: string;
  /** True on the one claim that says how things stood last. */
  status?: true;
  sources: { source: string; passage: Passage }[];
}

/** Another entity that a reader wants next, and what it is to this one. */
export interface Relation {
  to: string;
  as: string;
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
  summary: string;
  claims: Claim[];
  related: Relation[];
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
