import type { NameList } from '../../engine/compiled.ts';
import { createRandom } from '../bench/random.ts';
import { createProse, type ProseShape } from './prose.ts';

/** What an article is like. */
export interface ArticleShape extends ProseShape {
  /** How long it is at least. */
  words: number;
  /** Words under one headline, about. */
  wordsASection: number;
}

const WORDS_A_TITLE = 6;

/**
 * A page about the region, in sections under headlines: words in no special order, and between them
 * names of the dataset in turn, so that no section has one twice while there are others. The same
 * for the same names and shape.
 */
export function makeArticle(names: NameList, shape: ArticleShape): string {
  const { language, words, wordsBetween, wordsASection } = shape;
  const prose = createProse(names, shape, createRandom(words + wordsBetween));
  const sections: string[] = [];
  while (prose.countWords() < words) {
    const headline = `<h2>${prose.pickWord()} ${sections.length + 1}</h2>`;
    const paragraphs: string[] = [];
    for (const start = prose.countWords(); prose.countWords() - start < wordsASection; )
      paragraphs.push(prose.makeParagraph());
    sections.push([headline, ...paragraphs].join('\n'));
  }
  const title = Array.from({ length: WORDS_A_TITLE }, prose.pickWord).join(' ');
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>An article</title>
<main><article><h1>${title}</h1>
${sections.join('\n')}
</article></main></html>`;
}
