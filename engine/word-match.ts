import type { How } from './candidate.ts';
import {
  type NameIndex,
  type ReadStem,
  readStems,
  readToken,
  readWord,
  type TokenTraits,
} from './name-index.ts';
import { isSlip } from './one-edit.ts';
import { skeletonOf, skeletonsOf } from './romanize.ts';
import { fold, lastApostrophe, plain } from './words.ts';

/** In what way a word of a text is a word of a form. Lengths in code units of the text's word. */
export interface WordMatch {
  how: How;
  /** Up to here it belongs to the name: `Kloop` of “Kloop’s”. */
  length: number;
  /** Up to here its capitals tell: `АКШ` of “АКШнын”. */
  stem: number;
}

/** Tells whether a word of a text, as it stands there, may be a token. */
export type MatchWord = (written: string, token: number) => WordMatch | null;

/** A token with what it takes to compare a word to it, worked out once it is needed. */
interface Token extends Omit<TokenTraits, 'declension'> {
  word: string;
  folded: string;
  /** Whether the form itself has a possessive here: Russia’s foreign agents law. */
  owns: boolean;
  stems(): readonly ReadStem[];
  /** What it may take in Kyrgyz where it is written in Latin letters. */
  latinEndings(): ReadonlySet<string>;
  /** Whether this is the skeleton of one of its spellings. */
  sounds(skeleton: string): boolean;
}

/** A comparison of words with the tokens of an index. */
export function createWordMatch(
  index: NameIndex,
  endingsOf: (number: number) => ReadonlySet<string>,
): MatchWord {
  const tokens = new Map<number, Token>();

  function tokenOf(number: number): Token {
    const known = tokens.get(number);
    if (known !== undefined) return known;
    const traits = readToken(index.tokenTraits[number] ?? 0);
    const word = readWord(index, number);
    const folded = fold(word);
    let stems: readonly ReadStem[] | undefined;
    let plainest: string | undefined;
    let skeletons: readonly string[] | undefined;
    const token: Token = {
      ...traits,
      word,
      folded,
      owns: OWNER.test(folded),
      stems() {
        stems ??= readStems(index, number, { folded, endingsOf });
        return stems;
      },
      latinEndings: () => endingsOf(0),
      sounds(skeleton) {
        plainest ??= skeletonOf(plain(folded.replace(OWNED, '')));
        if (skeleton === plainest) return true;
        skeletons ??= skeletonsOf(word.replace(OWNED, ''));
        return skeletons.includes(skeleton);
      },
    };
    tokens.set(number, token);
    return token;
  }

  return (written, number) => matchWord(written, tokenOf(number));
}

const LATIN = /^[a-z]/;
/** An English possessive; a Russian or Kyrgyz ending on a word in Latin letters (Kloopтун, Kloop’тун). */
const OWNER = /.'s$/;
const OWNED = /['’]s$/;
const TAIL = /^([^а-яөүң]+?)'?([а-яөүң]+)$/;

/** Longer than any word with all its marks and soft hyphens: not worth folding. */
const LONGEST_WRITTEN = 256;

function matchWord(written: string, token: Token): WordMatch | null {
  if (written === token.word && !token.owns)
    return { how: 'exact', length: written.length, stem: written.length };
  if (written.length > LONGEST_WRITTEN) return null;
  const folded = fold(written);
  const owner = OWNER.exec(folded);
  const stemOf = owner === null ? written.length : lastApostrophe(written);
  const whole = { length: written.length, stem: stemOf };
  if (agrees(folded, token.folded))
    return { how: written === token.word ? 'exact' : 'variant', ...whole };
  if (owner !== null && !token.owns) return matchWord(written.slice(0, stemOf), token);
  if (LATIN.test(token.folded) && TAIL.test(folded)) {
    const [, stem = '', tail = ''] = TAIL.exec(folded) ?? [];
    if (stem === token.folded && token.latinEndings().has(plain(tail)))
      return { how: 'inflected', length: written.length, stem: unitsOf(written, stem.length) };
  }
  const stem = sameScript(folded, token.folded) ? inflectedStem(folded, token) : null;
  if (stem !== null)
    return { how: 'inflected', length: written.length, stem: unitsOf(written, stem.length) };
  if (token.respelled && (owner !== null || !token.owns)) {
    const respelled = respelledAs(token.owns ? folded.replace(OWNED, '') : folded, token);
    if (respelled !== null) return { how: respelled, ...whole };
  }
  if (token.slips && isSlip(plain(folded), plain(token.folded), token.ofPerson))
    return { how: 'fuzzy', ...whole };
  return null;
}

/** How many code units of a word its first so many folded letters take: marks and soft hyphens count. */
function unitsOf(written: string, letters: number): number {
  let units = 0;
  for (let read = 0; read < letters && units < written.length; units++)
    read += fold(written.charAt(units)).length;
  return units;
}

function sameScript(word: string, other: string): boolean {
  return LATIN.test(word) === LATIN.test(other);
}

/** ө, ү and ң may be о, у and н on a page, but not the other way round. */
function agrees(folded: string, name: string): boolean {
  return folded === name || folded === plain(name);
}

function inflectedStem(folded: string, { stems, folded: name }: Token): string | null {
  const letters = plain(folded);
  for (const { text, takes } of stems()) {
    if (!letters.startsWith(text) || !takes(letters.slice(text.length))) continue;
    if (isAsSpecial(folded.slice(0, text.length), name)) return text;
  }
  return null;
}

/** Whether a beginning has either none of ө, ү and ң or the name's; its last letter may have changed. */
function isAsSpecial(beginning: string, name: string): boolean {
  if (plain(beginning) === beginning || name.startsWith(beginning)) return true;
  const last = beginning.slice(-1);
  return plain(last) === last && name.startsWith(beginning.slice(0, -1));
}

function respelledAs(folded: string, { stems, sounds }: Token): How | null {
  const letters = plain(folded);
  if (sounds(skeletonOf(letters))) return 'variant';
  if (LATIN.test(folded)) return null;
  for (const { text, takes } of stems()) {
    const wanted = skeletonsOf(text);
    for (let end = letters.length; end > 2 && end > letters.length - LONGEST_RESPELLED; end--)
      if (takes(letters.slice(end)) && wanted.includes(skeletonOf(letters.slice(0, end))))
        return 'inflected';
  }
  return null;
}

/** Endings of other spellings are looked for up to this length: Russian ones have three letters. */
export const LONGEST_RESPELLED = 4;
