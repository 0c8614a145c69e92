import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Texts } from '../engine/texts.ts';

const Context = createContext<Texts | null>(null);

/** Gives the texts of the reader's language to what is inside. */
export const TextsProvider = Context.Provider;

/**
 * The texts of the reader's language.
 * @throws Error outside of a {@link TextsProvider}.
 */
export function useTexts(): Texts {
  const texts = useContext(Context);
  if (texts === null) throw new Error('no texts: render this inside a TextsProvider');
  return texts;
}

/** The language of what our records say, for `lang`; nothing where the reader's is the same. */
export function useRecordsLang(): 'en' | undefined {
  return useTexts().language === 'en' ? undefined : 'en';
}
