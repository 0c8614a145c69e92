import type { Written } from '../components/Why.tsx';
import type { Kind } from '../engine/entity.ts';
import type { Match } from '../engine/matcher.ts';
import { isMarkable, rangeOf, stretchesOf } from './block.ts';
import { flatParentOf } from './flat-tree.ts';
import type { Mark } from './highlighter.ts';
import type { Ground } from './mark-colours.ts';
import type { ReadBlock } from './page-reading.ts';
import type { Pause } from './slices.ts';

/** A match with its place on the page, in the painter's hands. */
export interface Mention {
  entity: string;
  kind: Kind;
  written: Written;
  block: ReadBlock;
  /** Offsets in the block's text. */
  start: number;
  end: number;
  section: number;
  /** False inside a link, a headline or a control. */
  markable: boolean;
  mark: Mark;
}

/** Where on the page the matches of its blocks stand; null if there is nothing to go on for. */
export async function locateMentions(
  blocks: readonly ReadBlock[],
  matches: readonly (readonly Match[])[],
  {
    kindOf,
    readGround,
    pause,
  }: {
    kindOf: (entity: string) => Kind | undefined;
    readGround: (element: Element) => Ground;
    pause: Pause;
  },
): Promise<Mention[] | null> {
  const found: Mention[] = [];
  let section = 0;
  let headline: Element | null = null;
  for (const [i, block] of blocks.entries()) {
    if (block.headline !== null && block.headline !== headline) section++;
    headline = block.headline;
    for (const { entity, start, end, how, rule, others } of matches[i] ?? []) {
      const range = rangeOf(block, start, end);
      const kind = kindOf(entity);
      const parent = range && flatParentOf(range.startContainer);
      if (range === null || kind === undefined || !parent) continue;
      const mark = { range, kind, ground: readGround(parent), shown: false };
      const markable = isMarkable(block, start);
      const written = { text: readWritten(block, start, end), how, rule, others };
      found.push({ entity, kind, written, block, start, end, section, markable, mark });
    }
    if (!(await pause())) return null;
  }
  return found;
}

/** Where a mention stands; null if it is there no more. */
export function rangeOfMention({ block, start, end }: Mention): StaticRange | null {
  return rangeOf(block, start, end);
}

/** The stretches of text nodes that mentions cover. */
export function listStretches(mentions: readonly Mention[]) {
  return mentions.flatMap((mention) =>
    stretchesOf(mention.block, mention.start, mention.end).map((part) => ({ mention, ...part })),
  );
}

/**
 * Puts a mention that was there before back in the place of its newly found twin, so that a card
 * that is open, and a pointer that rests, stay with what they had.
 */
export function keepIdentity(found: Mention[], before: readonly Mention[]): void {
  const keyOf = ({ entity, mark }: Mention) => `${mark.range.startOffset} ${entity}`;
  const byNode = new Map<Node, Map<string, Mention>>();
  for (const mention of before) {
    const { startContainer } = mention.mark.range;
    const inNode = byNode.get(startContainer) ?? new Map<string, Mention>();
    byNode.set(startContainer, inNode.set(keyOf(mention), mention));
  }
  for (const [i, mention] of found.entries()) {
    const old = byNode.get(mention.mark.range.startContainer)?.get(keyOf(mention));
    if (old === undefined) continue;
    // A browser that has painted a range keeps what it painted while the text under it changes.
    if (old.block === mention.block) mention.mark.range = old.mark.range;
    Object.assign(old.mark, mention.mark);
    found[i] = Object.assign(old, mention, { mark: old.mark });
  }
}

/** The words of a mention, as a reader sees them. */
function readWritten({ text }: ReadBlock, start: number, end: number): string {
  return text
    .slice(start, end)
    .replace(/\u00AD/g, '')
    .replace(/\s+/g, ' ');
}
