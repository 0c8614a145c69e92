import type { Block } from './block.ts';
import type { Changes } from './changes.ts';
import { getterOf, isElement, isHtml, isShadowRoot, isText } from './dom.ts';
import { flatParentOf } from './flat-tree.ts';
import { isInline } from './page-text.ts';
import type { Pause } from './slices.ts';
import { whyUnread } from './unread.ts';

// A form's fields may stand before these.
const { checkVisibility } = Element.prototype;
const ownerDocumentOf = getterOf<Document>(Node.prototype, 'ownerDocument');

/** What reading a page has taught of it, besides its text. */
export interface Known {
  blocks: readonly Block[];
  /** Elements left out because nobody sees them. */
  asleep: Set<Element>;
  /** Elements with lines of their own, in which the smallest change may join or part words. */
  withLines: { has(element: Element): boolean };
  /** How the elements that were read were laid out: their computed `display`. */
  displays: { get(element: Element): string | undefined };
  /** What was drawn in the slots that were read. */
  slots: Map<HTMLSlotElement, readonly Node[]>;
  /** Elements that changed while they were read, so that what was learnt of them may be half of it. */
  unfinished: Set<Element>;
}

/**
 * The elements whose text has to be read again after these changes, none inside another; null if
 * there is nothing to go on for. None of them is inline.
 */
export async function findChangedParts(
  document: Document,
  changes: Changes,
  known: Known,
  pause: Pause,
): Promise<Set<Element> | null> {
  const parts = new Set<Element>();
  const add = (element: Element | null) => {
    if (element?.isConnected) parts.add(element);
  };
  const { body } = document;
  if (changes.everything) add(body);
  for (const step of [
    ...[...takeUnfinished()].map((element) => () => addNode(element)),
    ...[...changes.nodes].map((node) => () => addNode(node)),
    ...[...changes.lists].flatMap(([target, moved]) => listMoves(target, moved)),
    ...[...changes.styled].map((element) => () => addStyled(element)),
    ...known.blocks.map((block) => () => addBroken(block)),
    ...[...known.slots].map((slot) => () => addRefilled(...slot)),
    ...(changes.sights ? listSights() : []),
  ]) {
    step();
    if (!(await pause())) return null;
  }
  return withoutNested(parts);

  /** A node that counts for something else than before. */
  function addNode(node: Node): void {
    if (node.isConnected) add(isElement(node) ? partOf(node) : linesAround(node));
  }

  function takeUnfinished(): Set<Element> {
    const taken = new Set(known.unfinished);
    known.unfinished.clear();
    return taken;
  }

  /** Under a parent whose children have changed: its lines, or each child for itself. */
  function listMoves(target: Node, moved: ReadonlySet<Node>): (() => void)[] {
    let whole: Element | null = null;
    const addWhole = () => {
      whole = findWhole(isShadowRoot(target) ? target.host : target);
      add(whole);
    };
    const addMoved = (node: Node) => () => {
      if (whole === null && node.isConnected) add(partOf(node));
    };
    return [addWhole, ...[...moved].map(addMoved)];
  }

  /** The element that has to be read as a whole where the children of a node change; null if none. */
  function findWhole(node: Node): Element | null {
    const around = linesAround(node);
    if (around === null) return null;
    // Which summary of a `<details>` is the one depends on all its children.
    return isHtml(around, 'details') || known.withLines.has(around) ? around : null;
  }

  /** A style that may have shown or hidden an element, or laid it out in another way. */
  function addStyled(element: Element): void {
    if (!element.isConnected) return;
    const style = getComputedStyle(element);
    const why = whyUnread(element, style);
    const isOther = why === null && style.display !== known.displays.get(element);
    if (isOther || (why === 'hidden') !== known.asleep.has(element)) add(partOf(element));
  }

  /** A slot in which something else is drawn than before. */
  function addRefilled(slot: HTMLSlotElement, before: readonly Node[]): void {
    const now = slot.isConnected ? slot.assignedNodes() : [];
    if (!slot.isConnected) known.slots.delete(slot);
    if (now.length === before.length && now.every((node, i) => node === before[i])) return;
    if (slot.isConnected) known.slots.set(slot, now);
    const around = linesAround(slot);
    if (around !== null && known.withLines.has(around)) add(around);
    const fallback = now.length === 0 ? slot.childNodes : [];
    for (const node of new Set(before).symmetricDifference(new Set(now))) addNode(node);
    for (const node of fallback) addNode(node);
  }

  /** A block that has lost some of its text. */
  function addBroken({ pieces, container }: Block): void {
    if (!pieces.every(({ node }) => node.isConnected)) add(container);
  }

  /** A block some of whose text is not seen any more, or stands in other lines. */
  function addMislaid({ pieces, container }: Block): void {
    for (const parent of new Set(pieces.map(({ node }) => flatParentOf(node)))) {
      const around = linesAround(parent);
      if (around === container && isSeen(parent)) continue;
      add(container);
      add(around);
    }
  }

  /** Steps that look whether something has come into sight, or gone out of it. */
  function listSights(): (() => void)[] {
    return [
      ...[...known.asleep].map((element) => () => {
        if (!element.isConnected) known.asleep.delete(element);
        else addStyled(element);
      }),
      ...known.blocks.map((block) => () => addMislaid(block)),
    ];
  }

  /** What has to be read for the sake of one node: itself, or the lines that it stands in. */
  function partOf(node: Node): Element | null {
    const around = linesAround(flatParentOf(node));
    if (!isElement(node)) return isBlank(node) ? null : around;
    const joins =
      (around !== null && known.withLines.has(around)) || isInline(getComputedStyle(node));
    return joins ? around : node;
  }
}

/** The element in whose lines a node's text stands, at most the body; null if it is drawn nowhere. */
export function linesAround(node: Node | null): Element | null {
  let at = isElement(node) ? node : node && flatParentOf(node);
  while (at !== null && isInline(getComputedStyle(at)) && at !== ownerDocumentOf(at).body)
    at = flatParentOf(at);
  return at;
}

/** Whether an element is drawn; one without a box of its own is where the next around it is. */
function isSeen(element: Element | null): boolean {
  if (element === null) return false;
  if (getComputedStyle(element).display === 'contents') return isSeen(flatParentOf(element));
  return checkVisibility.call(element, { visibilityProperty: true });
}

function isBlank(node: Node): boolean {
  return !isText(node) || node.data.trim() === '';
}

/** Those of some elements that are drawn inside none of the others. */
function withoutNested(elements: ReadonlySet<Element>): Set<Element> {
  const isInside = createInsideTest(elements);
  return new Set(
    [...elements].filter((element) => {
      const parent = flatParentOf(element);
      return parent === null || !isInside(parent);
    }),
  );
}

/** Tells whether an element is one of these or drawn inside one; remembers what it has seen. */
export function createInsideTest(elements: ReadonlySet<Element>): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  return (element) => {
    const path: Element[] = [];
    let at: Element | null = element;
    for (; at !== null && !known.has(at) && !elements.has(at); at = flatParentOf(at)) path.push(at);
    const inside = at !== null && (elements.has(at) || known.get(at) === true);
    for (const passed of path) known.set(passed, inside);
    return inside;
  };
}
