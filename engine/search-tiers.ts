import { hasName, isDeclined } from './search-forms.ts';
import type { IndexedForm, SearchEntity, SearchIndex } from './search-index.ts';
import type { How } from './search-result.ts';
import type { FoundTexts, Met } from './word-table.ts';

/** An entity that was found, and the form that shows it best; null where only its summary does. */
export interface Hit {
  entity: SearchEntity;
  form: IndexedForm | null;
  how: How;
  /** Whether a word of a form was met though it begins otherwise than what was typed. */
  isMet: (word: string) => boolean;
}

/** More than this nobody reads. */
export const MOST_RESULTS = 12;

/** What has these words by their letters. */
export function findByLetters({ forms, ofForms }: SearchIndex, typed: readonly string[]): Hit[] {
  const whole = typed.join(' ');
  // After one letter the better known is the better guess, whatever its length.
  const unit = whole.length < TELLING ? 0 : 1;
  const found = ofForms.findTexts(typed.map(ofForms.findByLetters));
  const distanceOf = ({ joined }: IndexedForm) => {
    if (joined === whole) return 0;
    const left = joined.length - whole.length;
    return joined.startsWith(whole) ? PREFIX + unit * left : WORDS + left;
  };
  const howOf = (distance: number) =>
    distance === 0 ? 'exact' : distance < WORDS ? 'prefix' : 'words';
  return rankForms(forms, found, distanceOf, howOf);
}

const TELLING = 2;

/** What begins so goes before what has the words further in; no form is as long as that. */
const PREFIX = 10_000;
const WORDS = 20_000;

/** What has all the words of a form in another case: Бишкеке, Садыра Жапарова. */
export function findDeclined({ forms, ofForms }: SearchIndex, typed: readonly string[]): Hit[] {
  const isLong = typed.some((word) => word.length >= SHORTEST_DECLINED);
  if (!isLong || !typed.every((word) => /^\p{Script=Cyrillic}+$/u.test(word))) return [];
  const starts = typed.map((word) =>
    ofForms.findByLetters(word.slice(0, Math.ceil(word.length * COMMON_START))),
  );
  const { texts, costs } = ofForms.findTexts(starts);
  const declined = texts.filter((text) => {
    const form = forms[text];
    return form !== undefined && isDeclined(typed, form.text, form.entity.kind);
  });
  return rankForms(
    forms,
    { texts: declined, costs },
    () => 0,
    () => 'declined',
  ).map((hit) => ({ ...hit, isMet: () => true }));
}

/** A shorter word may be another one with an ending. */
const SHORTEST_DECLINED = 4;

/** How much of a word all its cases have in common; the longest endings are those of Kyrgyz. */
const COMMON_START = 0.4;

/** What has these words in any spelling and either script. */
export function findBySound({ forms, ofForms }: SearchIndex, typed: readonly string[]): Hit[] {
  const { length } = typed.join(' ');
  const found = ofForms.findTexts(typed.map(ofForms.findBySound));
  return rankForms(
    forms,
    found,
    ({ joined }) => Math.abs(joined.length - length),
    () => 'romanised',
  );
}

/** What has these words somewhere in its forms and its summary. */
export function findByMatter(
  { entities, ofEntities }: SearchIndex,
  typed: readonly string[],
): Hit[] {
  const matter = typed.filter((word) => word.length >= SHORTEST_MATTER);
  if (matter.length === 0) return [];
  const { texts } = ofEntities.findTexts(matter.map(ofEntities.findByLetters));
  const found = texts.map((text) => entities[text] as SearchEntity);
  return takeFirst(found, (one, other) => one.known > other.known).map((entity) => ({
    entity,
    form: null,
    how: 'about',
    isMet: () => false,
  }));
}

/** Shorter words of a query (of, об) need not stand in a summary. */
const SHORTEST_MATTER = 3;

/** What has words near to these: `choices` are such words, with the share of letters that are wrong. */
export function findBySlips(
  { forms, ofForms }: SearchIndex,
  choices: readonly (readonly Met[])[],
): Hit[] {
  const words = new Set(choices.flat().map(({ entry }) => entry.word));
  return rankForms(
    forms,
    ofForms.findTexts(choices),
    ({ joined }, cost) => Math.round(cost * SLIP_STEPS) * LONGEST + joined.length,
    () => 'fuzzy',
  ).map((hit) => ({ ...hit, isMet: (word) => words.has(word) }));
}

/** Slips nearer to each other than a tenth of the letters are alike; no form is as long as that. */
const SLIP_STEPS = 10;
const LONGEST = 1000;

/** What has one of several words as a name: “president Japarov” is about Japarov. */
export function findByNames({ forms, ofForms }: SearchIndex, typed: readonly string[]): Hit[] {
  if (typed.length < 2) return [];
  return typed.flatMap((word) => {
    if (word.length < SHORTEST_NAME) return [];
    const { texts, costs } = ofForms.findTexts([ofForms.findByLetters(word)]);
    const named = texts.filter((text) => hasName(forms[text]?.text ?? '', word));
    return rankForms(
      forms,
      { texts: named, costs },
      ({ joined }) => joined.length,
      () => 'partial',
    );
  });
}

/** Shorter words with a capital are mostly no names. */
const SHORTEST_NAME = 5;

/**
 * The entities of these forms, the nearest first and no more than are read; of equally near ones
 * the better known. Shown is the name where it was met too, else the first form that stands for the
 * entity alone, else the nearest. `howOf`: what a hit at such a distance is called.
 */
function rankForms(
  forms: readonly IndexedForm[],
  { texts, costs }: FoundTexts,
  distanceOf: (form: IndexedForm, cost: number) => number,
  howOf: (distance: number) => How,
): Hit[] {
  const best = new Map<SearchEntity, Near>();
  for (const text of texts) {
    const form = forms[text] as IndexedForm;
    const distance = distanceOf(form, costs[text] as number);
    const known = best.get(form.entity);
    if (known === undefined) {
      best.set(form.entity, { form, distance });
      continue;
    }
    const isNearer = distance < known.distance;
    if (form.tells > known.form.tells || (isNearer && known.form.tells === 0)) known.form = form;
    if (isNearer) known.distance = distance;
  }
  return takeFirst([...best.values()], isBefore).map(({ form, distance }) => ({
    entity: form.entity,
    form,
    how: howOf(distance),
    isMet: () => false,
  }));
}

/** The form that shows an entity, and how near the nearest of its forms is. */
interface Near {
  form: IndexedForm;
  distance: number;
}

function isBefore(one: Near, other: Near): boolean {
  if (one.distance !== other.distance) return one.distance < other.distance;
  return one.form.entity.known > other.form.entity.known;
}

/** The first of these, in order: where thousands are met, sorting them all would be felt. */
function takeFirst<Item>(
  items: readonly Item[],
  isBefore: (one: Item, other: Item) => boolean,
): Item[] {
  const first: Item[] = [];
  for (const item of items) {
    const last = first[MOST_RESULTS - 1];
    if (last !== undefined && !isBefore(item, last)) continue;
    let at = Math.min(first.length, MOST_RESULTS - 1);
    for (; at > 0 && isBefore(item, first[at - 1] as Item); at--) first[at] = first[at - 1] as Item;
    first[at] = item;
  }
  return first;
}
