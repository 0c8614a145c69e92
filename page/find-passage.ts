import type { Passage } from '../engine/entity.ts';
import { readGap } from '../engine/words.ts';
import { approximatePassage } from './approximate-passage.ts';
import { listExactPassages, type TextSpan } from './exact-passage.ts';
import { joinWords, type PageWord, type PageWords, readPageWords } from './page-words.ts';

/** Where a passage stands: its first and its last word. */
export interface FoundPassage {
  first: PageWord;
  last: PageWord;
}

/**
 * Where the words of a passage stand on a page just as in its source: the first place where the
 * punctuation agrees, too, else the first. `null` if they stand nowhere.
 */
export function findPassage(page: PageWords, passage: Passage): FoundPassage | null {
  const sought = fold(passage);
  if (sought === null) return null;
  const spans = [...listExactPassages(page.text, sought.start.text, sought.end?.text ?? null)];
  const agrees = (span: TextSpan) => isPunctuatedAs(page, span, sought.start);
  return wordsOf(page, (spans.length > 1 && spans.find(agrees)) || spans[0]);
}

/**
 * Where a passage stands whose words have been edited since; `null` if that is not sure. To be
 * asked only once {@link findPassage} has found nothing.
 */
export function findEditedPassage(page: PageWords, passage: Passage): FoundPassage | null {
  const sought = fold(passage);
  if (sought === null) return null;
  return wordsOf(page, approximatePassage(page.text, sought.start.text, sought.end?.text ?? null));
}

/** The words of a passage; null if a part has none: nothing but punctuation stands everywhere. */
function fold(passage: Passage): { start: PageWords; end: PageWords | null } | null {
  const start = joinWords(readPageWords(passage.start));
  const end = passage.end === undefined ? null : joinWords(readPageWords(passage.end));
  return start.words.length === 0 || end?.words.length === 0 ? null : { start, end };
}

/** Whether the opening words of a passage have the same punctuation between and behind them. */
function isPunctuatedAs(page: PageWords, span: TextSpan, { words }: PageWords): boolean {
  const first = page.indexAt(span.start);
  return words.every(({ after }, i) => {
    const sought = readGap(after);
    const seen = readGap(page.words[first + i]?.after ?? '');
    return i === words.length - 1 ? seen.startsWith(sought) : seen === sought;
  });
}

function wordsOf(page: PageWords, span: TextSpan | undefined | null): FoundPassage | null {
  if (!span) return null;
  const first = page.words[page.indexAt(span.start)];
  // The blank that closes a span belongs to the word behind it.
  const isClosed = page.text[span.end - 1] === ' ';
  const last = page.words[page.indexAt(isClosed ? span.end - 2 : span.end - 1)];
  return first === undefined || last === undefined ? null : { first, last };
}
