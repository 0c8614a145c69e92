import { skeletonOf } from './romanize.ts';

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

/** A word that was met, and what it costs to have met it: 0 for the word itself. */
export interface Met {
  entry: Entry;
  cost: number;
}

/** Texts that were found, by their numbers, and what each cost. */
export interface FoundTexts {
  texts: readonly number[];
  costs: Float32Array;
}

/** Which texts have which words. */
export interface WordTable {
  /** Adds the words of a text; texts are numbered from 0 on. */
  add(words: Iterable<string>): void;
  /** The words that begin with these letters. */
  findByLetters(start: string): Met[];
  /** These and those that begin so in another spelling, or in the other script. */
  findBySound(start: string): Met[];
  /** All words by their sounds, of those that begin with this one. */
  soundsFrom(first: string): readonly Sounding[];
  /** The texts that have a word of each of these choices, whose cheapest words stand first. */
  findTexts(choices: readonly (readonly Met[])[]): FoundTexts;
}

/** Shorter ones sound like too much, whole words and beginnings. */
const SHORTEST_SOUND = 3;
const SHORTEST_BEGINNING = 4;

/** As many first letters as a word is filed under: one, two and three. Beyond, lists are short. */
const FILED = 3;

/**
 * An empty table; `soundsOf` tells by which sounds a word is found, if by any. Words are filed under
 * their first letters and sounds, in lists that never have to be sorted.
 */
export function createWordTable(soundsOf: (word: string) => readonly string[]): WordTable {
  const entries = new Map<string, Entry>();
  const byLetters = new Map<string, Entry[]>();
  const bySounds = new Map<string, Sounding[]>();
  let size = 0;

  function addEntry(word: string): Entry {
    const entry: Entry = { word, texts: [] };
    entries.set(word, entry);
    for (let length = 1; length <= FILED && length <= word.length; length++)
      push(byLetters, word.slice(0, length), entry);
    for (const sound of soundsOf(word)) {
      if (sound.length < SHORTEST_SOUND) continue;
      push(bySounds, sound.charAt(0), { sound, entry });
      push(bySounds, sound.slice(0, FILED), { sound, entry });
    }
    return entry;
  }

  function findByLetters(start: string): Met[] {
    const met: Met[] = [];
    for (const entry of byLetters.get(start.slice(0, FILED)) ?? [])
      if (entry.word.startsWith(start)) met.push({ entry, cost: 0 });
    return met;
  }

  return {
    add(words) {
      const text = size++;
      for (const word of words) {
        const { texts } = entries.get(word) ?? addEntry(word);
        if (texts[texts.length - 1] !== text) texts.push(text);
      }
    },
    findByLetters,
    findBySound(start) {
      const met = findByLetters(start);
      const sound = skeletonOf(start);
      if (sound.length < SHORTEST_SOUND) return met;
      const mayGoOn = sound.length >= SHORTEST_BEGINNING;
      for (const other of bySounds.get(sound.slice(0, FILED)) ?? [])
        if (other.sound === sound || (mayGoOn && other.sound.startsWith(sound)))
          met.push({ entry: other.entry, cost: 0 });
      return met;
    },
    soundsFrom: (first) => bySounds.get(first) ?? [],
    findTexts(choices) {
      const seldomFirst = [...choices].sort((a, b) => countTexts(a) - countTexts(b));
      /** How many of the choices each text has had a word of, in their order. */
      const had = new Uint8Array(size);
      const costs = new Float32Array(size);
      let texts: number[] = [];
      for (const [i, choice] of seldomFirst.entries()) {
        texts = [];
        for (const { entry, cost } of choice)
          for (const text of entry.texts) {
            if (had[text] !== i) continue;
            had[text] = i + 1;
            costs[text] = (costs[text] as number) + cost;
            texts.push(text);
          }
        if (texts.length === 0) break;
      }
      return { texts, costs };
    },
  };
}

function countTexts(choice: readonly Met[]): number {
  return choice.reduce((count, { entry }) => count + entry.texts.length, 0);
}

function push<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const items = lists.get(key);
  if (items === undefined) lists.set(key, [item]);
  else items.push(item);
}
