import { skeletonOf, skeletonsOf } from './romanize.ts';

/** A word, and the numbers of the texts that have it, in order. */
export interface Entry {
  word: string;
  texts: number[];
}

/** A word by one of its sounds; see `romanize.ts`. */
export interface Sounding {
  sound: string;
  entry: Entry;
}

/** Words that were met, each with what it costs to have met it: 0 for the word itself. */
export type Met = ReadonlyMap<Entry, number>;

/** Which texts have which words. */
export interface WordTable {
  /** Adds the words of a text; texts are numbered from 0 on. */
  add(words: Iterable<string>): void;
  /** The words that begin with these letters. */
  findByLetters(start: string): Met;
  /** These and those that begin so in another spelling, or in the other script. */
  findBySound(start: string): Met;
  /** All words by their sounds, of those that begin with this one. */
  soundsFrom(first: string): readonly Sounding[];
  /** The texts that have a word of each of these choices, and what it cost in all. */
  findTexts(choices: readonly Met[]): ReadonlyMap<number, number>;
}

/** Shorter ones sound like too much. */
const SHORTEST_SOUND = 3;

/**
 * An empty table. Words stand in lists by first letter, and again by first sound: short enough to
 * be read through at each keystroke, and never sorted.
 */
export function createWordTable(): WordTable {
  const entries = new Map<string, Entry>();
  const byLetter = new Map<string, Entry[]>();
  const bySound = new Map<string, Sounding[]>();
  let size = 0;

  function addEntry(word: string): Entry {
    const entry: Entry = { word, texts: [] };
    entries.set(word, entry);
    push(byLetter, word.charAt(0), entry);
    for (const sound of skeletonsOf(word))
      if (sound.length >= SHORTEST_SOUND) push(bySound, sound.charAt(0), { sound, entry });
    return entry;
  }

  const withLetters = (start: string) =>
    (byLetter.get(start.charAt(0)) ?? []).filter(({ word }) => word.startsWith(start));
  const withSound = (sound: string) =>
    sound.length < SHORTEST_SOUND
      ? []
      : (bySound.get(sound.charAt(0)) ?? []).filter((one) => one.sound.startsWith(sound));

  return {
    add(words) {
      const text = size++;
      for (const word of words) {
        const { texts } = entries.get(word) ?? addEntry(word);
        if (texts.at(-1) !== text) texts.push(text);
      }
    },
    findByLetters: (start) => new Map(withLetters(start).map((entry) => [entry, 0])),
    findBySound(start) {
      const sounding = withSound(skeletonOf(start)).map(({ entry }) => entry);
      return new Map([...withLetters(start), ...sounding].map((entry) => [entry, 0]));
    },
    soundsFrom: (first) => bySound.get(first) ?? [],
    findTexts(choices) {
      const [first, ...others] = [...choices].sort((a, b) => a.size - b.size);
      if (first === undefined || first.size === 0) return new Map();
      return others.reduce(
        (found, choice) => addCosts(found, costByText(choice)),
        costByText(first),
      );
    },
  };
}

/** What the cheapest word of a choice costs in each text that has one. */
function costByText(choice: Met): Map<number, number> {
  const costs = new Map<number, number>();
  for (const [{ texts }, cost] of choice)
    for (const text of texts) costs.set(text, Math.min(cost, costs.get(text) ?? cost));
  return costs;
}

/** What stands in both, with both costs. */
function addCosts(
  some: ReadonlyMap<number, number>,
  others: ReadonlyMap<number, number>,
): Map<number, number> {
  const sums = new Map<number, number>();
  for (const [text, cost] of some) {
    const other = others.get(text);
    if (other !== undefined) sums.set(text, cost + other);
  }
  return sums;
}

function push<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const items = lists.get(key);
  if (items === undefined) lists.set(key, [item]);
  else items.push(item);
}
