import {
  type Card,
  type CardClaim,
  type Cards,
  DATASET_VERSION,
  type Names,
} from '../../engine/compiled.ts';
import { compileNames } from '../../engine/dataset.ts';
import type { Source } from '../../engine/entity.ts';

/** Invented, but for the towns. */
const news: Source = {
  id: 'news-2024',
  title: 'The law in brief',
  publisher: 'The Example Newspaper',
  publisherShort: 'Example',
  authors: ['A. Writer', 'B. Writer'],
  published: '2024-04-03',
  genre: 'news',
  lang: 'en',
  url: 'https://example.org/law',
};

const opinion: Source = {
  id: 'opinion-2021',
  title: 'What I think',
  publisher: 'The Other Example',
  publisherShort: 'Other',
  authors: [],
  published: '2021-01',
  genre: 'opinion',
  lang: 'en',
  url: 'https://example.net/opinion',
  note: 'Translated from Russian',
};

const claim = (text: string, date: string, ...sources: CardClaim['sources']): CardClaim => ({
  text,
  date,
  sources,
});

const inNews = (start: string, end?: string) => ({
  source: 'news-2024',
  passage: end === undefined ? { start } : { start, end },
});
const inOpinion = (start: string) => ({ source: 'opinion-2021', passage: { start } });

/** What most cards have not. */
const plain = { differences: [], distinct: [], timeline: [], reply: null };

/** A person of five statements, the status first, with two related entities. */
const usonov: Card = {
  ...plain,
  id: 'asan-usonov',
  kind: 'person',
  name: 'Asan Usonov',
  names: [
    { text: 'Асан Үсөнов', lang: 'ky' },
    { text: 'Асан Усонов', lang: 'ru' },
    { text: 'Asan Üsönov' },
    { text: 'Usonov', strength: 'weak' },
  ],
  summary: 'Editor of the Ala-Too Post.',
  claims: [
    {
      ...claim('He edits the paper.', '2024-04-03', inNews('He edits', 'the paper, since')),
      status: true,
    },
    claim('He founded the paper.', '2019', inOpinion('He founded'), inOpinion('the paper')),
    claim('He moved to Osh.', '2020-06', inNews('He moved')),
    claim('He wrote a book.', '2021-01', inOpinion('He wrote')),
    claim('The book won a prize.', '2022-11-28', inNews('The book won')),
  ],
  related: [
    { id: 'ala-too-post', as: 'in charge of' },
    { id: 'osh', as: 'located in' },
  ],
};

/** An outlet of four statements. */
const post: Card = {
  ...plain,
  id: 'ala-too-post',
  kind: 'media',
  name: 'Ala-Too Post',
  names: [
    { text: 'Ала-Тоо', lang: 'ky' },
    { text: 'Ала-Тоо', lang: 'ru' },
  ],
  summary: 'A newspaper in Osh.',
  claims: [
    claim('It appears on Mondays.', '2024', inNews('It appears')),
    claim('It has ten readers.', '2023', inNews('It has ten')),
    claim('It had nine readers.', '2022', inNews('It had nine')),
    claim('It had eight readers.', '2021', inOpinion('It had eight')),
  ],
  related: [{ id: 'asan-usonov', as: 'run by' }],
};

/** A place of which next to nothing is said. */
const osh: Card = {
  ...plain,
  id: 'osh',
  kind: 'place',
  name: 'Osh',
  names: [],
  summary: 'A city in the south of Kyrgyzstan.',
  claims: [claim('It is old.', '2024-04-03', inNews('It is old'))],
  related: [],
};

/** A place of which more is said than fits. */
const bishkek: Card = {
  ...plain,
  id: 'bishkek',
  kind: 'place',
  name: 'Bishkek',
  names: [],
  summary: 'The capital of Kyrgyzstan.',
  claims: [
    claim(`It has ${'many and '.repeat(40)}many streets.`, '2024-04-03', inNews('It has')),
    claim(`It has ${'more and '.repeat(40)}more trees.`, '2024-04-03', inNews('It has more')),
    claim(`It has ${'wide and '.repeat(40)}wide squares.`, '2024-04-03', inNews('It has wide')),
  ],
  related: [],
};

/** A small dataset, as compiled. */
export const cards: Cards = {
  version: DATASET_VERSION,
  sources: { 'news-2024': news, 'opinion-2021': opinion },
  cards: { 'asan-usonov': usonov, 'ala-too-post': post, osh, bishkek },
};

/** The names in it. */
export const names: Names = compileNames({
  entities: [
    { id: 'ala-too-post', kind: 'media', scope: 'core', name: 'Ala-Too Post' },
    { id: 'asan-usonov', kind: 'person', scope: 'core', name: 'Asan Usonov' },
    { id: 'osh', kind: 'place', scope: 'core', name: 'Osh' },
  ],
  forms: [
    { text: 'Ala-Too Post', entity: 0, strength: 'strong', of: null },
    { text: 'Asan Usonov', entity: 1, strength: 'strong', of: null },
    { text: 'Usonov', entity: 1, strength: 'weak', of: null },
    { text: 'Osh', entity: 2, strength: 'strong', of: null },
  ],
});
