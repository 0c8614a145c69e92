import { describe, expect, test } from 'vitest';
import { isInLongerName } from '../../engine/longer-names.ts';
import { readWordLists, WORD_LISTS } from '../../engine/word-lists.ts';
import { readWords } from '../../engine/words.ts';

const lists = readWordLists(WORD_LISTS);

/** Whether the words around a place, marked `[Moscow] Times`, make a longer name of it. */
function isInLonger(marked: string): boolean {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const words = readWords(marked.replace(/[[\]]/g, ''));
  const inside = words.filter((word) => word.start >= start && word.start < end);
  const first = words.indexOf(inside[0] as (typeof words)[number]);
  return isInLongerName(lists, words, { first, last: first + inside.length - 1 });
}

describe('a longer name is made of a place', () => {
  test.each([
    ['by what stands behind it', 'In the [Moscow] Times'],
    ['by what stands behind a place of two words', 'The [Central Asia] Institute wrote'],
    ['at the end of the text', '[Uzbekistan] Airways'],
    ['in capitals', 'THE [MOSCOW] TIMES'],
    ['over a word between', '[Moscow] State University'],
    ['over another word between', 'The [Osh] Technical College'],
    ['by a hyphen', '[Osh]-Marathon'],
    ['by a quotation mark that opens', 'the [Moscow] “Times”'],
    ['by “of” and what stands before it', 'American University of [Central Asia]'],
    ['by “of the”', 'University of the [Kyrgyz Republic]'],
    ['by “of” and a bank that is no country’s own', 'Commercial Bank of [Kyrgyzstan]'],
    ['by a brand before it', 'as Sputnik [Kyrgyzstan] wrote'],
    ['by a brand before it, in Russian', 'сообщает Спутник [Кыргызстан]'],
    ['by a team', 'Team [Kyrgyzstan] won'],
  ])('%s: %s', (_, marked) => {
    expect(isInLonger(marked)).toBe(true);
  });
});

describe('no longer name is made of a place', () => {
  test.each([
    ['that stands alone', 'in [Moscow]'],
    ['by a word in lower case', 'the [Moscow] press'],
    ['by lower case behind a word between', '[Moscow] State university'],
    ['by a word between alone', '[Moscow] State'],
    ['by a word between and a strange one', '[Moscow] State Sunday'],
    ['by a word that makes none', '[Moscow] Sunday'],
    ['over a comma', 'In [Moscow], University of Oslo'],
    ['over the end of a sentence', 'In [Moscow]. News followed'],
    ['over a comma behind a word between', '[Moscow] State, University'],
    ['that owns what follows', '[Moscow]’s University'],
    ['that owns what stands behind “of”', 'the University of [Moscow]’s Park'],
    ['by “of” without a head', 'the people of [Moscow]'],
    ['by a head in lower case', 'a university of [Moscow]'],
    ['by the bank of a country itself', 'Central Bank of [Uzbekistan]'],
    ['by its national bank', 'the National Bank of the [Kyrgyz Republic]'],
    ['by a head without “of”', 'University [Moscow]'],
    ['by a brand in lower case', 'in team [Kyrgyzstan]'],
    ['by a brand over a comma', 'On Sputnik, [Kyrgyzstan]'],
    ['by a tail before it', 'Press [Moscow]'],
  ])('%s: %s', (_, marked) => {
    expect(isInLonger(marked)).toBe(false);
  });
});
