import { compileCard } from './compile-card.ts';
import { compileIndex } from './compile-index.ts';
import {
  type Cards,
  DATASET_VERSION,
  type NameForm,
  type NameList,
  type Names,
} from './compiled.ts';
import { findProblems, type Problem } from './data-problems.ts';
import type { Entity, Source } from './entity.ts';
import { formsOf } from './forms.ts';
import { WORD_LISTS } from './word-lists.ts';

/**
 * The compiled dataset, or every problem that stands in its way; never both.
 * Expects records of the right shape (the JSON Schema sees to that) and checks what a schema
 * cannot: ids, references, dates, clashing names.
 */
export function compileDataset(
  entities: readonly Entity[],
  sources: readonly Source[],
): { names: NameList; cards: Cards } | { problems: Problem[] } {
  const problems = [...findProblems(entities, sources)];
  if (problems.length > 0) return { problems };

  const sorted = [...entities].sort((a, b) => (a.id < b.id ? -1 : 1));
  const byId = new Map(sorted.map((entity) => [entity.id, entity]));
  const sourceById = new Map(sources.map((source) => [source.id, source]));
  const indexById = new Map(sorted.map((entity, index) => [entity.id, index]));
  const forms = sorted.flatMap((entity, index) => {
    const ofEntity = formsOf(entity).map(
      ({ strength, of, ...name }): NameForm => ({
        ...name,
        entity: index,
        strength: strength ?? 'strong',
        of: of === undefined ? null : (indexById.get(of) ?? null),
      }),
    );
    return entity.kind === 'person' ? [...ofEntity, ...ofEntity.flatMap(turnRound)] : ofEntity;
  });
  return {
    names: {
      entities: sorted.map(({ id, kind, scope, name, country }) => ({
        id,
        kind,
        scope,
        name,
        ...(country ? { country } : {}),
        ...findHome(byId, indexById, id),
      })),
      forms: forms.filter(
        (form, i) =>
          forms.findIndex(
            ({ entity, text, lang }) =>
              entity === form.entity && text === form.text && lang === form.lang,
          ) === i,
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

/** In Russian and Kyrgyz a full name may begin with the surname: Жапаров Садыр. */
function turnRound(form: NameForm): NameForm[] {
  const [given, surname, more] = form.text.split(' ');
  if (form.lang === undefined || surname === undefined || more !== undefined) return [];
  if (form.strength === 'decoy') return [];
  return [{ ...form, text: `${surname} ${given}`, surnameFirst: true }];
}

/** Relations that tell of which country something is. */
const HOME: ReadonlySet<string> = new Set([
  'of the country',
  'located in',
  'part of',
  'held office in',
  'took place in',
]);

/** The one country that a record is of, straight or through what it is part of. */
function findHome(
  byId: ReadonlyMap<string, Entity>,
  indexById: ReadonlyMap<string, number>,
  id: string,
): { home?: number } {
  const homes = new Set<string>();
  const seen = new Set([id]);
  for (const at of seen) {
    const entity = byId.get(at);
    if (entity?.country) homes.add(at);
    else for (const { to, as } of entity?.related ?? []) if (HOME.has(as)) seen.add(to);
  }
  const [home] = homes;
  const index = home === undefined || homes.size > 1 ? undefined : indexById.get(home);
  return index === undefined || home === id ? {} : { home: index };
}

/** What a page needs, of these names. */
export function compileNames(names: NameList): Names {
  const { entities } = names;
  return { version: DATASET_VERSION, entities, words: WORD_LISTS, index: compileIndex(names) };
}
