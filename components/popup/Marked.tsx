import type { Worded } from '../../engine/in-language.ts';
import { useTexts } from '../texts.ts';

/** A text, its language, and what of it is marked: ranges in order and apart. */
export interface MarkedText extends Worded {
  marked: readonly (readonly [from: number, to: number])[];
}

/** A text with the letters marked that a search has met. */
export function Marked({ text, lang, marked }: MarkedText) {
  const { language } = useTexts();
  const pieces = [];
  let at = 0;
  for (const [from, to] of marked) {
    pieces.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>);
    at = to;
  }
  return (
    <span lang={lang === language ? undefined : lang}>
      {pieces}
      {text.slice(at)}
    </span>
  );
}
