/**
 * A word of a text: a run of letters, digits and marks, apostrophes inside it included.
 * Offsets are UTF-16 code units into the text as given, start inclusive, end exclusive.
 */
export interface Word {
  start: number;
  end: number;
  /** The form that words are compared by; see {@link fold}. */
  folded: string;
  /** The word without its English possessive (’s), where it has one. */
  owner: { end: number; folded: string } | null;
  /** How its capitals stand: `Osh` first, `OSH` all, `osh` none. */
  capitals: 'first' | 'all' | 'none';
  /**
   * What stands between the word before (or the start of the text) and this one: `''` if a name
   * may run across it (white space, one hyphen without space, quotation marks), else the
   * punctuation, each run of white space as one blank: `'/'`, `'. '`, `' - '`.
   */
  gap: string;
}

/** Soft hyphen, zero-width space and joiners, word joiner, variation selectors, byte order mark: no reader sees them. */
const INVISIBLE = '\u00AD\u200B-\u200D\u2060\uFE00-\uFE0F\uFEFF';
const LETTERS = `[\\p{L}\\p{N}\\p{M}${INVISIBLE}]+`;

const invisible = new RegExp(`[${INVISIBLE}]`, 'g');
const oneInvisible = new RegExp(`^[${INVISIBLE}]$`);
const isInvisible = (character = '') => oneInvisible.test(character);
const quotes = /["'“”„‟«»‹›‘’‚‛`´]/g;
const dashes = /[-\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
const apostrophes = /[’‘ʼ＇]/g;
const whiteSpace = /\s+/g;

/** Longer than any name with all its marks; putting a hundred thousand marks in order takes minutes. */
const LONGEST_FOLDED = 512;

/** Nearly every word of a page: only its case has to be folded. */
const SIMPLE = /^[ -~А-Яа-я]*$/;

/**
 * The form of a word that comparison uses: compatibility forms, case, diacritics (ё is е, й stays
 * й), apostrophes and invisible characters folded away; ӊ, which some houses write, is ң.
 * Idempotent.
 */
export function fold(word: string): string {
  if (word.length > LONGEST_FOLDED || SIMPLE.test(word)) return word.toLowerCase();
  return (
    word
      .replace(invisible, '')
      .normalize('NFKD')
      .toLowerCase()
      .replaceAll('ӊ', 'ң')
      .replace(apostrophes, "'")
      // A mark on a letter, but not the breve that makes й another letter than и.
      .replace(/(?<!и)\u0306|(?!\u0306)\p{M}/gu, '')
      .normalize('NFC')
  );
}

/** Whether a word begins with a Cyrillic letter. */
export function isCyrillic(word: string): boolean {
  return !/^[ -~]/.test(word) && (/^[А-я]/.test(word) || /^\p{Script=Cyrillic}/u.test(word));
}

/** A folded word with ө, ү and ң as о, у and н, as many a page writes them. */
export function plain(folded: string): string {
  return /[өүң]/.test(folded)
    ? folded.replaceAll('ө', 'о').replaceAll('ү', 'у').replaceAll('ң', 'н')
    : folded;
}

/** Made where it is needed: a browser takes long over classes of letters. */
let word: RegExp | undefined;

/** The words of a text, in order. Never throws; linear in the text's length. */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  let last = 0;
  word ??= new RegExp(`${LETTERS}(?:['’‘ʼ＇]${LETTERS})*`, 'gu');
  for (const found of text.matchAll(word)) {
    const raw = found[0];
    let [start, end] = [found.index, found.index + raw.length];
    while (start < end && isInvisible(text[start])) start++;
    while (start < end && isInvisible(text[end - 1])) end--;
    if (start === end) continue;
    const read = readWord(text, { start, end, last });
    if (read.folded === '') continue;
    words.push(read);
    last = end;
  }
  return words;
}

/** The word of a text between two offsets; `last` is where the word before it ends. */
export function readWord(
  text: string,
  { start, end, last }: { start: number; end: number; last: number },
): Word {
  const seen = text.slice(start, end);
  const folded = fold(seen);
  const owner = readOwner(seen, start, folded);
  return {
    start,
    end,
    folded,
    owner,
    capitals: readCapitals(owner === null ? seen : text.slice(start, owner.end)),
    gap: readGap(text.slice(last, start)),
  };
}

function readOwner(seen: string, start: number, folded: string): Word['owner'] {
  if (!folded.endsWith("'s")) return null;
  return { end: start + lastApostrophe(seen), folded: folded.slice(0, -2) };
}

/** Where the last apostrophe of a word stands; -1 if it has none. */
export function lastApostrophe(word: string): number {
  return Math.max(...["'", '’', '‘', 'ʼ', '＇'].map((mark) => word.lastIndexOf(mark)));
}

/** Nearly every word begins with one of these. */
const SMALL = /^[a-zа-я]/;

/** How the capitals of a word stand. */
export function readCapitals(seen: string): Word['capitals'] {
  if (SMALL.test(seen)) return 'none';
  const first = String.fromCodePoint(seen.codePointAt(0) ?? 0);
  if (first.toLowerCase() === first) return 'none';
  const rest = seen.slice(first.length);
  return rest !== '' && rest.toUpperCase() === rest && rest.toLowerCase() !== rest
    ? 'all'
    : 'first';
}

/** What stands between two words; see {@link Word.gap}. */
export function readGap(between: string): string {
  if (between === ' ') return '';
  const gap = between
    .replace(invisible, '')
    .replace(quotes, '')
    .replace(dashes, '-')
    .replace(whiteSpace, ' ');
  return gap === ' ' || gap === '-' ? '' : gap;
}
