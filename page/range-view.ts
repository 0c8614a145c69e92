import { flatParentOf } from './flat-tree.ts';

// A form's field may stand before it.
const { scrollIntoView } = Element.prototype;

/** Whether the middle of a range stands in the window: browsers centre what they jump to. */
export function isInView({ documentElement }: Document, range: StaticRange): boolean {
  const { top, bottom, height } = boxOf(range);
  const middle = (top + bottom) / 2;
  return height > 0 && middle >= 0 && middle <= documentElement.clientHeight;
}

/** Scrolls at once until a range stands in the middle of the window, or begins there if it is long. */
export function scrollToRange(document: Document, range: StaticRange): void {
  const element = flatParentOf(range.startContainer);
  // Scrolls all boxes around it; its own middle may still be far from the range.
  if (element !== null) scrollIntoView.call(element, { behavior: 'instant', block: 'center' });
  const height = document.documentElement.clientHeight;
  const box = boxOf(range);
  const aim = box.top + Math.min(box.height, height) / 2;
  document.defaultView?.scrollBy({ behavior: 'instant', top: aim - height / 2 });
}

/** The box of the first line of a range, in viewport coordinates. */
export function firstBoxOf(range: StaticRange): DOMRect {
  return toLive(range).getClientRects()[0] ?? boxOf(range);
}

function boxOf(range: StaticRange): DOMRect {
  return toLive(range).getBoundingClientRect();
}

function toLive({ startContainer, startOffset, endContainer, endOffset }: StaticRange): Range {
  const range = new Range();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}
