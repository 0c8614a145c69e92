import type { Candidate, How, Reading } from './candidate.ts';
import type { NameForm, Names } from './compiled.ts';
import { createDisambiguator } from './disambiguate.ts';
import { ELSEWHERE } from './elsewhere.ts';
import { createSurroundingsReader } from './surroundings.ts';
import { createTrie, type Found } from './trie.ts';
import { readWords, type Word } from './words.ts';

/** A place in a text where an entity is named. Offsets into the block, as in `words.ts`. */
export interface Match {
  entity: string;
  start: number;
  end: number;
  how: How;
}

/** Finds the entities that a text names. */
export interface Matcher {
  /** What stands in one block by its letters; depends on nothing but the block, so it can be kept. */
  readBlock(block: string): Reading;
  /** Which of them count, given all blocks of the page in reading order; one list a block. */
  settle(blocks: readonly Reading[]): Match[][];
  /** Both steps at once, for a page whose blocks are all at hand; one list a block. */
  findMatches(blocks: readonly string[]): Match[][];
}

interface Value {
  form: NameForm;
  capitals: readonly Word['capitals'][];
}

/**
 * A matcher for these names. Whole words only; where forms overlap, of those that count the
 * leftmost stands, and of these the longest. Never throws on text.
 */
export function createMatcher(names: Names): Matcher {
  const trie = createTrie<Value>();
  for (const form of names.forms) {
    const capitals = readWords(form.text).map((word) => word.capitals);
    trie.add(form.text, { form, capitals });
  }
  const disambiguate = createDisambiguator(names);

  function readBlock(block: string): Reading {
    const words = readWords(block);
    const found = trie.findAll(words).filter((hit) => isWhole(block, words, hit));
    const spans = found.flatMap((hit) =>
      hit.values
        .filter(({ capitals }) => hasCapitals(words, hit, capitals))
        .map(({ form }) => ({ hit, form })),
    );
    const readAround = createSurroundingsReader(block, words, spans);
    const sentences = countSentences(words);
    const candidates = spans.map(({ hit, form }): Candidate => {
      const first = words[hit.first]?.start ?? 0;
      return {
        ...widen(block, first, hit.end, form.text),
        how: block.slice(first, hit.end) === form.text ? 'exact' : 'variant',
        form,
        sentence: sentences[hit.first] ?? 0,
        around: readAround(hit),
      };
    });
    return { candidates, latestYear: findLatestYear(words) };
  }

  function settle(blocks: readonly Reading[]): Match[][] {
    return disambiguate(blocks).map((block) =>
      block.map(toMatch).filter(({ entity }) => entity !== ELSEWHERE),
    );
  }

  function toMatch({ start, end, how, form }: Candidate): Match {
    return { entity: names.entities[form.entity]?.id ?? ELSEWHERE, start, end, how };
  }

  return { readBlock, settle, findMatches: (blocks) => settle(blocks.map(readBlock)) };
}

/** Quotation marks; an apostrophe between letters is none. */
const QUOTES = /["“”„«»‘](?!\p{L}+['’])|’(?!\p{L})/gu;

/**
 * A name with what belongs to it beyond its letters: a quotation that opens right before it and
 * closes inside (“foreign agents” law) or the other way round, and the sign that ends the form
 * itself (U.S., LGBTQ+).
 */
function widen(
  block: string,
  start: number,
  end: number,
  form: string,
): { start: number; end: number } {
  const isOdd = block.slice(start, end).match(QUOTES)?.length === 1;
  if (isOdd && /["“„«‘']/.test(block[start - 1] ?? '')) return { start: start - 1, end };
  if (isOdd && /["”»’']/.test(block[end] ?? '')) return { start, end: end + 1 };
  const sign = /[.+]$/.exec(form)?.[0];
  return { start, end: sign !== undefined && block[end] === sign ? end + 1 : end };
}

const YEAR = /^(?:19|20)\d\d$/;

function findLatestYear(words: readonly Word[]): number | null {
  const years = words.filter(({ folded }) => YEAR.test(folded)).map(({ folded }) => Number(folded));
  return years.length === 0 ? null : years.reduce((a, b) => Math.max(a, b));
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
const IN_ADDRESS = /(?::\/\/|[\p{L}\p{N}]\.\p{L}{2,})\S*$/u;

/**
 * Whether a hit begins and ends where a reader would say the name does: not inside an address or a
 * handle (Kremlin.ru, example.com/Kloop, @kloop) and not before a number that belongs to the name
 * (Russia-24).
 */
function isWhole(block: string, words: readonly Word[], hit: Found<Value>): boolean {
  const first = words[hit.first];
  const next = words[hit.last + 1];
  if (first !== undefined) {
    const run = /\S*$/.exec(block.slice(Math.max(0, first.start - LONGEST_ADDRESS), first.start));
    if (/[@_&]$|[\p{L}\p{N}]\.$/u.test(run?.[0] ?? '')) return false;
    if (/[/\\=]$/.test(run?.[0] ?? '') && IN_ADDRESS.test(run?.[0] ?? '')) return false;
  }
  if (next === undefined) return true;
  const between = block.slice(hit.end, next.start);
  if (/^[._&@]$/.test(between)) return next.capitals !== 'none';
  return !(/^[-\u2010-\u2015]$/.test(between) && /^\p{N}/u.test(next.folded));
}

/** As far back as an address is looked for. */
const LONGEST_ADDRESS = 200;

/** A short name in capitals (OSH) may be an acronym, unless the text around it is in capitals too. */
const SHORT = 4;

/**
 * Whether the text has capitals where the form has them. A form without capitals matches any; an
 * acronym only itself. On Russian news this rule is worth 6 points of precision for half a point
 * of recall.
 */
function hasCapitals(
  words: readonly Word[],
  hit: Found<Value>,
  capitals: Value['capitals'],
): boolean {
  return capitals.every((wanted, i) => {
    const at = hit.first + i;
    const word = words[at];
    if (word === undefined || wanted === 'none') return true;
    if (wanted === 'all') return word.capitals === 'all';
    if (word.capitals === 'all' && word.folded.length <= SHORT)
      return words[at - 1]?.capitals === 'all' || words[at + 1]?.capitals === 'all';
    return word.capitals !== 'none';
  });
}
