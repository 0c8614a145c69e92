import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDuplicateKeys } from '../../data/duplicate-keys.ts';

describe('findDuplicateKeys', () => {
  test.each<[string, string, string[]]>([
    ['a key twice', '{ "id": 1, "id": 1 }', ['id']],
    ['each time but the first', '{ "id": 1, "id": 2, "id": 3 }', ['id', 'id']],
    ['a key in an object in a list', '{ "claims": [{}, { "a": 1, "a": 2 }] }', ['claims[1].a']],
    ['a key in a list in a list', '[[{ "a": 1, "a": 2 }]]', ['[0][0].a']],
    ['a key behind an object of its own', '{ "a": { "b": [1, 2] }, "a": null }', ['a']],
    ['a key behind an empty list', '{ "a": [], "a": {} }', ['a']],
    ['a key written with an escape', '{ "a": 1, "\\u0061": 2 }', ['a']],
    ['an empty key', '{ "": 1, "": 2 }', ['']],
    ['a Cyrillic key', '{"ү":1,"ү":2}', ['ү']],
  ])('finds %s', (_, json, paths) => {
    expect(findDuplicateKeys(json)).toEqual(paths);
  });

  test.each<[string, string]>([
    ['a key of two objects', '[{ "a": 1 }, { "a": 1 }]'],
    ['a key of an object and of one in it', '{ "a": { "a": 1 } }'],
    ['a value that is written like a key', '{ "a": "b", "b": "a" }'],
    ['texts in a list', '["a", "a"]'],
    ['a text that holds marks', '{ "a": "{\\"a\\": 1, \\"a\\": [", "b": "\\\\" }'],
    ['a text alone', '"a"'],
  ])('passes over %s', (_, json) => {
    expect(findDuplicateKeys(json)).toEqual([]);
  });

  test('finds none in what JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(0, 2), (value, indent) => {
        expect(findDuplicateKeys(JSON.stringify(value, null, indent))).toEqual([]);
      }),
    );
  });
});
