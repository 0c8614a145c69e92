import type { Surroundings } from './candidate.ts';
import type { NameForm } from './compiled.ts';
import type { Word } from './words.ts';

/** Words `first` to `last` of a block, inclusive. */
interface Span {
  first: number;
  last: number;
}

/** Headlines in title case have at least this share of their longer words capitalised. */
const TITLE_SHARE = 0.9;

/** Words of up to four letters are capitalised by some houses and not by others. */
const LONG = 5;

/** White space, quotation marks, brackets, invisible characters: Akylbek (“Aki”) Japarov. */
const ASIDE = /[\s"“”„«»‘’'()[\]\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/** Tells, for a block, what stands around any stretch of its words. */
export function createSurroundingsReader(
  block: string,
  words: readonly Word[],
  spans: readonly { hit: Span; form: NameForm }[],
): (span: Span) => Surroundings {
  const beginning = new Map<number, number[]>();
  const ending = new Map<number, number[]>();
  for (const { hit, form } of spans) {
    addTo(beginning, hit.first, form.entity);
    addTo(ending, hit.last, form.entity);
  }
  const titleCase = isTitleCase(words);

  function readBefore({ first }: Span): Surroundings['before'] {
    const own = words[first];
    const word = words[first - 1];
    if (own === undefined || word === undefined || word.capitals === 'none') return null;
    const between = block.slice(word.end, own.start).replace(ASIDE, '');
    const isInitial = between === '.' && word.folded.length === 1;
    if (between !== '' && !isInitial) return null;
    return {
      text: word.owner?.folded ?? word.folded,
      owns: word.owner !== null,
      isInitial,
      isAlone: word.gap !== '' || (words[first - 2]?.capitals ?? 'none') === 'none',
      entities: ending.get(first - 1) ?? [],
    };
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
    if (isCyrillic(own) && isCyrillic(next))
      return next.capitals === 'none' ? null : (beginning.get(last + 1) ?? []);
    if (next.folded !== 'of' && next.folded !== 'in') return null;
    const at = words[last + 2]?.folded === 'the' ? last + 3 : last + 2;
    const owner = words[at];
    if (owner === undefined || owner.capitals === 'none') return null;
    // “of” always names an owner, known or not; “in” may also name a month or a street.
    return beginning.get(at) ?? (next.folded === 'of' ? [] : null);
  }

  return (span) => ({
    before: readBefore(span),
    after: readAfter(span),
    ofAfter: readOfAfter(span),
    titleCase,
  });
}

function addTo(map: Map<number, number[]>, key: number, value: number): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}

function isCyrillic({ folded }: Word): boolean {
  return /^\p{Script=Cyrillic}/u.test(folded);
}

function isTitleCase(words: readonly Word[]): boolean {
  const long = words.filter((word) => word.folded.length >= LONG);
  const capital = long.filter((word) => word.capitals !== 'none');
  return long.length >= 4 && capital.length >= long.length * TITLE_SHARE;
}
