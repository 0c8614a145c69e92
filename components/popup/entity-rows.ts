import type { Card, Cards } from '../../engine/compiled.ts';
import { KINDS, type Kind } from '../../engine/entity.ts';
import { nameIn, summaryIn } from '../../engine/in-language.ts';
import type { Language } from '../../engine/language.ts';
import type { SearchResult } from '../../engine/search-result.ts';
import type { TextKey } from '../../engine/texts.ts';
import type { MarkedText } from './Marked.tsx';

/** A line of the popup's list. */
export interface EntityRow {
  id: string;
  kind: Kind;
  name: MarkedText;
  /** How often the page names it; null where that is not known. */
  count: number | null;
  /** Why a search has found it, where the name does not show that. */
  found: FoundBy | null;
}

/** By another written form, as a text has it that says so in the place `{form}`; or by the summary. */
export type FoundBy =
  | { kind: 'form'; says: TextKey; form: MarkedText }
  | { kind: 'summary'; summary: MarkedText };

/** What a page names. */
export interface NamedEntity {
  id: string;
  kind: Kind;
  name: string;
  count: number;
}

/** In which order a page's entities stand. */
export type Order = 'appearance' | 'kind';

/** What a page names, by the names that the reader knows; of no card, by the name that the page told. */
export function listNamed(
  named: readonly NamedEntity[],
  order: Order,
  cards: Cards['cards'],
  language: Language,
): EntityRow[] {
  const rows = named.map(({ id, kind, name, count }): EntityRow => {
    const shown = nameIn(cards[id] ?? { name, names: [] }, language);
    return { id, kind, count, name: { ...shown, marked: [] }, found: null };
  });
  if (order === 'appearance') return rows;
  return rows.sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
}

/** What a search has found, each with how often the page names it. */
export function listFound(
  results: readonly SearchResult[],
  named: readonly NamedEntity[],
  cards: Cards['cards'],
  language: Language,
): EntityRow[] {
  return results.flatMap((result) => {
    const card = cards[result.id];
    if (card === undefined) return [];
    const { id, kind } = result;
    const count = named.find((one) => one.id === id)?.count ?? null;
    return [{ id, kind, count, ...describe(result, card, language) }];
  });
}

/** The name, its letters marked where they are what was met; else what was met instead. */
function describe(
  { name, form, lang, marked }: SearchResult,
  card: Card,
  language: Language,
): Pick<EntityRow, 'name' | 'found'> {
  const shown = nameIn(card, language);
  const met: MarkedText = { text: form ?? name, lang: lang ?? 'en', marked };
  if (met.text.toLowerCase() === shown.text.toLowerCase() && marked.length > 0)
    return { name: { ...shown, marked }, found: null };
  const plain = { ...shown, marked: [] };
  if (form === null && marked.length === 0)
    return {
      name: plain,
      found: { kind: 'summary', summary: { ...summaryIn(card, language), marked: [] } },
    };
  return { name: plain, found: { kind: 'form', says: sayingOf(met, card, language), form: met } };
}

/** The reader is told of a language only where it is another than his own. */
function sayingOf({ text, lang }: MarkedText, { names }: Card, language: Language): TextKey {
  if (lang === 'en' || lang === language) return 'popup.search.also';
  const isIn = (other: Language) => names.some((one) => one.lang === other && one.text === text);
  if (isIn('ru') && isIn('ky')) return 'popup.search.inBoth';
  return lang === 'ru' ? 'popup.search.inRussian' : 'popup.search.inKyrgyz';
}
