/**
 * Which mentions are underlined: of each entity the first in each section, the first on the page,
 * or all. The others still answer to the pointer.
 */
export type MarkChoice = 'section' | 'page' | 'all';

/** What decides whether a mention is underlined. */
export interface Markable {
  entity: string;
  /** The section that it stands in; sections are numbered in reading order. */
  section: number;
  /** False in a link or a headline, which have their own dress. */
  markable: boolean;
}

/** The mentions that are underlined; only such as can be. */
export function pickFirstMentions<T extends Markable>(
  mentions: readonly T[],
  choice: MarkChoice,
): Set<T> {
  const seen = new Set<string>();
  const picked = new Set<T>();
  for (const mention of mentions) {
    const key = choice === 'section' ? `${mention.section} ${mention.entity}` : mention.entity;
    if (!mention.markable || (choice !== 'all' && seen.has(key))) continue;
    seen.add(key);
    picked.add(mention);
  }
  return picked;
}
