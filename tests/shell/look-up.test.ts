import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepLookUp, takeLookUp } from '../../shell/look-up.ts';
import { createArea } from './memory-area.ts';

test.each([
  ['a name', 'Kloop', 'Kloop'],
  ['a name with space around and line breaks in it', '  Sadyr\n  Japarov ', 'Sadyr Japarov'],
  ['the beginning of what is too long', 'x'.repeat(500), 'x'.repeat(200)],
])('hands over %s', async (_, selected, expected) => {
  const session = createArea();
  await keepLookUp(session, selected);
  expect(await takeLookUp(session)).toBe(expected);
});

test('hands it over once', async () => {
  const session = createArea();
  await keepLookUp(session, 'Kloop');
  await takeLookUp(session);
  expect(session.items).toEqual({});
  expect(await takeLookUp(session)).toBeNull();
});

test('keeps nothing of a selection without a word', async () => {
  const session = createArea();
  await keepLookUp(session, ' \n ');
  expect(session.items).toEqual({});
});

test.each([[null], ['Kloop'], [{}], [{ text: 1 }], [{ text: 'x'.repeat(201) }]])(
  'takes %j for nothing, and forgets it',
  async (kept) => {
    const session = createArea({ 'look-up': kept });
    expect(await takeLookUp(session)).toBeNull();
    expect(session.items).toEqual({});
  },
);

test('takes any other value for nothing, or for a text of no more length than ours', async () => {
  const stored = fc.oneof(fc.anything(), fc.record({ text: fc.anything() }));
  await fc.assert(
    fc.asyncProperty(stored, async (kept) => {
      const session = createArea({ 'look-up': kept });
      const taken = await takeLookUp(session);
      expect(taken === null || (typeof taken === 'string' && taken.length <= 200)).toBe(true);
      expect(await takeLookUp(session)).toBeNull();
    }),
    { numRuns: 500 },
  );
});
