import cardStyles from '../components/card.css?inline';
import tokens from '../components/tokens.css?inline';
import { isElement } from './dom.ts';
import { flatParentOf, shadowRootOf } from './flat-tree.ts';

// A form's field may stand before it.
const { matches } = Element.prototype;

let cardSheet: CSSStyleSheet | null = null;

/** The styles of all cards of a page, parsed once. */
export function getCardSheet(): CSSStyleSheet {
  if (cardSheet === null) {
    cardSheet = new CSSStyleSheet();
    cardSheet.replaceSync(tokens + cardStyles);
  }
  return cardSheet;
}

/** An element of ours in the browser's top layer: above everything that the page has. */
export interface TopLayer {
  element: HTMLElement;
  /** The styles of the element itself. Properties that are not custom ones count as important. */
  setStyles(styles: Readonly<Record<string, string>>): void;
  /** Leaves the element to be seen for a moment more: nothing in it answers, nothing of it is told. */
  release(): void;
  remove(): void;
}

/** How a top layer was lost: the page laid hands on it, or what it stood in went away. */
export type Loss = 'tampered' | 'gone';

/**
 * Important declarations inside a shadow root win over all of the page's
 * (https://drafts.csswg.org/css-cascade-5/#cascade-context). So the element has no `style`, and
 * any attribute that it gets is not from us.
 */
const UNTOUCHABLE = `
  :host { all: initial !important; direction: ltr !important; color-scheme: light dark !important;
    position: fixed !important; display: flex !important; flex-direction: column !important; }
  :host::backdrop { display: none !important; }
  @media print { :host { display: none !important; } }`;

/**
 * Shows content in a closed shadow root in the top layer, out of reach of the page's styles. It
 * stands at the end of the document or, for a node in a modal dialog or in full screen, of that:
 * what is outside of one is inert.
 *
 * @param onLost called once if the page takes the element away, gives it an attribute or hides it,
 * or if full screen begins or ends
 * @param onResize called in a frame of its own after the content has changed its size
 */
export function showInTopLayer(
  content: readonly [HTMLElement, ...HTMLElement[]],
  {
    document,
    near,
    styles = {},
    onLost,
    onResize,
  }: {
    document: Document;
    near: Node;
    /** To begin with, as for `setStyles`: what is shown is laid out at once. */
    styles?: Readonly<Record<string, string>>;
    onLost: (loss: Loss) => void;
    onResize: () => void;
  },
): TopLayer {
  const element = document.createElement('div');
  const root = element.attachShadow({ mode: 'closed' });
  const own = new CSSStyleSheet();
  own.replaceSync(UNTOUCHABLE);
  const rule = own.cssRules[own.insertRule(':host {}', own.cssRules.length)];
  root.adoptedStyleSheets = [getCardSheet(), own];
  setStyles(styles);
  root.append(...content);
  findStand(near, document).append(element);
  element.popover = 'manual';
  element.showPopover();
  // `all` takes away the zoom of the element itself, not that of what it stands in.
  const zoom = element.currentCSSZoom;
  if (zoom !== 1) setStyles({ zoom: `${1 / zoom}` });

  const listening = new AbortController();
  const { signal } = listening;
  const lose = (loss: Loss) => {
    if (!signal.aborted) onLost(loss);
  };
  const attributes = new MutationObserver(() => lose('tampered'));
  attributes.observe(element, { attributes: true });
  const size = new ResizeObserver(() => {
    // What is not drawn has no size: the element, or what it stands in, has been taken away.
    if (element.checkVisibility()) requestAnimationFrame(() => signal.aborted || onResize());
    else lose(element.parentNode === null ? 'tampered' : 'gone');
  });
  size.observe(content[0]);
  element.addEventListener('toggle', () => element.matches(':popover-open') || lose('tampered'), {
    signal,
  });
  document.addEventListener('fullscreenchange', () => lose('gone'), { signal });

  function setStyles(styles: Readonly<Record<string, string>>): void {
    if (!(rule instanceof CSSStyleRule)) return;
    for (const [name, value] of Object.entries(styles))
      rule.style.setProperty(name, value, name.startsWith('--') ? '' : 'important');
  }

  function stopListening(): void {
    listening.abort();
    attributes.disconnect();
    size.disconnect();
  }

  return {
    element,
    setStyles,
    release() {
      stopListening();
      if (root.activeElement instanceof HTMLElement) root.activeElement.blur();
      for (const part of content) part.inert = true;
      setStyles({ 'pointer-events': 'none' });
    },
    remove() {
      stopListening();
      element.remove();
    },
  };
}

/**
 * What makes all outside of it inert, around a node: an open modal dialog or an element in full
 * screen, which browsers treat alike (https://github.com/w3c/csswg-drafts/issues/7311); the whole
 * document where there is none. Of an element with a shadow root of its own, that root: beside it
 * nothing would be drawn.
 */
function findStand(node: Node, { documentElement }: Document): Element | ShadowRoot {
  for (let at: Node | null = node; at !== null; at = flatParentOf(at))
    if (isElement(at) && matches.call(at, ':modal, :fullscreen')) return shadowRootOf(at) ?? at;
  return documentElement;
}
