import { shadowRootOf } from './flat-tree.ts';

/** What has the focus, also inside open shadow roots; null if nothing has. */
export function findFocused(document: Document): HTMLElement | null {
  let at = document.activeElement;
  for (let root = at && shadowRootOf(at); root?.activeElement; root = at && shadowRootOf(at))
    at = root.activeElement;
  return at instanceof HTMLElement && at !== document.body ? at : null;
}

/** Whether the focus is in an element of ours, or in its closed root. */
export function hasFocus(element: Element): boolean {
  const root = element.getRootNode();
  return (root instanceof Document || root instanceof ShadowRoot) && root.activeElement === element;
}
