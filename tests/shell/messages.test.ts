import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KINDS } from '../../engine/entity.ts';
import {
  type PageAnswer,
  parseAnswer,
  parsePageRequest,
  parseWorkerAnswer,
  parseWorkerRequest,
  type WorkerAnswer,
} from '../../shell/messages.ts';

const KLOOP = { id: 'kloop', kind: 'media', name: 'Kloop', written: 'Клооп', count: 3 } as const;

const NOT_OURS: [string, unknown][] = [
  ['nothing', undefined],
  ['null', null],
  ['a text', 'list-entities'],
  ['a number', 7],
  ['a list', ['list-entities']],
  ['an object without a kind', {}],
  ['an unknown kind', { kind: 'erase' }],
  ['a kind that is no text', { kind: ['list-entities'] }],
  ['a kind in other case', { kind: 'List-Entities' }],
];

describe('parsePageRequest', () => {
  test.each([
    ['the list of entities', { kind: 'list-entities' }, { kind: 'list-entities' }],
    ['a place to go to', { kind: 'go-to', id: 'kloop' }, { kind: 'go-to', id: 'kloop' }],
    ['the next name', { kind: 'step', to: 'next' }, { kind: 'step', to: 'next' }],
    ['the previous name', { kind: 'step', to: 'previous' }, { kind: 'step', to: 'previous' }],
    ['leaving', { kind: 'leave' }, { kind: 'leave' }],
    [
      'the list, less what is strange to it',
      { kind: 'list-entities', id: 7 },
      { kind: 'list-entities' },
    ],
    [
      'a place, less what is strange to it',
      { kind: 'go-to', id: 'kloop', at: 1 },
      { kind: 'go-to', id: 'kloop' },
    ],
  ])('takes a request for %s', (_, message, expected) => {
    expect(parsePageRequest(message)).toEqual(expected);
  });

  test.each([
    ...NOT_OURS,
    ['a place without an id', { kind: 'go-to' }],
    ['a place whose id is no text', { kind: 'go-to', id: 7 }],
    ['a step without a direction', { kind: 'step' }],
    ['a step in an unknown direction', { kind: 'step', to: 'up' }],
    ['an answer', { kind: 'gone-to', found: true }],
    ['a request to the worker', { kind: 'fetch-part', part: 'card' }],
  ])('refuses %s', (_, message) => {
    expect(parsePageRequest(message)).toBeNull();
  });
});

describe('parseWorkerRequest', () => {
  test.each(['reader', 'card'])('takes a request for the %s', (part) => {
    expect(parseWorkerRequest({ kind: 'fetch-part', part, tab: 7 })).toEqual({
      kind: 'fetch-part',
      part,
    });
  });

  test('takes a number of entities', () => {
    expect(parseWorkerRequest({ kind: 'count', count: 7, tab: 1 })).toEqual({
      kind: 'count',
      count: 7,
    });
  });

  test.each([
    ...NOT_OURS,
    ['no number of entities', { kind: 'count' }],
    ['half an entity', { kind: 'count', count: 0.5 }],
    ['fewer entities than none', { kind: 'count', count: -1 }],
    ['a number that is a text', { kind: 'count', count: '7' }],
    ['a request for no part', { kind: 'fetch-part' }],
    ['a request for an unknown part', { kind: 'fetch-part', part: 'page' }],
    ['a request for a file', { kind: 'fetch-part', part: '/card.js' }],
    ['a request for several parts', { kind: 'fetch-part', part: ['card'] }],
    ['a request to a page', { kind: 'list-entities' }],
  ])('refuses %s', (_, message) => {
    expect(parseWorkerRequest(message)).toBeNull();
  });
});

describe('parseWorkerAnswer', () => {
  test.each<[string, WorkerAnswer]>([
    ['a part that was fetched', { kind: 'done' }],
    ['a refusal', { kind: 'refused', why: 'no such frame' }],
  ])('takes an answer of %s', (_, message) => {
    expect(parseWorkerAnswer({ ...message, tab: 7 })).toEqual(message);
  });

  test.each([
    ...NOT_OURS,
    ['a refusal without a reason', { kind: 'refused' }],
    ['a refusal whose reason is no text', { kind: 'refused', why: 7 }],
    ['an answer of a page', { kind: 'gone-to', found: true }],
  ])('refuses %s', (_, message) => {
    expect(parseWorkerAnswer(message)).toBeNull();
  });
});

describe('parseAnswer', () => {
  test.each<[string, PageAnswer]>([
    ['entities', { kind: 'entities', entities: [KLOOP] }],
    ['no entities', { kind: 'entities', entities: [] }],
    ['a place that was found', { kind: 'gone-to', found: true }],
    ['a place that was not found', { kind: 'gone-to', found: false }],
    ['a refusal', { kind: 'refused', why: 'paused' }],
  ])('takes an answer of %s', (_, message) => {
    expect(parseAnswer(message)).toEqual(message);
  });

  test.each([
    ...NOT_OURS,
    ['entities that are no list', { kind: 'entities', entities: { 0: KLOOP } }],
    ['entities that are missing', { kind: 'entities' }],
    ['an entity that is null', { kind: 'entities', entities: [KLOOP, null] }],
    ['an entity without an id', { kind: 'entities', entities: [{ ...KLOOP, id: undefined }] }],
    ['an entity of an unknown kind', { kind: 'entities', entities: [{ ...KLOOP, kind: 'spy' }] }],
    ['an entity whose name is no text', { kind: 'entities', entities: [{ ...KLOOP, name: 1 }] }],
    [
      'an entity without its written form',
      { kind: 'entities', entities: [{ ...KLOOP, written: undefined }] },
    ],
    [
      'an entity that is there less than no times',
      { kind: 'entities', entities: [{ ...KLOOP, count: -1 }] },
    ],
    ['half an entity', { kind: 'entities', entities: [{ ...KLOOP, count: 0.5 }] }],
    ['an entity whose count is a text', { kind: 'entities', entities: [{ ...KLOOP, count: '3' }] }],
    ['a place whose found is no boolean', { kind: 'gone-to', found: 1 }],
    ['a refusal without a reason', { kind: 'refused' }],
    ['a request', { kind: 'go-to', id: 'kloop' }],
  ])('refuses %s', (_, message) => {
    expect(parseAnswer(message)).toBeNull();
  });
});

describe('any JSON', () => {
  const ajv = new Ajv();
  const text = { type: 'string' };
  const record = (properties: object) => ({
    type: 'object',
    properties,
    required: Object.keys(properties),
  });
  const isRequest = ajv.compile({
    anyOf: [
      record({ kind: { const: 'list-entities' } }),
      record({ kind: { const: 'go-to' }, id: text }),
      record({ kind: { const: 'step' }, to: { enum: ['next', 'previous'] } }),
    ],
  });
  const listed = record({
    id: text,
    kind: { enum: KINDS },
    name: text,
    written: text,
    count: { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
  });
  const isAnswer = ajv.compile({
    anyOf: [
      record({ kind: { const: 'entities' }, entities: { type: 'array', items: listed } }),
      record({ kind: { const: 'gone-to' }, found: { type: 'boolean' } }),
      record({ kind: { const: 'refused' }, why: text }),
    ],
  });

  /** Messages that are ours, nearly ours, and not ours at all. */
  const nearly = (fields: Record<string, fc.Arbitrary<unknown>>) => {
    const spoilt = Object.entries(fields).map(
      ([key, value]) => [key, fc.oneof({ weight: 4, arbitrary: value }, fc.jsonValue())] as const,
    );
    return fc.oneof(fc.jsonValue(), fc.record(Object.fromEntries(spoilt), { requiredKeys: [] }));
  };
  const entity = nearly({
    id: fc.string(),
    kind: fc.constantFrom(...KINDS),
    name: fc.string(),
    written: fc.string(),
    count: fc.nat(),
  });
  const message = nearly({
    kind: fc.constantFrom('list-entities', 'go-to', 'step', 'entities', 'gone-to', 'refused'),
    id: fc.string(),
    to: fc.constantFrom('next', 'previous', 'up'),
    entities: fc.array(entity, { maxLength: 2 }),
    found: fc.boolean(),
    why: fc.string(),
  });

  test('passes as a request only where it has the shape of one', () => {
    fc.assert(
      fc.property(message, (sent) => {
        expect(parsePageRequest(sent) !== null).toBe(isRequest(sent));
      }),
      { numRuns: 1000 },
    );
  });

  test('passes as an answer only where it has the shape of one', () => {
    fc.assert(
      fc.property(message, (sent) => {
        expect(parseAnswer(sent) !== null).toBe(isAnswer(sent));
      }),
      { numRuns: 1000 },
    );
  });
});
