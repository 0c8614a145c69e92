import { expect, test } from 'vitest';
import type { Entity, Source } from '../../engine/entity.ts';
import { findTenseProblems } from '../../tools/tense.ts';

const TODAY = '2026-06-01';
const source = (published: string): Source => ({
  id: 'news',
  title: 'A title',
  publisher: 'Example News',
  publisherShort: 'Example',
  authors: [],
  published,
  genre: 'news',
  lang: 'en',
  url: 'https://example.org/news',
});
const person = (text: string, summary = 'A journalist.'): Entity => ({
  id: 'somebody',
  kind: 'person',
  name: 'Some Body',
  scope: 'core',
  names: [],
  summary,
  claims: [
    { text, stance: 'reported', sources: [{ source: 'news', passage: { start: 'the words' } }] },
  ],
  related: [],
});
const fieldsOf = (entity: Entity, published: string) =>
  findTenseProblems([entity], [source(published)], TODAY).map(({ field }) => field);

test.each([
  ['finds detention in the present', 'Is in prison.', '2015', ['claims[0].text']],
  [
    'finds an office in the present',
    'He heads the ministry, as minister.',
    '2023',
    ['claims[0].text'],
  ],
  ['accepts the past', 'Was in prison.', '2015', []],
  ['accepts the present of other things', 'It is old.', '2015', []],
  ['accepts the present in a quotation', 'Said: “he is in prison”.', '2015', []],
  ['accepts what a source of the last twelve months says', 'Is in prison.', '2026-01', []],
  ['accepts a source whose year may be less than one ago', 'Is in prison.', '2025', []],
])('%s', (_, text, published, expected) => {
  expect(fieldsOf(person(text), published)).toEqual(expected);
});

test.each([
  ['finds an office without a time', 'President of Kyrgyzstan.', ['summary']],
  ['accepts an office with its year', 'President of Kyrgyzstan in 2025.', []],
  ['accepts a former office', 'Former prime minister.', []],
])('in a summary %s', (_, summary, expected) => {
  expect(fieldsOf(person('Was here.', summary), '2015')).toEqual(expected);
});

test.each([
  ['finds an office without a time', 'Президент Кыргызстана.', ['summaries.ru']],
  ['accepts an office with its year', 'Президент Кыргызстана в 2025 году.', []],
  ['accepts a former office', 'Бывший премьер-министр.', []],
])('in a Russian summary %s', (_, ru, expected) => {
  expect(fieldsOf({ ...person('Was here.'), summaries: { ru } }, '2015')).toEqual(expected);
});
