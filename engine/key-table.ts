import { topBits } from './hash.ts';

/** Whole numbers, in the narrowest array that holds them. */
export type Numbers = Uint8Array | Uint16Array | Uint32Array;

/**
 * Hashes of words and the tokens that they may be, bucket by bucket; a bitmap in front says in one
 * step of most words that they are none.
 */
export interface KeyTable {
  /** A bit for each value of a key's top bits. */
  bitmap: Numbers;
  /** Where each bucket begins; one more for the end. */
  buckets: Numbers;
  /** Sixteen bits of each key's hash; the letters are compared anyway. */
  tags: Numbers;
  tokens: Numbers;
}

/** A token under the hash of a word that may be it. */
export interface Key {
  hash: number;
  token: number;
}

/** So many bits a key leave fifteen of sixteen words that are no name with one look at the bitmap. */
const BITS_A_KEY = 16;
/** So many keys share a bucket. */
const KEYS_A_BUCKET = 2;

/** The table of these keys. */
export function buildKeyTable(keys: readonly Key[]): KeyTable {
  const bucketBits = bitsFor(keys.length / KEYS_A_BUCKET);
  const bitmapBits = Math.max(bitsFor(keys.length * BITS_A_KEY), 3);
  const sorted = [...keys].sort(
    (a, b) =>
      topBits(a.hash, bucketBits) - topBits(b.hash, bucketBits) ||
      a.hash - b.hash ||
      a.token - b.token,
  );
  const bitmap = new Uint8Array(2 ** (bitmapBits - 3));
  const buckets = new Uint32Array(2 ** bucketBits + 1);
  for (const { hash } of sorted) {
    const bit = topBits(hash, bitmapBits);
    bitmap[bit >>> 3] = (bitmap[bit >>> 3] ?? 0) | (1 << (bit & 7));
    const bucket = topBits(hash, bucketBits) + 1;
    buckets[bucket] = (buckets[bucket] ?? 0) + 1;
  }
  for (let i = 1; i < buckets.length; i++) buckets[i] = (buckets[i] ?? 0) + (buckets[i - 1] ?? 0);
  return {
    bitmap,
    buckets,
    tags: Uint16Array.from(sorted, ({ hash }) => tagOf(hash)),
    tokens: Uint32Array.from(sorted, ({ token }) => token),
  };
}

function tagOf(hash: number): number {
  return (hash ^ (hash >>> 16)) & 0xffff;
}

function bitsFor(count: number): number {
  return Math.max(Math.ceil(Math.log2(Math.max(count, 1))), 1);
}

/** Looks keys up: first `mayHold`, then `find`. */
export interface KeyReader {
  isEmpty: boolean;
  /** False where no key has this hash; true for those that have, and for one in sixteen others. */
  mayHold(hash: number): boolean;
  /** Calls back with each token under this hash, and once in a while with one that is not. */
  find(hash: number, onToken: (token: number) => void): void;
}

/** A reader of a table. */
export function createKeyReader({ bitmap, buckets, tags, tokens }: KeyTable): KeyReader {
  const bitmapBits = Math.log2(bitmap.length * 8);
  const bucketBits = Math.log2(buckets.length - 1);
  return {
    isEmpty: tags.length === 0,
    mayHold(hash) {
      const bit = topBits(hash, bitmapBits);
      return (((bitmap[bit >>> 3] as number) >>> (bit & 7)) & 1) === 1;
    },
    find(hash, onToken) {
      const bucket = topBits(hash, bucketBits);
      const tag = tagOf(hash);
      const end = buckets[bucket + 1] as number;
      for (let at = buckets[bucket] as number; at < end; at++)
        if (tags[at] === tag) onToken(tokens[at] as number);
    },
  };
}
