import type { Candidate, Reading } from './candidate.ts';
import type { Hit } from './form-match.ts';
import type { KnownForms } from './known-forms.ts';
import type { Scanner } from './scan.ts';
import { createSurroundingsReader } from './surroundings.ts';
import type { WordLists } from './word-lists.ts';
import { readWord, type Word } from './words.ts';

/** A hit in the words of its block. */
export interface Located extends Hit {
  first: number;
  last: number;
}

/** Reads what stands in one block by its letters; depends on nothing but the block. */
export function createBlockReader(
  scanner: Scanner,
  forms: KnownForms,
  lists: WordLists,
): (block: string) => Reading {
  const countKyrgyzWords = createCounter(lists.kyrgyz);
  return (block) => {
    const hits = scanner.scan(block).filter(({ lowCase }) => !lowCase);
    const traits = {
      latestYear: findLatestYear(block),
      isHeadline: block.length <= LONGEST_HEADLINE && !/[.!?…]["”»’)\s]*$/.test(block),
      kyrgyzWords: countKyrgyzWords(block),
    };
    if (hits.length === 0) return { candidates: [], ...traits };
    const words = wordsOf(block, scanner);
    const located = locate(words, hits).filter((hit) => isWhole(block, words, hit));
    const spans = located.map(({ first, last, form }) => {
      return { first, last, entity: forms.form(form).entity };
    });
    const readAround = createSurroundingsReader(block, words, spans, lists);
    const sentences = countSentences(words);
    const candidates = located.map((hit): Candidate => {
      const form = forms.form(hit.form);
      return {
        ...widen(block, hit, form.sign),
        how: hit.how,
        form,
        sentence: sentences[hit.first] ?? 0,
        around: readAround(hit),
      };
    });
    return { candidates, ...traits };
  };
}

/** The words of the block that was scanned last, which the scanner has found already. */
function wordsOf(block: string, { words: { count, starts, ends } }: Scanner): Word[] {
  const words: Word[] = [];
  for (let i = 0; i < count; i++) {
    const [start, end] = [starts[i] as number, ends[i] as number];
    words.push(readWord(block, { start, end, last: i === 0 ? 0 : (ends[i - 1] as number) }));
  }
  return words;
}

/** Hits with the numbers of their words; a hit whose words are not the block's is none. */
export function locate(words: readonly Word[], hits: readonly Hit[]): Located[] {
  const numberOf = new Map(words.map(({ start }, number) => [start, number]));
  return hits.flatMap((hit) => {
    const first = numberOf.get(hit.start);
    if (first === undefined) return [];
    let last = first;
    while ((words[last + 1]?.start ?? Number.POSITIVE_INFINITY) < hit.end) last++;
    return [{ ...hit, first, last }];
  });
}

/** Quotation marks; an apostrophe between letters is none. */
const listQuotes = (name: string) => name.match(/["“”„«»‘](?!\p{L}+['’])|’(?!\p{L})/gu) ?? [];

/**
 * A name with what belongs to it beyond its letters: a quotation that opens right before it and
 * closes inside (“foreign agents” law) or the other way round, and the sign that ends the form
 * itself (U.S., LGBTQ+).
 */
function widen(
  block: string,
  { start, end }: { start: number; end: number },
  sign: string,
): { start: number; end: number } {
  const name = block.slice(start, end);
  const isOdd = /["“”„«»‘’]/.test(name) && listQuotes(name).length === 1;
  if (isOdd && /["“„«‘']/.test(block[start - 1] ?? '')) return { start: start - 1, end };
  if (isOdd && /["”»’']/.test(block[end] ?? '')) return { start, end: end + 1 };
  return { start, end: sign !== '' && block[end] === sign ? end + 1 : end };
}

const LONGEST_HEADLINE = 150;

/** Counts the words of a list in a block, letter for letter. */
function createCounter(list: ReadonlySet<string>): (block: string) => number {
  const any = [...list].join('|');
  const within = new RegExp(any);
  let alone: RegExp | undefined;
  return (block) => {
    if (!within.test(block)) return 0;
    alone ??= new RegExp(`(?<!\\p{L})(?:${any})(?!\\p{L})`, 'gu');
    return block.match(alone)?.length ?? 0;
  };
}

function findLatestYear(block: string): number | null {
  let latest: number | null = null;
  if (!/(?:19|20)\d\d/.test(block)) return latest;
  const years = block.matchAll(/(?<![\p{L}\p{N}])(?:19|20)\d\d(?![\p{L}\p{N}])/gu);
  for (const [year] of years) latest = Math.max(latest ?? 0, Number(year));
  return latest;
}

/** For each word the number of the sentence it stands in. */
function countSentences(words: readonly Word[]): number[] {
  let sentence = 0;
  return words.map(({ gap, capitals }, i) => {
    const afterInitial = words[i - 1]?.folded.length === 1;
    if (/[!?…;]|\. /.test(gap) && capitals !== 'none' && !afterInitial) sentence++;
    return sentence;
  });
}

/** An address up to its last stroke: `https://`, `example.com/`. */
const isInAddress = (run: string) => /(?::\/\/|[\p{L}\p{N}]\.\p{L}{2,})\S*$/u.test(run);

/**
 * Whether a hit begins and ends where a reader would say the name does: not inside an address or a
 * handle (Kremlin.ru, example.com/Kloop, @kloop) and not before a number that belongs to the name
 * (Russia-24).
 */
export function isWhole(block: string, words: readonly Word[], hit: Located): boolean {
  const first = words[hit.first];
  const next = words[hit.last + 1];
  if (first !== undefined && !/^\s?$/.test(block.charAt(first.start - 1))) {
    const run = /\S*$/.exec(block.slice(Math.max(0, first.start - LONGEST_ADDRESS), first.start));
    if (/[@_&]$|[\p{L}\p{N}]\.$/u.test(run?.[0] ?? '')) return false;
    if (/[/\\=]$/.test(run?.[0] ?? '') && isInAddress(run?.[0] ?? '')) return false;
  }
  if (/[@$€£]/.test(block[hit.end] ?? '') || isRetweet(block, hit)) return false;
  if (next === undefined) return true;
  const between = block.slice(hit.end, next.start);
  if (/^[._&@]$/.test(between)) return next.capitals !== 'none';
  return !(/^[-\u2010-\u2015]$/.test(between) && /^\p{N}/u.test(next.folded));
}

/** “RT @name” gives somebody’s words again. */
function isRetweet(block: string, { start, end }: Located): boolean {
  return block.slice(start, end) === 'RT' && /^\s*@/.test(block.slice(end, end + 3));
}

/** As far back as an address is looked for. */
const LONGEST_ADDRESS = 200;
