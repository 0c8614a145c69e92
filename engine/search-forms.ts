import type { Cards } from './compiled.ts';
import type { Entity, Kind, Name, Pattern } from './entity.ts';
import { declensionsOf, stemsOf } from './inflect.ts';
import { expandPattern } from './patterns.ts';
import { skeletonsOf } from './romanize.ts';
import { plain, readWords } from './words.ts';

/** What the search needs of a record. */
export interface Searchable {
  id: string;
  kind: Kind;
  name: string;
  names: readonly Pick<Name, 'text' | 'lang' | 'strength'>[];
  /** Written forms that cards do not list; see `patterns.ts`. */
  patterns: readonly Pick<Pattern, 'pattern' | 'lang'>[];
  /** The line of who or what, in each language that it is known in. */
  summaries: readonly string[];
  /** How much is known of it: its claims and its relations. */
  known: number;
}

/** The records, as the search needs them. */
export function listSearchables(entities: readonly Entity[], { cards }: Cards): Searchable[] {
  return entities.flatMap(({ id, patterns = [] }) => {
    const card = cards[id];
    if (card === undefined) return [];
    const { kind, name, names, summary, summaries = {}, claims, related } = card;
    return {
      id,
      kind,
      name,
      names: names.map(({ text, lang, strength }) => ({
        text,
        ...(lang && { lang }),
        ...(strength && { strength }),
      })),
      patterns: patterns
        .filter(({ strength }) => strength !== 'decoy')
        .map(({ pattern, lang }) => ({ pattern, ...(lang && { lang }) })),
      summaries: [summary, ...Object.values(summaries)],
      known: claims.length + related.length,
    };
  });
}

/** A written form as the search knows it. */
export interface SearchForm {
  text: string;
  lang: Name['lang'] | null;
  /** How much it tells a reader of its entity: 2 the name, 1 what stands for it alone, 0 the rest. */
  tells: 0 | 1 | 2;
}

/** All forms by which an entity can be found, its name first. */
export function listSearchForms({ name, names, patterns }: Searchable): SearchForm[] {
  const forms: SearchForm[] = [{ text: name, lang: null, tells: 2 }];
  for (const { text, lang = null, strength } of names)
    forms.push({ text, lang, tells: strength === undefined ? 1 : 0 });
  for (const { pattern, lang = null } of patterns)
    for (const text of expandPattern(pattern)) forms.push({ text, lang, tells: 0 });
  return forms;
}

/** The words of a text as the search compares them: folded, without possessive, ө as о. */
export function readSearchWords(text: string): string[] {
  return readWords(text).map(({ owner, folded }) => plain(owner?.folded ?? folded));
}

/** Whether these words, as the search compares them, are those of a form in other cases. */
export function isDeclined(typed: readonly string[], form: string, kind: Kind): boolean {
  const words = readWords(form);
  if (words.length !== typed.length || !/\p{Script=Cyrillic}/u.test(form)) return false;
  const written = words.map(({ start, end }) => form.slice(start, end));
  return (['ru', 'ky'] as const).some((lang) => {
    const declensions = declensionsOf(written, { lang, kind });
    return words.every(({ folded }, i) => {
      const word = typed[i] ?? '';
      if (word === plain(folded)) return true;
      const stems = stemsOf(folded, declensions[i] ?? 'fixed');
      return stems.some(
        ({ text, takes }) => word.startsWith(text) && takes(word.slice(text.length)),
      );
    });
  });
}

/** Whether a form has this word, as the search compares it, with a capital. */
export function hasName(form: string, word: string): boolean {
  return readWords(form).some(
    ({ folded, capitals }) => capitals !== 'none' && plain(folded) === word,
  );
}

/** The sounds of a word, those that Russian hears in English included: Red Roof is Ред Руф. */
export function soundsOf(word: string): string[] {
  const heard = word.replaceAll('oo', 'u').replaceAll('ee', 'i');
  return heard === word ? skeletonsOf(word) : [...skeletonsOf(word), ...skeletonsOf(heard)];
}
