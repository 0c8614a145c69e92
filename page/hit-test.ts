import { isAsRead, type Stretch } from './block.ts';
import { isElement, isShadowRoot, isText, parentOf } from './dom.ts';
import { isSeen } from './seen.ts';
import { isSelected } from './selected.ts';

/** A place on the page where something is named. */
export interface Hit<Mention> {
  mention: Mention;
  /** The box of the line that the point is in: a name may be broken over two. */
  box: DOMRect;
}

/** Which mention is at a point; costs the same however many there are. */
export interface HitTester<Mention> {
  /** Forgets what it knew and learns these; `stretches` are the parts of text nodes they cover. */
  learn(mentions: Iterable<{ mention: Mention } & Stretch>): void;
  /**
   * Whether a mention can be in what an event of the pointer went to, as a listener on the window is
   * told: false for most of a page, and it costs nothing to ask.
   */
  isNear(target: EventTarget | null): boolean;
  /**
   * The mention that can be seen at a point of the viewport, in CSS pixels; null where there is
   * none, where it is covered or see-through, and where the reader has selected it.
   */
  test(x: number, y: number): Hit<Mention> | null;
}

// A form or an image of such a name stands before these in the document and in forms.
const { caretPositionFromPoint, elementFromPoint } = Document.prototype;
const { checkVisibility } = Element.prototype;
const shadowGetter = Object.getOwnPropertyDescriptor(Element.prototype, 'shadowRoot')?.get;

/**
 * A hit tester by `caretPositionFromPoint`. That call returns the nearest caret even where there
 * is no text, so the point is then checked against the boxes of the letters; and those are there
 * even where something covers or clips them, so the element on top must be the text's own.
 */
export function createHitTester<Mention>(document: Document): HitTester<Mention> {
  let byNode = new WeakMap<Node, ({ mention: Mention } & Stretch)[]>();
  let parents = new WeakSet<Element>();
  /** One range, moved about: every live range makes edits of the page slower. */
  const probe = document.createRange();

  function boxOf({ node, start, end }: Stretch, x: number, y: number): DOMRect | undefined {
    probe.setStart(node, start);
    probe.setEnd(node, end);
    const boxes = [...probe.getClientRects()];
    probe.setStart(document, 0);
    probe.collapse(true);
    return boxes.find(
      ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
    );
  }

  return {
    learn(mentions) {
      byNode = new WeakMap();
      parents = new WeakSet();
      for (const stretch of mentions) {
        const parent = parentOf(stretch.node) ?? hostOf(stretch.node);
        if (parent === null) continue;
        parents.add(parent);
        const stretches = byNode.get(stretch.node) ?? [];
        stretches.push(stretch);
        byNode.set(stretch.node, stretches);
      }
    },
    isNear(target) {
      // Of what happens in a shadow tree, the window is told that it happened to the host.
      return (
        parents.has(target as Element) || (isElement(target) && shadowGetter?.call(target) != null)
      );
    },
    test(x, y) {
      const { element, shadowRoots } = topmostAt(document, x, y);
      // Most of a page is no parent of a name; this spares it the dearer call.
      if (element === null || !parents.has(element)) return null;
      // A browser that does not know the option looks into every shadow tree anyway.
      const caret = caretPositionFromPoint.call(document, x, y, { shadowRoots });
      if (caret === null || !isText(caret.offsetNode)) return null;
      const { offsetNode: node, offset } = caret;
      if ((parentOf(node) ?? hostOf(node)) !== element) return null;
      for (const stretch of byNode.get(node) ?? []) {
        if (offset < stretch.start || stretch.end < offset || !isAsRead(stretch)) continue;
        const box = boxOf(stretch, x, y);
        if (box === undefined) continue;
        return isDrawn(element) && isSeen(document) && !isSelected(stretch, document)
          ? { mention: stretch.mention, box }
          : null;
      }
      return null;
    },
  };
}

/** The innermost element at a point, and the open shadow trees on the way to it. */
function topmostAt(document: Document, x: number, y: number) {
  const shadowRoots: ShadowRoot[] = [];
  let element = elementFromPoint.call(document, x, y);
  while (element !== null) {
    const root: ShadowRoot | null = shadowGetter?.call(element) ?? null;
    const inner = root?.elementFromPoint(x, y) ?? null;
    if (root !== null) shadowRoots.push(root);
    // Text that is slotted by itself lies on the host.
    if (inner === null || inner === element) break;
    element = inner;
  }
  return { element, shadowRoots };
}

/** The host of a node that stands in a shadow tree without an element around it. */
function hostOf({ parentNode }: Node): Element | null {
  return isShadowRoot(parentNode) ? parentNode.host : null;
}

/** Something see-through can still be pointed at. What has no box is asked for by what is around it. */
function isDrawn(element: Element): boolean {
  let boxed = element;
  for (let parent = parentOf(boxed); parent !== null; parent = parentOf(boxed)) {
    if (getComputedStyle(boxed).display !== 'contents') break;
    boxed = parent;
  }
  return checkVisibility.call(boxed, { opacityProperty: true, visibilityProperty: true });
}
