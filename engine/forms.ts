import type { Entity, Name } from './entity.ts';
import { readWords } from './words.ts';

/** The written forms of an entity: its name, strong unless `names` lists it otherwise, and the others. */
export function formsOf({ name, names }: Entity): Name[] {
  return names.some(({ text, lang }) => text === name && lang === undefined)
    ? names
    : [{ text: name }, ...names];
}

/** A form as matching sees it: what two forms share that no page could tell apart. */
export function foldForm(text: string): string {
  return readWords(text)
    .map(({ gap, folded }, i) => (i === 0 ? folded : `${gap} ${folded}`))
    .join('');
}
