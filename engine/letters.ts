import { fold, plain } from './words.ts';

/** As far as the table goes: Latin with its extensions, Greek, Cyrillic, and the marks on them. */
export const FOLDED_END = 0x530;

/** What a table entry holds besides the folded, plain letter; 0 is no part of a word. */
export const LETTER = 0x0fff;
export const UPPER = 0x8000;
/** A word with such a character has to be folded as a whole: marks, ligatures, what no reader sees. */
export const ODD = 0x4000;
/** An apostrophe: part of a word between letters. */
export const APOSTROPHE = 0x2000;
/** A letter of a script in which nothing is named. */
export const FOREIGN = 0x1000;

const isWordPart = (character: string) =>
  /[\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]/u.test(character);
const APOSTROPHES = "'‘’＇";

/** Folds every character up to {@link FOLDED_END} by `fold`; made once, at build time. */
export function buildLetters(): Uint16Array {
  return Uint16Array.from({ length: FOLDED_END }, (_, code) => {
    const character = String.fromCharCode(code);
    if (character === "'") return APOSTROPHE | code;
    if (!isWordPart(character)) return 0;
    const folded = plain(fold(character));
    if (folded.length !== 1 || folded.charCodeAt(0) >= FOLDED_END) return ODD;
    if (/\p{M}|ʼ/u.test(character)) return ODD;
    return folded.charCodeAt(0) | (character.toLowerCase() === character ? 0 : UPPER);
  });
}

/** The entry of a character beyond the table, by its code point. */
export function readFarLetter(code: number): number {
  if (code >= 0x4e00 && code <= 0x9fff) return FOREIGN;
  if (code >= 0x2010 && code <= 0x206f) {
    if (code === 0x2018 || code === 0x2019) return APOSTROPHE | 0x27;
    return code === 0x2060 ? ODD : 0;
  }
  const character = String.fromCodePoint(code);
  if (APOSTROPHES.includes(character)) return APOSTROPHE | 0x27;
  if (!isWordPart(character)) return 0;
  return /\p{M}/u.test(character) || isCompatible(code) ? ODD : FOREIGN;
}

/** Ranges whose characters may fold to letters of the table: ligatures, full width, letters with marks. */
function isCompatible(code: number): boolean {
  return (
    (code >= 0x1ab0 && code <= 0x2189) ||
    (code >= 0xfb00 && code <= 0xfb06) ||
    (code >= 0xfe20 && code <= 0xfe2f) ||
    code >= 0xfeff ||
    (code >= 0x2c60 && code <= 0x2dff) ||
    (code >= 0xa640 && code <= 0xa7ff)
  );
}
