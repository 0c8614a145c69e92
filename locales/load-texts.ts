import { chooseLanguage, type Language } from '../engine/language.ts';
import { type Catalogue, createTexts, type Texts } from '../engine/texts.ts';

/** Each language is a part of its own: a page of ours loads one of them. */
const CATALOGUES: Record<Language, () => Promise<{ default: Catalogue }>> = {
  en: () => import('./en.ts'),
  ru: () => import('./ru.ts'),
  ky: () => import('./ky.ts'),
};

/**
 * The texts of a page of ours in the reader's language, or in English where they cannot be had; the
 * document is said to be in it.
 */
export async function loadTexts(chosen: Language | 'browser'): Promise<Texts> {
  const texts = await load(chooseLanguage(chosen, navigator.languages)).catch(() => load('en'));
  document.documentElement.lang = texts.language;
  return texts;
}

async function load(language: Language): Promise<Texts> {
  const { default: catalogue } = await CATALOGUES[language]();
  return createTexts(language, catalogue);
}
