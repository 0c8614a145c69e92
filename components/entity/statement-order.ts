import type { CardClaim } from '../../engine/compiled.ts';
import type { Source } from '../../engine/entity.ts';

/** Statements in order of time, the earliest first; those without a date at the end. */
export function sortByTime(claims: readonly CardClaim[]): CardClaim[] {
  // Dates are of unlike precision: a year stands before its months, a month before its days.
  return [...claims].sort((a, b) => {
    if (a.date === b.date) return 0;
    if (a.date === null || b.date === null) return a.date === null ? 1 : -1;
    return a.date < b.date ? -1 : 1;
  });
}

/** The statements that stand in each source, the earliest source first. */
export function listBySource(
  claims: readonly CardClaim[],
  sourceById: Readonly<Record<string, Source>>,
): { source: Source; claims: CardClaim[] }[] {
  const isFrom = (id: string) => (claim: CardClaim) =>
    claim.sources.some(({ source }) => source === id);
  return listSources(claims, sourceById).map((source) => ({
    source,
    claims: claims.filter(isFrom(source.id)),
  }));
}

/** The sources that statements stand in, the earliest first. */
export function listSources(
  claims: readonly CardClaim[],
  sourceById: Readonly<Record<string, Source>>,
): Source[] {
  const ids = new Set(claims.flatMap(({ sources }) => sources.map(({ source }) => source)));
  return [...ids]
    .flatMap((id) => sourceById[id] ?? [])
    .sort((a, b) => (a.published < b.published ? -1 : 1));
}
