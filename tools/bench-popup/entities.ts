import type { Searchable } from '../../engine/search-forms.ts';
import { createRandom, type Random } from '../bench/random.ts';

/** As many entities as that. */
export const MANY = 10_000;

/**
 * So many records made up from these: each has the forms, the patterns and the summary of a real
 * one, and names of its own in them, of letters as its model’s. The common words (law, союз) stay,
 * as they would. The same for the same count.
 */
export function makeRecords(shipped: readonly Searchable[], count: number): Searchable[] {
  const random = createRandom(count);
  return Array.from({ length: count }, (_, i) => {
    const model = shipped[i % shipped.length];
    if (model === undefined) throw new Error('there is no record to make others of');
    const rename = createRenaming(random);
    return {
      ...model,
      id: `made-${i}`,
      name: rename(model.name),
      names: model.names.map((name) => ({ ...name, text: rename(name.text) })),
      patterns: model.patterns.map((one) => ({ ...one, pattern: rename(one.pattern) })),
      summaries: model.summaries.map(rename),
    };
  });
}

/** A word with a capital, of more letters than an acronym has. */
const NAME = /\p{Lu}\p{L}{3,}/gu;

/** Another name for each name of a text, always the same one for the same. */
function createRenaming(random: Random): (text: string) => string {
  const renamed = new Map<string, string>();
  return (text) =>
    text.replace(NAME, (name) => {
      const known = renamed.get(name) ?? disguise(name, random);
      renamed.set(name, known);
      return known;
    });
}

const CLASSES = ['aeiouy', 'bcdfghjklmnprstvz', 'аеёиоуыэюя', 'бвгджзклмнпрстфхцчш'];

/** A word with each vowel and each consonant another one; capitals stay. */
function disguise(word: string, random: Random): string {
  return [...word]
    .map((letter) => {
      const lower = letter.toLowerCase();
      const letters = CLASSES.find((one) => one.includes(lower));
      if (letters === undefined) return letter;
      const other = random.pick([...letters]);
      return lower === letter ? other : other.toUpperCase();
    })
    .join('');
}
