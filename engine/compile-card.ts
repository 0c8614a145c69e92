import type { Card, CardClaim, TimelineStep } from './compiled.ts';
import type { Claim, Entity, PartialDate, Relation, Source } from './entity.ts';
import { invertRelation } from './relations.ts';

/** The date of a claim, and what it is the date of: its fact or, failing that, its latest source. */
export function dateClaim(
  { undated, date, sources }: Claim,
  sourceById: ReadonlyMap<string, Source>,
): { date: PartialDate; dateOf: 'fact' | 'source' } | { date: null; dateOf: null } {
  if (date !== undefined) return { date, dateOf: 'fact' };
  if (undated) return { date: null, dateOf: null };
  const published = sources.map(({ source }) => sourceById.get(source)?.published ?? '');
  return { date: published.reduce((last, one) => (one > last ? one : last)), dateOf: 'source' };
}

/** What the card of an entity shows. */
export function compileCard(
  entity: Entity,
  byId: ReadonlyMap<string, Entity>,
  sourceById: ReadonlyMap<string, Source>,
): Card {
  const { id, kind, name, names, summary, summaries } = entity;
  const { differences = [], distinct = [], reply = null } = entity;
  const plain = entity.claims.filter(({ difference }) => difference === undefined);
  const compile = (claim: Claim) => compileClaim(claim, sourceById);
  return {
    id,
    kind,
    name,
    names: names.filter(({ strength }) => strength !== 'decoy'),
    summary,
    ...(summaries && { summaries }),
    claims: [...plain.filter((c) => c.status), ...plain.filter((c) => !c.status)].map(compile),
    differences: differences.map((difference) => ({
      title: difference.title,
      claims: entity.claims.filter((claim) => claim.difference === difference.id).map(compile),
    })),
    distinct: distinct.map(({ from, by }) => ({ id: from, by })),
    timeline: compileTimeline(entity, byId),
    related: relationsOf(entity, byId).map(({ to, as }) => ({ id: to, as })),
    reply,
  };
}

/** Only what the card shows: the dataset is large, and every page carries it. */
function compileClaim(claim: Claim, sourceById: ReadonlyMap<string, Source>): CardClaim {
  const { text, status, silence, side, sources } = claim;
  const { date, dateOf } = dateClaim(claim, sourceById);
  return {
    text,
    date,
    ...(dateOf === 'source' && { told: true }),
    ...(status && { status }),
    ...(silence !== undefined && { silence }),
    ...(side !== undefined && { side }),
    sources,
  };
}

/** An entity's own relations and, read the other way round, those that others have to it. */
export function relationsOf(
  { id, related }: Entity,
  byId: ReadonlyMap<string, Entity>,
): Relation[] {
  const inverse = [...byId.values()].flatMap((other) =>
    other.related
      .filter(({ to }) => to === id)
      .map(({ as }) => ({ to: other.id, as: invertRelation(as) })),
  );
  const own = new Set(related.map(({ to }) => to));
  return [...related, ...inverse.filter(({ to }) => !own.has(to))];
}

/** The dated steps of an entity and of those in its history, in order of time. */
export function compileTimeline(
  { id, history = [] }: Entity,
  byId: ReadonlyMap<string, Entity>,
): TimelineStep[] {
  const steps = [id, ...history].flatMap((entity) =>
    (byId.get(entity)?.claims ?? []).flatMap(({ date, step, stepMark = null }) =>
      date === undefined || step === undefined
        ? []
        : [{ date, label: step, mark: stepMark, entity }],
    ),
  );
  return steps.length < 2 ? [] : steps.sort((a, b) => (a.date < b.date ? -1 : 1));
}
