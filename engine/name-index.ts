import type { Strength } from './entity.ts';
import { DECLENSIONS, type Declension } from './inflect.ts';
import type { KeyTable } from './key-table.ts';

/**
 * All written forms in a few flat arrays: no object a form, nothing to build in a page.
 *
 * A form is a run of slots; a slot is a token (a word as the form has it) with the capitals that it
 * needs and the punctuation before it. A form is looked for at its anchor, the rarest of its
 * tokens; three tables of hashes tell which tokens a word of a text may be: by its letters or a
 * stem of them, by its skeleton, by a slip of the keys.
 */
export interface NameIndex {
  byteLength: number;
  /** By UTF-16 code unit up to {@link FOLDED_END}; see `letters.ts`. */
  letters: Uint16Array;
  byLetters: KeyTable;
  bySkeleton: KeyTable;
  bySlip: KeyTable;
  /** Every token's word, one after the other, and where each begins; one more for the end. */
  words: string;
  wordStarts: Uint32Array;
  /** A token's declension, and whether other spellings and slips of it count. */
  tokenTraits: Uint8Array;
  /** The forms that are anchored at a token, as form × {@link SLOTS} + slot; where each token’s begin. */
  anchors: Uint32Array;
  anchorStarts: Uint32Array;
  slots: Uint32Array;
  slotStarts: Uint32Array;
  /** The punctuation that may stand inside forms; 0 is a blank. */
  gaps: string[];
  formEntities: Uint32Array;
  /** The country that a form is of, plus 1; 0 for none. */
  formOwners: Uint32Array;
  /** First and last year that a page may name, 0 for any. */
  formSince: Uint16Array;
  formUntil: Uint16Array;
  /** A form's strength, the sign that ends it (`U.S.`, `LGBTQ+`), and whether it is unmistakable. */
  formTraits: Uint8Array;
}

/** The most words that a form may have. */
export const SLOTS = 32;

/** How many bits of a slot its token takes; then two for its capitals, the rest for its gap. */
const TOKEN_BITS = 22;
export const MOST_GAPS = 2 ** (32 - TOKEN_BITS - 2);

const CAPITALS = ['none', 'first', 'all'] as const;
const STRENGTHS: readonly Strength[] = ['strong', 'contextual', 'weak', 'decoy', 'cue'];
const SIGNS = ['', '.', '+'];

/** A word of a form. */
export interface Slot {
  token: number;
  /** Capitals that a word of a text needs to be it. */
  capitals: (typeof CAPITALS)[number];
  gap: number;
}

export const packSlot = ({ token, capitals, gap }: Slot): number =>
  (token | (CAPITALS.indexOf(capitals) << TOKEN_BITS) | (gap << (TOKEN_BITS + 2))) >>> 0;

/** The parts of a packed slot. */
export const readSlot = (packed: number): Slot => ({
  token: packed & (2 ** TOKEN_BITS - 1),
  capitals: CAPITALS[(packed >>> TOKEN_BITS) & 3] ?? 'none',
  gap: packed >>> (TOKEN_BITS + 2),
});

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

const OF_PERSON = 32;
export const RESPELLED = 64;
const SLIPS = 128;

export const packToken = ({ declension, respelled, slips, ofPerson }: TokenTraits): number =>
  DECLENSIONS.indexOf(declension) |
  (ofPerson ? OF_PERSON : 0) |
  (respelled ? RESPELLED : 0) |
  (slips ? SLIPS : 0);

export const readToken = (packed: number): TokenTraits => ({
  declension: DECLENSIONS[packed & (OF_PERSON - 1)] ?? 'fixed',
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
}

export const packForm = ({ strength, sign, unmistakable }: FormTraits): number =>
  STRENGTHS.indexOf(strength) | (Math.max(SIGNS.indexOf(sign), 0) << 3) | (unmistakable ? 32 : 0);

export const readForm = (packed: number): FormTraits => ({
  strength: STRENGTHS[packed & 7] ?? 'strong',
  sign: SIGNS[(packed >>> 3) & 3] ?? '',
  unmistakable: (packed & 32) !== 0,
});
