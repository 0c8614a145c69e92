import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSlip, SHORTEST_SLIP, slipHashesOf, slipKeysOf } from '../../engine/one-edit.ts';

type Row = [name: string, written: string, name: string, expected: boolean];

describe('a slip in the name of a thing', () => {
  test.each<Row>([
    ['is a letter too few', 'kyrgystan', 'kyrgyzstan', true],
    ['is a letter too many', 'kyrggyzstan', 'kyrgyzstan', true],
    ['is a wrong letter', 'kyrgysstan', 'kyrgyzstan', true],
    ['is two neighbours swapped', 'kygryzstan', 'kyrgyzstan', true],
    ['is one in Cyrillic', 'кыргыстан', 'кыргызстан', true],
    ['may stand right behind the first letter', 'kirgyzstan', 'kyrgyzstan', true],
    ['may swap the letters behind the first one', 'kryrgzstan', 'kyrrgzstan', true],
    ['may stand right before the last two', 'kyrgyzsman', 'kyrgyzstan', true],
    ['may leave out the letter before the last two', 'kyrgyzsan', 'kyrgyzstan', true],
    ['is not the word itself', 'kyrgyzstan', 'kyrgyzstan', false],
    ['is no wrong first letter', 'gyrgyzstan', 'kyrgyzstan', false],
    ['is no first letter left out', 'yrgyzstan', 'kyrgyzstan', false],
    ['is no letter before the first', 'akyrgyzstan', 'kyrgyzstan', false],
    ['is no swap with the first letter', 'ykrgyzstan', 'kyrgyzstan', false],
    ['is no wrong letter among the last two', 'kyrgyzstin', 'kyrgyzstan', false],
    ['is no wrong last letter', 'kyrgyzstam', 'kyrgyzstan', false],
    ['is no last letter left out', 'kyrgyzsta', 'kyrgyzstan', false],
    ['is no letter between the last two', 'kyrgyzstaan', 'kyrgyzstan', false],
    ['is no letter behind the last', 'kyrgyzstana', 'kyrgyzstan', false],
    ['is no letter right before the last two', 'kyrgyzstyan', 'kyrgyzstan', false],
    ['is no swap of the last two', 'kyrgyzstna', 'kyrgyzstan', false],
    ['is no swap with one of the last two', 'kyrgyzsatn', 'kyrgyzstan', false],
    ['is no second slip', 'kirgystan', 'kyrgyzstan', false],
    ['is none in a word of seven letters', 'bischek', 'bishkek', false],
    ['is one in a word of eight letters', 'beshkekt', 'bishkekt', true],
    ['is nothing without letters', '', 'kyrgyzstan', false],
    ['is none of a name without letters', 'kyrgyzstan', '', false],
  ])('%s: %s', (_, written, name, expected) => {
    expect(isSlip(written, name, false)).toBe(expected);
  });
});

describe('a slip in the name of a person', () => {
  test.each<Row>([
    ['is a wrong vowel', 'atambaev', 'atombaev', true],
    ['is a vowel too many', 'atambaiyev', 'atambayev', true],
    ['is a vowel too few', 'atambyev', 'atambayev', true],
    ['is a doubled consonant', 'atambbayev', 'atambayev', true],
    ['is a doubled consonant written once', 'kulmurzaev', 'kullmurzaev', true],
    ['is two neighbours swapped', 'atmabayev', 'atambayev', true],
    ['is a wrong vowel in Cyrillic', 'атомбаев', 'атамбаев', true],
    ['is an h too many', 'kharimbekov', 'karimbekov', true],
    ['is no wrong consonant', 'atandayev', 'atanbayev', false],
    ['is no consonant for a vowel', 'atkmbayev', 'atambayev', false],
    ['is no vowel for a consonant', 'ataabayev', 'atambayev', false],
    ['is no consonant too many', 'atamkbayev', 'atambayev', false],
    ['is no consonant too few', 'atabayev', 'atambayev', false],
    ['is no consonant too few in Cyrillic', 'атабаев', 'атамбаев', false],
  ])('%s: %s', (_, written, name, expected) => {
    expect(isSlip(written, name, true)).toBe(expected);
  });
});

/** Damerau–Levenshtein distance, restricted, by the whole table. */
function distance(one: string, other: string): number {
  const table = Array.from({ length: one.length + 1 }, (_, i) =>
    Array.from({ length: other.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number) => table[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= one.length; i++)
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1];
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      (table[i] as number[])[j] = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (isSame ? 0 : 1),
        isSwap ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
  return at(one.length, other.length);
}

/** The letters of a word that another does not have. */
function lettersLeft(word: string, other: string): string[] {
  const left = [...word];
  for (const letter of other) if (left.includes(letter)) left.splice(left.indexOf(letter), 1);
  return left;
}

/** The slow and obvious version of `isSlip`. */
function isSlipSlowly(written: string, name: string, ofPerson: boolean): boolean {
  if (name.length < SHORTEST_SLIP || distance(written, name) !== 1) return false;
  const first = [...name].findIndex((letter, i) => letter !== written[i]);
  const endsAlike = written.slice(-2) === name.slice(-2);
  if (first < 1 || first >= name.length - 2 || !endsAlike) return false;
  const changed = [...lettersLeft(written, name), ...lettersLeft(name, written)];
  const isLoose = (letter: string) => 'aeiouyаеёиоуыэюяh'.includes(letter);
  return !ofPerson || changed.every((letter) => isLoose(letter) || letter === name[first - 1]);
}

const letter = fc.constantFrom(...'aeinkhаеыкз');
const name = fc.string({ unit: letter, minLength: 1, maxLength: 14 });
/** A word and what one or two slips make of it. */
const nameAndWritten = fc
  .tuple(name, fc.array(fc.tuple(fc.nat(3), fc.nat(15), letter), { minLength: 1, maxLength: 2 }))
  .map(([word, slips]) => {
    const letters = [...word];
    for (const [kind, at, other] of slips) {
      if (kind === 0) letters.splice(at, 1);
      if (kind === 1) letters.splice(at, 0, other);
      if (kind === 2) letters.splice(at, 1, other);
      if (kind === 3) letters.splice(at, 2, ...letters.slice(at, at + 2).reverse());
    }
    return { name: word, written: letters.join('') };
  });

describe('any word', () => {
  test('is a slip where the slow version says so', () => {
    fc.assert(
      fc.property(nameAndWritten, fc.boolean(), ({ name, written }, ofPerson) => {
        expect(isSlip(written, name, ofPerson)).toBe(isSlipSlowly(written, name, ofPerson));
      }),
      { numRuns: 2000 },
    );
  });

  test('is looked for under a hash that the name has, if it is a slip of it', () => {
    const codesOf = (word: string) => Uint16Array.from(word, (letter) => letter.charCodeAt(0));
    fc.assert(
      fc.property(nameAndWritten, ({ name, written }) => {
        if (!isSlip(written, name, false)) return;
        const hashes = slipHashesOf(codesOf(written), written.length);
        const keys = slipKeysOf(name);
        expect(hashes.some((hash) => keys.includes(hash))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
