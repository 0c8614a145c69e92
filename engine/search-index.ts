import type { Kind } from './entity.ts';
import {
  listSearchForms,
  readSearchWords,
  type Searchable,
  type SearchForm,
  soundsOf,
} from './search-forms.ts';
import { createWordTable, type WordTable } from './word-table.ts';

/** An entity as the search ranks it. */
export interface SearchEntity {
  id: string;
  kind: Kind;
  name: string;
  /** How much is known of it: its claims and its relations. */
  known: number;
}

/** A form in the index: `joined` is its words with a blank between. */
export interface IndexedForm extends SearchForm {
  entity: SearchEntity;
  joined: string;
}

/** What the search looks words up in. */
export interface SearchIndex {
  /** By the numbers of the texts in `ofForms`. */
  forms: IndexedForm[];
  /** By the numbers of the texts in `ofEntities`. */
  entities: SearchEntity[];
  /** The words of each form. */
  ofForms: WordTable;
  /** All words of an entity: of its forms and its summary, in every language. */
  ofEntities: WordTable;
}

/** Fills an index, form by form: with all of them in one go a popup would stand still. */
export function* fillIndex(records: readonly Searchable[], index: SearchIndex): Generator<void> {
  for (const record of records) {
    const { id, kind, name, summaries, known } = record;
    const entity: SearchEntity = { id, kind, name, known };
    const all = new Set(summaries.flatMap(readSearchWords));
    const seen = new Set<string>();
    for (const { text, lang, tells } of listSearchForms(record)) {
      const words = readSearchWords(text);
      const joined = words.join(' ');
      if (seen.has(joined)) continue;
      seen.add(joined);
      // “RFE/RL” is typed rferl, “Jalal-Abad” jalalabad.
      index.ofForms.add(words.length > 1 ? [...words, words.join('')] : words);
      index.forms.push({ text, lang, tells, entity, joined });
      for (const word of words) all.add(word);
      yield;
    }
    index.ofEntities.add(all);
    index.entities.push(entity);
  }
}

/** An index with nothing in it. */
export function createIndex(): SearchIndex {
  return {
    forms: [],
    entities: [],
    ofForms: createWordTable(soundsOf),
    ofEntities: createWordTable(() => []),
  };
}
