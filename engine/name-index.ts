import type { Strength } from './entity.ts';
import type { Declension } from './inflect.ts';
import type { KeyTable, Numbers } from './key-table.ts';
import { plain } from './words.ts';

/**
 * All written forms in a few flat arrays: no object a form, nothing to build in a page.
 *
 * A form is a run of slots; a slot is a token (a word as the form has it) with the capitals that it
 * needs and the punctuation before it. A form is looked for at its anchor, the rarest of its
 * tokens; four tables of hashes tell which tokens a word of a text may be: by its letters or a stem
 * of them (one table for words in any capitals, one for those that need a capital), by its
 * skeleton, and by what a slip of the keys leaves of it.
 */
export interface NameIndex {
  byteLength: number;
  /** By UTF-16 code unit up to `FOLDED_END`; see `letters.ts`. */
  letters: Numbers;
  byLetters: KeyTable;
  byCapital: KeyTable;
  bySkeleton: KeyTable;
  bySlip: KeyTable;
  /** Every token's word in UTF-8, one after the other, and where each begins; one more for the end. */
  words: Uint8Array;
  wordStarts: Numbers;
  /** A token's declension, and whether other spellings and slips of it count. */
  tokenTraits: Numbers;
  /** The forms that are anchored at a token, each with the slot and a hint; where each token’s begin. */
  anchorForms: Numbers;
  anchorSlots: Numbers;
  anchorHints: Numbers;
  anchorStarts: Numbers;
  /** The slots of the forms, one form after the other; where each form’s begin. */
  slotTokens: Numbers;
  slotTraits: Numbers;
  slotStarts: Numbers;
  /**
   * What stays of a token's word in all its cases: how many letters less, with which letter more (0
   * for none), and before which endings; where each token's begin.
   */
  stemCuts: Numbers;
  stemLetters: Numbers;
  stemEndings: Numbers;
  stemStarts: Numbers;
  /** The endings by number, parted by blanks; 0 are those that Latin words and acronyms take in Kyrgyz. */
  endings: string[];
  /** The punctuation that may stand inside forms; 0 is a blank. */
  gaps: string[];
  formEntities: Numbers;
  /** The country that a form is of, plus 1; 0 for none. */
  formOwners: Numbers;
  /** First and last year that a page may name, less 1900; 0 for any. */
  formSince: Numbers;
  formUntil: Numbers;
  /** A form's strength, the sign that ends it (`U.S.`, `LGBTQ+`), and whether it is unmistakable. */
  formTraits: Numbers;
  /** Other people of an entity's surname, and where each entity's begin. */
  namesakes: Numbers;
  namesakeStarts: Numbers;
}

/** The longest ending that any word takes, in letters. */
export const LONGEST_ENDING = 10;

/** The most words that a form may have. */
export const MOST_SLOTS = 255;

/** Years are counted from here. */
export const YEAR_ZERO = 1900;

/** How many bits of a slot's traits its capitals take; the rest is its gap. */
const CAPITALS_BITS = 2;
export const MOST_GAPS = 2 ** (8 - CAPITALS_BITS);

const CAPITALS = ['none', 'first', 'all'] as const;
const STRENGTHS: readonly Strength[] = ['strong', 'contextual', 'weak', 'decoy', 'cue'];
const SIGNS = ['', '.', '+'];

/** What a word of a text needs to be a form's. */
export interface SlotTraits {
  capitals: (typeof CAPITALS)[number];
  /** Number of the punctuation before it. */
  gap: number;
}

export const packSlot = ({ capitals, gap }: SlotTraits): number =>
  CAPITALS.indexOf(capitals) | (gap << CAPITALS_BITS);

export const readSlot = (packed: number): SlotTraits => ({
  capitals: CAPITALS[packed & 3] ?? 'none',
  gap: packed >>> CAPITALS_BITS,
});

/** What the word beside an anchor begins with: a folded letter, and whether it stands behind. */
export interface Hint {
  letter: number;
  behind: boolean;
}

/** 0 where nothing is known of it. */
export const packHint = (hint: Hint | null): number =>
  hint === null ? 0 : (hint.letter << 1) | (hint.behind ? 1 : 0);

/** How a token's word may differ from the one that the form has. */
export interface TokenTraits {
  declension: Declension;
  /** Whether it may be spelled by another romanisation. */
  respelled: boolean;
  /** Whether it may hold a slip of the keys. */
  slips: boolean;
  /** Whether it is of a person's name: between consonants a slip is then another name. */
  ofPerson: boolean;
}

export const OF_PERSON = 32;
export const RESPELLED = 64;
export const SLIPS = 128;

export const readToken = (packed: number): Omit<TokenTraits, 'declension'> => ({
  ofPerson: (packed & OF_PERSON) !== 0,
  respelled: (packed & RESPELLED) !== 0,
  slips: (packed & SLIPS) !== 0,
});

/** What a form is worth. */
export interface FormTraits {
  strength: Strength;
  sign: string;
  /** A single word in which a slip is no other word: Kyrgyzstan. */
  unmistakable: boolean;
  /** A person's name that begins with the surname. */
  surnameFirst: boolean;
}

export const packForm = ({ strength, sign, unmistakable, surnameFirst }: FormTraits): number =>
  STRENGTHS.indexOf(strength) |
  (Math.max(SIGNS.indexOf(sign), 0) << 3) |
  (unmistakable ? 32 : 0) |
  (surnameFirst ? 64 : 0);

export const readForm = (packed: number): FormTraits => ({
  strength: STRENGTHS[packed & 7] ?? 'strong',
  sign: SIGNS[(packed >>> 3) & 3] ?? '',
  unmistakable: (packed & 32) !== 0,
  surnameFirst: (packed & 64) !== 0,
});

/** What stays of a token's word, folded, and whether the rest of a word of a text may follow. Both plain. */
export interface ReadStem {
  text: string;
  takes(rest: string): boolean;
}

/** The stems of a token, the regular one first; none if its word does not change. */
export function readStems(
  { stemCuts, stemLetters, stemEndings, stemStarts }: NameIndex,
  token: number,
  { folded, endingsOf }: { folded: string; endingsOf: (number: number) => ReadonlySet<string> },
): ReadStem[] {
  const word = plain(folded);
  const stems: ReadStem[] = [];
  const end = stemStarts[token + 1] as number;
  for (let at = stemStarts[token] as number; at < end; at++) {
    const letter = stemLetters[at] as number;
    const kept = word.slice(0, word.length - (stemCuts[at] as number));
    stems.push({
      text: letter === 0 ? kept : kept + String.fromCharCode(letter),
      takes: (rest) => endingsOf(stemEndings[at] as number).has(rest),
    });
  }
  return stems;
}

/** Tells which endings a number of an index stands for. */
export function createEndings({ endings }: NameIndex): (number: number) => ReadonlySet<string> {
  const known: ReadonlySet<string>[] = [];
  return (number) => {
    known[number] ??= new Set(endings[number]?.split(' '));
    return known[number];
  };
}

/** A token's word. */
export function readWord({ words, wordStarts }: NameIndex, token: number): string {
  return readUtf8(words, wordStarts[token] as number, wordStarts[token + 1] as number);
}

/** How many characters a token's word has: bytes that do not go on with the one before. */
export function lengthOf({ words, wordStarts }: NameIndex, token: number): number {
  const end = wordStarts[token + 1] as number;
  let length = 0;
  for (let at = wordStarts[token] as number; at < end; at++)
    if (((words[at] as number) & 0xc0) !== 0x80) length++;
  return length;
}

/** Text in UTF-8 (RFC 3629), which is well formed. A `TextDecoder` takes a millisecond to begin with. */
export function readUtf8(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; ) {
    const first = bytes[at] as number;
    const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    let point = length === 1 ? first : first & (0x7f >> length);
    for (let i = 1; i < length; i++) point = (point << 6) | ((bytes[at + i] as number) & 0x3f);
    text += String.fromCodePoint(point);
    at += length;
  }
  return text;
}

/** The first code point of a token's word, without making a string of it; U+FFFF if it is beyond U+07FF. */
export function firstLetterOf({ words, wordStarts }: NameIndex, token: number): number {
  const at = wordStarts[token] as number;
  const byte = words[at] as number;
  if (byte >= 0xe0) return 0xffff;
  return byte < 0x80 ? byte : ((byte & 0x1f) << 6) | ((words[at + 1] as number) & 0x3f);
}
