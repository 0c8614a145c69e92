import { isWhole, locate } from './block-reader.ts';
import { ELSEWHERE, type Names } from './compiled.ts';
import { isShown, type Match, openNames, toMatch } from './matcher.ts';
import { readWords } from './words.ts';

/** A candidate that was rejected, and why. */
export type Rejected = Omit<Match, 'others'>;

/**
 * Lists what looks like a name in blocks of text and is none, with the rule that says so; one list a
 * block.
 */
export function createRejectedLister(names: Names): (blocks: readonly string[]) => Rejected[][] {
  const { scanner, forms, readBlock, decide, idOf } = openNames(names);
  return (blocks) => {
    const decided = decide(blocks.map(readBlock));
    return blocks.map((block, i) => {
      const words = readWords(block);
      const unread = locate(words, scanner.scan(block)).flatMap((hit): Rejected[] => {
        const { start, end, how, lowCase } = hit;
        if (!lowCase && isWhole(block, words, hit)) return [];
        const entity = idOf(forms.form(hit.form).entity);
        return [{ entity, start, end, how, rule: lowCase ? 'low-case' : 'in-address' }];
      });
      const rejected = (decided[i] ?? [])
        .filter((one) => !isShown(one, idOf))
        .map((one) => toMatch(one, idOf));
      return distinct([...unread, ...rejected])
        .filter(({ entity }) => entity !== ELSEWHERE)
        .sort((a, b) => a.start - b.start || b.end - a.end);
    });
  };
}

/** Each entity once a place and rule. */
function distinct(rejected: readonly Rejected[]): Rejected[] {
  const keyOf = ({ entity, start, end, rule }: Rejected) => `${start} ${end} ${rule} ${entity}`;
  return [...new Map(rejected.map((one) => [keyOf(one), one])).values()];
}
