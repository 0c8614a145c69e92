import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileIndex } from '../../engine/compile-index.ts';
import { INDEX_VERSION, readIndex, writeIndex } from '../../engine/index-bytes.ts';
import { names } from './random-mentions.ts';

const numbers = fc
  .tuple(
    fc.constantFrom(0xff, 0x100, 0xffff, 0x10000, 0xffffffff),
    fc.array(fc.nat(), { maxLength: 9 }),
  )
  .map(([most, all]) => Uint32Array.from([...all.map((number) => number % most), most]));
const list = fc.oneof(numbers, fc.constant(new Uint32Array()));
const gap = fc.string({ unit: fc.constantFrom(...'.,/ (&–€👍'), maxLength: 3 });

const sample = compileIndex({
  entities: [{ id: 'osh', kind: 'place', scope: 'core', name: 'Osh' }],
  forms: [{ text: 'Osh, Ош', entity: 0, strength: 'strong', of: null }],
});
const { byteLength: sampleLength, ...sampleParts } = readIndex(sample);

/** Other numbers in the same arrays. */
function otherThan(part: unknown): fc.Arbitrary<unknown> {
  if (ArrayBuffer.isView(part)) return list;
  if (Array.isArray(part)) return fc.array(gap, { minLength: 1, maxLength: 3 });
  return fc.record(
    Object.fromEntries(Object.entries(part as object).map(([name, one]) => [name, otherThan(one)])),
  );
}
const parts = otherThan(sampleParts) as fc.Arbitrary<typeof sampleParts>;

/** The same with plain lists, whatever the width of the arrays. */
const toLists = (index: object): unknown =>
  Object.fromEntries(
    Object.entries(index)
      .filter(([name]) => name !== 'byteLength')
      .map(([name, part]) => [
        name,
        ArrayBuffer.isView(part) || Array.isArray(part)
          ? Array.from(part as Uint8Array)
          : toLists(part),
      ]),
  );

/** The index in this text with other bytes. */
function change(text: string, how: (bytes: Buffer) => Uint8Array): string {
  return Buffer.from(how(Buffer.from(text, 'base64'))).toString('base64');
}

const ofVersion = (version: number) => (text: string) =>
  change(text, (bytes) => {
    bytes.writeUInt32LE(version);
    return bytes;
  });

/** What reading says, if it refuses. */
function refusalOf(text: string): string | null {
  try {
    readIndex(text);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

describe('an index', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(parts, (index) => {
        expect(toLists(readIndex(writeIndex(index)))).toEqual(toLists(index));
      }),
    );
  });

  test('of any names is written again as it was', () => {
    fc.assert(
      fc.property(names, (all) => {
        const text = compileIndex(all);
        expect(writeIndex(readIndex(text))).toBe(text);
      }),
    );
  });

  test('knows how many bytes it takes', () => {
    expect(sampleLength).toBe(atob(sample).length);
  });

  test('is text that JSON need not escape', () => {
    expect(sample).toMatch(/^[A-Za-z0-9+/]+=*$/);
  });

  test('takes a byte a number where the numbers are small', () => {
    const sizeOf = (number: number) => {
      const formSince = new Uint32Array(1000).fill(number);
      return atob(writeIndex({ ...sampleParts, formSince })).length - sampleLength;
    };
    expect(
      [0xff, 0x100, 0xffff, 0x10000].map((number) => Math.round(sizeOf(number) / 1000)),
    ).toEqual([1, 2, 2, 4]);
  });
});

describe('a text that is no index', () => {
  test.each<[string, string, string]>([
    [
      'is of a later version',
      ofVersion(INDEX_VERSION + 1)(sample),
      `the index of names is of version ${INDEX_VERSION + 1}; this build reads ${INDEX_VERSION}`,
    ],
    [
      'is of an earlier version',
      ofVersion(INDEX_VERSION - 1)(sample),
      `the index of names is of version ${INDEX_VERSION - 1}; this build reads ${INDEX_VERSION}`,
    ],
    [
      'is of the largest version',
      ofVersion(0xffffffff)(sample),
      `the index of names is of version 4294967295; this build reads ${INDEX_VERSION}`,
    ],
    [
      'ends in its arrays',
      change(sample, (bytes) => bytes.slice(0, bytes.length / 2)),
      'the index of names is cut short: build the extension again',
    ],
    [
      'ends in its header',
      change(sample, (bytes) => bytes.slice(0, 12)),
      'the index of names is cut short: build the extension again',
    ],
  ])('is refused in one line if it %s', (_, text, expected) => {
    expect(refusalOf(text)).toBe(expected);
  });

  const isRefused = (text: string) => /^the index of names is .+$/.test(refusalOf(text) ?? '');

  test('is refused in one line wherever its bytes are cut', () => {
    // The last three bytes may do no more than fill the end up.
    const ends = Array.from({ length: atob(sample).length - 3 }, (_, end) => end);
    const cut = (end: number) => change(sample, (bytes) => bytes.slice(0, end));
    expect(ends.filter((end) => !isRefused(cut(end)))).toEqual([]);
  });

  test('is refused in one line wherever its text is cut', () => {
    const ends = Array.from({ length: sample.length - 7 }, (_, end) => end);
    expect(ends.filter((end) => !isRefused(sample.slice(0, end)))).toEqual([]);
  });
});
