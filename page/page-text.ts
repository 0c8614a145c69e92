import { attributeOf, parentOf } from './dom.ts';

/** A run of a block's text that lies in one text node. Offsets in UTF-16 code units. */
interface Piece {
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
  /** Number of the section it stands in; each headline begins one. */
  section: number;
}

/** A stretch of one text node. */
export interface Stretch {
  node: Text;
  start: number;
  end: number;
}

const list = (names: string) => new Set(names.split(' '));

/** Elements whose text is no prose, is the reader's own, or is no text at all. */
const SKIPPED = list(
  'audio button canvas code datalist embed iframe input kbd math meter nav noscript object ' +
    'option output pre progress samp script select style svg template textarea title video',
);
const SKIPPED_ROLES = list('navigation banner contentinfo search textbox menu');
/** Skipped unless they are the article's own. */
const PAGE_FURNITURE = list('header footer aside');
/** Elements that end a word even where they stand inside a line. */
const WORD_BREAKERS = list('img picture sub sup');
const DRESSED = list('a h1 h2 h3 h4 h5 h6 summary label legend');
const HEADLINE = /^h[1-6]$/;

/** Stands for a picture or a footnote mark; no name runs across it. */
const OBJECT = '\uFFFC';

/** Text longer than this is cut, at white space, so that no block takes long to read. */
const MAX_BLOCK = 20_000;

/** After so many nodes the caller is given a chance to pause, text or no text. */
const STEPS_TO_PAUSE = 200;

/** An element that reading is inside of. */
interface Open {
  element: Element;
  inline: boolean;
  dressed: boolean;
}

/**
 * The blocks of text under an element, in reading order, one at a time, so that the caller can
 * pause between them; now and then `null`, where there is much that is no text. Joins text across inline elements; leaves out what is hidden, editable,
 * code, navigation and page furniture. Changes nothing. A tree that changes during a pause may
 * end the reading early; whoever watches the page reads it again.
 */
export function* readBlocks(root: Element): Generator<Block | null> {
  const open: Open[] = [];
  let text = '';
  let pieces: Piece[] = [];
  let section = 0;

  function* endBlock(): Generator<Block> {
    if (pieces.length > 0 && text.trim() !== '') yield { text, pieces, section };
    text = '';
    pieces = [];
  }

  function* enter(element: Element): Generator<Block, boolean> {
    const { localName } = element;
    if (localName === 'br') text += '\n';
    if (WORD_BREAKERS.has(localName)) text += OBJECT;
    const style = getComputedStyle(element);
    if (isSkipped(element, style)) {
      text += OBJECT;
      return false;
    }
    const inline = style.display === 'inline' || style.display === 'contents';
    if (!inline) yield* endBlock();
    if (HEADLINE.test(localName)) section++;
    open.push({ element, inline, dressed: DRESSED.has(localName) });
    return true;
  }

  function* leave(element: Element): Generator<Block> {
    if (open.at(-1)?.element !== element) return;
    const inline = open.pop()?.inline;
    if (!inline) yield* endBlock();
    else if (WORD_BREAKERS.has(element.localName)) text += OBJECT;
  }

  function* read(node: Text): Generator<Block> {
    const markable = !open.some(({ dressed }) => dressed);
    for (let from = 0; from < node.length; ) {
      const data = cut(node.data, from);
      pieces.push({ node, from, at: text.length, length: data.length, markable });
      text += data.replaceAll('\n', ' ');
      from += data.length;
      if (text.length >= MAX_BLOCK) yield* endBlock();
    }
  }

  // The walker's steps cannot be led astray by a form's fields, as `node.nextSibling` can.
  const walker = root.ownerDocument.createTreeWalker(root);
  for (let steps = 1; ; steps++) {
    const { currentNode: node } = walker;
    let descends = false;
    if (node instanceof Text) yield* read(node);
    else if (node instanceof Element) descends = yield* enter(node);
    if (steps % STEPS_TO_PAUSE === 0) yield null;
    if (descends && walker.firstChild() !== null) continue;
    for (;;) {
      if (walker.currentNode instanceof Element) yield* leave(walker.currentNode);
      if (walker.currentNode === root) return;
      if (walker.nextSibling() !== null) break;
      if (walker.parentNode() === null) return;
    }
  }
}

/** The range of a stretch of a block, to paint; null if its nodes have changed or gone. */
export function rangeOf(block: Block, start: number, end: number): StaticRange | null {
  const stretches = stretchesOf(block, start, end);
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (!stretches.every(({ node, end }) => node.isConnected && end <= node.length)) return null;
  return new StaticRange({
    startContainer: first.node,
    startOffset: first.start,
    endContainer: last.node,
    endOffset: last.end,
  });
}

/** The parts of text nodes that a stretch of a block consists of. */
export function stretchesOf(block: Block, start: number, end: number): Stretch[] {
  return block.pieces
    .filter(({ at, length }) => at < end && at + length > start)
    .map(({ node, from, at, length }) => ({
      node,
      start: from + Math.max(start - at, 0),
      end: from + Math.min(end - at, length),
    }));
}

/** Whether a stretch of a block begins where marks are drawn. */
export function isMarkable(block: Block, start: number): boolean {
  return block.pieces.find(({ at, length }) => start < at + length)?.markable ?? false;
}

/** At most MAX_BLOCK characters from an offset on, up to a blank if the rest is longer. */
function cut(data: string, from: number): string {
  if (data.length - from <= MAX_BLOCK) return data.slice(from);
  const blank = data.lastIndexOf(' ', from + MAX_BLOCK);
  return data.slice(from, blank > from ? blank + 1 : from + MAX_BLOCK);
}

function isSkipped(element: Element, style: CSSStyleDeclaration): boolean {
  const { localName } = element;
  if (SKIPPED.has(localName) || SKIPPED_ROLES.has(attributeOf(element, 'role') ?? '')) return true;
  if (PAGE_FURNITURE.has(localName) && element.closest('article, main') === null) return true;
  if (element instanceof HTMLElement && element.isContentEditable) return true;
  const parent = parentOf(element);
  if (parent instanceof HTMLDetailsElement && !parent.open && localName !== 'summary') return true;
  return isHidden(style);
}

/** Not laid out, not drawn, or cut down to a pixel for screen readers alone. */
function isHidden({
  display,
  visibility,
  position,
  overflow,
  width,
}: CSSStyleDeclaration): boolean {
  if (display === 'none' || visibility === 'hidden' || visibility === 'collapse') return true;
  const isTaken = position === 'absolute' || position === 'fixed';
  return isTaken && overflow !== 'visible' && Number.parseFloat(width) <= 1;
}
