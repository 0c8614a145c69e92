import { expect, test } from 'vitest';
import type { NameList } from '../../engine/compiled.ts';
import { compileNames } from '../../engine/dataset.ts';
import { addElsewhere } from '../../engine/elsewhere.ts';
import { createMatcher } from '../../engine/matcher.ts';

const NAMES: NameList = {
  entities: [
    { id: 'kyrgyzstan', kind: 'place', scope: 'core', name: 'Kyrgyzstan', country: true },
    { id: 'court', kind: 'state-body', scope: 'core', name: 'Supreme Court of Kyrgyzstan' },
  ],
  forms: [
    { text: 'Kyrgyzstan', entity: 0, strength: 'strong', of: null },
    { text: 'Supreme Court', entity: 1, strength: 'contextual', of: 0 },
  ],
};

const matcher = createMatcher(compileNames(addElsewhere(NAMES)));
const named = (text: string) =>
  matcher.findMatches(['Kyrgyzstan, Kyrgyzstan, Kyrgyzstan', text])[1]?.map(({ entity }) => entity);

test.each([
  ['a court of a country without a record', 'In Georgia, people say, the Supreme Court', []],
  ['a court of such a country, in Russian', 'Суд Грузии; the Supreme Court of Georgia', []],
  ['a court of such a country, by its adjective', 'People say, the Georgian Supreme Court', []],
  ['a court of such a country, in Kyrgyz', 'Грузиянын Supreme Court', []],
  ['our own court', 'People say, the Supreme Court', ['court']],
  ['a country that has no record is not shown', 'In Georgia', []],
])('knows %s', (_, text, expected) => {
  expect(named(text)).toEqual(expected);
});

test('a country with a record is not elsewhere, in any language', () => {
  const { forms, entities } = addElsewhere(NAMES);
  const elsewhere = forms.filter(({ entity }) => entities[entity]?.id === '').map((f) => f.text);
  expect(elsewhere).toContain('Georgia');
  expect(elsewhere).not.toContain('Киргизия');
});
