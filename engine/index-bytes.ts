import type { KeyTable, Numbers } from './key-table.ts';
import type { NameIndex } from './name-index.ts';

/** Raised whenever the bytes change their meaning. */
export const INDEX_VERSION = 3;

/** The arrays of an index in the order of the bytes, by the path to each. */
const ARRAYS: readonly (readonly [keyof NameIndex, keyof KeyTable | null])[] = [
  ...(
    [
      'letters',
      'words',
      'wordStarts',
      'tokenTraits',
      'anchorForms',
      'anchorSlots',
      'anchorHints',
      'anchorStarts',
      'slotTokens',
      'slotTraits',
      'slotStarts',
      'formEntities',
      'formOwners',
      'formSince',
      'formUntil',
      'formTraits',
      'namesakes',
      'namesakeStarts',
      'stemCuts',
      'stemLetters',
      'stemEndings',
      'stemStarts',
    ] as const
  ).map((name) => [name, null] as const),
  ...(['byLetters', 'byCapital', 'bySkeleton', 'bySlip'] as const).flatMap((table) =>
    (['bitmap', 'buckets', 'tags', 'tokens'] as const).map((name) => [table, name] as const),
  ),
];

const TYPES = { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array } as const;
type Width = keyof typeof TYPES;

/** Between punctuation and endings, of which each stands on a line. */
const LIST_END = '\f';

/** The version, how long the texts are, then of each array its length and the width of a number. */
const HEADER_LENGTH = 2 + 2 * ARRAYS.length;

/**
 * The index as text (base64), to be shipped: a header, the arrays, each as narrow as its numbers
 * allow and beginning at a multiple of four bytes, then punctuation and endings in UTF-16: what a
 * script has to decode letter by letter takes a page milliseconds.
 */
export function writeIndex(index: Omit<NameIndex, 'byteLength'>): string {
  const arrays = ARRAYS.map(([part, inner]) => {
    const value = index[part as keyof typeof index];
    return narrow((inner === null ? value : (value as KeyTable)[inner]) as Numbers);
  });
  const lists = [index.gaps, index.endings].map((list) => list.join('\n')).join(LIST_END);
  const texts = Uint16Array.from(lists.split(''), (letter) => letter.charCodeAt(0));
  const header = Uint32Array.of(
    INDEX_VERSION,
    texts.length,
    ...arrays.flatMap(({ length, BYTES_PER_ELEMENT }) => [length, BYTES_PER_ELEMENT]),
  );
  const parts = [header, ...arrays, texts].map(
    ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength),
  );
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + aligned(length), 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += aligned(part.length);
  }
  const pieces: string[] = [];
  for (let i = 0; i < bytes.length; i += 0x8000)
    pieces.push(String.fromCharCode(...bytes.subarray(i, i + 0x8000)));
  return btoa(pieces.join(''));
}

function narrow(numbers: Numbers): Numbers {
  let most = 0;
  for (const number of numbers) if (number > most) most = number;
  return most < 2 ** 8
    ? Uint8Array.from(numbers)
    : most < 2 ** 16
      ? Uint16Array.from(numbers)
      : Uint32Array.from(numbers);
}

const CUT_SHORT = 'the index of names is cut short: build the extension again';

/**
 * The index in a text that `writeIndex` made; the arrays are views of one buffer.
 * @throws Error with one clear line if it is of a version that this code does not read, or cut short.
 */
export function readIndex(base64: string): NameIndex {
  const bytes = readBytes(base64);
  const header = new Uint32Array(bytes.buffer, 0, Math.min(HEADER_LENGTH, bytes.length >> 2));
  if (header[0] !== INDEX_VERSION)
    throw new Error(
      `the index of names is of version ${header[0]}; this build reads ${INDEX_VERSION}`,
    );
  if (header.length < HEADER_LENGTH) throw new Error(CUT_SHORT);
  const index: Record<string, unknown> = { byteLength: bytes.length };
  let at = 4 * HEADER_LENGTH;
  ARRAYS.forEach(([part, inner], i) => {
    const length = header[2 + 2 * i] ?? 0;
    const width = header[3 + 2 * i] as Width;
    if (!(width in TYPES) || at + length * width > bytes.length) throw new Error(CUT_SHORT);
    const array = new TYPES[width](bytes.buffer, at, length);
    at += aligned(array.byteLength);
    if (inner === null) index[part] = array;
    else index[part] = { ...(index[part] as object), [inner]: array };
  });
  const letters = header[1] ?? 0;
  if (at + 2 * letters > bytes.length) throw new Error(CUT_SHORT);
  // Few enough to be arguments: closed lists, of whatever names.
  const texts = String.fromCharCode(...new Uint16Array(bytes.buffer, at, letters));
  const [gaps, endings] = texts.split(LIST_END).map((list) => list.split('\n'));
  return { ...index, gaps, endings } as unknown as NameIndex;
}

function readBytes(base64: string): Uint8Array<ArrayBuffer> {
  try {
    return decodeBase64(base64);
  } catch {
    throw new Error(CUT_SHORT);
  }
}

/** `Uint8Array.fromBase64` is a hundred times as fast and in Chrome from 140, Firefox from 133. */
function decodeBase64(base64: string): Uint8Array<ArrayBuffer> {
  const native = Uint8Array as unknown as { fromBase64?(text: string): Uint8Array<ArrayBuffer> };
  if (native.fromBase64 !== undefined) return native.fromBase64(base64);
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

function aligned(length: number): number {
  return (length + 3) & ~3;
}
