import { expect, test } from 'vitest';
import type { Claim, Entity, Passage } from '../../engine/entity.ts';
import { findPassageProblems } from '../../tools/passages.ts';

const ARTICLE =
  'The court ruled on Friday. It said that the outlet had to close at once and for good, and ' +
  'the editors said that they would go on. The court was silent.';

const PASSAGE: Passage = { start: 'court ruled on Friday', end: 'had to close' };

const recordOf = (
  passage: Passage,
  { summary = 'Court.', source = 'article' } = {},
  text = 'It ruled.',
): Entity => ({
  id: 'court',
  kind: 'state-body',
  name: 'Court',
  scope: 'core',
  names: [],
  summary,
  claims: [{ text, stance: 'reported', sources: [{ source, passage }] } satisfies Claim],
  related: [],
});

const listFaults = (entity: Entity) =>
  findPassageProblems([entity], new Map([['article', ARTICLE]])).map(
    ({ file, field }) => `${file} ${field}`,
  );

const START = 'state-body/court.json claims[0].sources[0].passage.start';
const END = 'state-body/court.json claims[0].sources[0].passage.end';

test.each<[string, Passage, string[]]>([
  ['passes a passage that stands in the article', PASSAGE, []],
  ['passes a passage without an end', { start: 'ruled on Friday' }, []],
  ['passes a passage that ends at punctuation', { start: 'on Friday.', end: 'for good,' }, []],
  ['shows a start that the article has not', { start: 'the court ruled' }, [START]],
  ['shows a start that the article has twice', { start: 'said that the' }, [START]],
  ['shows a start that begins inside a word', { start: 'uled on Friday' }, [START]],
  ['shows a start that ends inside a word', { start: 'ruled on Fri' }, [START]],
  ['shows an end that the article has not', { ...PASSAGE, end: 'had to open' }, [END]],
  ['shows an end that stands before the start', { start: 'had to close', end: 'on Friday' }, [END]],
  ['shows an end that cuts a word', { ...PASSAGE, end: 'had to clo' }, [END]],
])('%s', (_, passage, expected) => {
  expect(listFaults(recordOf(passage))).toEqual(expected);
});

test('shows a passage of an article that is not there', () => {
  expect(listFaults(recordOf(PASSAGE, { source: 'gone' }))).toEqual([START]);
});

test('shows a claim with nine words as in the article', () => {
  const copied = 'It was said that THE outlet had to close at once and for ever.';
  expect(listFaults(recordOf(PASSAGE, {}, copied))).toEqual([
    'state-body/court.json claims[0].text',
  ]);
});

test('passes a claim with eight words as in the article', () => {
  const own = 'It ruled that the outlet had to close at once.';
  expect(listFaults(recordOf(PASSAGE, {}, own))).toEqual([]);
});

test('shows a summary with nine words as in the article', () => {
  const summary = 'the editors said that they would go on. The end';
  expect(listFaults(recordOf(PASSAGE, { summary }))).toEqual(['state-body/court.json summary']);
});

test.each<[string, Partial<Entity>, string]>([
  ['a difference', { differences: [{ id: 'a', title: 'COPY' }] }, 'differences[0].title'],
  ['what is set apart', { distinct: [{ from: 'a', by: 'COPY' }] }, 'distinct[0].by'],
  ['a summary in another language', { summaries: { ru: 'COPY' } }, 'summaries.ru'],
  [
    'what sources leave open',
    { claims: [{ text: 'It ruled.', stance: 'reported', sources: [], silence: 'COPY' }] },
    'claims[0].silence',
  ],
])('shows nine words as in the article in %s', (_, fields, expected) => {
  const copied = 'the editors said that they would go on. The court';
  const text = JSON.stringify({ ...recordOf(PASSAGE), ...fields }).replace('COPY', copied);
  expect(listFaults(JSON.parse(text))).toEqual([`state-body/court.json ${expected}`]);
});
