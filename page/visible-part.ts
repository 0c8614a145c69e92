import { flatParentOf } from './flat-tree.ts';
import { isInline } from './page-text.ts';

/** A part of the page is small enough to be read first if it is no higher than so many windows. */
const MOST_WINDOWS = 3;

/** Where down the middle of the window text is looked for. */
const HEIGHTS = [0.25, 0.5, 0.75];

/**
 * The part of the page around what the reader sees: the largest element about the middle of the
 * window that is not much higher than it. Null where there is none.
 */
export function findVisiblePart(document: Document): Element | null {
  const view = document.defaultView ?? window;
  const { body } = document;
  let found: Element | null = null;
  for (const height of HEIGHTS) {
    let at = document.elementFromPoint(view.innerWidth / 2, view.innerHeight * height);
    while (at !== null && at !== body && !isHigh(at, view)) {
      // A part of a line may be half of a name.
      if (!isInline(getComputedStyle(at))) found = at;
      at = flatParentOf(at);
    }
    if (found !== null) return found;
  }
  return null;
}

function isHigh(element: Element, view: Window): boolean {
  return element.getBoundingClientRect().height > MOST_WINDOWS * view.innerHeight;
}
