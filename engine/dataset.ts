import type { Claim, Entity, Kind, Name, Relation, Scope, Source, Strength } from './entity.ts';

/** Version of the compiled form; raised whenever `Names` or `Cards` change shape. */
export const DATASET_VERSION = 1;

/** What a page needs in order to find names: kept small. */
export interface Names {
  version: number;
  entities: NamesEntry[];
  forms: NameForm[];
}

/** An entity as matching needs it. */
export interface NamesEntry {
  id: string;
  kind: Kind;
  scope: Scope;
  name: string;
  /** Whether it is a country, to whose bodies names such as “Supreme Court” may belong. */
  country?: true;
}

/** A written form of an entity. `entity` and `of` are indexes into `Names.entities`. */
export interface NameForm {
  text: string;
  entity: number;
  strength: Strength;
  /** The country that the page has to speak of most, for a form that many countries share. */
  of: number | null;
}

/** What the reader sees, by entity id, and the sources that the claims name. */
export interface Cards {
  version: number;
  sources: Record<string, Source>;
  cards: Record<string, Card>;
}

/** A claim with the date that the card's margin shows. */
export interface CardClaim extends Omit<Claim, 'date'> {
  /** Date of the fact or, where the source gives none, of the source. */
  date: string;
}

/** A related entity, ready to be named. */
export interface CardRelation extends Relation {
  name: string;
  kind: Kind;
}

/** One entity as the card shows it: the status claim first. */
export interface Card {
  id: string;
  kind: Kind;
  name: string;
  names: Entity['names'];
  summary: string;
  claims: CardClaim[];
  related: CardRelation[];
}

/** A fault in the data: which record, which field, and what to do about it. */
export interface Problem {
  id: string;
  field: string;
  message: string;
}

/**
 * The compiled dataset, or every problem that stands in its way; never both.
 * Expects records of the right shape (the JSON Schema sees to that) and checks what a schema
 * cannot: ids, references, dates, clashing names.
 */
export function compileDataset(
  entities: readonly Entity[],
  sources: readonly Source[],
): { names: Names; cards: Cards } | { problems: Problem[] } {
  const problems = [...findProblems(entities, sources)];
  if (problems.length > 0) return { problems };

  const sorted = [...entities].sort((a, b) => (a.id < b.id ? -1 : 1));
  const byId = new Map(sorted.map((entity) => [entity.id, entity]));
  const sourceById = new Map(sources.map((source) => [source.id, source]));
  const indexById = new Map(sorted.map((entity, index) => [entity.id, index]));
  const forms = sorted.flatMap((entity, index) =>
    formsOf(entity).map(
      ({ text, strength, of }): NameForm => ({
        text,
        entity: index,
        strength: strength ?? 'strong',
        of: of === undefined ? null : (indexById.get(of) ?? null),
      }),
    ),
  );
  return {
    names: {
      version: DATASET_VERSION,
      entities: sorted.map(({ id, kind, scope, name, country }) =>
        country ? { id, kind, scope, name, country } : { id, kind, scope, name },
      ),
      forms: forms.filter(
        (form, i) =>
          forms.findIndex((other) => other.entity === form.entity && other.text === form.text) ===
          i,
      ),
    },
    cards: {
      version: DATASET_VERSION,
      sources: Object.fromEntries(sources.map((source) => [source.id, source])),
      cards: Object.fromEntries(
        sorted.map((entity) => [entity.id, compileCard(entity, byId, sourceById)]),
      ),
    },
  };
}

/** The written forms of an entity: its name, strong unless `names` lists it otherwise, and the others. */
function formsOf({ name, names }: Entity): Name[] {
  return names.some(({ text, lang }) => text === name && lang === undefined)
    ? names
    : [{ text: name }, ...names];
}

/** The date that a claim's margin shows: of the fact or, failing that, of its latest source. */
export function dateOfClaim(claim: Claim, sourceById: ReadonlyMap<string, Source>): string {
  if (claim.date !== undefined) return claim.date;
  const published = claim.sources.map(({ source }) => sourceById.get(source)?.published ?? '');
  return published.reduce((latest, date) => (date > latest ? date : latest));
}

function compileCard(
  entity: Entity,
  byId: ReadonlyMap<string, Entity>,
  sourceById: ReadonlyMap<string, Source>,
): Card {
  const { id, kind, name, names, summary } = entity;
  const claims = entity.claims.map((claim) => ({ ...claim, date: dateOfClaim(claim, sourceById) }));
  return {
    id,
    kind,
    name,
    names,
    summary,
    claims: [...claims.filter((c) => c.status), ...claims.filter((c) => !c.status)],
    related: entity.related.flatMap((relation) => {
      const other = byId.get(relation.to);
      return other === undefined ? [] : [{ ...relation, name: other.name, kind: other.kind }];
    }),
  };
}

function* findProblems(
  entities: readonly Entity[],
  sources: readonly Source[],
): Generator<Problem> {
  const ids = new Set(entities.map((entity) => entity.id));
  const sourceById = new Map(sources.map((source) => [source.id, source]));
  yield* findDoubles(entities, sources);
  yield* findClashes(entities);
  for (const { id, names, claims, related } of entities) {
    for (const [i, { text, of }] of names.entries())
      if (of !== undefined && !ids.has(of))
        yield { id, field: `names[${i}].of`, message: `“${text}” is of ${of}, which is no record` };
    for (const [i, { to }] of related.entries()) {
      const field = `related[${i}].to`;
      if (to === id) yield { id, field, message: 'a record cannot be related to itself' };
      else if (!ids.has(to))
        yield { id, field, message: `${to} is no record: add it or drop the relation` };
    }
    if (claims.filter((claim) => claim.status).length > 1)
      yield { id, field: 'claims', message: 'only one claim can be the status' };
    for (const [i, claim] of claims.entries()) {
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

/** Strong forms that two entities share: neither could ever stand. */
function* findClashes(entities: readonly Entity[]): Generator<Problem> {
  const owner = new Map<string, string>();
  for (const entity of entities) {
    const { id } = entity;
    for (const { text, strength } of formsOf(entity)) {
      if (strength !== undefined) continue;
      const other = owner.get(text.toLowerCase());
      if (other !== undefined && other !== id)
        yield {
          id,
          field: 'names',
          message: `“${text}” is also a strong name of ${other}: make one of them contextual or weak`,
        };
      owner.set(text.toLowerCase(), id);
    }
  }
}

/**
 * The names in a compiled text.
 * @throws Error with one clear line if the text is not of the version that this code reads.
 */
export function readNames(json: string): Names {
  return readCompiled<Names>(json, 'names');
}

/**
 * The cards in a compiled text.
 * @throws Error with one clear line if the text is not of the version that this code reads.
 */
export function readCards(json: string): Cards {
  return readCompiled<Cards>(json, 'cards');
}

function readCompiled<T extends { version: number }>(json: string, what: string): T {
  const compiled: T | null = JSON.parse(json);
  if (compiled?.version !== DATASET_VERSION)
    throw new Error(
      `the ${what} are of version ${compiled?.version}; this build reads ${DATASET_VERSION}`,
    );
  return compiled;
}
