import { topBits } from './hash.ts';

/**
 * Hashes of words and the tokens that they may be, bucket by bucket; a bitmap in front says in one
 * step of most words that they are none.
 */
export interface KeyTable {
  /** A bit for each value of a key's top bits. */
  bitmap: Uint32Array;
  /** Where each bucket begins; one more for the end. */
  buckets: Uint32Array;
  hashes: Int32Array;
  tokens: Uint32Array;
}

/** A token under the hash of a word that may be it. */
export interface Key {
  hash: number;
  token: number;
}

/** So many bits a key leave seven of eight words that are no name with one look at the bitmap. */
const BITS_A_KEY = 8;

/** The table of these keys. */
export function buildKeyTable(keys: readonly Key[]): KeyTable {
  const bucketBits = bitsFor(keys.length);
  const bitmapBits = Math.max(bitsFor(keys.length * BITS_A_KEY), 5);
  const sorted = [...keys].sort(
    (a, b) =>
      topBits(a.hash, bucketBits) - topBits(b.hash, bucketBits) ||
      a.hash - b.hash ||
      a.token - b.token,
  );
  const bitmap = new Uint32Array(2 ** (bitmapBits - 5));
  const buckets = new Uint32Array(2 ** bucketBits + 1);
  for (const { hash } of sorted) {
    const bit = topBits(hash, bitmapBits);
    bitmap[bit >>> 5] = (bitmap[bit >>> 5] ?? 0) | (1 << (bit & 31));
    const bucket = topBits(hash, bucketBits) + 1;
    buckets[bucket] = (buckets[bucket] ?? 0) + 1;
  }
  for (let i = 1; i < buckets.length; i++) buckets[i] = (buckets[i] ?? 0) + (buckets[i - 1] ?? 0);
  return {
    bitmap,
    buckets,
    hashes: Int32Array.from(sorted, ({ hash }) => hash),
    tokens: Uint32Array.from(sorted, ({ token }) => token),
  };
}

function bitsFor(count: number): number {
  return Math.max(Math.ceil(Math.log2(Math.max(count, 1))), 1);
}

/** Looks keys up: first `mayHold`, then `find`. */
export interface KeyReader {
  isEmpty: boolean;
  /** False where no key has this hash; true for those that have, and for one in eight others. */
  mayHold(hash: number): boolean;
  /** Calls back with each token under this hash. */
  find(hash: number, onToken: (token: number) => void): void;
}

/** A reader of a table. */
export function createKeyReader({ bitmap, buckets, hashes, tokens }: KeyTable): KeyReader {
  const bitmapBits = Math.log2(bitmap.length * 32);
  const bucketBits = Math.log2(buckets.length - 1);
  return {
    isEmpty: hashes.length === 0,
    mayHold(hash) {
      const bit = topBits(hash, bitmapBits);
      return (((bitmap[bit >>> 5] as number) >>> (bit & 31)) & 1) === 1;
    },
    find(hash, onToken) {
      const bucket = topBits(hash, bucketBits);
      const end = buckets[bucket + 1] as number;
      for (let at = buckets[bucket] as number; at < end; at++)
        if (hashes[at] === hash) onToken(tokens[at] as number);
    },
  };
}
