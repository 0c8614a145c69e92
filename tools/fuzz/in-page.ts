// Runs in the page that is fuzzed, before anything of it is there: names in the page may stand in
// the place of a document's or a form's own properties, so these are asked by their prototypes.
import { createRandom, type Random } from '../bench/random.ts';
import { joinTexts, pickAttribute, pickRule, writeHtml } from './random-html.ts';

const { insertBefore, removeChild, cloneNode, normalize } = Node.prototype;
const { setAttribute, removeAttribute, getAttribute, attachShadow } = Element.prototype;
const { insertAdjacentHTML, replaceChildren, getHTML } = Element.prototype;
const { createTreeWalker, createElement } = Document.prototype;
const getterOf = (prototype: object, name: string) => {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return (object: object) => get?.call(object);
};
const rootOf: (document: object) => Element = getterOf(Document.prototype, 'documentElement');
const bodyOf: (document: object) => HTMLElement | null = getterOf(Document.prototype, 'body');
const parentOf: (node: object) => Node | null = getterOf(Node.prototype, 'parentNode');
const firstOf: (node: object) => Node | null = getterOf(Node.prototype, 'firstChild');
const shadowOf: (node: object) => ShadowRoot | null = getterOf(Element.prototype, 'shadowRoot');
const attributesOf: (element: object) => NamedNodeMap = getterOf(Element.prototype, 'attributes');
const { highlights } = CSS;

/** A root, the nodes under it and under the open shadow roots there. */
function listNodes(root: Node): Node[] {
  const walker = createTreeWalker.call(document, root);
  const nodes: Node[] = [];
  for (let node: Node | null = root; node !== null; node = walker.nextNode()) {
    nodes.push(node);
    const shadow = node instanceof Element ? shadowOf(node) : null;
    if (shadow !== null) nodes.push(...listNodes(shadow));
  }
  return nodes;
}

/** Changes the page so many times, the same way in the same page for the same seed. */
export function mutate(seed: number, count: number, texts: readonly string[]): void {
  const random = createRandom(seed);
  for (let i = 0; i < count; i++) {
    const body = bodyOf(document);
    if (body === null) return;
    try {
      change(random, body, texts);
    } catch {
      // A change that the tree does not allow is none.
    }
  }
}

function change(random: Random, body: HTMLElement, texts: readonly string[]): void {
  const nodes = listNodes(body);
  const own = nodes.filter((node) => node !== body && !(node instanceof ShadowRoot));
  const elements = nodes.filter((node) => node instanceof Element);
  const written = nodes.filter((node) => node instanceof Text);
  const parents = [...elements, ...nodes.filter((node) => node instanceof ShadowRoot)];
  const html = () => writeHtml(random, texts, 3);
  const put = (node: Node) => insertBefore.call(random.pick(parents), node, null);
  const kinds: (() => void)[] = [
    () => {
      const text = random.pick(written);
      text.data = joinTexts(random, texts);
    },
    () => {
      const text = random.pick(written);
      text.insertData(random.below(text.length + 1), joinTexts(random, texts));
    },
    () => {
      const text = random.pick(written);
      text.deleteData(random.below(text.length), 1 + random.below(8));
    },
    () => insertAdjacentHTML.call(random.pick(elements), 'beforeend', html()),
    () => insertAdjacentHTML.call(random.pick(elements), 'afterbegin', html()),
    () => insertAdjacentHTML.call(random.pick(elements), 'afterend', html()),
    () => remove(random.pick(own)),
    () => put(random.pick(own)),
    () => {
      const node = random.pick(own);
      const parent = random.pick(parents);
      insertBefore.call(parent, node, firstOf(parent));
    },
    () => put(cloneNode.call(random.pick(own), true)),
    () => {
      const node = random.pick(own);
      const wrapper = createElement.call(document, random.pick(['div', 'span', 'a', 'h2', 'nav']));
      const parent = parentOf(node);
      if (parent === null) return;
      insertBefore.call(parent, wrapper, node);
      insertBefore.call(wrapper, node, null);
    },
    () => {
      const text = random.pick(written);
      text.splitText(random.below(text.length + 1));
    },
    () => normalize.call(random.pick(nodes)),
    ...Array.from({ length: 5 }, () => () => toggle(random.pick(elements), pickAttribute(random))),
    () => replaceChildren.call(random.pick(elements), joinTexts(random, texts)),
    () => {
      // Not one that is there already: of that no observer would tell.
      const host = createElement.call(document, 'div');
      attachShadow.call(host, { mode: 'open' }).innerHTML = `${html()}<slot></slot>${html()}`;
      host.innerHTML = html();
      put(host);
    },
    () => {
      const style = createElement.call(document, 'style');
      style.textContent = pickRule(random);
      put(style);
    },
  ];
  random.pick(kinds)();
}

function remove(node: Node): void {
  const parent = parentOf(node);
  if (parent !== null) removeChild.call(parent, node);
}

function toggle(element: Element, [name, value]: readonly [string, string]): void {
  if (getAttribute.call(element, name) === value) removeAttribute.call(element, name);
  else setAttribute.call(element, name, value);
}

/** All that is the page's own, open shadow roots included, without the host of our card. */
export function serialise(): string {
  const root = rootOf(document);
  const nodes = listNodes(root);
  const shadowRoots = nodes.filter((node) => node instanceof ShadowRoot);
  const hosts = nodes.filter((node) => isHost(node, root));
  return hosts.reduce<string>(
    (html, host) => html.replace((host as Element).outerHTML, ''),
    getHTML.call(root, { shadowRoots }),
  );
}

/** Our one element is a child of the root. */
function isHost(node: Node, root: Element): boolean {
  return parentOf(node) === root && node instanceof Element && node.matches(HOST);
}

const HOST = 'div[popover="manual"]';

const numbers = new WeakMap<Node, number>();
let known = 0;
function numberOf(node: Node): number {
  const number = numbers.get(node) ?? ++known;
  numbers.set(node, number);
  return number;
}

/**
 * The marks that are painted: for each its nodes and offsets, its text, what it stands in, and the
 * last letter of its highlight's name, which tells the ground; in no special order.
 */
export function describePainted(): string[] {
  return [...highlights].flatMap(([name, highlight]) =>
    [...highlight].map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const place = `${numberOf(startContainer)}:${startOffset}–${numberOf(endContainer)}:${endOffset}`;
      const text = read(startContainer, startOffset, endContainer, endOffset);
      return `${place} ${name.at(-1)} “${text}” in ${pathTo(startContainer)}`;
    }),
  );
}

/** The elements around a node, from the innermost. */
function pathTo(node: Node): string {
  const path: string[] = [];
  for (let at = parentOf(node); at !== null; at = at instanceof ShadowRoot ? at.host : parentOf(at))
    path.push(at instanceof Element ? `${at.localName}${writeAttributes(at)}` : '#shadow');
  return path.join(' < ');
}

function writeAttributes(element: Element): string {
  return [...attributesOf(element)].map(({ name, value }) => `[${name}=${value}]`).join('');
}

function read(from: Node, fromOffset: number, to: Node, toOffset: number): string {
  try {
    const range = new Range();
    range.setStart(from, fromOffset);
    range.setEnd(to, toOffset);
    return range.toString();
  } catch {
    return 'gone';
  }
}

/** Whether nothing of ours can be found in the page: no highlight, no style sheet, no host. */
export function isOursGone(): boolean {
  const root = rootOf(document);
  const nodes = listNodes(root);
  const roots = [document, ...nodes.filter((node) => node instanceof ShadowRoot)];
  return (
    highlights.size === 0 &&
    roots.every(({ adoptedStyleSheets }) => adoptedStyleSheets.length === 0) &&
    !nodes.some((node) => isHost(node, root))
  );
}
