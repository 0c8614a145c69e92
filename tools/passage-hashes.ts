import { createHash } from 'node:crypto';
import type { FileProblem } from '../data/read.ts';
import type { Entity, Passage } from '../engine/entity.ts';

/**
 * Hashes of the passages that were found in their articles, by source. Where the articles are not
 * at hand, they tell that a passage has been checked and not changed since.
 */
export type PassageHashes = Record<string, string[]>;

/** Enough of the hash to tell a thousand passages apart. */
const LENGTH = 16;

/** The hashes of all passages of these entities, sorted. */
export function hashPassages(entities: readonly Entity[]): PassageHashes {
  const bySource = new Map<string, Set<string>>();
  for (const { source, passage } of entities.flatMap(listPassages)) {
    const hashes = bySource.get(source) ?? new Set();
    bySource.set(source, hashes.add(hashPassage(source, passage)));
  }
  return Object.fromEntries(
    [...bySource].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, set]) => [id, [...set].sort()]),
  );
}

/** Passages that nobody has checked against their article. */
export function findUncheckedPassages(
  entities: readonly Entity[],
  hashes: PassageHashes,
): FileProblem[] {
  return entities.flatMap((entity) =>
    listPassages(entity)
      .filter(({ source, passage }) => !hashes[source]?.includes(hashPassage(source, passage)))
      .map(({ field, passage }) => ({
        file: `${entity.kind}/${entity.id}.json`,
        field,
        message: `“${passage.start}” is not among the checked passages: run this where the articles are, with --write`,
      })),
  );
}

function listPassages({ claims }: Entity): { field: string; source: string; passage: Passage }[] {
  return claims.flatMap(({ sources }, i) =>
    sources.map((place, j) => ({ field: `claims[${i}].sources[${j}].passage`, ...place })),
  );
}

function hashPassage(source: string, { start, end = '' }: Passage): string {
  const hash = createHash('sha256').update([source, start, end].join('\n'));
  return hash.digest('hex').slice(0, LENGTH);
}
