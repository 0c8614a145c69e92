// A form's own fields stand before the DOM's: with `<input name="parentElement">` in it, the form's
// `parentElement` is that input. These readers ask the prototype.

const parentGetter = Object.getOwnPropertyDescriptor(Node.prototype, 'parentElement')?.get;
const { getAttribute } = Element.prototype;

/** The parent element; null at the root. */
export function parentOf(node: Node): Element | null {
  return parentGetter?.call(node) ?? null;
}

/** An attribute's value; null where there is none. */
export function attributeOf(element: Element, name: string): string | null {
  return getAttribute.call(element, name);
}
