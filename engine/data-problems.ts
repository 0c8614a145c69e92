import { ASKED_KINDS, type Claim, type Entity, type Source } from './entity.ts';
import { foldForm, formsOf } from './forms.ts';
import { expandPattern } from './patterns.ts';

/** A fault in the data: which record, which field, and what to do about it. */
export interface Problem {
  id: string;
  field: string;
  message: string;
}

/**
 * What a schema cannot check: ids and references, dates, speakers, differences, forms that stand in
 * a record twice, or in two so that neither could ever count. `unreadable`: ids of records that are there but
 * broken, so that nothing that refers to them is blamed.
 */
export function* findProblems(
  entities: readonly Entity[],
  sources: readonly Source[],
  unreadable: readonly string[] = [],
): Generator<Problem> {
  const ids = new Set([...entities.map((entity) => entity.id), ...unreadable]);
  const sourceById = new Map(sources.map((source) => [source.id, source]));
  yield* findDoubles(entities, sources);
  yield* findClashes(entities);
  for (const [i, { id, published }] of sources.entries())
    yield* findDateProblem(id, `[${i}].published`, published);
  for (const entity of entities) {
    const { id, claims } = entity;
    yield* findDanglingEnds(entity, ids);
    yield* findDifferenceProblems(entity);
    yield* findRepeatedForms(entity);
    yield* findDateProblem(id, 'reply.date', entity.reply?.date);
    if (claims.filter((claim) => claim.status).length > 1)
      yield { id, field: 'claims', message: 'only one claim can be the status' };
    for (const [i, claim] of claims.entries()) {
      yield* findDateProblem(id, `claims[${i}].date`, claim.date);
      yield* findSourceProblems(id, i, claim, sourceById);
      if (claim.attribution !== undefined && !namesSpeaker(claim.text, claim.attribution))
        yield {
          id,
          field: `claims[${i}].text`,
          message: `the sentence has to name whose word it is: ${claim.attribution}`,
        };
    }
  }
}

/** References to records that are not there, or to the record itself. */
function* findDanglingEnds(
  { id, names, patterns = [], related, distinct = [], history = [] }: Entity,
  ids: ReadonlySet<string>,
): Generator<Problem> {
  const ends = [
    ...names.map(({ of }, i) => ({ field: `names[${i}].of`, to: of })),
    ...patterns.map(({ of }, i) => ({ field: `patterns[${i}].of`, to: of })),
    ...related.map(({ to }, i) => ({ field: `related[${i}].to`, to })),
    ...distinct.map(({ from }, i) => ({ field: `distinct[${i}].from`, to: from })),
    ...history.map((to, i) => ({ field: `history[${i}]`, to })),
  ];
  for (const { field, to } of ends) {
    if (to === undefined) continue;
    if (!ids.has(to)) yield { id, field, message: `${to} is no record: add it or drop this` };
    if (to === id && !/^(?:names|patterns)/.test(field))
      yield { id, field, message: 'a record cannot refer to itself' };
  }
  const seen = new Set<string>();
  for (const [i, { to }] of related.entries()) {
    if (seen.has(to)) yield { id, field: `related[${i}].to`, message: `${to} is related already` };
    seen.add(to);
  }
}

/** A difference has two sides or more, and a side belongs to a difference. */
function* findDifferenceProblems({ id, claims, differences = [] }: Entity): Generator<Problem> {
  for (const [i, difference] of differences.entries()) {
    const sides = claims.filter((claim) => claim.difference === difference.id);
    if (sides.length < 2)
      yield {
        id,
        field: `differences[${i}]`,
        message: `${difference.id} needs two claims that name it; it has ${sides.length}`,
      };
  }
  const known = new Set(differences.map((difference) => difference.id));
  for (const [i, { difference }] of claims.entries())
    if (difference !== undefined && !known.has(difference))
      yield {
        id,
        field: `claims[${i}].difference`,
        message: `${difference} is not among the record’s differences`,
      };
}

function* findSourceProblems(
  id: string,
  i: number,
  claim: Claim,
  sourceById: ReadonlyMap<string, Source>,
): Generator<Problem> {
  for (const [j, { source }] of claim.sources.entries()) {
    const found = sourceById.get(source);
    if (found === undefined)
      yield {
        id,
        field: `claims[${i}].sources[${j}].source`,
        message: `${source} is not in sources.json`,
      };
    else if (claim.date !== undefined && isAfter(claim.date, found.published))
      yield {
        id,
        field: `claims[${i}].date`,
        message: `${claim.date} is later than its source, ${source} of ${found.published}`,
      };
  }
}

/** The 30th of February, which has the shape of a date. */
function* findDateProblem(id: string, field: string, date = ''): Generator<Problem> {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  if (new Date(Date.UTC(year, month - 1, day)).getUTCDate() !== day)
    yield { id, field, message: `${date} is a day that its month does not have` };
}

/** Whether one date is later than another as far as both are precise: 2024-05 is not after 2024. */
function isAfter(date: string, other: string): boolean {
  const length = Math.min(date.length, other.length);
  return date.slice(0, length) > other.slice(0, length);
}

/** Whether a sentence has one of the telling words (three letters or more) of its speaker's name. */
function namesSpeaker(text: string, attribution: string): boolean {
  const words = attribution.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= 3);
  return words.some((word) => text.includes(word)) || text.includes(attribution);
}

function* findDoubles(entities: readonly Entity[], sources: readonly Source[]): Generator<Problem> {
  for (const [what, list] of [
    ['entity', entities],
    ['source', sources],
  ] as const) {
    const seen = new Set<string>();
    for (const { id } of list) {
      if (seen.has(id)) yield { id, field: 'id', message: `two ${what} records have this id` };
      seen.add(id);
    }
  }
}

/**
 * Forms that one list of a record has twice; and those that a pattern gives another strength than
 * `names` does, since that of the names is the one that counts.
 */
function* findRepeatedForms({ id, names, patterns = [] }: Entity): Generator<Problem> {
  const strengths = new Map<string, string>();
  for (const [i, { text, lang = '', strength = 'strong' }] of names.entries()) {
    const key = `${lang} ${text}`;
    if (strengths.has(key))
      yield { id, field: `names[${i}].text`, message: `“${text}” is listed already: drop one` };
    strengths.set(key, strength);
  }
  const seen = new Set<string>();
  for (const [i, { pattern, lang = '', strength = 'strong' }] of patterns.entries()) {
    const field = `patterns[${i}].pattern`;
    if (seen.has(`${lang} ${pattern}`))
      yield { id, field, message: `“${pattern}” is listed already: drop one` };
    seen.add(`${lang} ${pattern}`);
    for (const text of expandPattern(pattern)) {
      const listed = strengths.get(`${lang} ${text}`) ?? strength;
      if (listed !== strength)
        yield {
          id,
          field,
          message: `“${text}” is ${listed} in names and ${strength} here: drop one`,
        };
    }
  }
}

/**
 * Forms of two entities that cancel each other: strong ones, and contextual ones of the same
 * country. (A surname may be shared: the page decides; laws and events may: the reader does.)
 */
function* findClashes(entities: readonly Entity[]): Generator<Problem> {
  const owner = new Map<string, string>();
  const asked = new Set(entities.filter(({ kind }) => ASKED_KINDS.has(kind)).map(({ id }) => id));
  for (const entity of entities) {
    const { id } = entity;
    for (const { text, strength = 'strong', of = '' } of formsOf(entity)) {
      if (strength === 'weak' || strength === 'decoy' || strength === 'cue') continue;
      const key = `${strength} ${of} ${foldForm(text)}`;
      const other = owner.get(key);
      const areAsked = asked.has(id) && asked.has(other ?? '');
      if (other !== undefined && other !== id && !areAsked)
        yield {
          id,
          field: 'names',
          message: `“${text}” is just as much a name of ${other}: only one of them can have it, or a longer form each`,
        };
      owner.set(key, id);
    }
  }
}
