import type { Surroundings } from './candidate.ts';
import { isInLongerName } from './longer-names.ts';
import type { WordLists } from './word-lists.ts';
import { isCyrillic, type Word } from './words.ts';

/** Words `first` to `last` of a block, inclusive. */
interface Span {
  first: number;
  last: number;
}

/** Headlines in title case have at least this share of their longer words capitalised. */
const TITLE_SHARE = 0.9;

/** Shorter words are capitalised by some houses and not by others, and so are those of a list. */
const LONG = 4;

/** White space, quotation marks, brackets, invisible characters: Akylbek (“Aki”) Japarov. */
const ASIDE = /[\s"“”„«»‘’'()[\]\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/** What may stand between an owner and what it owns: Kyrgyzstan’s ‘foreign agents’ law. */
const BESIDE = /['’]s|[\s"“”„«»‘’'\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/** Tells, for a block, what stands around any stretch of its words. */
export function createSurroundingsReader(
  block: string,
  words: readonly Word[],
  spans: readonly (Span & { entity: number })[],
  lists: WordLists,
): (span: Span) => Surroundings {
  const beginning = new Map<number, number[]>();
  const ending = new Map<number, number[]>();
  for (const { first, last, entity } of spans) {
    addTo(beginning, first, entity);
    addTo(ending, last, entity);
  }
  const titleCase = isTitleCase(words, lists.small);
  // Owners stand behind in Russian and before in Kyrgyz.
  const unknownOwner = /[өүң]/i.test(block) ? null : [];

  function readBefore({ first }: Span): Surroundings['before'] {
    const own = words[first];
    const word = words[first - 1];
    if (own === undefined || word === undefined || word.capitals === 'none') return null;
    if (isCyrillic(own.folded) !== isCyrillic(word.folded)) return null;
    const between = block.slice(word.end, own.start).replace(ASIDE, '');
    const isInitial = between === '.' && word.folded.length === 1;
    if (between !== '' && !isInitial) return null;
    return {
      text: word.owner?.folded ?? word.folded,
      owns: word.owner !== null,
      isInitial,
      opens: first === 1 || /[.!?…;:]/.test(word.gap),
      isAlone: word.gap !== '' || (words[first - 2]?.capitals ?? 'none') === 'none',
    };
  }

  function readOwnersBefore({ first }: Span): readonly number[] {
    const own = words[first];
    const word = words[first - 1];
    if (own === undefined || word === undefined) return [];
    const isBeside = block.slice(word.owner?.end ?? word.end, own.start).replace(BESIDE, '') === '';
    return isBeside ? (ending.get(first - 1) ?? []) : [];
  }

  function readAfter({ last }: Span): string | null {
    const next = words[last + 1];
    if (next === undefined || next.gap !== '' || next.capitals === 'none') return null;
    return beginning.has(last + 1) ? null : next.folded;
  }

  /** “of” or “in” and a name in English; a capitalised word right behind in Cyrillic, where cases do that work. */
  function readOfAfter({ last }: Span): Surroundings['ofAfter'] {
    const own = words[last];
    const next = words[last + 1];
    if (own === undefined || next === undefined || next.gap !== '') return null;
    if (
      isCyrillic(next.folded) &&
      !/^[a-z]/.test(own.folded) &&
      /^[\p{N}\p{Script=Cyrillic}]/u.test(own.folded)
    )
      return next.capitals === 'none' ? null : (beginning.get(last + 1) ?? unknownOwner);
    if (next.folded !== 'of' && next.folded !== 'in') return null;
    const at = words[last + 2]?.folded === 'the' ? last + 3 : last + 2;
    const owner = words[at];
    if (owner === undefined || owner.capitals === 'none') return null;
    // “of” always names an owner, known or not; “in” may also name a month or a street.
    return beginning.get(at) ?? (next.folded === 'of' ? [] : null);
  }

  return (span) => ({
    before: readBefore(span),
    ownersBefore: readOwnersBefore(span),
    after: readAfter(span),
    ofAfter: readOfAfter(span),
    inLongerName: !titleCase && isInLongerName(lists, words, span),
    titleCase,
  });
}

function addTo(map: Map<number, number[]>, key: number, value: number): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}

function isTitleCase(words: readonly Word[], small: ReadonlySet<string>): boolean {
  const long = words.filter(({ folded }) => folded.length >= LONG && !small.has(folded));
  const capital = long.filter((word) => word.capitals !== 'none');
  return long.length >= 4 && capital.length >= long.length * TITLE_SHARE;
}
