import type { WordLists } from './word-lists.ts';
import type { Word } from './words.ts';

/** Whether capitalised words around these ones, `first` to `last`, make a longer name of them. */
export function isInLongerName(
  { tails, between, heads, stateHeads, brands }: WordLists,
  text: readonly Word[],
  { first, last }: { first: number; last: number },
): boolean {
  const capital = (at: number, list: ReadonlySet<string>) => {
    const word = text[at];
    return word !== undefined && word.capitals !== 'none' && list.has(word.folded);
  };
  const follows = (at: number) => text[at]?.gap === '';
  if (text[last]?.owner) return false;
  if (follows(last + 1)) {
    if (capital(last + 1, tails)) return true;
    if (capital(last + 1, between) && follows(last + 2) && capital(last + 2, tails)) return true;
  }
  if (!follows(first)) return false;
  if (capital(first - 1, brands)) return true;
  const of = text[first - 1]?.folded === 'the' && follows(first - 1) ? first - 2 : first - 1;
  if (!follows(of)) return false;
  if (text[of]?.folded !== 'of' || !capital(of - 1, heads)) return false;
  return !capital(of - 2, stateHeads);
}
