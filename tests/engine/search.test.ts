import { describe, expect, test } from 'vitest';
import { formatProblems, readDataset } from '../../data/read.ts';
import { createSearch } from '../../engine/search.ts';
import { listSearchables } from '../../engine/search-forms.ts';

const dataset = readDataset();
if ('problems' in dataset) throw new Error(formatProblems(dataset.problems));
const { search: find } = createSearch(listSearchables(dataset.entities, dataset.cards));
const search = (query: string) => find(query).results;

test.each([
  ['finds a name in lower case', 'kloop', 'kloop-media'],
  ['finds a name in capitals', 'KLOOP', 'kloop-media'],
  ['finds a name by its first letters', 'nomad', 'nomad-tv'],
  ['finds a name with a wrong letter', 'sadir japarov', 'sadyr-japarov'],
  ['finds a name in Cyrillic', 'Жапаров', 'sadyr-japarov'],
  ['finds a surname', 'japarov', 'sadyr-japarov'],
  ['finds a surname in another romanisation', 'zhaparov', 'sadyr-japarov'],
  ['finds a surname with diacritics', 'Jáparov', 'sadyr-japarov'],
  ['finds a short name before longer ones that hold it', 'osh', 'osh'],
  ['finds what begins with the letters before what has them further in', 'kyrgyz', 'kyrgyzstan'],
  ['finds a name between blanks', '  kloop ', 'kloop-media'],
])('%s', (_, query, expected) => {
  expect(search(query)[0]?.id).toBe(expected);
});

test.each([
  ['nonsense', 'qqxxzz'],
  ['nonsense in Cyrillic', 'щщъъыы'],
  ['a name that we do not have', 'microsoft'],
  ['three letters that only nearly begin a name', 'osj'],
  ['an empty query', ''],
  ['blanks', ' \n'],
  ['invisible characters', '\u200B'],
])('finds nothing by %s', (_, query) => {
  expect(search(query)).toEqual([]);
});

test('finds the matter, though a letter is missing', () => {
  expect(search('forein representatives')[0]?.id).toContain('foreign-representative');
});

test('lists an entity once that is found in several ways', () => {
  const kloop = search('kloop').filter(({ id }) => id === 'kloop-media');
  expect(kloop).toHaveLength(1);
});

describe('form', () => {
  test('is null where the name itself was found', () => {
    expect(search('nomad')[0]).toMatchObject({
      id: 'nomad-tv',
      kind: 'media',
      name: 'Nomad TV',
      form: null,
    });
  });

  test('is the written form that was found', () => {
    expect(search('Жапаров')[0]).toMatchObject({
      id: 'sadyr-japarov',
      kind: 'person',
      name: 'Sadyr Japarov',
      form: 'Садыр Жапаров',
    });
  });
});

test('lists no more than a reader reads', () => {
  expect(search('k')).toHaveLength(12);
});
