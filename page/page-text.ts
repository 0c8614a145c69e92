import { type Block, type Piece, readText } from './block.ts';
import { isElement, isHtml, isText, localNameOf } from './dom.ts';
import { firstChildOf, flatParentOf, nextSiblingOf, shadowRootOf } from './flat-tree.ts';
import { type Unread, whyUnread } from './unread.ts';

/** What the elements around a root make of the text in it. */
export interface Context {
  /** Inside a link, a headline or a control. */
  dressed: boolean;
  headline: Element | null;
}

/** Told what is met on the way. */
export interface Listener {
  /** An element that is left out, and why. */
  onUnread(element: Element, why: Unread): void;
  /** An open shadow root, whose changes no observer of the document sees. */
  onShadowRoot(root: ShadowRoot): void;
  /** An element that is read, and its computed style. */
  onEnter(element: Element, style: CSSStyleDeclaration): void;
  /** An element that has lines of its own. */
  onLines(container: Element): void;
  /** The tree has changed during a pause so that the rest cannot be found: reading ends here. */
  onTorn(): void;
}

/** What stands around the body: nothing that matters. */
export const NOWHERE: Context = { dressed: false, headline: null };

const DEAF: Listener = {
  onUnread() {},
  onShadowRoot() {},
  onEnter() {},
  onLines() {},
  onTorn() {},
};

const list = (names: string) => new Set(names.split(' '));

/** Elements that end a word even where they stand inside a line. */
const WORD_BREAKERS = list('img picture sub sup');
const DRESSED = list('a h1 h2 h3 h4 h5 h6 summary label legend');
const HEADLINE = /^h[1-6]$/;

/** Stands for a picture or a footnote mark; no name runs across it. */
const OBJECT = '\uFFFC';

/** Text that is more than blanks and objects. */
const WRITTEN = /[^\s\uFFFC]/;

/** Text longer than this is cut, at white space, so that no block takes long to read. */
const MAX_BLOCK = 20_000;

/** After so many nodes the caller is given a chance to pause, text or no text. */
const STEPS_TO_PAUSE = 200;

/** Whether an element's own text stands in the lines of what is around it. */
export function isInline({ display }: CSSStyleDeclaration): boolean {
  return display === 'inline' || display === 'contents';
}

/** What an element makes of the text in it, given what those around it do. */
export function enterContext(element: Element, around: Context): Context {
  return {
    dressed: around.dressed || DRESSED.has(localNameOf(element)),
    headline: HEADLINE.test(localNameOf(element)) ? element : around.headline,
  };
}

/** An element that reading is inside of. */
interface Open extends Context {
  element: Element;
  inline: boolean;
  /** A `<details>` that is closed: its own text is not seen. */
  folded: boolean;
  /** What was drawn after it when it was entered. */
  after: Node | null;
}

/**
 * The blocks of text under an element, as drawn (through open shadow roots), in reading order, one
 * at a time, so that the caller can pause between them; now and then `null`, where there is much
 * that is no text. Joins text across inline elements; leaves out what `whyUnread` says. Changes
 * nothing. A tree that changes during a pause may end the reading early.
 */
export function* readBlocks(
  root: Element,
  around: Context = NOWHERE,
  { onUnread, onShadowRoot, onEnter, onLines, onTorn }: Listener = DEAF,
): Generator<Block | null> {
  const open: Open[] = [];
  let text = '';
  let pieces: Piece[] = [];

  function* endBlock(): Generator<Block> {
    if (WRITTEN.test(text)) {
      const { element: container } = open.findLast(({ inline }) => !inline) ?? { element: root };
      onLines(container);
      yield { text, pieces, container, headline: (open.at(-1) ?? around).headline };
    }
    text = '';
    pieces = [];
  }

  function* enter(element: Element): Generator<Block, boolean> {
    const localName = localNameOf(element);
    if (localName === 'br') text += '\n';
    if (WORD_BREAKERS.has(localName)) text += OBJECT;
    const style = getComputedStyle(element);
    const why = whyUnread(element, style);
    if (why !== null) {
      onUnread(element, why);
      text += OBJECT;
      return false;
    }
    onEnter(element, style);
    const inline = element !== root && isInline(style);
    if (!inline) yield* endBlock();
    const shadow = shadowRootOf(element);
    if (shadow !== null) onShadowRoot(shadow);
    const folded = isHtml(element, 'details') && !element.open;
    const after = nextSiblingOf(element);
    open.push({ element, inline, folded, after, ...enterContext(element, open.at(-1) ?? around) });
    return true;
  }

  /** Leaves an element after its last child; null if these are not where they were any more. */
  function* leave(last: Node | null): Generator<Block, Element | null> {
    const { element, inline, after } = open.at(-1) ?? {};
    if (element === undefined || (last !== null && flatParentOf(last) !== element)) return null;
    if (!inline) yield* endBlock();
    else if (WORD_BREAKERS.has(localNameOf(element))) text += OBJECT;
    open.pop();
    return element === root || nextSiblingOf(element) === after ? element : null;
  }

  function* read(node: Text): Generator<Block> {
    const { dressed, folded } = open.at(-1) ?? { ...around, folded: false };
    if (folded) return;
    for (let from = 0; from < node.length; ) {
      const data = readUpToBlank(node, from);
      pieces.push({ node, from, at: text.length, length: data.length, markable: !dressed });
      text += data.replaceAll('\n', ' ');
      from += data.length;
      if (text.length >= MAX_BLOCK) yield* endBlock();
    }
  }

  let node: Node = root;
  for (let steps = 1; ; steps++) {
    let next: Node | null = null;
    if (isText(node)) yield* read(node);
    else if (isElement(node) && (yield* enter(node))) {
      next = firstChildOf(node);
      if (next === null && (yield* leave(null)) === null) return onTorn();
    }
    if (steps % STEPS_TO_PAUSE === 0) yield null;
    while (next === null) {
      if (node === root) return;
      next = nextSiblingOf(node);
      if (next !== null) break;
      const left = yield* leave(node);
      if (left === null) return onTorn();
      node = left;
    }
    node = next;
  }
}

/** A text node's characters from an offset on: about MAX_BLOCK, up to a blank if there are more. */
function readUpToBlank(node: Text, from: number): string {
  const data = readText(node, from, from + MAX_BLOCK + 1);
  if (data.length <= MAX_BLOCK) return data;
  const blank = data.lastIndexOf(' ');
  return data.slice(0, blank > 0 ? blank + 1 : MAX_BLOCK);
}
