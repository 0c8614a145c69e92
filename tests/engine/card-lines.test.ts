import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCards, writeCards } from '../../engine/card-lines.ts';
import { type Card, type Cards, DATASET_VERSION } from '../../engine/compiled.ts';

const makeCard = (id: string, summary: string): Card => ({
  id,
  kind: 'place',
  name: id,
  names: [],
  summary,
  claims: [],
  differences: [],
  distinct: [],
  timeline: [],
  related: [],
  reply: null,
});

const makeCards = (summaries: Record<string, string>): Cards => ({
  version: DATASET_VERSION,
  sources: {},
  cards: Object.fromEntries(
    Object.entries(summaries).map(([id, summary]) => [id, makeCard(id, summary)]),
  ),
});

test('any cards are read back as they were written', () => {
  const ids = fc.string({ unit: 'binary', minLength: 1 }).filter((id) => id !== '__proto__');
  fc.assert(
    fc.property(fc.dictionary(ids, fc.string({ unit: 'binary' })), (summaries) => {
      const cards = makeCards(summaries);
      expect(readCards(writeCards(cards))).toEqual(cards);
    }),
  );
});

describe('the text', () => {
  test.each([
    ['Cyrillic', 'Ысык-Көл'],
    ['a pair of surrogates', 'a 𝒳'],
    ['a half of one', 'a \uD835'],
    ['separators of lines', 'a\u2028b\nc~d'],
    ['quotes', '‘a’ \'b\' "c" `d`'],
  ])('has no character beyond ASCII for %s, and no line too many', (_, summary) => {
    const text = writeCards(makeCards({ a: summary, b: '' }));
    expect(text).toMatch(/^[ !"#-&(-_a-~]*$/);
    expect(text.split('~')).toHaveLength(3);
    expect(readCards(text).cards.a?.summary).toBe(summary);
  });
});

describe('a card', () => {
  const text = writeCards(makeCards({ osh: 'A city.', kloop: 'A newsroom.' }));

  test('is read without the others', () => {
    const [head, osh] = text.split('~');
    expect(readCards([head, osh, '{ broken'].join('~')).cards.osh?.summary).toBe('A city.');
  });

  test('is read once', () => {
    const { cards } = readCards(text);
    expect(cards.kloop).toBe(cards.kloop);
  });

  test('that is not there is not', () => {
    expect(readCards(text).cards.bishkek).toBeUndefined();
  });
});

test.each([
  ['another version', writeCards({ ...makeCards({}), version: 0 }), '0'],
  ['nothing', '', 'undefined'],
  ['no version', '{}', 'undefined'],
])('cards of %s are refused', (_, text, version) => {
  expect(() => readCards(text)).toThrow(
    `the cards are of version ${version}; this build reads ${DATASET_VERSION}`,
  );
});
