// A form's own fields stand before the DOM's: with `<input name="parentElement">` in it, the form's
// `parentElement` is that input. These readers ask the prototype.

const { getAttribute, getBoundingClientRect } = Element.prototype;

/** A getter of a prototype as a function. */
export function getterOf<Value>(prototype: Node, name: string): (node: Node) => Value {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return (node) => get?.call(node) as Value;
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
