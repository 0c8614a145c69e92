import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileIndex } from '../../engine/compile-index.ts';
import { readIndex } from '../../engine/index-bytes.ts';
import {
  APOSTROPHE,
  buildLetters,
  FOLDED_END,
  LETTER,
  ODD,
  readFarLetter,
  UPPER,
} from '../../engine/letters.ts';
import { createScanner } from '../../engine/scan.ts';
import { fold, plain, readCapitals, readWords } from '../../engine/words.ts';

const table = buildLetters();
const entryOf = (code: number) => (code < FOLDED_END ? (table[code] ?? 0) : readFarLetter(code));
const is = (code: number, flags: number) => (entryOf(code) & flags) !== 0;

const codes = Array.from({ length: 0x10000 }, (_, code) => code);
const near = codes.slice(0, FOLDED_END);
const far = codes.slice(FOLDED_END);
/** Letters that the table folds by itself. */
const simple = near.filter((code) => entryOf(code) !== 0 && !is(code, ODD | APOSTROPHE));

/** The characters of which something does not hold, as ranges: `U+0591–U+05BD`. */
function listFailing(
  among: readonly number[],
  holds: (code: number, text: string) => boolean,
): string[] {
  const ranges: [number, number][] = [];
  for (const code of among) {
    if (holds(code, String.fromCharCode(code))) continue;
    const last = ranges.at(-1);
    if (last?.[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  const name = (code: number) => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  return ranges.map(([from, to]) => (from === to ? name(from) : `${name(from)}–${name(to)}`));
}

/** Whether a text is one word from end to end. */
function isOneWord(text: string): boolean {
  const words = readWords(text);
  return words.length === 1 && words[0]?.start === 0 && words[0].end === text.length;
}

describe('the table', () => {
  test('has an entry for whatever makes one word of two letters', () => {
    const failing = listFailing(
      near,
      (code, text) => (entryOf(code) !== 0) === isOneWord(`a${text}b`),
    );
    expect(failing).toEqual([]);
  });

  test('folds a letter as words are folded', () => {
    const letter = (code: number) => String.fromCharCode(entryOf(code) & LETTER);
    expect(listFailing(simple, (code, text) => letter(code) === plain(fold(text)))).toEqual([]);
  });

  test('knows capitals', () => {
    const failing = listFailing(
      simple,
      (code, text) => is(code, UPPER) === (readCapitals(text) !== 'none'),
    );
    expect(failing).toEqual([]);
  });

  test('calls a letter odd only where the table could not hold what it folds to', () => {
    const isHeld = (folded: string) =>
      folded.length === 1 && folded !== "'" && folded.charCodeAt(0) < FOLDED_END;
    const failing = listFailing(
      near.filter((code) => is(code, ODD)),
      (_, text) => /\p{M}/u.test(text) || !isHeld(plain(fold(text))),
    );
    expect(failing).toEqual([]);
  });

  test('folds a word letter by letter as the word is folded', () => {
    const letters = simple
      .map((code) => String.fromCharCode(code))
      .filter((letter) => /[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]/u.test(letter));
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...letters) }), (word) => {
        const folded = Array.from(word, (letter) => entryOf(letter.charCodeAt(0)) & LETTER);
        expect(String.fromCharCode(...folded)).toBe(plain(fold(word)));
      }),
    );
  });
});

describe('a character beyond the table', () => {
  test('has an entry where it makes one word of two letters', () => {
    const failing = listFailing(
      far,
      (code, text) => !isOneWord(`a${text}b`) || entryOf(code) !== 0,
    );
    expect(failing).toEqual([]);
  });

  test('is folded with its word where that may give letters of a name', () => {
    const isOfNames = (folded: string) => /^[a-zа-я']+$/.test(folded);
    const failing = listFailing(
      far,
      (code, text) =>
        is(code, ODD | APOSTROPHE) ||
        !isOneWord(`a${text}b`) ||
        !isOfNames(plain(fold(`a${text}b`))),
    );
    expect(failing).toEqual([]);
  });
});

describe('words', () => {
  const named = new Set(['a', 'b', 'ab']);
  const scanner = createScanner(
    readIndex(
      compileIndex({
        entities: [{ id: 'ab', kind: 'concept', scope: 'core', name: 'ab' }],
        forms: [...named].map((text) => ({ text, entity: 0, strength: 'strong', of: null })),
      }),
    ),
  );
  const write = (spans: readonly { start: number; end: number }[]) =>
    spans.map(({ start, end }) => `${start}–${end}`).join();

  test.each([
    ['between letters', (character: string) => `a${character}b`],
    ['before a letter', (character: string) => ` ${character}b`],
    ['behind a letter', (character: string) => `a${character} `],
  ])('begin and end where readWords says, with any character %s', (_, surround) => {
    const failing = listFailing(codes, (_code, character) => {
      const text = surround(character);
      const words = readWords(text).filter(({ folded }) => named.has(folded));
      return write(scanner.scan(text)) === write(words);
    });
    expect(failing).toEqual([]);
  });
});
