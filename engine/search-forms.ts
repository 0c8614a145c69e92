import type { Entity, Pattern } from './entity.ts';

/** Written forms that cards do not list, by entity id; see `patterns.ts`. */
export type FormPatterns = Readonly<Record<string, readonly SearchPattern[]>>;

type SearchPattern = Pick<Pattern, 'pattern' | 'lang'>;

/** The patterns that stand for names of these entities. */
export function listPatterns(entities: readonly Entity[]): FormPatterns {
  const listed = entities.map(({ id, patterns = [] }): [string, SearchPattern[]] => [
    id,
    patterns
      .filter(({ strength }) => strength !== 'decoy')
      .map(({ pattern, lang }) => ({ pattern, ...(lang && { lang }) })),
  ]);
  return Object.fromEntries(listed.filter(([, patterns]) => patterns.length > 0));
}
