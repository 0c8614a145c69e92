import type { Card } from './compiled.ts';
import type { Name } from './entity.ts';
import type { Language } from './language.ts';

/** A text, and the language that it is in: the reader's or, failing that, English. */
export interface Worded {
  text: string;
  lang: Language;
}

/**
 * An entity's name as a reader of this language knows it: the first full form in the language, with
 * a capital as at the head of a card, or the English name.
 */
export function nameIn({ name, names }: Pick<Card, 'name' | 'names'>, language: Language): Worded {
  const form = names.find(({ lang, strength }) => lang === language && isFull(strength));
  if (form === undefined) return { text: name, lang: 'en' };
  return { text: form.text.replace(FIRST_LETTER, (it) => it.toUpperCase()), lang: language };
}

const FIRST_LETTER = /^«?\p{L}/u;

/** Whether a form names its entity by itself, as a surname or a cue does not. */
function isFull(strength: Name['strength']): boolean {
  return strength === undefined || strength === 'contextual';
}

/** Who or what an entity is, in this language or in English. */
export function summaryIn(
  { summary, summaries = {} }: Pick<Card, 'summary' | 'summaries'>,
  language: Language,
): Worded {
  const own = language === 'en' ? undefined : summaries[language];
  return own === undefined ? { text: summary, lang: 'en' } : { text: own, lang: language };
}
