import type {
  Claim,
  Entity,
  Kind,
  PartialDate,
  Reply,
  Scope,
  Source,
  StepMark,
  Strength,
  Summaries,
} from './entity.ts';
import { LINE_END, writeJson } from './json-lines.ts';
import type { RelationName } from './relations.ts';
import type { WordListName } from './word-lists.ts';

/** Version of the compiled form; raised whenever `Names` or `Cards` change shape. */
export const DATASET_VERSION = 4;

/** The id of what is no record: any country that the dataset does not have. */
export const ELSEWHERE = '';

/** What a page needs in order to find names: kept small. */
export interface Names {
  version: number;
  entities: NamesEntry[];
  /** Lists of words that tell what stands around a name. */
  words: Record<WordListName, string>;
  /** All written forms; see `name-index.ts`. */
  index: string;
}

/** The same before the forms are packed. */
export interface NameList {
  entities: NamesEntry[];
  forms: NameForm[];
}

/** An entity as matching needs it. */
export interface NamesEntry {
  id: string;
  kind: Kind;
  scope: Scope;
  name: string;
  /** Whether it is a country, to whose bodies names such as “Supreme Court” may belong. */
  country?: true;
  /** The country that it is of, as an index; a page that names it speaks of that country. */
  home?: number;
}

/** A written form of an entity. `entity` and `of` are indexes into `Names.entities`. */
export interface NameForm {
  text: string;
  /** By whose grammar its words change; English or any Latin spelling where absent. */
  lang?: 'ru' | 'ky';
  entity: number;
  strength: Strength;
  /** The country that the page has to speak of most, for a form that many countries share. */
  of: number | null;
  /** The form means this entity only where the latest year that the page names lies between these. */
  since?: number;
  until?: number;
  /** A single word in which one slip of the keys is no other word. */
  unmistakable?: boolean;
  /** A person's name in the other order: Жапаров Садыр. */
  surnameFirst?: boolean;
}

/** What the reader sees, by entity id, and the sources that the claims name. */
export interface Cards {
  version: number;
  sources: Record<string, Source>;
  cards: Record<string, Card>;
}

/** A claim as the card shows it. */
export interface CardClaim extends Pick<Claim, 'text' | 'status' | 'silence' | 'side' | 'sources'> {
  /** Date of the fact or, where the source gives none, of the source; null where neither holds. */
  date: PartialDate | null;
  /** True where the date is the source's: when it was told, not when it was. */
  told?: true;
}

/** Another entity, and how the card's entity stands to it. */
export interface CardRelation {
  id: string;
  as: RelationName;
}

/** A point on a line of time. */
export interface TimelineStep {
  date: PartialDate;
  label: string;
  mark: StepMark | null;
  /** The entity that it is a fact about. */
  entity: string;
}

/** One entity as the card shows it: the status claim first. */
export interface Card {
  id: string;
  kind: Kind;
  name: string;
  names: Entity['names'];
  summary: string;
  /** The summary in other languages, as far as there is one. */
  summaries?: Summaries;
  /** The claims on which nothing differs. */
  claims: CardClaim[];
  differences: { title: string; claims: CardClaim[] }[];
  /** What readers take it for, and what sets that apart. */
  distinct: { id: string; by: string }[];
  /** In order of time; empty where there are fewer than two steps. */
  timeline: TimelineStep[];
  /** Its own relations first, then those that others have to it, each other entity once. */
  related: CardRelation[];
  reply: Reply | null;
}

/** Names as text: a line of JSON, then the index, which nobody has to parse. */
export function writeNames({ index, ...head }: Names): string {
  return writeJson(head) + LINE_END + index;
}

/**
 * The names in such a text.
 * @throws Error with one clear line if the text is not of the version that this code reads.
 */
export function readNames(text: string): Names {
  const [head = '', index = ''] = text.split(LINE_END);
  const { version, ...names } = JSON.parse(head);
  if (version !== DATASET_VERSION)
    throw new Error(`the names are of version ${version}; this build reads ${DATASET_VERSION}`);
  return { version, ...names, index };
}
