import type { How } from './candidate.ts';
import { pickFirstMentions } from './first-mentions.ts';
import type { Matcher } from './matcher.ts';
import type { Rejected } from './rejected.ts';
import type { Rule } from './verdict.ts';

/** A mention in a plain text. Offsets are UTF-16 code units into the whole text. */
export interface Annotation {
  start: number;
  end: number;
  text: string;
  id: string;
  how: How;
  /** The rule by which it counts. */
  rule: Rule;
  /** Others that it may mean just as well (“which law?”); most often none. */
  others: readonly string[];
  /** Whether the default settings would underline it. */
  shown: boolean;
}

/** An empty line, with the white space around it, ends a block. */
const EMPTY_LINE = /\n[^\S\n]*(?:\n[^\S\n]*)+/g;

/** The mentions in a text that is one page: blocks end at an empty line, sections there are none. */
export function annotateText(matcher: Matcher, text: string): Annotation[] {
  const blocks = splitBlocks(text);
  const matches = matcher.findMatches(blocks.map((block) => block.text));
  const mentions = matches.flatMap((found, i) =>
    found.map((match) => {
      const offset = blocks[i]?.start ?? 0;
      const [start, end] = [match.start + offset, match.end + offset];
      return { ...match, start, end, section: 0, markable: true };
    }),
  );
  const shown = pickFirstMentions(mentions, 'section');
  return mentions.map((mention) => ({
    start: mention.start,
    end: mention.end,
    text: text.slice(mention.start, mention.end),
    id: mention.entity,
    how: mention.how,
    rule: mention.rule,
    others: mention.others,
    shown: shown.has(mention),
  }));
}

/** What looks like a name in a text and is none, with the rule that says so; offsets as above. */
export function explainRejected(
  listRejected: (blocks: readonly string[]) => Rejected[][],
  text: string,
): (Rejected & { text: string })[] {
  const blocks = splitBlocks(text);
  return listRejected(blocks.map((block) => block.text)).flatMap((rejected, i) =>
    rejected.map((one) => {
      const offset = blocks[i]?.start ?? 0;
      const [start, end] = [one.start + offset, one.end + offset];
      return { ...one, start, end, text: text.slice(start, end) };
    }),
  );
}

function splitBlocks(text: string): { start: number; text: string }[] {
  const blocks = [];
  let start = 0;
  for (const gap of text.matchAll(EMPTY_LINE)) {
    blocks.push({ start, text: text.slice(start, gap.index) });
    start = gap.index + gap[0].length;
  }
  blocks.push({ start, text: text.slice(start) });
  return blocks.filter((block) => block.text !== '');
}
