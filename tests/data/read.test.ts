import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formatProblems, readDataset } from '../../data/read.ts';
import { DATASET_VERSION } from '../../engine/compiled.ts';
import { nameIn } from '../../engine/in-language.ts';
import { RELATION_NAMES } from '../../engine/relations.ts';
import { CLAIM, OSH, SOURCE } from '../engine/sample-records.ts';

const FULL = {
  ...OSH,
  id: 'kloop',
  kind: 'media',
  name: 'Kloop',
  names: [{ text: 'Клооп', lang: 'ru', strength: 'contextual', of: 'osh' }],
  patterns: [{ pattern: 'Клооп [Медиа]', lang: 'ru', strength: 'contextual', of: 'osh' }],
  summaries: { ru: 'Издание в Оше.', ky: '2007-жылы негизделген басылма.' },
  claims: [
    CLAIM,
    {
      text: 'Adam Hug called it sharp.',
      date: '2024-05',
      stance: 'assessment',
      attribution: 'Adam Hug',
      status: true,
      sources: [
        { source: 'news-2024', passage: { start: 'founded in 2007', end: 'sharp outlet' } },
      ],
    },
  ],
  related: [{ to: 'osh', as: 'located in' }],
};

const SITE = { host: 'kloop.kg', name: 'Kloop', langs: ['ru', 'ky'] };

const VALID = {
  'sources.json': [SOURCE],
  'sites.json': { sites: [SITE] },
  'place/osh.json': OSH,
};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sanjyra-data-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** The dataset of these files; a text stands in its file as it is. */
function readFiles(files: Record<string, unknown>) {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    writeFileSync(join(folder, file), text);
  }
  return readDataset(folder);
}

/** File and field of every fault, once each. */
function listFaults(files: Record<string, unknown>): string[] {
  const dataset = readFiles(files);
  const problems = 'problems' in dataset ? dataset.problems : [];
  return [...new Set(problems.map(({ file, field }) => `${file} ${field}`))].sort();
}

describe('valid files', () => {
  test.each<[string, Record<string, unknown>]>([
    ['the least that there can be', { 'sources.json': [], 'sites.json': { sites: [] } }],
    ['a plain record', VALID],
    ['a record with all that it can hold', { ...VALID, 'media/kloop.json': FULL }],
    [
      'a source with all that it can hold',
      { ...VALID, 'sources.json': [{ ...SOURCE, interviewee: 'Adam Hug', note: 'Undated.' }] },
    ],
    [
      'a leap day, and a form that stands in two languages',
      {
        ...VALID,
        'place/osh.json': {
          ...OSH,
          names: [
            { text: 'Ош', lang: 'ru' },
            { text: 'Ош', lang: 'ky' },
          ],
          claims: [{ ...CLAIM, date: '2024-02-29' }],
        },
      },
    ],
    ['a file beside the records that is no JSON', { ...VALID, 'place/README.md': '# Places' }],
    [
      'a record with Windows line ends',
      { ...VALID, 'place/osh.json': JSON.stringify(OSH, null, 1).replaceAll('\n', '\r\n') },
    ],
  ])('pass with %s', (_, files) => {
    expect(listFaults(files)).toEqual([]);
  });

  test('are given in their authored and their compiled form', () => {
    expect(readFiles(VALID)).toEqual({
      entities: [OSH],
      sources: [SOURCE],
      sites: [SITE],
      names: {
        entities: [
          { id: 'osh', kind: 'place', scope: 'core', name: 'Osh' },
          { id: '', kind: 'place', scope: 'global', name: '', country: true },
        ],
        forms: expect.arrayContaining([
          { text: 'Osh', entity: 0, strength: 'strong', of: null },
          { text: 'Georgia', entity: 1, strength: 'strong', of: null },
        ]),
      },
      cards: {
        version: DATASET_VERSION,
        sources: { 'news-2024': SOURCE },
        cards: {
          osh: {
            id: 'osh',
            kind: 'place',
            name: 'Osh',
            names: [],
            summary: 'City in the south.',
            claims: [{ text: CLAIM.text, date: '2024-05-06', told: true, sources: CLAIM.sources }],
            differences: [],
            distinct: [],
            timeline: [],
            related: [],
            reply: null,
          },
        },
      },
    });
  });
});

describe('invalid records', () => {
  const claims = (claim: object) => ({ claims: [CLAIM, { ...CLAIM, ...claim }] });
  const names = (name: object) => ({ names: [{ text: 'Ош' }, { text: 'Osh City', ...name }] });
  const passage = (start: unknown) =>
    claims({ sources: [{ source: 'news-2024', passage: { start } }] });

  test.each<[string, object, string]>([
    ['a field that is missing', { summary: undefined }, ''],
    ['a field that nobody knows', { colour: 'red' }, ''],
    ['an id with capitals', { id: 'Osh' }, 'id'],
    ['an id that is not the name of the file', { id: 'bishkek' }, 'id'],
    ['an unknown kind', { kind: 'city' }, 'kind'],
    ['a kind that is not the name of the folder', { kind: 'media' }, 'id'],
    ['an unknown scope', { scope: 'local' }, 'scope'],
    ['a name that ends in a blank', { name: 'Osh ' }, 'name'],
    ['a name over two lines', { name: 'Osh\nCity' }, 'name'],
    ['a summary that is too long', { summary: 'x'.repeat(121) }, 'summary'],
    ['a Russian summary that is too long', { summaries: { ru: 'ы'.repeat(121) } }, 'summaries.ru'],
    ['a Russian summary in English', { summaries: { ru: 'City in the south.' } }, 'summaries.ru'],
    ['a Kyrgyz summary that ends in a blank', { summaries: { ky: 'Шаар. ' } }, 'summaries.ky'],
    ['a summary in another language', { summaries: { de: 'Stadt im Süden.' } }, 'summaries'],
    ['no summary at all in other languages', { summaries: {} }, 'summaries'],
    ['no claim', { claims: [] }, 'claims'],
    ['names that are no list', { names: {} }, 'names'],
    ['a name without a text', names({ text: undefined }), 'names[1]'],
    ['an unknown language', names({ lang: 'en' }), 'names[1].lang'],
    ['an unknown strength', names({ strength: 'strong' }), 'names[1].strength'],
    ['a country for a strong name', names({ of: 'osh' }), 'names[1]'],
    ['a country for a decoy', names({ of: 'osh', strength: 'decoy' }), 'names[1].strength'],
    ['a country that is no record', names({ of: 'gone', strength: 'contextual' }), 'names[1].of'],
    ['a form twice', names({ text: 'Ош' }), 'names[1].text'],
    [
      'a pattern twice',
      { patterns: [{ pattern: '[город] Ош' }, { pattern: '[город] Ош' }] },
      'patterns[1].pattern',
    ],
    [
      'a form of two strengths',
      { ...names({}), patterns: [{ pattern: '[город] Ош', strength: 'weak' }] },
      'patterns[0].pattern',
    ],
    ['a claim that is too long', claims({ text: 'x'.repeat(241) }), 'claims[1].text'],
    ['an unknown stance', claims({ stance: 'rumour' }), 'claims[1].stance'],
    ['an assessment by nobody', claims({ stance: 'assessment' }), 'claims[1]'],
    ['a party’s claim by nobody', claims({ stance: 'party-claim' }), 'claims[1]'],
    ['a sentence that hides its speaker', claims({ attribution: 'Adam Hug' }), 'claims[1].text'],
    ['a day that no month has', claims({ date: '2024-05-32' }), 'claims[1].date'],
    ['the 30th of February', claims({ date: '2024-02-30' }), 'claims[1].date'],
    ['the 29th of February in a common year', claims({ date: '2023-02-29' }), 'claims[1].date'],
    [
      'a reply of the 31st of April',
      { reply: { text: 'Not so.', date: '2024-04-31' } },
      'reply.date',
    ],
    ['a date the wrong way round', claims({ date: '06.05.2024' }), 'claims[1].date'],
    ['a date after its source', claims({ date: '2025' }), 'claims[1].date'],
    ['a status that is false', claims({ status: false }), 'claims[1].status'],
    ['a claim without a source', claims({ sources: [] }), 'claims[1].sources'],
    ['a passage that is too short', passage('2007'), 'claims[1].sources[0].passage.start'],
    ['a passage that is no text', passage(2007), 'claims[1].sources[0].passage.start'],
    [
      'a source that is not listed',
      claims({ sources: [{ source: 'gone', passage: { start: 'founded in 2007' } }] }),
      'claims[1].sources[0].source',
    ],
    [
      'a relation that no table has',
      { related: [{ to: 'kloop', as: 'its twin' }] },
      'related[0].as',
    ],
    ['a step without a date', { claims: [{ ...CLAIM, step: 'Begins' }] }, 'claims[0]'],
    ['a side without a difference', { claims: [{ ...CLAIM, side: 'over 400' }] }, 'claims[0]'],
    [
      'a difference with one side',
      {
        claims: [{ ...CLAIM, difference: 'dead', side: 'over 400' }],
        differences: [{ id: 'dead', title: 'Two counts' }],
      },
      'differences[0]',
    ],
    [
      'a side of no difference',
      { claims: [{ ...CLAIM, difference: 'dead', side: 'over 400' }] },
      'claims[0].difference',
    ],
    [
      'an entity to be set apart that is none',
      { distinct: [{ from: 'gone', by: 'x y' }] },
      'distinct[0].from',
    ],
    ['a history of no record', { history: ['gone'] }, 'history[0]'],
    [
      'an undated claim with a date',
      { claims: [{ ...CLAIM, date: '2024', undated: true }] },
      'claims[0]',
    ],
    ['a relation to no record', { related: [{ to: 'gone', as: 'neighbour of' }] }, 'related[0].to'],
    ['a relation without a word', { related: [{ to: 'osh' }] }, 'related[0]'],
  ])('show %s', (_, fields, expected) => {
    const files = { ...VALID, 'place/osh.json': { ...OSH, ...fields } };
    expect(listFaults(files)).toContain(`place/osh.json ${expected}`);
  });

  test('name what is missing, unknown and allowed', () => {
    const broken = { ...OSH, summary: undefined, colour: 'red', scope: 'local' };
    expect(readFiles({ ...VALID, 'place/osh.json': broken })).toEqual({
      problems: [
        { file: 'place/osh.json', field: '', message: "must have required property 'summary'" },
        {
          file: 'place/osh.json',
          field: '',
          message: 'must NOT have additional properties (colour)',
        },
        {
          file: 'place/osh.json',
          field: 'scope',
          message: 'must be equal to one of the allowed values: core, regional, global',
        },
      ],
    });
  });
});

describe('invalid files', () => {
  test.each<[string, Record<string, unknown>, string[]]>([
    ['sources that are missing', { 'sites.json': { sites: [] } }, ['sources.json ']],
    ['sites that are missing', { 'sources.json': [] }, ['sites.json ']],
    ['sources that are no list', { ...VALID, 'sources.json': {} }, ['sources.json ']],
    ['sites without their list', { ...VALID, 'sites.json': {} }, ['sites.json ']],
    ['a file that is no JSON', { ...VALID, 'place/osh.json': '{ "id": ' }, ['place/osh.json ']],
    ['a file that is empty', { ...VALID, 'place/osh.json': '' }, ['place/osh.json ']],
    ['a file that is null', { ...VALID, 'place/osh.json': 'null' }, ['place/osh.json ']],
    [
      'a key that an object has twice',
      { ...VALID, 'place/osh.json': JSON.stringify(OSH).replace('"text"', '"text":"A","text"') },
      ['place/osh.json claims[0].text'],
    ],
    [
      'a source of the 30th of February',
      { ...VALID, 'sources.json': [{ ...SOURCE, published: '2024-02-30' }] },
      ['sources.json [0].published'],
    ],
    [
      'a record in the wrong folder',
      { ...VALID, 'media/osh.json': OSH },
      ['media/osh.json id', 'place/osh.json id'],
    ],
    [
      'a site with its scheme',
      { ...VALID, 'sites.json': { sites: [SITE, { ...SITE, host: 'https://kloop.kg' }] } },
      ['sites.json sites[1].host'],
    ],
    ['two sources of one id', { ...VALID, 'sources.json': [SOURCE, SOURCE] }, ['sources.json id']],
    [
      'two records of one name',
      { ...VALID, 'media/kloop.json': { ...FULL, name: 'Osh' } },
      ['place/osh.json names'],
    ],
  ])('show %s', (_, files, expected) => {
    expect(listFaults(files)).toEqual(expected);
  });

  test('show every fault of every file at once', () => {
    expect(
      listFaults({
        'sources.json': '[',
        'sites.json': { sites: [{ ...SITE, host: 'kloop' }] },
        'media/kloop.json': { ...FULL, scope: 'local', summary: 'x'.repeat(121) },
        'place/bishkek.json': OSH,
        'place/osh.json': { ...OSH, claims: [{ ...CLAIM, stance: 'rumour', date: '24' }] },
      }),
    ).toEqual([
      'media/kloop.json scope',
      'media/kloop.json summary',
      'place/bishkek.json id',
      'place/osh.json claims[0].date',
      'place/osh.json claims[0].stance',
      'sites.json sites[0].host',
      'sources.json ',
    ]);
  });

  test('show what only the whole can tell beside what one file tells', () => {
    const broken = { ...OSH, summary: '' };
    const dangling = {
      ...FULL,
      related: [
        { to: 'osh', as: 'located in' },
        { to: 'gone', as: 'part of' },
      ],
    };
    const files = { ...VALID, 'place/osh.json': broken, 'media/kloop.json': dangling };
    expect(listFaults(files)).toEqual(['media/kloop.json related[1].to', 'place/osh.json summary']);
  });

  test('show every reference that leads nowhere at once', () => {
    expect(
      listFaults({
        ...VALID,
        'sources.json': [],
        'media/kloop.json': { ...FULL, related: [{ to: 'gone', as: 'neighbour of' }] },
      }),
    ).toEqual([
      'media/kloop.json claims[0].sources[0].source',
      'media/kloop.json claims[1].sources[0].source',
      'media/kloop.json related[0].to',
      'place/osh.json claims[0].sources[0].source',
    ]);
  });
});

describe('formatProblems', () => {
  test('writes a line for each problem and one that counts them', () => {
    const problems = [
      { file: 'place/osh.json', field: 'claims[0].date', message: 'is wrong' },
      { file: 'sources.json', field: '', message: 'is gone' },
    ];
    expect(formatProblems(problems)).toBe(
      'data/place/osh.json  claims[0].date: is wrong\ndata/sources.json: is gone\n2 problems in the data',
    );
  });

  test('counts a single problem in the singular', () => {
    expect(formatProblems([{ file: 'sites.json', field: '', message: 'is gone' }])).toBe(
      'data/sites.json: is gone\n1 problem in the data',
    );
  });
});

describe('our own data', () => {
  const dataset = readDataset();

  test('has no problem', () => {
    expect('problems' in dataset ? formatProblems(dataset.problems) : '').toBe('');
  });

  test('has at least 162 entities and 320 claims', () => {
    const entities = 'entities' in dataset ? dataset.entities : [];
    expect(entities.length).toBeGreaterThanOrEqual(162);
    expect(entities.flatMap(({ claims }) => claims).length).toBeGreaterThanOrEqual(320);
  });

  test('fits the page that carries it: names 60 kB, cards 130 kB, compressed', () => {
    const compiled = 'names' in dataset ? dataset : { names: '', cards: '' };
    const sizeOf = (part: unknown) => gzipSync(JSON.stringify(part)).length;
    expect(sizeOf(compiled.names)).toBeLessThanOrEqual(60_000);
    expect(sizeOf(compiled.cards)).toBeLessThanOrEqual(130_000);
  });

  const core = 'entities' in dataset ? dataset.entities.filter((e) => e.scope === 'core') : [];

  test('has 75 core entities at least, each told of in Russian, in words of its own', () => {
    expect(core.length).toBeGreaterThanOrEqual(75);
    const faults = core.filter(({ summary, summaries: { ru = '' } = {} }) => {
      const letters = ru.match(/\p{L}/gu)?.length ?? 0;
      const cyrillic = ru.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
      return cyrillic < 10 || cyrillic < letters / 2 || ru === summary;
    });
    expect(faults.map(({ id }) => id)).toEqual([]);
  });

  test('has no Kyrgyz letter in a Russian summary, and no Kyrgyz summary that is the Russian', () => {
    const entities = 'entities' in dataset ? dataset.entities : [];
    const faults = entities.filter(
      ({ summaries: { ru = '', ky } = {} }) => /[ңөү]/i.test(ru) || ru === ky,
    );
    expect(faults.map(({ id }) => id)).toEqual([]);
  });

  test('has a Russian name for every core entity but a brand and a phrase of one speaker', () => {
    const nameless = core.filter(({ name, names }) => nameIn({ name, names }, 'ru').lang === 'en');
    expect(nameless.map(({ id }) => id).sort()).toEqual([
      'red-roof',
      'window-into-the-sanctioned-world',
    ]);
  });

  test('names relations by the one table', () => {
    const schema = JSON.parse(readFileSync('data/entity.schema.json', 'utf8'));
    const inSchema: string[] = schema.definitions.relation.properties.as.enum;
    expect([...inSchema].sort()).toEqual([...RELATION_NAMES].sort());
  });
});
