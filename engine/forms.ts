import type { Entity, Name } from './entity.ts';
import { expandPattern } from './patterns.ts';
import { readWords } from './words.ts';

/**
 * The written forms of an entity: its name, strong unless `names` lists it otherwise, the others,
 * and what its patterns stand for.
 * @throws Error if the brackets of a pattern do not match.
 */
export function formsOf({ name, names, patterns = [] }: Entity): Name[] {
  const isListed = names.some(({ text, lang }) => text === name && lang === undefined);
  const expanded = patterns.flatMap(({ pattern, ...rest }) =>
    expandPattern(pattern).map((text) => ({ text, ...rest })),
  );
  return [...(isListed ? [] : [{ text: name }]), ...names, ...expanded];
}

/** A form as matching sees it: what two forms share that no page could tell apart. */
export function foldForm(text: string): string {
  return readWords(text)
    .map(({ gap, folded }, i) => (i === 0 ? folded : `${gap} ${folded}`))
    .join('');
}
