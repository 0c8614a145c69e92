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
  return one === rest[1] && left[1] === other && left.slice(2) === rest.slice(2);
}

/**
 * A word and all that is left of it when one letter is taken out. Two words that are one slip
 * apart share one of these (Garbe’s symmetric deletes), so that slips can be looked up.
 */
export function deletionsOf(word: string): string[] {
  return [word, ...Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1))];
}
