import type { Claim, Entity, Source } from '../../engine/entity.ts';

/** The least that a source, a claim and an entity have. */
export const SOURCE: Source = {
  id: 'news-2024',
  title: 'A title',
  publisher: 'Example News',
  publisherShort: 'Example',
  authors: ['A. Author'],
  published: '2024-05-06',
  genre: 'news',
  lang: 'en',
  url: 'https://example.org/news',
};

export const CLAIM: Claim = {
  text: 'Was founded in 2007.',
  stance: 'reported',
  sources: [{ source: 'news-2024', passage: { start: 'founded in 2007' } }],
};

export const OSH: Entity = {
  id: 'osh',
  kind: 'place',
  name: 'Osh',
  scope: 'core',
  names: [],
  summary: 'City in the south.',
  claims: [CLAIM],
  related: [],
};
