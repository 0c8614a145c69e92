import { boxOfElement, isElement } from './dom.ts';
import { flatParentOf, nextSiblingOf, previousSiblingOf } from './flat-tree.ts';
import { isInline } from './page-text.ts';

/** A part of the page is small enough to be read first if it is no higher than so many windows. */
const MOST_WINDOWS = 1.5;

/** Beyond so many nodes beside it nothing is looked for: most of them show nothing. */
const MOST_STEPS = 200;

/** Where down the middle of the window text is looked for. */
const HEIGHTS = [0.25, 0.5, 0.75];

/**
 * The parts of the page that the reader sees: the largest element about the middle of the window
 * that is not much higher than it, and those beside it that are in sight, in reading order.
 */
export function findVisibleParts(document: Document): Element[] {
  const view = document.defaultView ?? window;
  const middle = findInMiddle(document, view);
  if (middle === null) return [];
  const before = listInSight(middle, previousSiblingOf, view).reverse();
  return [...before, middle, ...listInSight(middle, nextSiblingOf, view)];
}

/** The parts in sight on one side of another, from there on. */
function listInSight(from: Element, step: (node: Node) => Node | null, view: Window): Element[] {
  const parts: Element[] = [];
  let at = step(from);
  for (let steps = 0; at !== null && steps < MOST_STEPS; steps++, at = step(at)) {
    if (!isElement(at)) continue;
    const box = boxOfElement(at);
    if (box.height === 0) continue;
    if (box.bottom <= 0 || box.top >= view.innerHeight) break;
    if (!isHigh(box, view) && isPart(at)) parts.push(at);
  }
  return parts;
}

function findInMiddle(document: Document, view: Window): Element | null {
  const { body } = document;
  let found: Element | null = null;
  for (const height of HEIGHTS) {
    let at = document.elementFromPoint(view.innerWidth / 2, view.innerHeight * height);
    while (at !== null && at !== body && !isHigh(boxOfElement(at), view)) {
      if (isPart(at)) found = at;
      at = flatParentOf(at);
    }
    if (found !== null) return found;
  }
  return null;
}

/** A piece of a line is none: it may be half of a name. */
function isPart(element: Element): boolean {
  return !isInline(getComputedStyle(element));
}

function isHigh({ height }: DOMRect, view: Window): boolean {
  return height > MOST_WINDOWS * view.innerHeight;
}
