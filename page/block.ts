/** A run of a block's text that lies in one text node. Offsets in UTF-16 code units. */
export interface Piece {
  node: Text;
  /** Where the run begins in the node. */
  from: number;
  /** Where it begins in the block's text. */
  at: number;
  length: number;
  /** False inside a link, a headline or a control, which have their own dress. */
  markable: boolean;
}

/** A paragraph, cell, item …: text that a reader reads in one go, and the way back to its nodes. */
export interface Block {
  text: string;
  pieces: readonly Piece[];
  /** The element whose lines these are. */
  container: Element;
  /** The headline that it stands in; null if in none. */
  headline: Element | null;
}

/** A stretch of one text node. */
export interface Stretch {
  node: Text;
  start: number;
  end: number;
  /** What stood there when it was read. */
  words: string;
}

/** Whether a stretch is as it was read: in the page, and the same words in the same place. */
export function isAsRead({ node, start, end, words }: Stretch): boolean {
  return node.isConnected && readText(node, start, end).replaceAll('\n', ' ') === words;
}

/**
 * A stretch of what a text node holds, as far as it goes. Not cut out of `data`: Firefox copies all
 * of that each time that an extension asks.
 */
export function readText(node: Text, start: number, end: number): string {
  return start < node.length ? node.substringData(start, end - start) : '';
}

/** The range of a stretch of a block, to paint; null if its nodes have changed or gone. */
export function rangeOf(block: Block, start: number, end: number): StaticRange | null {
  const stretches = stretchesOf(block, start, end);
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (!stretches.every(isAsRead)) return null;
  return new StaticRange({
    startContainer: first.node,
    startOffset: first.start,
    endContainer: last.node,
    endOffset: last.end,
  });
}

/** The parts of text nodes that a stretch of a block consists of. */
export function stretchesOf({ text, pieces }: Block, start: number, end: number): Stretch[] {
  return pieces
    .filter(({ at, length }) => at < end && at + length > start)
    .map(({ node, from, at, length }) => {
      const [first, last] = [Math.max(start - at, 0), Math.min(end - at, length)];
      const words = text.slice(at + first, at + last);
      return { node, start: from + first, end: from + last, words };
    });
}

/** Whether a stretch of a block begins where marks are drawn. */
export function isMarkable(block: Block, start: number): boolean {
  return block.pieces.find(({ at, length }) => start < at + length)?.markable ?? false;
}
