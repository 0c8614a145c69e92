/** What decides whether a mention is underlined. */
export interface Markable {
  entity: string;
  /** The section that it stands in; sections are numbered in reading order. */
  section: number;
  /** False in a link or a headline, which have their own dress. */
  markable: boolean;
}

/**
 * Which mentions are underlined: of each entity, the first in each section that can be. The
 * others still answer to the pointer.
 */
export function pickFirstMentions<T extends Markable>(mentions: readonly T[]): Set<T> {
  const seen = new Set<string>();
  const picked = new Set<T>();
  for (const mention of mentions) {
    const key = `${mention.section} ${mention.entity}`;
    if (!mention.markable || seen.has(key)) continue;
    seen.add(key);
    picked.add(mention);
  }
  return picked;
}
