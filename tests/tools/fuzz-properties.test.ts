import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fuzzProperties } from '../../tools/fuzz/properties.ts';

const holds = fc.property(fc.nat(), () => true);
const breaks = fc.property(fc.nat(), (number) => number < 7);

test('what holds is no find, and its inputs are counted', async () => {
  const fuzzer = fuzzProperties('numbers', { holds });
  expect(await fuzzer.try(1)).toBeNull();
  expect(fuzzer.tell()).toBe('50 numbers');
});

test('what does not hold is a find, with the smallest input for which it does not', async () => {
  const find = await fuzzProperties('numbers', { holds, breaks }).try(1);
  expect(find).toEqual({ what: expect.stringContaining('breaks'), files: { txt: '[7]' } });
});

test('a seed finds the same again', async () => {
  const seen: number[][] = [];
  for (let i = 0; i < 2; i++) {
    const inputs: number[] = [];
    const notes = fc.property(fc.nat(), (number) => inputs.push(number) > 0);
    await fuzzProperties('numbers', { notes }).try(42);
    seen.push(inputs);
  }
  expect(seen[0]).toEqual(seen[1]);
});
