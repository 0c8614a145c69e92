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
