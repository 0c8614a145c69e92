import type { Candidate, How } from './candidate.ts';
import type { NameForm, Names } from './dataset.ts';
import { createDisambiguator } from './disambiguate.ts';
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
  findCandidates(block: string): Candidate[];
  /** Which candidates count, given all blocks of the page in reading order; one list a block. */
  settle(blocks: readonly (readonly Candidate[])[]): Match[][];
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

  function findCandidates(block: string): Candidate[] {
    const words = readWords(block);
    const found = trie.findAll(words).filter((hit) => isWhole(block, words, hit));
    const spans = found.flatMap((hit) =>
      hit.values
        .filter(({ capitals }) => hasCapitals(words, hit, capitals))
        .map(({ form }) => ({ hit, form })),
    );
    const readAround = createSurroundingsReader(block, words, spans);
    return spans.map(({ hit, form }) => {
      const first = words[hit.first]?.start ?? 0;
      return {
        start: opensQuote(block, first, hit.end) ? first - 1 : first,
        end: hit.end,
        how: block.slice(first, hit.end) === form.text ? 'exact' : 'variant',
        form,
        around: readAround(hit),
      };
    });
  }

  function settle(blocks: readonly (readonly Candidate[])[]): Match[][] {
    return disambiguate(blocks).map((block) => block.map(toMatch));
  }

  function toMatch({ start, end, how, form }: Candidate): Match {
    return { entity: names.entities[form.entity]?.id ?? '', start, end, how };
  }

  return { findCandidates, settle, findMatches: (blocks) => settle(blocks.map(findCandidates)) };
}

const QUOTES = /["“”„«»‘](?!\p{L}+['’])|’(?!\p{L})/gu;

/** Whether a quotation begins right before a name and ends inside it: “foreign agents” law. */
function opensQuote(block: string, start: number, end: number): boolean {
  const inside = block.slice(start, end).match(QUOTES)?.length ?? 0;
  return inside === 1 && /["“„«‘']/.test(block[start - 1] ?? '');
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
