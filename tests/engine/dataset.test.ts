import { describe, expect, test } from 'vitest';
import { dateClaim } from '../../engine/compile-card.ts';
import { DATASET_VERSION, type Names, readNames, writeNames } from '../../engine/compiled.ts';
import { compileDataset } from '../../engine/dataset.ts';
import type { Claim, Entity, Source } from '../../engine/entity.ts';
import { WORD_LISTS } from '../../engine/word-lists.ts';
import { CLAIM, OSH, SOURCE } from './sample-records.ts';

const KLOOP: Entity = { ...OSH, id: 'kloop', kind: 'media', name: 'Kloop' };

const osh = (fields: Partial<Entity>): Entity => ({ ...OSH, ...fields });
const claim = (fields: Partial<Claim>): Claim => ({ ...CLAIM, ...fields });
const source = (fields: Partial<Source>): Source => ({ ...SOURCE, ...fields });

/** Which fields of which records are at fault. */
function listFaults(entities: readonly Entity[], sources: readonly Source[] = [SOURCE]) {
  const compiled = compileDataset(entities, sources);
  return 'problems' in compiled ? compiled.problems.map(({ id, field }) => `${id} ${field}`) : [];
}

/** The compiled form of records without a fault. */
function compile(entities: readonly Entity[], sources: readonly Source[] = [SOURCE]) {
  const compiled = compileDataset(entities, sources);
  return 'names' in compiled ? compiled : null;
}

const cardOf = (entity: Entity, sources?: readonly Source[]) =>
  compile([entity, KLOOP], sources)?.cards.cards[entity.id];

describe('problems', () => {
  test.each<[string, Entity[], string[]]>([
    ['are none in sound records', [OSH, KLOOP], []],
    ['are none in no records', [], []],
    ['are two records of one id', [OSH, osh({ name: 'Ош' })], ['osh id']],
    ['are two records of one strong name', [OSH, { ...KLOOP, name: 'Osh' }], ['kloop names']],
    [
      'are two records of one strong name in other case',
      [OSH, { ...KLOOP, names: [{ text: 'OSH' }] }],
      ['kloop names'],
    ],
    [
      'are not two records of one name that is weak in one',
      [OSH, { ...KLOOP, names: [{ text: 'Osh', strength: 'weak' }] }],
      [],
    ],
    [
      'are not one name twice in a record',
      [
        osh({
          names: [
            { text: 'Ош', lang: 'ru' },
            { text: 'Ош', lang: 'ky' },
          ],
        }),
      ],
      [],
    ],
    [
      'are names of a country that is no record',
      [osh({ names: [{ text: 'Ош' }, { text: 'South', strength: 'contextual', of: 'nowhere' }] })],
      ['osh names[1].of'],
    ],
    [
      'are relations to no record',
      [osh({ related: [{ to: 'nowhere', as: 'neighbour of' }] })],
      ['osh related[0].to'],
    ],
    [
      'are relations to itself',
      [
        KLOOP,
        osh({
          related: [
            { to: 'kloop', as: 'scene of' },
            { to: 'osh', as: 'part of' },
          ],
        }),
      ],
      ['osh related[1].to'],
    ],
    [
      'are two claims of status',
      [osh({ claims: [claim({ status: true }), claim({ status: true })] })],
      ['osh claims'],
    ],
    [
      'are claims from a source that is not listed',
      [
        osh({
          claims: [
            CLAIM,
            claim({ sources: [...CLAIM.sources, { source: 'gone', passage: { start: 'x' } }] }),
          ],
        }),
      ],
      ['osh claims[1].sources[1].source'],
    ],
    [
      'are claims later than their source',
      [osh({ claims: [claim({ date: '2024-05-07' })] })],
      ['osh claims[0].date'],
    ],
    [
      'are claims of a later month than their source',
      [osh({ claims: [claim({ date: '2024-06' })] })],
      ['osh claims[0].date'],
    ],
    [
      'are not claims of the day of their source',
      [osh({ claims: [claim({ date: '2024-05-06' })] })],
      [],
    ],
    [
      'are not claims of the month of their source',
      [osh({ claims: [claim({ date: '2024-05' })] })],
      [],
    ],
    [
      'are not claims of the year of their source',
      [osh({ claims: [claim({ date: '2024' })] })],
      [],
    ],
    [
      'are sentences that do not name whose word they are',
      [osh({ claims: [claim({ attribution: 'Adam Hug', stance: 'assessment' })] })],
      ['osh claims[0].text'],
    ],
    [
      'are not sentences that name the speaker in part',
      [osh({ claims: [claim({ text: 'Hug called it a city.', attribution: 'Adam Hug' })] })],
      [],
    ],
    [
      'are not sentences that name a speaker of two letters',
      [osh({ claims: [claim({ text: 'The EU called it a city.', attribution: 'EU' })] })],
      [],
    ],
  ])('%s', (_, entities, expected) => {
    expect(listFaults(entities)).toEqual(expected);
  });

  test('are two sources of one id', () => {
    expect(listFaults([OSH], [SOURCE, source({ title: 'Another' })])).toEqual(['news-2024 id']);
  });

  test('come all at once', () => {
    const broken = osh({
      names: [{ text: 'Kloop' }, { text: 'South', strength: 'contextual', of: 'nowhere' }],
      claims: [
        claim({ status: true, date: '2025' }),
        claim({ status: true, attribution: 'Adam Hug' }),
        claim({ sources: [{ source: 'gone', passage: { start: 'x' } }] }),
      ],
      related: [
        { to: 'osh', as: 'part of' },
        { to: 'nowhere', as: 'neighbour of' },
      ],
    });
    expect(listFaults([KLOOP, broken, KLOOP], [SOURCE, SOURCE]).sort()).toEqual([
      'kloop id',
      'kloop names',
      'news-2024 id',
      'osh claims',
      'osh claims[0].date',
      'osh claims[1].text',
      'osh claims[2].sources[0].source',
      'osh names',
      'osh names[1].of',
      'osh related[0].to',
      'osh related[1].to',
    ]);
  });

  test('say what to do', () => {
    expect(
      compileDataset([osh({ related: [{ to: 'nowhere', as: 'neighbour of' }] })], [SOURCE]),
    ).toEqual({
      problems: [
        {
          id: 'osh',
          field: 'related[0].to',
          message: 'nowhere is no record: add it or drop this',
        },
      ],
    });
  });
});

describe('names', () => {
  test('list entities by id, with their forms by index', () => {
    const south = osh({ names: [{ text: 'South', strength: 'contextual', of: 'kloop' }] });
    expect(compile([south, KLOOP])?.names).toEqual({
      entities: [
        { id: 'kloop', kind: 'media', scope: 'core', name: 'Kloop' },
        { id: 'osh', kind: 'place', scope: 'core', name: 'Osh' },
      ],
      forms: [
        { text: 'Kloop', entity: 0, strength: 'strong', of: null },
        { text: 'Osh', entity: 1, strength: 'strong', of: null },
        { text: 'South', entity: 1, strength: 'contextual', of: 0 },
      ],
    });
  });

  test('give the name itself the strength that it is listed with', () => {
    const weak = osh({ names: [{ text: 'Osh', strength: 'contextual' }] });
    expect(compile([weak])?.names.forms).toEqual([
      { text: 'Osh', entity: 0, strength: 'contextual', of: null },
    ]);
  });

  test('hold a form once a language: each has its own endings', () => {
    const both = osh({
      names: [
        { text: 'Ош', lang: 'ru' },
        { text: 'Ош', lang: 'ky' },
      ],
    });
    expect(compile([both])?.names.forms.map(({ text, lang }) => [text, lang])).toEqual([
      ['Osh', undefined],
      ['Ош', 'ru'],
      ['Ош', 'ky'],
    ]);
  });
});

describe('cards', () => {
  test('show the status claim first and the others in their order', () => {
    const claims = [
      claim({ text: 'First.' }),
      claim({ text: 'Second.' }),
      claim({ text: 'Now.', status: true }),
      claim({ text: 'Third.' }),
    ];
    const texts = cardOf(osh({ claims }))?.claims.map(({ text }) => text);
    expect(texts).toEqual(['Now.', 'First.', 'Second.', 'Third.']);
  });

  test('date a claim by its fact', () => {
    const card = cardOf(osh({ claims: [claim({ date: '2007' })] }));
    expect(card?.claims[0]?.date).toBe('2007');
  });

  test('date a claim without a date by its source', () => {
    expect(cardOf(OSH)?.claims[0]?.date).toBe('2024-05-06');
  });

  test('say what is related, and how', () => {
    expect(cardOf(osh({ related: [{ to: 'kloop', as: 'scene of' }] }))?.related).toEqual([
      { id: 'kloop', as: 'scene of' },
    ]);
  });

  test('come with the sources by id', () => {
    expect(compile([OSH])?.cards.sources).toEqual({ 'news-2024': SOURCE });
  });
});

describe('dateClaim', () => {
  const sourceById = (...sources: Source[]) => new Map(sources.map((each) => [each.id, each]));

  test.each([
    ['the last of its sources', ['2023-01-01', '2023-11'], '2023-11'],
    ['the first of its sources', ['2023-11', '2023-01-01'], '2023-11'],
  ])('is the date of the latest source, were it %s', (_, published, expected) => {
    const sources = published.map((date) => source({ id: date, published: date }));
    const twice = claim({
      sources: sources.map(({ id }) => ({ source: id, passage: { start: 'founded' } })),
    });
    expect(dateClaim(twice, sourceById(...sources))).toEqual({ date: expected, dateOf: 'source' });
  });

  test('is the date of the fact where there is one', () => {
    const dated = dateClaim(claim({ date: '2007' }), sourceById(SOURCE));
    expect(dated).toEqual({ date: '2007', dateOf: 'fact' });
  });

  test('is none where not even the source’s holds', () => {
    const undated = dateClaim(claim({ undated: true }), sourceById(SOURCE));
    expect(undated).toEqual({ date: null, dateOf: null });
  });
});

describe('the compiled form', () => {
  const names: Names = { version: DATASET_VERSION, entities: [], words: WORD_LISTS, index: 'YWJj' };

  test('is read back as names', () => {
    expect(readNames(writeNames(names))).toEqual(names);
  });

  test('is refused as names of another version', () => {
    expect(() => readNames(writeNames({ ...names, version: 99 }))).toThrow(
      `the names are of version 99; this build reads ${DATASET_VERSION}`,
    );
  });

  test('is refused without a version', () => {
    expect(() => readNames('{}')).toThrow(
      `the names are of version undefined; this build reads ${DATASET_VERSION}`,
    );
  });
});
