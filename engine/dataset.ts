import { compileCard } from './compile-card.ts';
import { type Cards, DATASET_VERSION, type NameForm, type Names } from './compiled.ts';
import { findProblems, type Problem } from './data-problems.ts';
import type { Entity, Source } from './entity.ts';
import { formsOf } from './forms.ts';

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
      ({ text, strength, of, until }): NameForm => ({
        text,
        entity: index,
        strength: strength ?? 'strong',
        of: of === undefined ? null : (indexById.get(of) ?? null),
        ...(until === undefined ? {} : { until }),
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
