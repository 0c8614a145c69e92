import { createFormMatch, type Hit } from './form-match.ts';
import { hashNext, hashOf, SEED } from './hash.ts';
import { LONGEST_ENDING } from './inflect.ts';
import { createKeyReader, type KeyReader } from './key-table.ts';
import { APOSTROPHE, FOLDED_END, FOREIGN, LETTER, ODD, readFarLetter, UPPER } from './letters.ts';
import { type NameIndex, SLOTS } from './name-index.ts';
import { deletionsOf, SHORTEST_SLIP } from './one-edit.ts';
import { writeSkeleton } from './romanize.ts';
import { createWordMatch, LONGEST_RESPELLED, type WordMatch } from './word-match.ts';
import { plain, readWords } from './words.ts';

/** Finds forms by their letters. */
export interface Scanner {
  /** The forms that stand in a text, overlapping ones included. Never throws; linear in the text. */
  scan(text: string): Hit[];
}

/** A word longer than this is no word of a form. */
const LONGEST_WORD = 64;

/** Latin words take -s, -es and -ies; Cyrillic ones what Russian and Kyrgyz grammar has. */
const LONGEST_LATIN_ENDING = 3;
const CYRILLIC = 0x400;

/** A word that may be the anchor of a form. */
interface Anchor {
  word: number;
  token: number;
  match: WordMatch;
}

/**
 * A scanner of texts for the forms of an index. One pass over the characters hashes each word and
 * each of its beginnings; a bitmap tells that most of them are none; for the few that are left
 * the letters are compared, and then the words around.
 */
export function createScanner(index: NameIndex): Scanner {
  const byLetters = createKeyReader(index.byLetters);
  const bySkeleton = createKeyReader(index.bySkeleton);
  const bySlip = createKeyReader(index.bySlip);
  const table = index.letters;
  const matchWord = createWordMatch(index);
  const matchForm = createFormMatch(index, matchWord);
  const { anchors: formsAt, anchorStarts } = index;

  /** The word that is being read: its letters, and the hash of each beginning. */
  const letters = new Uint16Array(LONGEST_WORD + 1);
  const hashes = new Int32Array(LONGEST_WORD + 1);
  hashes[0] = SEED.letters;
  const skeleton = new Uint16Array(2 * LONGEST_WORD + 2);

  const words = { count: 0, starts: new Int32Array(1024), ends: new Int32Array(1024) };
  let anchors: Anchor[] = [];
  /** Where in `anchors` those of the word just read begin. */
  let firstOfWord = 0;

  function addWord(start: number, end: number): void {
    if (words.count === words.starts.length) {
      words.starts = doubled(words.starts);
      words.ends = doubled(words.ends);
    }
    words.starts[words.count] = start;
    words.ends[words.count] = end;
    words.count++;
  }

  function lookUp(reader: KeyReader, hash: number, text: string): void {
    const word = words.count - 1;
    reader.find(hash, (token) => {
      for (let i = firstOfWord; i < anchors.length; i++) if (anchors[i]?.token === token) return;
      const written = text.slice(words.starts[word], words.ends[word]);
      const match = matchWord(written, token);
      if (match !== null) anchors.push({ word, token, match });
    });
  }

  /** The word just read, as a whole and less what may be an ending, in the table of letters. */
  function findByLetters(length: number, apostrophe: number, text: string): void {
    const isCyrillic = (letters[length - 1] as number) >= CYRILLIC;
    const longest = isCyrillic ? LONGEST_ENDING : LONGEST_LATIN_ENDING;
    const shortest = Math.max(length - longest, 2, 1);
    for (let at = length; at === length || at >= shortest; at--) {
      const hash = hashes[at] as number;
      if (byLetters.mayHold(hash)) lookUp(byLetters, hash, text);
    }
    if (apostrophe > 0 && apostrophe < shortest) {
      const hash = hashes[apostrophe] as number;
      if (byLetters.mayHold(hash)) lookUp(byLetters, hash, text);
    }
  }

  function findBySkeleton(length: number, apostrophe: number, text: string): void {
    const whole = apostrophe > 0 ? apostrophe : length;
    const isCyrillic = (letters[whole - 1] as number) >= CYRILLIC;
    const shortest = isCyrillic ? Math.max(whole - LONGEST_RESPELLED + 1, 3) : whole;
    for (let at = whole; at >= shortest; at--) {
      const end = writeSkeleton(letters, at, skeleton);
      let hash: number = SEED.skeleton;
      for (let i = 0; i < end; i++) hash = hashNext(hash, skeleton[i] as number);
      if (bySkeleton.mayHold(hash)) lookUp(bySkeleton, hash, text);
    }
  }

  function findBySlip(length: number, apostrophe: number, text: string): void {
    const whole = apostrophe > 0 ? apostrophe : length;
    if (whole < SHORTEST_SLIP - 1) return;
    const word = String.fromCharCode(...letters.subarray(0, whole));
    for (const rest of deletionsOf(word)) {
      const hash = hashOf(rest, SEED.slip);
      if (bySlip.mayHold(hash)) lookUp(bySlip, hash, text);
    }
  }

  function endWord(text: string, length: number, apostrophe: number, isUpper: boolean): void {
    if (length === 0 || length > LONGEST_WORD) return;
    firstOfWord = anchors.length;
    findByLetters(length, apostrophe, text);
    if (!isUpper) return;
    if (!bySkeleton.isEmpty) findBySkeleton(length, apostrophe, text);
    if (!bySlip.isEmpty && anchors.length === firstOfWord) findBySlip(length, apostrophe, text);
  }

  /** A word with characters that only `fold` knows how to fold. */
  function endOddWord(text: string, start: number, end: number): void {
    const raw = text.slice(start, end);
    const word = raw.length <= 4 * LONGEST_WORD ? readWords(raw)[0] : undefined;
    if (word === undefined || readWords(raw).length > 1) {
      addWord(start, end);
      return;
    }
    addWord(start + word.start, start + word.end);
    const folded = plain(word.folded);
    if (folded.length > LONGEST_WORD) return;
    for (let i = 0; i < folded.length; i++) {
      letters[i] = folded.charCodeAt(i);
      hashes[i + 1] = hashNext(hashes[i] as number, letters[i] as number);
    }
    const apostrophe = Math.max(folded.lastIndexOf("'"), 0);
    endWord(text, folded.length, apostrophe, word.capitals !== 'none');
  }

  function readText(text: string): void {
    const end = text.length;
    let at = 0;
    while (at < end) {
      const opening = entryOf(table, text.charCodeAt(at));
      if (opening === 0 || (opening & APOSTROPHE) !== 0) {
        at++;
        continue;
      }
      const start = at;
      let length = 0;
      let apostrophe = 0;
      let hash: number = SEED.letters;
      let flags = 0;
      while (at < end) {
        const entry = entryOf(table, text.charCodeAt(at));
        if (entry === 0) break;
        if ((entry & APOSTROPHE) !== 0) {
          const next = at + 1 < end ? entryOf(table, text.charCodeAt(at + 1)) : 0;
          if (next === 0 || (next & APOSTROPHE) !== 0) break;
          apostrophe = length;
        }
        flags |= entry;
        if (length < LONGEST_WORD) {
          hash = hashNext(hash, entry & LETTER);
          letters[length] = entry & LETTER;
          hashes[length + 1] = hash;
        }
        length++;
        at++;
      }
      if ((flags & ODD) !== 0) endOddWord(text, start, at);
      else {
        addWord(start, at);
        if ((flags & FOREIGN) === 0) endWord(text, length, apostrophe, (opening & UPPER) !== 0);
      }
    }
  }

  return {
    scan(text) {
      words.count = 0;
      anchors = [];
      readText(text);
      if (anchors.length === 0) return NONE;
      const hits: Hit[] = [];
      for (const { word, token, match } of anchors) {
        const last = anchorStarts[token + 1] as number;
        for (let i = anchorStarts[token] as number; i < last; i++) {
          const packed = formsAt[i] as number;
          const hit = matchForm(
            text,
            words,
            word,
            match,
            Math.floor(packed / SLOTS),
            packed % SLOTS,
          );
          if (hit !== null) hits.push(hit);
        }
      }
      return hits;
    },
  };
}

const NONE: Hit[] = [];

function entryOf(table: Uint16Array, code: number): number {
  return code < FOLDED_END ? (table[code] as number) : readFarLetter(code);
}

function doubled(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * array.length);
  larger.set(array);
  return larger;
}
