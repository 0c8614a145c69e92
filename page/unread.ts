import { attributeOf, isEditable, isHtml, localNameOf, parentOf } from './dom.ts';

/**
 * Why an element's text is not read. `barred`: it is no prose, or the reader's own; `hidden`: nobody
 * sees it now, but it may come into sight.
 */
export type Unread = 'barred' | 'hidden';

const list = (names: string) => new Set(names.split(' '));

/** Elements whose text is no prose, is the reader's own, or is no text at all. */
const BARRED = list(
  'aside audio button canvas code datalist embed iframe input kbd math meter nav noscript object ' +
    'option output pre progress samp script select style svg template textarea title video',
);
const BARRED_ROLES = list(
  'banner button complementary contentinfo menu menubar navigation search searchbox textbox toolbar',
);
/** Barred unless they are the article's own. */
const PAGE_FURNITURE = list('header footer');

/** Why an element's text is not read; null if it is. `style` is its computed style. */
export function whyUnread(element: Element, style: CSSStyleDeclaration): Unread | null {
  const localName = localNameOf(element);
  if (BARRED.has(localName) || BARRED_ROLES.has(attributeOf(element, 'role') ?? ''))
    return 'barred';
  if (PAGE_FURNITURE.has(localName) && element.closest('article, main, [role=main]') === null)
    return 'barred';
  if (isEditable(element)) return 'barred';
  return isFolded(element) || isHidden(style) ? 'hidden' : null;
}

/** In a `<details>` that is closed, and not its summary. */
function isFolded(element: Element): boolean {
  const parent = parentOf(element);
  if (parent === null || !isHtml(parent, 'details') || parent.open) return false;
  return element !== parent.querySelector(':scope > summary');
}

/** Not laid out, not drawn, or cut down to a pixel for screen readers alone. */
function isHidden(style: CSSStyleDeclaration): boolean {
  if (style.display === 'none' || style.visibility !== 'visible') return true;
  if (style.contentVisibility === 'hidden') return true;
  const { position } = style;
  if (position !== 'absolute' && position !== 'fixed') return false;
  return style.overflow !== 'visible' && Number.parseFloat(style.width) <= 1;
}
