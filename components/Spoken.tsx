import type { Worded } from '../engine/in-language.ts';
import { useTexts } from './texts.ts';

/** Words of a record, said to be in their language where that is not the reader's. */
export function Spoken({ words: { text, lang } }: { words: Worded }) {
  const { language } = useTexts();
  return <span lang={lang === language ? undefined : lang}>{text}</span>;
}
