import { isElement } from './dom.ts';

// A form's field may stand before them.
const { matches, querySelector } = Element.prototype;

/**
 * Whether the pointer is in an element now, and in no frame there: asked of the browser, since where a
 * pointer goes into a frame or out of the window, no move tells of it.
 */
export function isUnderPointer(target: EventTarget | null): boolean {
  return (
    isElement(target) &&
    // Alone, `:hover` is for links only on pages without a doctype.
    matches.call(target, ':is(:hover)') &&
    querySelector.call(target, 'iframe:hover') === null
  );
}
