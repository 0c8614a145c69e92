import { createFormMatch, type Hit, withoutNeedlessSlips } from './form-match.ts';
import { hashNext, SEED } from './hash.ts';
import { createKeyReader, type KeyReader } from './key-table.ts';
import { APOSTROPHE, FOLDED_END, FOREIGN, LETTER, ODD, readFarLetter, UPPER } from './letters.ts';
import { createEndings, LONGEST_ENDING, lengthOf, type NameIndex } from './name-index.ts';
import { SHORTEST_SLIP, slipHashesOf } from './one-edit.ts';
import { writeSkeleton } from './romanize.ts';
import { createWordMatch, LONGEST_RESPELLED, type WordMatch } from './word-match.ts';
import { addSpan, createWordSpans, type WordSpans } from './word-spans.ts';
import { plain, readWords } from './words.ts';

/** Finds forms by their letters. */
export interface Scanner {
  /** The forms that stand in a text, overlapping ones included. Never throws; linear in the text. */
  scan(text: string): Hit[];
  /** The words of the text that was scanned last, as `readWords` finds them. */
  readonly words: Readonly<WordSpans>;
}

/** A word longer than this is no word of a form. */
const LONGEST_WORD = 64;

/** No name shorter than this is spelled in other ways. */
const SHORTEST_RESPELLED = 4;

const BLANK = 0x20;
const CYRILLIC = 0x400;
const S = 's'.charCodeAt(0);
const Y = 'y'.charCodeAt(0);
const I = 'i'.charCodeAt(0);
const E = 'e'.charCodeAt(0);

/**
 * A scanner of texts for the forms of an index. One pass over the characters hashes each word and
 * each of its beginnings; a bitmap tells that most of them are none; for the few that are left
 * the letters are compared, and then the words around.
 */
export function createScanner(index: NameIndex): Scanner {
  const byLetters = createKeyReader(index.byLetters);
  const byCapital = createKeyReader(index.byCapital);
  const bySkeleton = createKeyReader(index.bySkeleton);
  const bySlip = createKeyReader(index.bySlip);
  const table = index.letters;
  const endingsOf = createEndings(index);
  const matchWord = createWordMatch(index, endingsOf);
  const forms = createFormMatch(index, matchWord, endingsOf);
  const { anchorForms, anchorSlots, anchorHints, anchorStarts } = index;

  /** The word that is being read: its letters, and the hash of each beginning. */
  const letters = new Uint16Array(LONGEST_WORD + 1);
  const hashes = new Int32Array(LONGEST_WORD + 1);
  hashes[0] = SEED.letters;
  const skeleton = new Uint16Array(2 * LONGEST_WORD + 2);

  const words = createWordSpans();
  let text = '';
  /** Words that by their hash may be the anchor of a form, each followed by the token. */
  let anchors: number[] = [];
  /** Where in `anchors` those of the word just read begin. */
  let firstOfWord = 0;

  /** Notes a token that the word just read may be. */
  function addAnchor(token: number): void {
    for (let i = firstOfWord; i < anchors.length; i += 2) if (anchors[i + 1] === token) return;
    anchors.push(words.count - 1, token);
  }

  function probe(reader: KeyReader, hash: number): void {
    if (reader.mayHold(hash)) reader.find(hash, addAnchor);
  }

  /** The word just read, as a whole and less what may be its ending, and what stands before an apostrophe. */
  function findByLetters(reader: KeyReader, length: number, apostrophe: number): void {
    probe(reader, hashes[length] as number);
    const last = letters[length - 1] as number;
    if (last >= CYRILLIC) {
      const shortest = Math.max(length - LONGEST_ENDING, 2);
      for (let at = length - 1; at >= shortest; at--) probe(reader, hashes[at] as number);
    } else if (last === S && length > 2) {
      probe(reader, hashes[length - 1] as number);
      if (letters[length - 2] === E && letters[length - 3] === I && length > 4)
        probe(reader, hashes[length - 3] as number);
    } else if (last === Y && length > 2) probe(reader, hashes[length - 1] as number);
    if (apostrophe > 0) findByLetters(reader, apostrophe, 0);
  }

  function findBySkeleton(length: number): void {
    const isCyrillic = (letters[length - 1] as number) >= CYRILLIC;
    const shortest = isCyrillic ? Math.max(length - LONGEST_RESPELLED + 1, 3) : length;
    for (let at = length; at >= shortest; at--) {
      const end = writeSkeleton(letters, at, skeleton);
      let hash: number = SEED.skeleton;
      for (let i = 0; i < end; i++) hash = hashNext(hash, skeleton[i] as number);
      probe(bySkeleton, hash);
    }
  }

  function findBySlip(length: number): void {
    const addIfAlike = (token: number) => {
      if (Math.abs(lengthOf(index, token) - length) <= 1) addAnchor(token);
    };
    for (const hash of slipHashesOf(letters, length))
      if (bySlip.mayHold(hash)) bySlip.find(hash, addIfAlike);
  }

  function endWord(length: number, apostrophe: number, isUpper: boolean): void {
    if (length === 0 || length > LONGEST_WORD) return;
    firstOfWord = anchors.length;
    findByLetters(byLetters, length, apostrophe);
    if (!isUpper) return;
    findByLetters(byCapital, length, apostrophe);
    const isOwner = apostrophe > 0 && length === apostrophe + 2 && letters[length - 1] === S;
    const whole = isOwner ? apostrophe : length;
    if (whole >= SHORTEST_RESPELLED && !bySkeleton.isEmpty) findBySkeleton(whole);
    if (whole >= SHORTEST_SLIP - 1 && !bySlip.isEmpty) findBySlip(whole);
  }

  /** A word with characters that only `fold` knows how to fold. */
  function endOddWord(start: number, end: number): void {
    for (const word of readWords(text.slice(start, end))) {
      addSpan(words, start + word.start, start + word.end);
      const folded = plain(word.folded);
      if (folded.length > LONGEST_WORD) continue;
      for (let i = 0; i < folded.length; i++) {
        letters[i] = folded.charCodeAt(i);
        hashes[i + 1] = hashNext(hashes[i] as number, letters[i] as number);
      }
      const apostrophe = Math.max(folded.lastIndexOf("'"), 0);
      endWord(folded.length, apostrophe, word.capitals !== 'none');
    }
  }

  function entryAt(at: number): number {
    const code = text.charCodeAt(at);
    return code < FOLDED_END ? (table[code] as number) : readFarLetter(codePointAround(at));
  }

  /** The code point of which a character may be the second half. */
  function codePointAround(at: number): number {
    const code = text.charCodeAt(at);
    if ((code & 0xfc00) !== 0xdc00 || at === 0) return text.codePointAt(at) ?? code;
    const whole = text.codePointAt(at - 1) ?? code;
    return whole > 0xffff ? whole : code;
  }

  /** Whether an apostrophe stands between letters. */
  function joins(at: number): boolean {
    const next = at + 1 < text.length ? entryAt(at + 1) : 0;
    return next !== 0 && (next & APOSTROPHE) === 0;
  }

  function readText(): void {
    const end = text.length;
    let at = 0;
    while (at < end) {
      if (text.charCodeAt(at) <= BLANK) {
        at++;
        continue;
      }
      const opening = entryAt(at);
      if (opening === 0 || (opening & APOSTROPHE) !== 0) {
        at++;
        continue;
      }
      at = readWord(at, opening);
    }
  }

  /** Reads the word that begins at an offset and returns where it ends. */
  function readWord(start: number, opening: number): number {
    const end = text.length;
    let at = start;
    let entry = opening;
    let length = 0;
    let apostrophe = 0;
    let hash: number = SEED.letters;
    let flags = 0;
    while (entry !== 0) {
      if ((entry & APOSTROPHE) !== 0) {
        if (!joins(at)) break;
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
      entry = at < end ? entryAt(at) : 0;
    }
    if ((flags & ODD) !== 0) endOddWord(start, at);
    else {
      addSpan(words, start, at);
      if ((flags & FOREIGN) === 0) endWord(length, apostrophe, (opening & UPPER) !== 0);
    }
    return at;
  }

  function listHits(): Hit[] {
    const hits: Hit[] = [];
    for (let i = 0; i < anchors.length; i += 2)
      listHitsAt(anchors[i] as number, anchors[i + 1] as number, hits);
    return hits;
  }

  /** Whether the word beside one may be the one that a form has there, by its first letter. */
  function fitsHint(hint: number, at: number): boolean {
    if (hint === 0) return true;
    const beside = (hint & 1) === 1 ? at + 1 : at - 1;
    if (beside < 0 || beside >= words.count) return false;
    const start = words.starts[beside] as number;
    const entry = entryAt(start);
    if ((entry & LETTER) === hint >>> 1) return true;
    // A mark behind it makes another letter of it: й in two parts.
    const next = start + 1 < text.length ? entryAt(start + 1) : 0;
    return ((entry | next) & ODD) !== 0;
  }

  /** The forms that are anchored at a token and stand around a word. */
  function listHitsAt(at: number, token: number, hits: Hit[]): void {
    let anchor: WordMatch | null | undefined;
    const last = anchorStarts[token + 1] as number;
    for (let i = anchorStarts[token] as number; i < last; i++) {
      if (!fitsHint(anchorHints[i] as number, at)) continue;
      const [form, slot] = [anchorForms[i] as number, anchorSlots[i] as number];
      if (!forms.mayStand(text, words, at, form, slot)) continue;
      anchor ??= matchWord(text.slice(words.starts[at], words.ends[at]), token);
      if (anchor === null) return;
      const hit = forms.match({ text, words, at, form, slot }, anchor);
      if (hit !== null) hits.push(hit);
    }
  }

  return {
    words,
    scan(whole) {
      text = whole;
      words.count = 0;
      if (anchors.length > 0) anchors = [];
      readText();
      const hits = anchors.length === 0 ? NONE : withoutNeedlessSlips(listHits());
      text = '';
      return hits;
    },
  };
}

const NONE: Hit[] = [];
