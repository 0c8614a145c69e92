import { skeletonOf } from './romanize.ts';
import { soundsOf } from './search-forms.ts';
import type { SearchResult } from './search-result.ts';
import { fold, plain, readWords } from './words.ts';

/** A word of the shown text. */
interface ShownWord {
  start: number;
  end: number;
  text: string;
}

/** How much of a word was met, in UTF-16 code units, and how nearly: 0 is by its letters. */
interface Measure {
  length: number;
  distance: number;
}

/**
 * What of a text was met by these typed words, each by one word of its own at most. `isMet`:
 * whether a word, folded, was met though it begins otherwise.
 */
export function markWords(
  text: string,
  typed: readonly string[],
  isMet: (word: string) => boolean,
): SearchResult['marked'] {
  const words = readWords(text).map(
    ({ start, end }): ShownWord => ({ start, end, text: text.slice(start, end) }),
  );
  const lengths = new Map<ShownWord, number>();
  for (const part of typed) {
    let nearest: (Measure & { word: ShownWord }) | null = null;
    for (const word of words) {
      const measure = lengths.has(word) ? null : measureMet(word.text, part, isMet);
      if (measure !== null && measure.distance < (nearest?.distance ?? Infinity))
        nearest = { word, ...measure };
    }
    if (nearest !== null) lengths.set(nearest.word, nearest.length);
  }
  // Written apart, typed as one: Jalal-Abad, jalalabad.
  const joined = words.map((word) => foldWord(word.text)).join('');
  if (lengths.size === 0 && typed.length === 1 && joined.startsWith(typed[0] ?? ''))
    for (const word of words) lengths.set(word, word.text.length);
  return joinRanges(words, lengths);
}

const foldWord = (text: string) => plain(fold(text));

/** What of a word was met; null if nothing. */
function measureMet(text: string, typed: string, isMet: (word: string) => boolean): Measure | null {
  const word = foldWord(text);
  const sound = skeletonOf(typed);
  if (word.startsWith(typed)) {
    const length = findLength(text, (start) => foldWord(start).startsWith(typed));
    return { length, distance: word === typed ? 0 : 1 };
  }
  const sounds = (start: string) => soundsOf(start).some((one) => one.startsWith(sound));
  if (sound !== '' && sounds(text)) return { length: findLength(text, sounds), distance: 2 };
  return isMet(word) ? { length: text.length, distance: 3 } : null;
}

/** The length of the shortest beginning that will do; all of it if none does. */
function findLength(text: string, isEnough: (start: string) => boolean): number {
  for (let length = 1; length < text.length; length++)
    if (isEnough(text.slice(0, length))) return length;
  return text.length;
}

/** The ranges in order; those of whole words beside each other are one. */
function joinRanges(
  words: readonly ShownWord[],
  lengths: ReadonlyMap<ShownWord, number>,
): [number, number][] {
  const ranges: [number, number][] = [];
  for (const [i, word] of words.entries()) {
    const length = lengths.get(word);
    if (length === undefined) continue;
    const last = ranges.at(-1);
    const end = word.start + length;
    if (last !== undefined && last[1] === words[i - 1]?.end) last[1] = end;
    else ranges.push([word.start, end]);
  }
  return ranges;
}
