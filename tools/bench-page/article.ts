import type { NameList } from '../../engine/compiled.ts';
import { createRandom } from '../bench/random.ts';

/** What an article is like. */
export interface ArticleShape {
  language: 'en' | 'ru';
  /** How long it is at least. */
  words: number;
  /** Other words between two names, about. */
  wordsBetween: number;
  /** Words under one headline, about. */
  wordsASection: number;
}

/** Letters of one script: forms with anything else are left to others. */
const SCRIPTS: Record<ArticleShape['language'], RegExp> = {
  en: /^[A-Za-z ]+$/,
  ru: /^[А-ЯЁа-яё ]+$/,
};

const list = (words: string) => words.split(' ');
const FILLERS: Record<ArticleShape['language'], readonly string[]> = {
  en: list(
    'the of and to in that was for with on by from said after before while new long early quiet because people journalists lawyers reports meeting decision months money answer road water evening market letters questions nobody everyone argued promised wrote asked waited again perhaps together without against under more less',
  ),
  ru: list(
    'и в на что было для с по из сказал после перед пока новый долгий ранний тихий потому люди журналисты юристы отчёты встреча решение месяцы деньги ответ дорога вода вечер рынок письма вопросы никто каждый спорил обещал писал спросил ждал снова возможно вместе без против под больше меньше',
  ),
};

const WORDS_A_SENTENCE = 14;
const SENTENCES_A_PARAGRAPH = 5;

/**
 * A page about the region, in sections under headlines: words in no special order, and between them
 * names of the dataset in turn, so that no section has one twice while there are others. The same
 * for the same names and shape.
 */
export function makeArticle({ forms }: NameList, shape: ArticleShape): string {
  const { language, words, wordsBetween, wordsASection } = shape;
  const random = createRandom(words + wordsBetween);
  const names = random.shuffle(listNames(forms, SCRIPTS[language]));
  let count = 0;
  let nextName = 0;

  /** A name now and then, else another word; counts what it gives. */
  function makeTerm(): string {
    const isName = random.below(wordsBetween + 1) === 0;
    const term = isName
      ? (names[nextName++ % names.length] as string)
      : random.pick(FILLERS[language]);
    count += term.split(' ').length;
    return term;
  }

  function makeSentence(): string {
    const text = Array.from({ length: WORDS_A_SENTENCE }, makeTerm).join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  }

  function makeParagraph(): string {
    return `<p>${Array.from({ length: SENTENCES_A_PARAGRAPH }, makeSentence).join(' ')}</p>`;
  }

  const sections: string[] = [];
  while (count < words) {
    const headline = `<h2>${random.pick(FILLERS[language])} ${sections.length + 1}</h2>`;
    const paragraphs: string[] = [];
    for (const start = count; count - start < wordsASection; ) paragraphs.push(makeParagraph());
    sections.push([headline, ...paragraphs].join('\n'));
  }
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>An article</title>
<main><article><h1>${FILLERS[language].slice(0, 6).join(' ')}</h1>
${sections.join('\n')}
</article></main></html>`;
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
