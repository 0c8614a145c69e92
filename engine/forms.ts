import type { Entity, Name } from './entity.ts';
import { expandPattern } from './patterns.ts';
import { readWords } from './words.ts';

/**
 * The written forms of an entity: its name, strong unless `names` lists it otherwise, the others,
 * what its patterns stand for, and of people's names the other order.
 * @throws Error if the brackets of a pattern do not match.
 */
export function formsOf({ kind, name, names, patterns = [] }: Entity): Name[] {
  const isListed = names.some(({ text, lang }) => text === name && lang === undefined);
  const expanded = patterns.flatMap(({ pattern, ...rest }) =>
    expandPattern(pattern).map((text) => ({ text, ...rest })),
  );
  const forms = [...(isListed ? [] : [{ text: name }]), ...names, ...expanded];
  return kind === 'person' ? [...forms, ...forms.flatMap(surnameFirst)] : forms;
}

/** In Russian and Kyrgyz a full name may begin with the surname: Жапаров Садыр. */
function surnameFirst({ text, ...rest }: Name): Name[] {
  const [given, surname, more] = text.split(' ');
  const isFull = surname !== undefined && more === undefined;
  return isFull && rest.lang !== undefined ? [{ text: `${surname} ${given}`, ...rest }] : [];
}

/** A form as matching sees it: what two forms share that no page could tell apart. */
export function foldForm(text: string): string {
  return readWords(text)
    .map(({ gap, folded }, i) => (i === 0 ? folded : `${gap} ${folded}`))
    .join('');
}
