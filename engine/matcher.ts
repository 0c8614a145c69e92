import { createBlockReader } from './block-reader.ts';
import type { How, Reading } from './candidate.ts';
import { ELSEWHERE, type Names } from './compiled.ts';
import { createDisambiguator, type Decision } from './disambiguate.ts';
import { readIndex } from './index-bytes.ts';
import { createKnownForms } from './known-forms.ts';
import { createScanner } from './scan.ts';
import type { Rule } from './verdict.ts';
import { readWordLists } from './word-lists.ts';

/** A place in a text where an entity is named. Offsets into the block, as in `words.ts`. */
export interface Match {
  entity: string;
  start: number;
  end: number;
  how: How;
  /** The rule by which it counts. */
  rule: Rule;
  /** Others that it may mean just as well; `entity` is then but the first of them. */
  others: readonly string[];
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

/**
 * A matcher for these names. Whole words only; where forms overlap, of those that count the
 * leftmost stands, and of these the longest. Never throws on text.
 * @throws Error with one clear line if the names are of a version that this code does not read.
 */
export function createMatcher(names: Names): Matcher {
  const { readBlock, decide, idOf } = openNames(names);
  const settle = (blocks: readonly Reading[]) =>
    decide(blocks).map((block) =>
      block.filter((one) => isShown(one, idOf)).map((one) => toMatch(one, idOf)),
    );
  return { readBlock, settle, findMatches: (blocks) => settle(blocks.map(readBlock)) };
}

/** What matching with these names takes. */
export function openNames({ entities, index: packed, words }: Names) {
  const index = readIndex(packed);
  const lists = readWordLists(words);
  const forms = createKnownForms(entities, index);
  const scanner = createScanner(index);
  return {
    scanner,
    forms,
    readBlock: createBlockReader(scanner, forms, lists),
    decide: createDisambiguator({ entities, forms, words: lists }),
    idOf: (entity: number) => entities[entity]?.id ?? ELSEWHERE,
  };
}

/** Whether a decision is one that readers are shown. */
export function isShown(
  { counts, rule, candidate: { form } }: Decision,
  idOf: (entity: number) => string,
): boolean {
  return counts && rule !== 'cue' && idOf(form.entity) !== ELSEWHERE;
}

/** A decision by the ids of its entities. */
export function toMatch(
  { candidate: { form, start, end, how }, rule, others }: Decision,
  idOf: (entity: number) => string,
): Match {
  return { entity: idOf(form.entity), start, end, how, rule, others: others.map(idOf) };
}
