// The flat tree, as it is drawn: an element with an open shadow root shows that root's children, a
// slot what is assigned to it. Steps are taken by the prototypes' own getters (see dom.ts).
import { getterOf, isElement, isHtml, isShadowRoot, isText } from './dom.ts';

const firstChild = getterOf<Node | null>(Node.prototype, 'firstChild');
const nextSibling = getterOf<Node | null>(Node.prototype, 'nextSibling');
const previousSibling = getterOf<Node | null>(Node.prototype, 'previousSibling');
const parentNode = getterOf<Node | null>(Node.prototype, 'parentNode');
const shadowRoot = getterOf<ShadowRoot | null>(Element.prototype, 'shadowRoot');
const slotOfElement = getterOf<HTMLSlotElement | null>(Element.prototype, 'assignedSlot');
const slotOfText = getterOf<HTMLSlotElement | null>(Text.prototype, 'assignedSlot');
const { compareDocumentPosition } = Node.prototype;

/** The open shadow root of an element; null if it has none, or a closed one. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  return shadowRoot(element);
}

/** The first node that is drawn inside an element. */
export function firstChildOf(element: Element): Node | null {
  if (isHtml(element, 'slot')) {
    const [assigned] = element.assignedNodes();
    if (assigned !== undefined) return assigned;
  }
  return firstChild(shadowRootOf(element) ?? element);
}

/** The node that is drawn after another, inside the same element. */
export function nextSiblingOf(node: Node): Node | null {
  return siblingOf(node, nextSibling);
}

/** The node that is drawn before another, inside the same element. */
export function previousSiblingOf(node: Node): Node | null {
  return siblingOf(node, previousSibling);
}

/** In a slot, siblings are those that are assigned to it. */
function siblingOf(node: Node, step: (node: Node) => Node | null): Node | null {
  const slot = slotOf(node);
  let sibling = step(node);
  if (slot !== null) while (sibling !== null && slotOf(sibling) !== slot) sibling = step(sibling);
  return sibling;
}

/** The element that a node is drawn in; null at the root, and for what is drawn nowhere. */
export function flatParentOf(node: Node): Element | null {
  const slot = slotOf(node);
  if (slot !== null) return slot;
  const parent = parentNode(node);
  if (isShadowRoot(parent)) return parent.host;
  if (!isElement(parent)) return null;
  const isReplaced = isHtml(parent, 'slot') && parent.assignedNodes().length > 0;
  return isReplaced || shadowRootOf(parent) !== null ? null : parent;
}

/** Whether one node is drawn before another; neither may be inside the other. */
export function isBefore(one: Node, other: Node): boolean {
  const [a, b] = [pathTo(one), pathTo(other)];
  const parting = a.findIndex((node, i) => node !== b[i]);
  const [first, second] = [a[parting], b[parting]];
  if (first === undefined || second === undefined) return false;
  const position = compareDocumentPosition.call(first, second);
  return (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** From the root down to a node. */
function pathTo(node: Node): Node[] {
  const path = [node];
  for (let at = flatParentOf(node); at !== null; at = flatParentOf(at)) path.push(at);
  return path.reverse();
}

function slotOf(node: Node): HTMLSlotElement | null {
  if (isElement(node)) return slotOfElement(node);
  return isText(node) ? slotOfText(node) : null;
}
