import type { NamesEntry } from './compiled.ts';
import { type FormTraits, type NameIndex, readForm, readWord, YEAR_ZERO } from './name-index.ts';
import { fold } from './words.ts';

/** A form as deciding needs it. */
export interface KnownForm extends Omit<FormTraits, 'unmistakable' | 'surnameFirst'> {
  /** Index of its entity among the names' entities. */
  entity: number;
  /** The country that it is of, as an index too. */
  of: number | null;
  /** First and last year that the page may name; null for any. */
  since: number | null;
  until: number | null;
  /** How many words it has. */
  length: number;
  /** The last of them, folded. */
  lastWord: string;
}

/** The forms of an index, read as they are needed. */
export interface KnownForms {
  /** The form with this number. */
  form(number: number): KnownForm;
  /** The folded words of each form of an entity, in any script. */
  wordsOf(entity: number): readonly (readonly string[])[];
  /** Other people of a person's surname: once one is named in full, no bare surname is sure. */
  namesakesOf(entity: number): readonly number[];
}

/** Reads the forms of these entities; their numbers are in the order of the entities. */
export function createKnownForms(entities: readonly NamesEntry[], index: NameIndex): KnownForms {
  const forms = new Map<number, KnownForm>();
  const words = new Map<number, string[][]>();

  function form(number: number): KnownForm {
    const known = forms.get(number) ?? readKnown(index, number);
    forms.set(number, known);
    return known;
  }

  function wordsOf(entity: number): string[][] {
    const known = words.get(entity);
    if (known !== undefined) return known;
    const texts = [fold(entities[entity]?.name ?? '').split(/[^\p{L}\p{N}]+/u)];
    for (let number = firstFormOf(index, entity); index.formEntities[number] === entity; number++)
      texts.push(readWordsOf(index, number));
    words.set(entity, texts);
    return texts;
  }

  return {
    form,
    wordsOf,
    namesakesOf(entity) {
      const { namesakes, namesakeStarts } = index;
      return [...namesakes.subarray(namesakeStarts[entity], namesakeStarts[entity + 1])];
    },
  };
}

function readKnown(index: NameIndex, number: number): KnownForm {
  const { strength, sign } = readForm(index.formTraits[number] ?? 0);
  const owner = index.formOwners[number] ?? 0;
  const words = readWordsOf(index, number);
  return {
    strength,
    sign,
    entity: index.formEntities[number] ?? 0,
    of: owner === 0 ? null : owner - 1,
    since: readYear(index.formSince[number] ?? 0),
    until: readYear(index.formUntil[number] ?? 0),
    length: words.length,
    lastWord: words.at(-1) ?? '',
  };
}

function readYear(year: number): number | null {
  return year === 0 ? null : year + YEAR_ZERO;
}

/** A form's words, folded; of people's names the surname last. */
function readWordsOf(index: NameIndex, number: number): string[] {
  const { slotTokens, slotStarts, formTraits } = index;
  const tokens = slotTokens.subarray(slotStarts[number], slotStarts[number + 1]);
  const words = Array.from(tokens, (token) => fold(readWord(index, token)));
  return readForm(formTraits[number] ?? 0).surnameFirst ? words.reverse() : words;
}

/** The first form of an entity, found by halving: forms stand in the order of their entities. */
function firstFormOf({ formEntities }: NameIndex, entity: number): number {
  let [low, high] = [0, formEntities.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((formEntities[middle] as number) < entity) low = middle + 1;
    else high = middle;
  }
  return low;
}
