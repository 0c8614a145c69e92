import { type ComponentChild, render } from 'preact';
import { TextsProvider } from '../../components/texts.ts';
import type { Language } from '../../engine/language.ts';
import { createTexts } from '../../engine/texts.ts';
import en from '../../locales/en.ts';
import ky from '../../locales/ky.ts';
import ru from '../../locales/ru.ts';

/** All that is said to a reader, in each language. */
export const TEXTS = {
  en: createTexts('en', en),
  ru: createTexts('ru', ru),
  ky: createTexts('ky', ky),
};

/** Renders what needs texts, in a language. */
export function renderIn(
  language: Language,
  node: ComponentChild,
  root: Element = document.body,
): void {
  render(<TextsProvider value={TEXTS[language]}>{node}</TextsProvider>, root);
}
