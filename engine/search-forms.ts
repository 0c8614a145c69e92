import type { Card } from './compiled.ts';
import type { Entity, Name, Pattern } from './entity.ts';
import { expandPattern } from './patterns.ts';
import { plain, readWords } from './words.ts';

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

/** A written form as the search knows it. */
export interface SearchForm {
  text: string;
  lang: Name['lang'] | null;
  /** Whether it stands for its entity by itself, and so tells the reader most. */
  isPlain: boolean;
}

/** All forms by which an entity can be found, its name first, each text once. */
export function listSearchForms(
  { name, names }: Card,
  patterns: readonly SearchPattern[] = [],
): SearchForm[] {
  const forms: SearchForm[] = [{ text: name, lang: null, isPlain: true }];
  for (const { text, lang = null, strength } of names)
    forms.push({ text, lang, isPlain: strength === undefined });
  for (const { pattern, lang = null } of patterns)
    for (const text of expandPattern(pattern)) forms.push({ text, lang, isPlain: false });
  const seen = new Set<string>();
  return forms.filter(({ text }) => !seen.has(text) && seen.add(text));
}

/** The words of a text as the search compares them: folded, without possessive, ө as о. */
export function readSearchWords(text: string): string[] {
  return readWords(text).map(({ owner, folded }) => plain(owner?.folded ?? folded));
}
