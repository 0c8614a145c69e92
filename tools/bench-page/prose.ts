import type { NameList } from '../../engine/compiled.ts';
import type { Random } from '../bench/random.ts';

/** What a text is like. */
export interface ProseShape {
  language: 'en' | 'ru';
  /** Other words between two names, about. */
  wordsBetween: number;
}

/** A text that goes on for ever. */
export interface Prose {
  /** The next paragraph, as HTML. */
  makeParagraph(sentences?: number): string;
  /** A word that is no name. */
  pickWord(): string;
  /** How many words its paragraphs have until now. */
  countWords(): number;
}

/** Letters of one script: forms with anything else are left to others. */
const SCRIPTS: Record<ProseShape['language'], RegExp> = {
  en: /^[A-Za-z ]+$/,
  ru: /^[А-ЯЁа-яё ]+$/,
};

const list = (words: string) => words.split(' ');
const FILLERS: Record<ProseShape['language'], readonly string[]> = {
  en: list(
    'the of and to in that was for with on by from said after before while new long early quiet because people journalists lawyers reports meeting decision months money answer road water evening market letters questions nobody everyone argued promised wrote asked waited again perhaps together without against under more less',
  ),
  ru: list(
    'и в на что было для с по из сказал после перед пока новый долгий ранний тихий потому люди журналисты юристы отчёты встреча решение месяцы деньги ответ дорога вода вечер рынок письма вопросы никто каждый спорил обещал писал спросил ждал снова возможно вместе без против под больше меньше',
  ),
};

const WORDS_A_SENTENCE = 14;
const SENTENCES_A_PARAGRAPH = 5;

/** Words in no special order, and between them names of the dataset in turn. */
export function createProse(
  { forms }: NameList,
  { language, wordsBetween }: ProseShape,
  random: Random,
): Prose {
  const names = random.shuffle(listNames(forms, SCRIPTS[language]));
  let count = 0;
  let nextName = 0;

  /** A name now and then, else another word; counts what it gives. */
  function makeTerm(): string {
    const isName = random.below(wordsBetween + 1) === 0;
    const term = isName ? (names[nextName++ % names.length] as string) : pickWord();
    count += term.split(' ').length;
    return term;
  }

  function makeSentence(): string {
    const text = Array.from({ length: WORDS_A_SENTENCE }, makeTerm).join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  }

  const pickWord = () => random.pick(FILLERS[language]);
  return {
    makeParagraph: (sentences = SENTENCES_A_PARAGRAPH) =>
      `<p>${Array.from({ length: sentences }, makeSentence).join(' ')}</p>`,
    pickWord,
    countWords: () => count,
  };
}

/** One strong form in this script for each entity that has one. */
function listNames(forms: NameList['forms'], script: RegExp): string[] {
  const byEntity = new Map<number, string>();
  for (const { text, entity, strength } of forms)
    if (strength === 'strong' && script.test(text) && !byEntity.has(entity))
      byEntity.set(entity, text);
  if (byEntity.size === 0) throw new Error('there are no names to write about');
  return [...byEntity.values()];
}
