import { firstChildOf, flatParentOf, nextSiblingOf } from './flat-tree.ts';
import { isInline } from './page-text.ts';

/** A part of the page is small enough to be read first if it is no higher than so many windows. */
const MOST_WINDOWS = 1.5;

/** Where down the middle of the window text is looked for. */
const HEIGHTS = [0.25, 0.5, 0.75];

/**
 * The parts of the page that the reader sees: the largest element about the middle of the window
 * that is not much higher than it, and those beside it that are in sight, in reading order.
 */
export function findVisibleParts(document: Document): Element[] {
  const view = document.defaultView ?? window;
  const middle = findInMiddle(document, view);
  const around = middle && flatParentOf(middle);
  if (middle === null || around === null) return [];
  const parts: Element[] = [];
  for (let child = firstChildOf(around); child !== null; child = nextSiblingOf(child)) {
    if (!(child instanceof Element)) continue;
    if (child === middle || isPartInSight(child, view)) parts.push(child);
  }
  return parts;
}

function findInMiddle(document: Document, view: Window): Element | null {
  const { body } = document;
  let found: Element | null = null;
  for (const height of HEIGHTS) {
    let at = document.elementFromPoint(view.innerWidth / 2, view.innerHeight * height);
    while (at !== null && at !== body && !isHigh(at.getBoundingClientRect(), view)) {
      if (isPart(at)) found = at;
      at = flatParentOf(at);
    }
    if (found !== null) return found;
  }
  return null;
}

function isPartInSight(element: Element, view: Window): boolean {
  const box = element.getBoundingClientRect();
  const isInSight = box.bottom > 0 && box.top < view.innerHeight && box.height > 0;
  return isInSight && !isHigh(box, view) && isPart(element);
}

/** A piece of a line is none: it may be half of a name. */
function isPart(element: Element): boolean {
  return !isInline(getComputedStyle(element));
}

function isHigh({ height }: DOMRect, view: Window): boolean {
  return height > MOST_WINDOWS * view.innerHeight;
}
