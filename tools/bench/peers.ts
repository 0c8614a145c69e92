// What others use to find many names in a text, each behind the same method; runs in the browser.
import { AhoCorasick } from '@monyone/aho-corasick';
import { AhoCorasick as DoubleArray } from '@monyone/aho-corasick/fast';

/** A place in a text, in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

/** Finds the names that it was made of. */
export interface Peer {
  find(text: string): readonly Span[];
}

/**
 * One alternation of all names, the longest first. Without `u` it reads texts in lower case: for
 * scripts other than Latin that is the faster way to disregard case.
 */
export function createRegExpPeer(names: readonly string[], flags: 'gi' | 'giu'): Peer {
  const lowers = flags === 'gi';
  const pattern = compilePattern(lowers ? names.map(lower) : names, flags);
  return {
    find(text) {
      const seen = lowers ? lower(text) : text;
      const spans: Span[] = [];
      pattern.lastIndex = 0;
      for (let found = pattern.exec(seen); found !== null; found = pattern.exec(seen)) {
        const end = pattern.lastIndex;
        if (isWhole(seen, found.index, end)) spans.push({ start: found.index, end });
        else pattern.lastIndex = found.index + 1;
      }
      return spans;
    },
  };
}

/** An automaton over the texts in lower case: of Maps, or as a double array (slow to build). */
export function createAhoCorasickPeer(names: readonly string[], kind: 'maps' | 'array'): Peer {
  const lowered = [...new Set(names.map(lower))];
  const automaton = kind === 'maps' ? new AhoCorasick(lowered) : new DoubleArray(lowered);
  return {
    find(text) {
      const seen = lower(text);
      const spans: Span[] = [];
      for (const { begin, end } of automaton.matchInText(seen))
        if (isWhole(seen, begin, end)) spans.push({ start: begin, end });
      return spans;
    },
  };
}

/** Whole words letter for letter, the leftmost and longest: what every peer has to find at least. */
export function createExactPeer(names: readonly string[]): Peer {
  const { source } = compilePattern(names, 'gu');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'gu');
  return {
    find: (text) =>
      [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
        start: index,
        end: index + found.length,
      })),
  };
}

function compilePattern(names: readonly string[], flags: string): RegExp {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  const escaped = longestFirst.map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(escaped.join('|'), flags);
}

function lower(text: string): string {
  return text.toLowerCase();
}

function isWhole(text: string, start: number, end: number): boolean {
  return !isLetter(text, start - 1) && !isLetter(text, end);
}

const letter = /[\p{L}\p{N}]/u;
const ASCII_LETTERS = Uint8Array.from({ length: 0x80 }, (_, code) =>
  letter.test(String.fromCharCode(code)) ? 1 : 0,
);

function isLetter(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const code = text.charCodeAt(at);
  return code < 0x80 ? ASCII_LETTERS[code] === 1 : letter.test(text.charAt(at));
}
