import type { Stretch } from './block.ts';
import { isShadowRoot } from './dom.ts';

/** Whether the reader has selected any of a stretch of text, in a shadow tree too. */
export function isSelected({ node, start, end }: Stretch, document: Document): boolean {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0) return false;
  const root = node.getRootNode();
  const shadowRoots = isShadowRoot(root) ? [root] : [];
  return selection.getComposedRanges({ shadowRoots }).some((selected) => {
    if (selected.collapsed) return false;
    const range = document.createRange();
    range.setStart(selected.startContainer, selected.startOffset);
    range.setEnd(selected.endContainer, selected.endOffset);
    if (range.startContainer.getRootNode() !== root)
      return isShadowRoot(root) && range.intersectsNode(root.host);
    // A letter inwards on both sides: a selection that only touches a name has none of it.
    const isBefore = range.comparePoint(node, start + 1) > 0;
    const isAfter = range.comparePoint(node, end - 1) < 0;
    return !isBefore && !isAfter;
  });
}
