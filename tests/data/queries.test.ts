import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatProblems, readDataset } from '../../data/read.ts';
import { createSearch } from '../../engine/search.ts';
import { listSearchables } from '../../engine/search-forms.ts';
import { QUERIES, type QueryRow, STRANGERS } from './queries.ts';

const dataset = readDataset();
if ('problems' in dataset) throw new Error(formatProblems(dataset.problems));
const { search } = createSearch(listSearchables(dataset.entities, dataset.cards));

/** Of the queries, how many have to find what is expected first, and how many among the first three. */
const FIRST = 0.97;
const IN_THREE = 1;

const rows = Object.values(QUERIES).flat();
const idsOf = (query: string) => search(query).results.map(({ id }) => id);
const isIn = (ids: readonly string[], [, expected]: QueryRow) =>
  [expected].flat().some((id) => ids.includes(id));

test('there are 150 queries or more, each once', () => {
  expect(rows.length).toBeGreaterThanOrEqual(150);
  expect(new Set(rows.map(([query]) => query)).size).toBe(rows.length);
});

test('every entity that is expected is shipped', () => {
  const unknown = rows.flatMap(([, expected]) =>
    [expected].flat().filter((id) => dataset.cards.cards[id] === undefined),
  );
  expect(unknown).toEqual([]);
});

test(`${100 * FIRST} % find what is expected first`, () => {
  const missed = rows.filter((row) => !isIn(idsOf(row[0]).slice(0, 1), row));
  const share = 1 - missed.length / rows.length;
  expect(share, `not first: ${missed.map(([query]) => query).join(', ')}`).toBeGreaterThanOrEqual(
    FIRST,
  );
});

test(`${100 * IN_THREE} % find it among the first three`, () => {
  const missed = rows.filter((row) => !isIn(idsOf(row[0]).slice(0, 3), row));
  const share = 1 - missed.length / rows.length;
  expect(share, `not found: ${missed.map(([query]) => query).join(', ')}`).toBeGreaterThanOrEqual(
    IN_THREE,
  );
});

test('of what a query on the wrong keys finds, it is told how it was read', () => {
  const asTyped = (QUERIES['on the wrong keys'] ?? []).filter(
    ([query]) => search(query).readAs === null,
  );
  expect(asTyped).toEqual([]);
});

test.each(STRANGERS)('“%s” finds nothing', (query) => {
  expect(idsOf(query)).toEqual([]);
});

test('none of the strangers stands in the data', () => {
  const text = JSON.stringify(
    Object.values(dataset.cards.cards).map(({ name, names, summary }) => [name, names, summary]),
  ).toLowerCase();
  const words = STRANGERS.filter((query) => /^[\p{L} ]{5,}$/u.test(query));
  expect(words.filter((word) => text.includes(word))).toEqual([]);
});

test('of a thousand words that keys fall into by chance, hardly one finds anything', () => {
  const scripts = ['bcdfghjklmnpqrstvwxz', 'бвгджзклмнпрстфхцчшщ'];
  const noise = fc
    .constantFrom(...scripts)
    .chain((letters) =>
      fc.string({ unit: fc.constantFrom(...letters), minLength: 7, maxLength: 14 }),
    );
  const found = fc.sample(noise, 1000).filter((query) => idsOf(query).length > 0);
  expect(found.length, found.join(', ')).toBeLessThanOrEqual(5);
}, 20_000);

test('any text can be searched for, and what is marked lies in the form that is shown', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .constantFrom(...rows.map(([query]) => query))
      .chain((query) => fc.nat(query.length).map((end) => query.slice(0, end))),
  );
  fc.assert(
    fc.property(typed, (query) => {
      for (const { form, name, marked } of search(query).results) {
        let last = 0;
        for (const [from, to] of marked) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          last = to;
        }
        expect(last).toBeLessThanOrEqual((form ?? name).length);
      }
    }),
    { numRuns: 100 },
  );
}, 20_000);
