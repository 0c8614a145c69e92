import search, { type Match } from 'approx-string-match';
import { LONGEST_PASSAGE, type TextSpan } from './exact-passage.ts';

/*
 * The bounds below were measured (2026-11) on the 778 passages of the dataset in their five
 * articles, each edited at the passage. Found again: 99 of 100 after one wrong letter, 89 after one
 * in each end, 72 to 81 after two words were swapped or one dropped, added or replaced, 95 after
 * the end was cut off. Of 3,112 searches in the four other articles none finds what is not there
 * word for word; where the sentence was taken out of its own article, three find another one: notes
 * that cite nearly the same report. With 0.2, 0.3 and 0.1 it was eleven and more.
 */

/** Wrong letters, as a share of both ends of a passage together … */
const PAIR_ERRORS = 0.17;
/** … and of either. */
const PART_ERRORS = 0.25;
/** Where a passage has but one end: a slip of the keys in 25 letters. */
const ALONE_ERRORS = 0.04;
/** One end of fewer letters proves nothing by itself. */
const ALONE_LENGTH = 28;
/** Another place must be worse by so many letters, or neither counts. */
const MARGIN = 3;
/** A part that stands at more places than this is no landmark. */
const MOST_PLACES = 8;

/** Both ends of a passage, and in how many letters they differ. */
interface Pair {
  start: Match;
  end: Match;
  errors: number;
}

/**
 * The stretch of a text that most resembles a passage, where it does so enough and no other place
 * nearly as much. Numbers have to agree: of two sentences that differ in the year alone, neither
 * is the other. Where of both ends only the first is left, letter for letter, it is the stretch.
 */
export function approximatePassage(
  text: string,
  start: string,
  end: string | null,
): TextSpan | null {
  if (end === null) return findAlone(text, start, ALONE_ERRORS);
  const pair = findPair(text, start, end);
  return pair === null ? findAlone(text, start, 0) : { start: pair.start.start, end: pair.end.end };
}

function findPair(text: string, start: string, end: string): Pair | null {
  const pairs = [...pairFromStart(text, start, end), ...pairFromEnd(text, start, end)]
    .filter(
      (pair) =>
        pair.errors <= (start.length + end.length) * PAIR_ERRORS &&
        hasNumbersOf(text, pair.start, start) &&
        hasNumbersOf(text, pair.end, end),
    )
    .sort((a, b) => a.errors - b.errors);
  const [best] = pairs;
  if (best === undefined) return null;
  const rivals = pairs.filter((pair) => !touches(pair.start, best.start));
  return rivals.some(({ errors }) => errors < best.errors + MARGIN) ? null : best;
}

function pairFromStart(text: string, start: string, end: string): Pair[] {
  return findPart(text, start).flatMap((opening) => {
    const from = opening.end - 1;
    const [closing] = findPart(text.slice(from, opening.start + LONGEST_PASSAGE), end);
    return closing === undefined ? [] : [toPair(opening, moveBy(closing, from))];
  });
}

function pairFromEnd(text: string, start: string, end: string): Pair[] {
  return findPart(text, end).flatMap((closing) => {
    const from = Math.max(0, closing.end - LONGEST_PASSAGE);
    const opening = findPart(text.slice(from, closing.start + 1), start).at(-1);
    return opening === undefined ? [] : [toPair(moveBy(opening, from), closing)];
  });
}

/** The places that resemble a part most, in order; none if there are too many. */
function findPart(text: string, part: string): Match[] {
  const places = search(text, part, Math.floor(part.length * PART_ERRORS));
  return places.length > MOST_PLACES ? [] : places;
}

function findAlone(text: string, part: string, mostErrors: number): TextSpan | null {
  if (part.length < ALONE_LENGTH) return null;
  const [best, ...others] = search(text, part, Math.floor(part.length * mostErrors));
  if (best === undefined || others.some((other) => !touches(other, best))) return null;
  const rest = `${text.slice(0, best.start)} ${text.slice(best.end)}`;
  const isRivalled = search(rest, part, best.errors + MARGIN - 1).length > 0;
  return isRivalled || !hasNumbersOf(text, best, part) ? null : best;
}

function hasNumbersOf(text: string, { start, end }: Match, part: string): boolean {
  const numbers = (words: string) => words.match(/\p{N}+/gu)?.join(' ');
  return numbers(text.slice(start, end)) === numbers(part);
}

const touches = (a: Match, b: Match) => a.start < b.end && b.start < a.end;

const toPair = (start: Match, end: Match): Pair => ({
  start,
  end,
  errors: start.errors + end.errors,
});

const moveBy = (match: Match, offset: number): Match => ({
  ...match,
  start: match.start + offset,
  end: match.end + offset,
});
