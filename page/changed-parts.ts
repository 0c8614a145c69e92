import type { Block } from './block.ts';
import type { Changes } from './changes.ts';
import { flatParentOf, shadowRootOf } from './flat-tree.ts';
import { isInline } from './page-text.ts';
import type { Pause } from './slices.ts';
import { whyUnread } from './unread.ts';

/** What reading a page has taught of it, besides its text. */
export interface Known {
  blocks: readonly Block[];
  /** Elements left out because nobody sees them. */
  asleep: Set<Element>;
  /** Custom elements that had no definition yet. */
  undefinedYet: Set<Element>;
  /** Elements with lines of their own, in which the smallest change may join or part words. */
  withLines: { has(element: Element): boolean };
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
    ...[...changes.nodes].map((node) => () => add(linesAround(node))),
    ...[...changes.lists].map((list) => () => addChildren(...list)),
    ...[...changes.styled].map((element) => () => addStyled(element)),
    ...known.blocks.map((block) => () => addBroken(block)),
    ...(changes.sights ? listSights() : []),
  ]) {
    step();
    if (!(await pause())) return null;
  }
  return withoutNested(parts);

  function addChildren(target: Node, added: ReadonlySet<Node>): void {
    const parent = linesAround(target instanceof ShadowRoot ? target.host : target);
    if (parent !== null && known.withLines.has(parent)) add(parent);
    else for (const node of added) if (node.isConnected) add(partOf(node));
  }

  /** A style that may have shown or hidden an element. */
  function addStyled(element: Element): void {
    if (!element.isConnected) return;
    const isHidden = whyUnread(element, getComputedStyle(element)) === 'hidden';
    if (isHidden !== known.asleep.has(element)) add(partOf(element));
  }

  /** A block that has lost some of its text. */
  function addBroken({ pieces, container }: Block): void {
    if (!pieces.every(({ node }) => node.isConnected)) add(container);
  }

  /** Steps that look whether something has come into sight, or gone out of it. */
  function listSights(): (() => void)[] {
    const containers = new Set(known.blocks.map(({ container }) => container));
    return [
      ...[...known.asleep].map((element) => () => {
        if (!element.isConnected) known.asleep.delete(element);
        else addStyled(element);
      }),
      ...[...known.undefinedYet].map((element) => () => {
        if (element.isConnected && shadowRootOf(element) === null) return;
        known.undefinedYet.delete(element);
        add(partOf(element));
      }),
      ...[...containers].map((element) => () => {
        if (!element.checkVisibility({ visibilityProperty: true })) add(element);
      }),
    ];
  }

  /** What has to be read for the sake of one node: itself, or the lines that it stands in. */
  function partOf(node: Node): Element | null {
    const around = linesAround(flatParentOf(node));
    if (!(node instanceof Element)) return isBlank(node) ? null : around;
    const joins = (around !== null && known.withLines.has(around)) || isInline(getComputedStyle(node));
    return joins ? around : node;
  }
}

/** The element in whose lines a node's text stands; null if it is drawn nowhere. */
function linesAround(node: Node | null): Element | null {
  let at = node instanceof Element ? node : node && flatParentOf(node);
  while (at !== null && isInline(getComputedStyle(at))) at = flatParentOf(at);
  return at;
}

function isBlank(node: Node): boolean {
  return !(node instanceof Text) || node.data.trim() === '';
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
