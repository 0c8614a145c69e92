import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashOf, SEED } from '../../engine/hash.ts';
import { buildKeyTable, createKeyReader, type Key } from '../../engine/key-table.ts';

function find(keys: readonly Key[], hash: number): number[] {
  const found: number[] = [];
  createKeyReader(buildKeyTable(keys)).find(hash, (token) => found.push(token));
  return found;
}

const key = (hash: number, token: number): Key => ({ hash, token });

describe('finding', () => {
  test.each<[string, Key[], number, number[]]>([
    ['finds nothing in an empty table', [], 7, []],
    ['finds a token by its hash', [key(7, 1)], 7, [1]],
    ['finds nothing under another hash', [key(7, 1)], 8, []],
    ['finds all tokens of a hash', [key(7, 3), key(7, 1), key(9, 2)], 7, [1, 3]],
    ['finds a token under each of its hashes', [key(7, 1), key(9, 1)], 9, [1]],
    ['finds a token under a negative hash', [key(-7, 1), key(7, 2)], -7, [1]],
    ['finds a token under the hash 0', [key(0, 1)], 0, [1]],
    ['finds the largest token', [key(7, 2 ** 22)], 7, [2 ** 22]],
  ])('%s', (_, keys, hash, expected) => {
    expect(find(keys, hash)).toEqual(expected);
  });
});

test.each<[string, Key[], boolean]>([
  ['is empty without keys', [], true],
  ['is not empty with one', [key(0, 0)], false],
])('a table %s', (_, keys, expected) => {
  expect(createKeyReader(buildKeyTable(keys)).isEmpty).toBe(expected);
});

describe('any keys', () => {
  const hash = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
  const keys = fc.array(
    fc.record({ hash: fc.oneof(hash, fc.integer({ min: -3, max: 3 })), token: fc.nat(2 ** 22) }),
    { maxLength: 200 },
  );

  test('are all found', () => {
    fc.assert(
      fc.property(keys, (all) => {
        for (const { hash } of all) {
          const wanted = all.filter((other) => other.hash === hash).map(({ token }) => token);
          expect(find(all, hash)).toEqual(expect.arrayContaining(wanted));
        }
      }),
    );
  });

  test('are what is found', () => {
    fc.assert(
      fc.property(keys, hash, (all, other) => {
        const tokens = new Set(all.map(({ token }) => token));
        expect(find(all, other).every((token) => tokens.has(token))).toBe(true);
      }),
    );
  });

  test('may all be held', () => {
    fc.assert(
      fc.property(keys, (all) => {
        const reader = createKeyReader(buildKeyTable(all));
        expect(all.every(({ hash }) => reader.mayHold(hash))).toBe(true);
      }),
    );
  });
});

describe('words that are no keys', () => {
  const hashes = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, i) => hashOf(`${prefix}${i}`, SEED.letters));

  test.each([1, 10, 1000, 20_000])('are seldom held or found among %i keys', (count) => {
    const reader = createKeyReader(
      buildKeyTable(hashes('name ', count).map((hash, token) => key(hash, token))),
    );
    const others = hashes('word ', 20_000);
    const held = others.filter((hash) => reader.mayHold(hash));
    let found = 0;
    for (const hash of held) reader.find(hash, () => found++);
    expect(held.length / others.length).toBeLessThan(1 / 8);
    expect(found / others.length).toBeLessThan(1 / 1000);
  });
});
