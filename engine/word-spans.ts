/** The words of a text: where each begins and ends, in UTF-16 code units. */
export interface WordSpans {
  count: number;
  starts: Int32Array<ArrayBuffer>;
  ends: Int32Array<ArrayBuffer>;
}

/** Room for the words of most texts. */
const ROOM = 256;

/** A list of words that is used again for each text. */
export function createWordSpans(): WordSpans {
  return { count: 0, starts: new Int32Array(ROOM), ends: new Int32Array(ROOM) };
}

/** Adds a word at the end, and room for as many again where there is none left. */
export function addSpan(words: WordSpans, start: number, end: number): void {
  if (words.count === words.starts.length) {
    words.starts = doubled(words.starts);
    words.ends = doubled(words.ends);
  }
  words.starts[words.count] = start;
  words.ends[words.count] = end;
  words.count++;
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * array.length);
  larger.set(array);
  return larger;
}
