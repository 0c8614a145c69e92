import type { KeyTable } from './key-table.ts';
import type { NameIndex } from './name-index.ts';

/** Raised whenever the bytes change their meaning. */
export const INDEX_VERSION = 1;

/** The arrays in the order of the bytes; each begins at a multiple of four. */
const TABLE = {
  bitmap: Uint32Array,
  buckets: Uint32Array,
  hashes: Int32Array,
  tokens: Uint32Array,
};
const ARRAYS = {
  letters: Uint16Array,
  wordStarts: Uint32Array,
  tokenTraits: Uint8Array,
  anchors: Uint32Array,
  anchorStarts: Uint32Array,
  slots: Uint32Array,
  slotStarts: Uint32Array,
  formEntities: Uint32Array,
  formOwners: Uint32Array,
  formSince: Uint16Array,
  formUntil: Uint16Array,
  formTraits: Uint8Array,
};
const TABLES = ['byLetters', 'bySkeleton', 'bySlip'] as const;

type ArrayType = {
  new (buffer: ArrayBufferLike, offset: number, length: number): ArrayBufferView;
  BYTES_PER_ELEMENT: number;
};

/** Every array of an index: where it belongs and of what type it is. */
const LAYOUT: readonly (readonly [keyof NameIndex, keyof KeyTable | null, ArrayType])[] = [
  ...Object.entries(ARRAYS).map(([name, type]) => [name as keyof NameIndex, null, type] as const),
  ...TABLES.flatMap((table) =>
    Object.entries(TABLE).map(([name, type]) => [table, name as keyof KeyTable, type] as const),
  ),
];

/** The index as text (base64), to be shipped: a header of lengths, the arrays, the words in UTF-8. */
export function writeIndex(index: Omit<NameIndex, 'byteLength'>): string {
  const views = LAYOUT.map(([part, inner]) => {
    const value = index[part as keyof typeof index];
    return (inner === null ? value : (value as KeyTable)[inner]) as unknown as Uint8Array;
  });
  const text = new TextEncoder().encode([index.words, ...index.gaps].join('\n'));
  const header = Uint32Array.of(INDEX_VERSION, ...views.map(({ length }) => length), text.length);
  const parts = [header, ...views, text].map(
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

/**
 * The index in a text that `writeIndex` made; the arrays are views of one buffer.
 * @throws Error with one clear line if it is of a version that this code does not read.
 */
export function readIndex(base64: string): NameIndex {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  const header = new Uint32Array(bytes.buffer, 0, Math.min(LAYOUT.length + 2, bytes.length >> 2));
  if (header[0] !== INDEX_VERSION || header.length < LAYOUT.length + 2)
    throw new Error(
      `the index of names is of version ${header[0]}; this build reads ${INDEX_VERSION}`,
    );
  const index: Record<string, unknown> = { byteLength: bytes.length };
  let at = header.byteLength;
  LAYOUT.forEach(([part, inner, type], i) => {
    const length = header[i + 1] ?? 0;
    const view = new type(bytes.buffer, at, length);
    at += aligned(view.byteLength);
    if (inner === null) index[part] = view;
    else {
      const table = (index[part] ?? {}) as Record<string, unknown>;
      table[inner] = view;
      index[part] = table;
    }
  });
  const text = new TextDecoder().decode(bytes.subarray(at, at + (header.at(-1) ?? 0)));
  const [words, ...gaps] = text.split('\n');
  Object.assign(index, { words, gaps });
  return index as unknown as NameIndex;
}

function aligned(length: number): number {
  return (length + 3) & ~3;
}
