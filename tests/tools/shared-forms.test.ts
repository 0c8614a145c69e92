import { expect, test } from 'vitest';
import type { Entity, Name } from '../../engine/entity.ts';
import { listSharedForms } from '../../tools/shared-forms.ts';

const person = (id: string, name: string, ...names: Name[]): Entity => ({
  id,
  kind: 'person',
  name,
  scope: 'core',
  names,
  summary: 'A person.',
  claims: [],
  related: [],
});

test('forms of two entities are listed with their owners, whatever their case', () => {
  const father = person('father', 'Azimjon Askarov', { text: 'Askarov', strength: 'weak' });
  const son = person('son', 'Sherzod Askarov', { text: 'ASKAROV', strength: 'weak' });
  expect(listSharedForms([father, son])).toEqual(['“Askarov”: father (weak), son (weak)']);
});

test('a form that one entity has twice is not shared', () => {
  const osh = person('osh', 'Osh', { text: 'Ош', lang: 'ru' }, { text: 'Ош', lang: 'ky' });
  expect(listSharedForms([osh])).toEqual([]);
});
