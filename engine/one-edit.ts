import { hashNext, SEED } from './hash.ts';

/** One slip in a shorter word makes other words of it: at 6 letters one real word a name, at 8 a third. */
export const SHORTEST_SLIP = 8;

/** Where words are derived and declined: a difference there is no slip. */
const ENDING = 2;

/** In people's names: between other letters one more, less or another makes another name (Jafarov). */
const LOOSE = /^[aeiouyаеёиоуыэюяh]$/;

/**
 * Whether a text's word is a name's word with one slip of the keys: a letter too many, too few or
 * wrong, or two neighbours swapped (Damerau–Levenshtein distance 1, restricted); neither the first
 * letter nor one of the last two. Of a person's name a vowel may be wrong, and a consonant only
 * doubled or not. Both folded.
 */
export function isSlip(written: string, name: string, ofPerson: boolean): boolean {
  if (name.length < SHORTEST_SLIP || written[0] !== name[0]) return false;
  let same = 1;
  while (same < name.length && written[same] === name[same]) same++;
  if (same >= name.length - ENDING) return false;
  const rest = name.slice(same);
  const left = written.slice(same);
  const [one = '', other = ''] = [left[0], rest[0]];
  const isLoose = (letter: string) => !ofPerson || LOOSE.test(letter) || letter === name[same - 1];
  if (left.slice(1) === rest) return isLoose(one);
  if (left === rest.slice(1)) return isLoose(other);
  if (left.slice(1) === rest.slice(1)) return isLoose(one) && isLoose(other);
  if (same + 1 >= name.length - ENDING) return false;
  return one === rest[1] && left[1] === other && left.slice(2) === rest.slice(2);
}

/**
 * Whatever the slip, either the first four letters and the last two are right, or the first and the
 * last three or four: two hashes find it, where taking out each letter in turn (Garbe's symmetric
 * deletes) takes one a letter.
 */
const HEAD = 4;
const LONG = 10;

function tailOf(length: number): number {
  return length < LONG ? 3 : 4;
}

/** The hash of a word's first `head` and last `tail` letters. Letters as UTF-16 code units. */
function hashEnds(letters: ArrayLike<number>, length: number, head: number, tail: number): number {
  let hash = hashNext(SEED.slip, tail);
  for (let i = 0; i < head; i++) hash = hashNext(hash, letters[i] as number);
  for (let i = length - tail; i < length; i++) hash = hashNext(hash, letters[i] as number);
  return hash;
}

/** The two hashes under which a text's word, folded, may be a slip of a name's. */
export function slipHashesOf(letters: ArrayLike<number>, length: number): [number, number] {
  return [hashEnds(letters, length, HEAD, ENDING), hashEnds(letters, length, 1, tailOf(length))];
}

/** All hashes under which slips of a name's word, folded, are looked for. */
export function slipKeysOf(name: string): number[] {
  const letters = Array.from({ length: name.length }, (_, i) => name.charCodeAt(i));
  const tails = [-1, 0, 1].map((slip) => tailOf(name.length + slip));
  return [
    hashEnds(letters, name.length, HEAD, ENDING),
    ...[...new Set(tails)].map((tail) => hashEnds(letters, name.length, 1, tail)),
  ];
}
