/** Start values, one for each way of looking a word up, so that the ways do not mix. */
export const SEED = { letters: 0x811c9dc5 | 0, skeleton: 0x1b873593, slip: 0x2545f491 } as const;

/** The hash of a word that goes on by one more letter (FNV-1a over UTF-16 code units, 32 bits). */
export function hashNext(hash: number, letter: number): number {
  return Math.imul(hash ^ letter, 0x01000193);
}

/** The hash of a word’s letters. */
export function hashOf(word: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < word.length; i++) hash = hashNext(hash, word.charCodeAt(i));
  return hash;
}

/** The top bits of a hash, well mixed (Knuth’s multiplicative hashing). */
export function topBits(hash: number, bits: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> (32 - bits);
}
