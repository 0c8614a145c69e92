import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import type { Cards, NameList } from '../engine/compiled.ts';
import { findProblems } from '../engine/data-problems.ts';
import { compileDataset } from '../engine/dataset.ts';
import { addElsewhere } from '../engine/elsewhere.ts';
import type { Entity, Source } from '../engine/entity.ts';
import { findDuplicateKeys } from './duplicate-keys.ts';

/** A newsroom where Sanjyra is on by default. */
export interface Site {
  host: string;
  name: string;
  langs: string[];
}

/** A fault in a data file. */
export interface FileProblem {
  file: string;
  field: string;
  message: string;
}

/** All that the data folder holds, in its authored and its compiled form. */
export interface Dataset {
  entities: Entity[];
  sources: Source[];
  sites: Site[];
  names: NameList;
  cards: Cards;
}

const DATA = fileURLToPath(new URL('.', import.meta.url));

/** The data in a folder (this one unless told), or every problem that stands in the way; never both. */
export function readDataset(folder = DATA): Dataset | { problems: FileProblem[] } {
  const problems: FileProblem[] = [];
  const read = <T>(file: string, isValid: ValidateFunction<T>): T | null => {
    const { value, twice } = parseFile(join(folder, file));
    const message = 'stands here twice, of which only the last would count: keep one';
    problems.push(...twice.map((field) => ({ file, field, message })));
    if (value instanceof Error) problems.push({ file, field: '', message: value.message });
    else if (isValid(value)) return value;
    else problems.push(...(isValid.errors ?? []).map((error) => toProblem(file, error)));
    return null;
  };

  const validate = createValidators();
  const sources = read('sources.json', validate.sources);
  const { sites } = read('sites.json', validate.sites) ?? { sites: [] };
  const unreadable: string[] = [];
  const entities = listEntityFiles(folder).flatMap((file) => {
    const entity = read(file, validate.entity);
    if (entity === null) {
      unreadable.push(basename(file, '.json'));
      return [];
    }
    const expected = `${entity.kind}/${entity.id}.json`;
    if (file !== expected)
      problems.push({ file, field: 'id', message: `by its kind and id this file is ${expected}` });
    return [entity];
  });
  if (problems.length === 0) {
    const compiled = compileDataset(entities, sources ?? []);
    if ('names' in compiled) {
      const { names, cards } = compiled;
      return { entities, sources: sources ?? [], sites, names: addElsewhere(names), cards };
    }
  }
  // Without the sources every claim would seem to lack its own.
  const others = sources === null ? [] : [...findProblems(entities, sources, unreadable)];
  const fileOf = new Map(entities.map(({ id, kind }) => [id, `${kind}/${id}.json`]));
  const located = others.map(({ id, ...problem }) => ({
    file: fileOf.get(id) ?? 'sources.json',
    ...problem,
  }));
  return { problems: [...problems, ...located] };
}

/** Problems as lines that a person can act on. */
export function formatProblems(problems: readonly FileProblem[]): string {
  const lines = problems.map(
    ({ file, field, message }) => `data/${file}${field === '' ? '' : `  ${field}`}: ${message}`,
  );
  return [
    ...lines,
    `${problems.length} problem${problems.length === 1 ? '' : 's'} in the data`,
  ].join('\n');
}

function listEntityFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(join(folder, name)).map((file) => `${name}/${file}`))
    .filter((file) => file.endsWith('.json'))
    .sort();
}

/** What a JSON file holds, or the error that it cannot be read with; `twice`: its double keys. */
function parseFile(path: string): { value: unknown; twice: string[] } {
  try {
    const text = readFileSync(path, 'utf8');
    return { value: JSON.parse(text), twice: findDuplicateKeys(text) };
  } catch (error) {
    return { value: error instanceof Error ? error : new Error(String(error)), twice: [] };
  }
}

function createValidators() {
  const ajv = new Ajv({ allErrors: true, strictRequired: false });
  const line = { type: 'string', minLength: 2 };
  const host = { type: 'string', pattern: '^([a-z0-9-]+\\.)+[a-z]{2,}$' };
  const list = (items: object) => ({ type: 'array', items });
  const record = (properties: object, optional: string[] = []) => ({
    type: 'object',
    additionalProperties: false,
    properties,
    required: Object.keys(properties).filter((key) => !optional.includes(key)),
  });
  const { value: schema } = parseFile(join(DATA, 'entity.schema.json'));
  if (schema instanceof Error) throw schema;
  return {
    entity: ajv.compile<Entity>(schema as object),
    sites: ajv.compile<{ sites: Site[] }>(
      record({ sites: list(record({ host, name: line, langs: list(line) })) }),
    ),
    sources: ajv.compile<Source[]>(
      list(
        record(
          {
            id: line,
            title: line,
            publisher: line,
            publisherShort: line,
            authors: list(line),
            interviewee: line,
            published: { $ref: 'entity.schema.json#/definitions/date' },
            genre: { enum: ['news', 'opinion', 'interview', 'analysis', 'report'] },
            lang: line,
            url: { type: 'string', pattern: '^https://[^#\\s]+$' },
            note: line,
          },
          ['interviewee', 'note'],
        ),
      ),
    ),
  };
}

/** More allowed values than these no message lists. */
const MOST_VALUES = 15;

function toProblem(file: string, { instancePath, message = '', params }: ErrorObject): FileProblem {
  const field = instancePath
    .replace(/\/(\d+)/g, '[$1]')
    .replaceAll('/', '.')
    .replace(/^\./, '');
  const values: string[] = 'allowedValues' in params ? params.allowedValues : [];
  const detail =
    values.length === 0
      ? ''
      : values.length > MOST_VALUES
        ? ` (${values.length} of them stand in entity.schema.json)`
        : `: ${values.join(', ')}`;
  const extra = 'additionalProperty' in params ? ` (${params.additionalProperty})` : '';
  return { file, field, message: `${message}${detail}${extra}` };
}
