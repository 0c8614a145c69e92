import { HOWS, type How } from './candidate.ts';
import { LETTER, ODD } from './letters.ts';
import {
  firstLetterOf,
  type NameIndex,
  RESPELLED,
  readForm,
  readSlot,
  type SlotTraits,
} from './name-index.ts';
import type { MatchWord, WordMatch } from './word-match.ts';
import type { WordSpans } from './word-spans.ts';
import { plain, readCapitals, readGap } from './words.ts';

/** A form that stands in a text by its letters. */
export interface Hit {
  form: number;
  start: number;
  end: number;
  how: How;
  /** Whether the text lacks the capitals that the form has. */
  lowCase: boolean;
}

/** A form that would have its slot `slot` at word `at` of a text. */
export interface Place {
  text: string;
  words: WordSpans;
  at: number;
  form: number;
  slot: number;
}

/** Compares forms with the words of a text. */
export interface FormMatch {
  /** False where by the first letters alone another word of the form is not there. */
  mayStand(text: string, words: WordSpans, at: number, form: number, slot: number): boolean;
  /** The form as it stands there, if all its words do; `anchor` is how the word at the place matches. */
  match(place: Place, anchor: WordMatch): Hit | null;
}

/** Checks the words around an anchor. */
export function createFormMatch(
  index: NameIndex,
  matchWord: MatchWord,
  endingsOf: (number: number) => ReadonlySet<string>,
): FormMatch {
  const { slotTokens, slotTraits, slotStarts, gaps, letters, tokenTraits } = index;

  /** Whether a word may be a token, by its first letter alone. */
  function mayBe(text: string, start: number, token: number): boolean {
    const written = letters[text.charCodeAt(start)] ?? ODD;
    const wanted = letters[firstLetterOf(index, token)] ?? ODD;
    if ((written & LETTER) === (wanted & LETTER)) return true;
    // A mark behind it makes another letter of it: й in two parts.
    const next = letters[text.charCodeAt(start + 1)] ?? 0;
    const isLoose = ((tokenTraits[token] as number) & RESPELLED) !== 0;
    return isLoose || ((written | wanted | next) & ODD) !== 0;
  }

  /** Whether what stands between two words may stand there in the form: letter for letter, or folded. */
  function compareGap(text: string, from: number, to: number, gap: number): How | null {
    if (to - from === 1 && gap === 0 && text.charCodeAt(from) === BLANK) return 'exact';
    const between = text.slice(from, to);
    if (readGap(between) !== gaps[gap]) return null;
    return between === '-' || between === gaps[gap] ? 'exact' : 'variant';
  }

  function mayStand(
    text: string,
    { count, starts }: WordSpans,
    at: number,
    form: number,
    slot: number,
  ): boolean {
    const from = slotStarts[form] as number;
    const length = (slotStarts[form + 1] as number) - from;
    const first = at - slot;
    if (first < 0 || first + length > count) return false;
    for (let i = 0; i < length; i++)
      if (i !== slot && !mayBe(text, starts[first + i] as number, slotTokens[from + i] as number))
        return false;
    return true;
  }

  function match(
    { text, words, at, form, slot: anchorSlot }: Place,
    anchor: WordMatch,
  ): Hit | null {
    const { starts, ends } = words;
    const from = slotStarts[form] as number;
    const length = (slotStarts[form + 1] as number) - from;
    const first = at - anchorSlot;
    const matches: WordMatch[] = [];
    const wanted: SlotTraits[] = [];
    const hows: How[] = [];
    for (let i = 0; i < length; i++) {
      const token = slotTokens[from + i] as number;
      const slot = readSlot(slotTraits[from + i] as number);
      const start = starts[first + i] as number;
      const end = ends[first + i] as number;
      if (i > 0) {
        const between = compareGap(text, ends[first + i - 1] as number, start, slot.gap);
        if (between === null) return null;
        hows.push(between);
      }
      const match = i === anchorSlot ? anchor : matchWord(text.slice(start, end), token);
      if (match === null || (i < length - 1 && match.length < end - start)) return null;
      matches.push(match);
      hows.push(match.how);
      wanted.push(slot);
    }
    const slips = matches.filter(({ how }) => how === 'fuzzy').length;
    const { unmistakable } = readForm(index.formTraits[form] as number);
    if (slips > 1 || (slips === length && !unmistakable)) return null;
    const last = matches[length - 1] as WordMatch;
    const bare = (starts[first + length - 1] as number) + last.length;
    const end = endOfSuffix(text, bare, endingsOf);
    if (end > bare) hows.push('inflected');
    return {
      form,
      start: starts[first] as number,
      end,
      how: HOWS[Math.max(...hows.map((how) => HOWS.indexOf(how)))] ?? 'variant',
      lowCase: !hasCapitals(text, words, first, matches, wanted),
    };
  }

  return { mayStand, match };
}

const BLANK = 0x20;

/** Behind a Kyrgyz ending that a hyphen joins to a name in capitals or in Latin letters: АКШ-нын, Kloop-тон. */
function endOfSuffix(
  text: string,
  end: number,
  endingsOf: (number: number) => ReadonlySet<string>,
): number {
  if (text[end] !== '-' && text[end] !== '\u2010' && text[end] !== '\u2011') return end;
  const ending = /(?<=[\p{Lu}A-Za-z])[-\u2010\u2011]([а-яөүң]{2,8})(?![\p{L}\p{N}])/uy;
  ending.lastIndex = end;
  const suffix = ending.exec(text);
  return suffix !== null && endingsOf(0).has(plain(suffix[1] ?? '')) ? end + suffix[0].length : end;
}

/** A short name in capitals (OSH) may be an acronym, unless the text around it is in capitals too. */
const SHORT = 4;

/**
 * Whether the text has capitals where the form has them. A form without capitals matches any; an
 * acronym only itself. On Russian news this rule is worth 6 points of precision for half a point
 * of recall.
 */
function hasCapitals(
  text: string,
  { count, starts, ends }: WordSpans,
  first: number,
  matches: readonly WordMatch[],
  wanted: readonly SlotTraits[],
): boolean {
  const capitalsAt = (word: number, length?: number) => {
    const [start, end] = [starts[word], ends[word]];
    if (word < 0 || word >= count || start === undefined || end === undefined) return 'none';
    return readCapitals(text.slice(start, length === undefined ? end : start + length));
  };
  const isBeside = (word: number, other: number) => {
    if (word < 0 || word >= count) return false;
    const [left, right] = [Math.min(word, other), Math.max(word, other)];
    return readGap(text.slice(ends[left], starts[right])) === '';
  };
  /** Among words in capitals US, UN or RT may be any word: TELL US WHAT YOU THINK. */
  const isShouted = (stem: number, i: number) => {
    if (stem > 2 || matches.length > 1) return false;
    const around = [first + i - 1, first + i + 1].filter((word) => isBeside(word, first + i));
    return (
      around.every((word) => capitalsAt(word) === 'all') &&
      around.some((word) => (ends[word] as number) - (starts[word] as number) >= SHORT)
    );
  };
  return matches.every(({ stem }, i) => {
    const { capitals } = wanted[i] as SlotTraits;
    if (capitals === 'none') return true;
    const written = capitalsAt(first + i, stem);
    if (capitals === 'all') return written === 'all' && !isShouted(stem, i);
    if (written === 'all' && stem <= SHORT && matches.length === 1)
      return capitalsAt(first + i - 1) === 'all' || capitalsAt(first + i + 1) === 'all';
    return written !== 'none';
  });
}

/** The hits but for slips where the same words are a name as they stand: that one is meant. */
export function withoutNeedlessSlips(hits: Hit[]): Hit[] {
  if (!hits.some(({ how }) => how === 'fuzzy')) return hits;
  const sure = new Set<string>();
  for (const { how, start, end } of hits) if (how !== 'fuzzy') sure.add(`${start} ${end}`);
  return hits.filter(({ how, start, end }) => how !== 'fuzzy' || !sure.has(`${start} ${end}`));
}
