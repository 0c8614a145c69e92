import type { Passage, Source } from './entity.ts';

/**
 * The address of a source with a text fragment, so that the browser lands on the passage.
 * Syntax: https://wicg.github.io/scroll-to-text-fragment/#syntax
 */
export function linkToPassage(source: Source, passage: Passage): string {
  return `${source.url}#:~:text=${encodePassage(passage)}`;
}

/**
 * The same passage in the copy of the source that the Internet Archive took nearest to the day of
 * publication, for readers whose country blocks the source.
 */
export function linkToArchive(source: Source, passage: Passage): string {
  const date = source.published.replaceAll('-', '');
  return `https://web.archive.org/web/${date}/${linkToPassage(source, passage)}`;
}

function encodePassage({ start, end }: Passage): string {
  return end === undefined ? encodeWords(start) : `${encodeWords(start)},${encodeWords(end)}`;
}

/** A bare hyphen, comma or ampersand is syntax inside a text fragment. */
function encodeWords(words: string): string {
  return encodeURIComponent(words).replaceAll('-', '%2D');
}
