import type { Kind } from '../engine/entity.ts';

/** The word for each kind, as it stands beside its glyph. */
export const KIND_LABELS: Record<Kind, string> = {
  person: 'person',
  media: 'media outlet',
  organisation: 'organisation',
  'state-body': 'state body',
  company: 'company',
  law: 'law',
  agreement: 'agreement',
  sanctions: 'sanctions',
  event: 'event',
  award: 'award',
  place: 'place',
  community: 'community',
  concept: 'term',
};
