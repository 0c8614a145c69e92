import type { Candidate, How, Reading } from './candidate.ts';
import type { Names } from './compiled.ts';
import { createDisambiguator, type Decision } from './disambiguate.ts';
import { ELSEWHERE } from './elsewhere.ts';
import type { Hit } from './form-match.ts';
import { readIndex } from './index-bytes.ts';
import { createKnownForms } from './known-forms.ts';
import { createScanner } from './scan.ts';
import { createSurroundingsReader } from './surroundings.ts';
import type { Rule } from './verdict.ts';
import { readWords, type Word } from './words.ts';

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

/** A candidate that was rejected, and why. */
export type Rejected = Omit<Match, 'others'>;

/** Finds the entities that a text names. */
export interface Matcher {
  /** What stands in one block by its letters; depends on nothing but the block, so it can be kept. */
  readBlock(block: string): Reading;
  /** Which of them count, given all blocks of the page in reading order; one list a block. */
  settle(blocks: readonly Reading[]): Match[][];
  /** Both steps at once, for a page whose blocks are all at hand; one list a block. */
  findMatches(blocks: readonly string[]): Match[][];
  /** What looks like a name in these blocks and is none, with the rule that says so; one list a block. */
  listRejected(blocks: readonly string[]): Rejected[][];
}

/** A hit in the words of its block. */
interface Located extends Hit {
  first: number;
  last: number;
}

/**
 * A matcher for these names. Whole words only; where forms overlap, of those that count the
 * leftmost stands, and of these the longest. Never throws on text.
 * @throws Error with one clear line if the names are of a version that this code does not read.
 */
export function createMatcher({ entities, index: packed }: Names): Matcher {
  const index = readIndex(packed);
  const scanner = createScanner(index);
  const forms = createKnownForms(entities, index);
  const disambiguate = createDisambiguator({ entities, forms });

  function readBlock(block: string): Reading {
    const hits = scanner.scan(block).filter(({ lowCase }) => !lowCase);
    const traits = {
      latestYear: findLatestYear(block),
      isHeadline: block.length <= LONGEST_HEADLINE && !/[.!?…]["”»’)\s]*$/.test(block),
      kyrgyzWords: countKyrgyzWords(block),
    };
    if (hits.length === 0) return { candidates: [], ...traits };
    const words = readWords(block);
    const located = locate(words, hits).filter((hit) => isWhole(block, words, hit));
    const spans = located.map(({ first, last, form }) => {
      return { first, last, entity: forms.form(form).entity };
    });
    const readAround = createSurroundingsReader(block, words, spans);
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
  }

  function idOf(entity: number): string {
    return entities[entity]?.id ?? ELSEWHERE;
  }

  function toMatch({ candidate: { form, start, end, how }, rule, others }: Decision): Match {
    return { entity: idOf(form.entity), start, end, how, rule, others: others.map(idOf) };
  }

  const settle = (blocks: readonly Reading[]) =>
    disambiguate(blocks).map((block) => block.filter(isShown).map(toMatch));

  function isShown({ counts, rule, candidate: { form } }: Decision): boolean {
    return counts && rule !== 'cue' && idOf(form.entity) !== ELSEWHERE;
  }

  return {
    readBlock,
    settle,
    findMatches: (blocks) => settle(blocks.map(readBlock)),
    listRejected(blocks) {
      const decided = disambiguate(blocks.map(readBlock));
      return blocks.map((block, i) => {
        const words = readWords(block);
        const unread = locate(words, scanner.scan(block)).flatMap((hit): Rejected[] => {
          const { start, end, how, lowCase } = hit;
          if (!lowCase && isWhole(block, words, hit)) return [];
          const entity = idOf(forms.form(hit.form).entity);
          return [{ entity, start, end, how, rule: lowCase ? 'low-case' : 'in-address' }];
        });
        const rejected = (decided[i] ?? []).filter((one) => !isShown(one)).map(toMatch);
        return distinct([...unread, ...rejected])
          .filter(({ entity }) => entity !== ELSEWHERE)
          .sort((a, b) => a.start - b.start || b.end - a.end);
      });
    },
  };
}

/** Each entity once a place and rule. */
function distinct(rejected: readonly Rejected[]): Rejected[] {
  const keyOf = ({ entity, start, end, rule }: Rejected) => `${start} ${end} ${rule} ${entity}`;
  return [...new Map(rejected.map((one) => [keyOf(one), one])).values()];
}

/** Hits with the numbers of their words; a hit whose words are not the block's is none. */
function locate(words: readonly Word[], hits: readonly Hit[]): Located[] {
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
const QUOTES = /["“”„«»‘](?!\p{L}+['’])|’(?!\p{L})/gu;

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
  const isOdd = block.slice(start, end).match(QUOTES)?.length === 1;
  if (isOdd && /["“„«‘']/.test(block[start - 1] ?? '')) return { start: start - 1, end };
  if (isOdd && /["”»’']/.test(block[end] ?? '')) return { start, end: end + 1 };
  return { start, end: sign !== '' && block[end] === sign ? end + 1 : end };
}

const LONGEST_HEADLINE = 150;

/** “And”, “with”, “for”, “after” …: in nearly every Kyrgyz sentence, spelled otherwise by its neighbours. */
const KYRGYZ =
  /(?<!\p{L})(?:жана|менен|үчүн|учун|жөнүндө|тууралуу|боюнча|кийин|дагы|ошол|тарабынан|катары|анын|болгон|керек)(?!\p{L})/gu;

function countKyrgyzWords(block: string): number {
  return block.match(KYRGYZ)?.length ?? 0;
}

const YEAR = /(?<![\p{L}\p{N}])(?:19|20)\d\d(?![\p{L}\p{N}])/gu;

function findLatestYear(block: string): number | null {
  let latest: number | null = null;
  for (const [year] of block.matchAll(YEAR)) latest = Math.max(latest ?? 0, Number(year));
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
const IN_ADDRESS = /(?::\/\/|[\p{L}\p{N}]\.\p{L}{2,})\S*$/u;

/**
 * Whether a hit begins and ends where a reader would say the name does: not inside an address or a
 * handle (Kremlin.ru, example.com/Kloop, @kloop) and not before a number that belongs to the name
 * (Russia-24).
 */
function isWhole(block: string, words: readonly Word[], hit: Located): boolean {
  const first = words[hit.first];
  const next = words[hit.last + 1];
  if (first !== undefined) {
    const run = /\S*$/.exec(block.slice(Math.max(0, first.start - LONGEST_ADDRESS), first.start));
    if (/[@_&]$|[\p{L}\p{N}]\.$/u.test(run?.[0] ?? '')) return false;
    if (/[/\\=]$/.test(run?.[0] ?? '') && IN_ADDRESS.test(run?.[0] ?? '')) return false;
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
