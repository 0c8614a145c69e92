import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { KINDS } from '../../engine/entity.ts';
import {
  parseAnswer,
  parsePageRequest,
  parseWorkerAnswer,
  parseWorkerRequest,
} from '../../shell/messages.ts';
import type { Fuzzer } from './fuzzer.ts';
import { fuzzProperties } from './properties.ts';

const text = { type: 'string' };
const words = { type: 'string', pattern: '\\S', maxLength: 200 };
const passage = { type: 'object', properties: { start: words, end: words }, required: ['start'] };
const listed = {
  type: 'object',
  properties: {
    id: text,
    kind: { enum: KINDS },
    name: text,
    written: text,
    count: { type: 'number' },
  },
  required: ['id', 'kind', 'name', 'written', 'count'],
};
const PARTS = ['reader', 'names', 'card', 'cards', 'jump', 'texts-en', 'texts-ru', 'texts-ky'];

/** Each kind of message, said a second time in the words of schemas. */
const KINDS_OF = {
  pageRequest: {
    'list-entities': {},
    leave: {},
    'go-to': { id: text },
    step: { to: { enum: ['next', 'previous'] } },
  },
  workerRequest: {
    'fetch-part': { part: { enum: PARTS } },
    count: { count: { type: 'integer', minimum: 0 } },
    'what-to-find': {},
    'left-for': { url: text, passage },
  },
  pageAnswer: {
    entities: { entities: { type: 'array', items: listed } },
    'gone-to': { found: { type: 'boolean' } },
    refused: { why: text },
  },
  workerAnswer: { done: {}, passage: {}, refused: { why: text } },
};

const ajv = new Ajv();
const compile = (kinds: Record<string, object>) =>
  ajv.compile({
    anyOf: Object.entries(kinds).map(([kind, properties]) => ({
      type: 'object',
      properties: { kind: { const: kind }, ...properties },
      required: ['kind', ...Object.keys(properties)],
    })),
  });

const nearly = (fields: Record<string, fc.Arbitrary<unknown>>) => {
  const spoilt = Object.entries(fields).map(
    ([key, value]) => [key, fc.oneof({ weight: 6, arbitrary: value }, fc.jsonValue())] as const,
  );
  return fc.oneof(
    { weight: 5, arbitrary: fc.record(Object.fromEntries(spoilt), { requiredKeys: [] }) },
    fc.jsonValue(),
  );
};
const wordsOrBlank = fc.oneof(fc.string(), fc.string({ minLength: 195, maxLength: 205 }));
const message = nearly({
  kind: fc.constantFrom(...Object.values(KINDS_OF).flatMap((kinds) => Object.keys(kinds))),
  id: fc.string(),
  to: fc.constantFrom('next', 'previous', 'up'),
  part: fc.constantFrom(...PARTS, 'page', '__proto__'),
  count: fc.oneof(fc.integer(), fc.double()),
  url: fc.oneof(fc.webUrl(), fc.string()),
  passage: nearly({ start: wordsOrBlank, end: wordsOrBlank }),
  entities: fc.array(
    nearly({
      id: fc.string(),
      kind: fc.constantFrom(...KINDS),
      name: fc.string(),
      written: fc.string(),
      count: fc.nat(),
    }),
    { maxLength: 2 },
  ),
  found: fc.boolean(),
  why: fc.string(),
});

/** Messages through all that receives them; each is ours or none, as its schema says. */
export function fuzzMessages(): Fuzzer {
  const taken = (parse: (message: unknown) => unknown, kinds: Record<string, object>) => {
    const isOurs = compile(kinds);
    return fc.property(message, (sent) => {
      const parsed = parse(sent);
      assert.equal(parsed !== null, isOurs(sent));
      if (parsed !== null) assert(isOurs(parsed), JSON.stringify(isOurs.errors));
    });
  };
  return fuzzProperties('messages', {
    'a page takes requests only': taken(parsePageRequest, KINDS_OF.pageRequest),
    'the worker takes requests only': taken(parseWorkerRequest, KINDS_OF.workerRequest),
    'answers of pages are told': taken(parseAnswer, KINDS_OF.pageAnswer),
    'answers of the worker are told': taken(parseWorkerAnswer, KINDS_OF.workerAnswer),
  });
}
