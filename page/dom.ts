// A form's own fields stand before the DOM's: with `<input name="parentElement">` in it, the form's
// `parentElement` is that input. These readers ask the prototype.

const { getAttribute, getBoundingClientRect } = Element.prototype;

/** A getter of a prototype as a function. */
export function getterOf<Value>(prototype: Node, name: string): (node: Node) => Value {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return (node) => get?.call(node) as Value;
}

const nodeTypeOf = getterOf<number>(Node.prototype, 'nodeType');
const namespaceOf = getterOf<string | null>(Element.prototype, 'namespaceURI');
const HTML = 'http://www.w3.org/1999/xhtml';

/** The name of an element, without a prefix. */
export const localNameOf = getterOf<string>(Element.prototype, 'localName');

// What a node is, it is asked itself: one that the page has taken out of a frame keeps the
// prototypes of that frame, of which `instanceof` knows nothing.

/** Whether what an event went to, or a node, is an element. */
export function isElement(target: EventTarget | null): target is Element {
  return target !== null && target !== window && nodeTypeOf(target as Node) === Node.ELEMENT_NODE;
}

/** Whether a node is text. */
export function isText(node: Node): node is Text {
  const type = nodeTypeOf(node);
  return type === Node.TEXT_NODE || type === Node.CDATA_SECTION_NODE;
}

/** Whether a node is the root of a shadow tree. */
export function isShadowRoot(node: Node | null): node is ShadowRoot {
  return node !== null && nodeTypeOf(node) === Node.DOCUMENT_FRAGMENT_NODE && 'host' in node;
}

/** Whether an element is HTML's of a name. */
export function isHtml<Name extends keyof HTMLElementTagNameMap>(
  element: Element,
  name: Name,
): element is HTMLElementTagNameMap[Name] {
  return localNameOf(element) === name && namespaceOf(element) === HTML;
}

/** Whether an element's text is the reader's to change. */
export function isEditable(element: Element): boolean {
  return (element as HTMLElement).isContentEditable === true;
}

/** The parent element in the page's own tree; null at a root. */
export const parentOf = getterOf<Element | null>(Node.prototype, 'parentElement');

/** An attribute's value; null where there is none. */
export function attributeOf(element: Element, name: string): string | null {
  return getAttribute.call(element, name);
}

/** The box of an element, in viewport coordinates. */
export function boxOfElement(element: Element): DOMRect {
  return getBoundingClientRect.call(element);
}
