import { expect, test } from 'vitest';
import type { Entity } from '../../engine/entity.ts';
import { findUncheckedPassages, hashPassages } from '../../tools/passage-hashes.ts';

const osh = (start: string): Entity => ({
  id: 'osh',
  kind: 'place',
  name: 'Osh',
  scope: 'core',
  names: [],
  summary: 'A city.',
  claims: [
    {
      text: 'It is old.',
      stance: 'reported',
      sources: [{ source: 'news', passage: { start, end: 'old' } }],
    },
  ],
  related: [],
});

test('a passage that was checked is known again', () => {
  expect(findUncheckedPassages([osh('Osh is')], hashPassages([osh('Osh is')]))).toEqual([]);
});

test.each([
  ['a passage that was changed since', hashPassages([osh('Osh was')])],
  ['a passage that was never checked', {}],
])('%s is named with its file and field', (_, hashes) => {
  expect(findUncheckedPassages([osh('Osh is')], hashes)).toMatchObject([
    { file: 'place/osh.json', field: 'claims[0].sources[0].passage' },
  ]);
});

test('hashes stand in order, each once', () => {
  const hashes = hashPassages([osh('b'), osh('a'), osh('a')]);
  expect(hashes.news).toEqual([...new Set(hashes.news)].sort());
  expect(hashes.news).toHaveLength(2);
});
