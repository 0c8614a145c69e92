import { fold, readWords } from '../engine/words.ts';

/**
 * A word of a page. An apostrophe parts words, as in browsers: passages end in the midst of
 * “Russia’s”. Offsets are UTF-16 code units into its block's text, end exclusive.
 */
export interface PageWord {
  start: number;
  end: number;
  /** The form that words are compared by; see `fold`. */
  folded: string;
  /** Which block it stands in: a number that the caller gave. */
  block: number;
  /** What stands between it and the next word of its block, folded by `readGap`. */
  after: string;
}

/**
 * The words of a page as one text to search: folded, each between two blanks, whatever stands
 * between them. So quotation marks, dashes, white space and capitals differ for nobody, and what
 * is found are whole words.
 */
export interface PageWords {
  text: string;
  words: readonly PageWord[];
  /** Which word a character of the text belongs to; a blank belongs to the word behind it. */
  indexAt(offset: number): number;
}

const BETWEEN_APOSTROPHES = /[^'’‘ʼ＇]+/g;

/** The words of one block of a page, or of a phrase to look for. */
export function readPageWords(text: string, block = 0): PageWord[] {
  const words = readWords(text).flatMap((word) =>
    [...text.slice(word.start, word.end).matchAll(BETWEEN_APOSTROPHES)].map(
      ({ 0: part, index }) => {
        const start = word.start + index;
        return { start, end: start + part.length, folded: fold(part) };
      },
    ),
  );
  return words.map((word, i) => ({
    ...word,
    block,
    after: text.slice(word.end, words[i + 1]?.start),
  }));
}

/** Joins the words of all blocks, given in reading order. */
export function joinWords(words: readonly PageWord[]): PageWords {
  /** Where each word's blank stands in the text; ascends. */
  const starts: number[] = [];
  let length = 0;
  for (const { folded } of words) {
    starts.push(length);
    length += 1 + folded.length;
  }
  return {
    text: ` ${words.map(({ folded }) => folded).join(' ')} `,
    words,
    indexAt(offset) {
      let [low, high] = [0, starts.length];
      while (low + 1 < high) {
        const middle = (low + high) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle;
      }
      return low;
    },
  };
}
