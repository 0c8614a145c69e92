import { describe, expect, test } from 'vitest';
import { compileIndex } from '../../engine/compile-index.ts';
import type { NameForm, NamesEntry } from '../../engine/compiled.ts';
import { readIndex } from '../../engine/index-bytes.ts';
import { createKnownForms } from '../../engine/known-forms.ts';

const ENTITIES: NamesEntry[] = [
  { id: 'kyrgyzstan', kind: 'place', scope: 'core', name: 'Kyrgyzstan', country: true },
  { id: 'sadyr', kind: 'person', scope: 'core', name: 'Sadyr Japarov' },
  { id: 'akylbek', kind: 'person', scope: 'core', name: 'Akylbek Japarov' },
  { id: 'court', kind: 'state-body', scope: 'core', name: 'Supreme Court' },
  { id: 'japarov', kind: 'media', scope: 'core', name: 'Radio Japarov' },
  { id: 'silent', kind: 'person', scope: 'core', name: 'Émile Nobody' },
  { id: 'putin', kind: 'person', scope: 'global', name: 'Vladimir Putin' },
  { id: 'zelensky', kind: 'person', scope: 'global', name: 'Vladimir Zelensky' },
  { id: 'timur', kind: 'person', scope: 'core', name: 'Timur' },
  { id: 'aida', kind: 'person', scope: 'core', name: 'Aida Japarova' },
];

const indexOf = (id: string) => ENTITIES.findIndex((entity) => entity.id === id);
const form = (text: string, id: string, more: Partial<NameForm> = {}): NameForm => ({
  text,
  entity: indexOf(id),
  strength: 'strong',
  of: null,
  ...more,
});

/** In another order than that of the entities, which the index puts them in. */
const FORMS = [
  form('Radio Japarov', 'japarov'),
  form('Supreme Court', 'court', {
    strength: 'contextual',
    of: indexOf('kyrgyzstan'),
    since: 1995,
    until: 2016,
  }),
  form('U.S.', 'court', { strength: 'cue' }),
  form('LGBTQ+', 'court', { strength: 'decoy' }),
  form('Akylbek Japarov', 'akylbek'),
  form('Japarov', 'akylbek', { strength: 'weak' }),
  form('Садыр Жапаров', 'sadyr', { lang: 'ru' }),
  form('Sadyr Japarov', 'sadyr'),
  form('Aida Japarova', 'aida', { strength: 'weak' }),
  form('Путин Владимир', 'putin', { lang: 'ru', surnameFirst: true }),
  form('Зеленский Владимир', 'zelensky', { lang: 'ru', surnameFirst: true }),
  form('Timur Japarov', 'timur', { strength: 'decoy' }),
  form('Kyrgyzstan', 'kyrgyzstan'),
];

const known = createKnownForms(
  ENTITIES,
  readIndex(compileIndex({ entities: ENTITIES, forms: FORMS })),
);

/** The forms of the index, in its order. */
const all = FORMS.map((_, number) => known.form(number));
const listFormsOf = (id: string) => all.filter(({ entity }) => entity === indexOf(id));

describe('a form', () => {
  test('has what it was compiled with', () => {
    expect(listFormsOf('court')[0]).toEqual({
      entity: indexOf('court'),
      strength: 'contextual',
      sign: '',
      of: indexOf('kyrgyzstan'),
      since: 1995,
      until: 2016,
      length: 2,
      lastWord: 'court',
    });
  });

  test('has no owner and no years where none were given', () => {
    expect(listFormsOf('kyrgyzstan')).toEqual([
      {
        entity: indexOf('kyrgyzstan'),
        strength: 'strong',
        sign: '',
        of: null,
        since: null,
        until: null,
        length: 1,
        lastWord: 'kyrgyzstan',
      },
    ]);
  });

  test.each([
    ['U.S.', '.', 2, 's'],
    ['LGBTQ+', '+', 1, 'lgbtq'],
  ])('ends in a sign: %s', (_, sign, length, lastWord) => {
    expect(listFormsOf('court')).toContainEqual(
      expect.objectContaining({ sign, length, lastWord }),
    );
  });

  test('keeps each strength', () => {
    expect(listFormsOf('court').map(({ strength }) => strength)).toEqual([
      'contextual',
      'cue',
      'decoy',
    ]);
  });

  test('stands in the order of the entities', () => {
    const entities = all.map(({ entity }) => entity);
    expect(entities).toEqual([...entities].sort((a, b) => a - b));
  });
});

describe('the words of an entity', () => {
  test.each<[string, string, string[][]]>([
    [
      'are those of its name and of its forms, in any script',
      'sadyr',
      [
        ['sadyr', 'japarov'],
        ['садыр', 'жапаров'],
        ['sadyr', 'japarov'],
      ],
    ],
    ['are those of its name where it has no form', 'silent', [['emile', 'nobody']]],
    ['are those of its first form too', 'kyrgyzstan', [['kyrgyzstan'], ['kyrgyzstan']]],
    [
      'are those of its last form too',
      'aida',
      [
        ['aida', 'japarova'],
        ['aida', 'japarova'],
      ],
    ],
  ])('%s', (_, id, expected) => {
    expect(known.wordsOf(indexOf(id))).toEqual(expected);
  });
});

describe('namesakes', () => {
  const listNamesakes = (id: string) =>
    known.namesakesOf(indexOf(id)).map((at) => ENTITIES[at]?.id);

  test.each<[string, string, string[]]>([
    ['are people of the same surname', 'sadyr', ['akylbek']],
    ['are so to each other', 'akylbek', ['sadyr']],
    ['are people only', 'japarov', []],
    ['are none of another ending', 'aida', []],
    ['are none by a decoy', 'timur', []],
    ['are none by a first name that stands behind', 'putin', []],
    ['are none of who has no form', 'silent', []],
    ['are none of a place', 'kyrgyzstan', []],
  ])('%s', (_, id, expected) => {
    expect(listNamesakes(id)).toEqual(expected);
  });
});
