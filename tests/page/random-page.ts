import fc from 'fast-check';

/** A node to be built: a text, or an element with what is in it and, maybe, in its shadow root. */
type Seed = string | ElementSeed;

interface ElementSeed {
  name: string;
  attributes: Record<string, string>;
  children: Seed[];
  shadow: Seed[] | null;
}

/** A change of the page. Nodes are named by number, modulo as many as there are. */
export type Edit =
  | { kind: 'write'; node: number; text: string }
  | { kind: 'insert'; node: number; at: number; seed: Seed }
  | { kind: 'remove'; node: number }
  | { kind: 'move'; node: number; to: number; at: number }
  | { kind: 'wrap'; node: number; name: string }
  | { kind: 'split'; node: number; at: number }
  | { kind: 'toggle'; node: number; attribute: string; value: string }
  | { kind: 'refill'; node: number; seeds: Seed[] }
  | { kind: 'normalise'; node: number };

/** The classes and rules that random pages use, also in their shadow roots. */
export const SHEET = `
  .gone { display: none }
  .ghost { visibility: hidden }
  .tiny { position: absolute; overflow: hidden; width: 1px; height: 1px }
  .lines { display: block }
  .row { display: flex }
  .loose { display: contents }
  .inline { display: inline }
`;

const TEXTS = [
  'Osh',
  'Asan Usonov',
  'Asan ',
  'Usonov',
  'Ala-Too',
  ' Post',
  ' and ',
  '. ',
  ' ',
  '\n',
];
const NAMES =
  'p div span b i a h2 h3 sup br img details summary article header nav aside pre button slot table li';
const ATTRIBUTES: readonly (readonly [name: string, values: readonly string[]])[] = [
  ['class', ['gone', 'ghost', 'tiny', 'lines', 'row', 'loose', 'inline']],
  ['style', ['display:none', 'display:block', 'display:inline', 'display:contents']],
  ['hidden', ['']],
  ['open', ['']],
  ['contenteditable', ['true', 'false']],
  ['role', ['button', 'main']],
  ['slot', ['a']],
];

const text = fc.constantFrom(...TEXTS);
const name = fc.constantFrom(...NAMES.split(' '));
const attribute = fc
  .constantFrom(...ATTRIBUTES)
  .chain(([key, values]) => fc.tuple(fc.constant(key), fc.constantFrom(...values)));
const attributes = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  fc.array(attribute, { minLength: 1, maxLength: 2 }).map((list) => Object.fromEntries(list)),
);

const { seed } = fc.letrec<{ seed: Seed; element: ElementSeed }>((tie) => ({
  seed: fc.oneof({ maxDepth: 4, withCrossShrink: true }, text, tie('element')),
  element: fc.record({
    name,
    attributes,
    children: fc.array(tie('seed'), { maxLength: 4 }),
    shadow: fc.option(fc.array(tie('seed'), { maxLength: 4 }), { freq: 6 }),
  }),
}));

/** What a page begins with. */
export const seeds = fc.array(seed, { maxLength: 5 });

const node = fc.nat(60);
const at = fc.nat(4);

/** One change. */
export const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), node, text }),
  fc.record({ kind: fc.constant('insert' as const), node, at, seed }),
  fc.record({ kind: fc.constant('remove' as const), node }),
  fc.record({ kind: fc.constant('move' as const), node, to: node, at }),
  fc.record({ kind: fc.constant('wrap' as const), node, name }),
  fc.record({ kind: fc.constant('split' as const), node, at }),
  {
    weight: 3,
    arbitrary: fc
      .tuple(node, attribute)
      .map(([node, [key, value]]) => ({ kind: 'toggle' as const, node, attribute: key, value })),
  },
  fc.record({
    kind: fc.constant('refill' as const),
    node,
    seeds: fc.array(seed, { maxLength: 2 }),
  }),
  fc.record({ kind: fc.constant('normalise' as const), node }),
);

/** Elements that take a shadow root. */
const HOSTS = new Set('article aside div h2 h3 header nav p span'.split(' '));

/** Builds what a seed says. */
export function grow(seed: Seed): Node {
  if (typeof seed === 'string') return document.createTextNode(seed);
  const element = document.createElement(seed.name);
  for (const [key, value] of Object.entries(seed.attributes)) element.setAttribute(key, value);
  element.append(...seed.children.map(grow));
  if (seed.shadow !== null && HOSTS.has(seed.name)) {
    const root = element.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [...document.adoptedStyleSheets];
    root.append(...seed.shadow.map(grow));
  }
  return element;
}

/** Changes the page under a root; a change that is not possible is none. */
export function apply(edit: Edit, root: Element): void {
  const all = listNodes(root);
  const elements = all.filter((node) => node instanceof Element);
  const texts = all.filter((node) => node instanceof Text);
  const pick = <T>(number: number, some: readonly T[]): T | undefined => some[number % some.length];
  const parents = all.filter((node) => !(node instanceof Text));
  const isOwn = (node: Node | undefined) => node !== undefined && node !== root && node.parentNode;
  switch (edit.kind) {
    case 'write': {
      const text = pick(edit.node, texts);
      if (text !== undefined) text.data = edit.text;
      return;
    }
    case 'insert': {
      const parent = pick(edit.node, parents);
      parent?.insertBefore(grow(edit.seed), parent.childNodes[edit.at] ?? null);
      return;
    }
    case 'remove': {
      const node = pick(edit.node, all);
      if (isOwn(node)) node?.parentNode?.removeChild(node);
      return;
    }
    case 'move': {
      const node = pick(edit.node, all);
      const parent = pick(edit.to, parents);
      if (node === undefined || parent === undefined || !isOwn(node)) return;
      if (isWithin(parent, node)) return;
      const before = parent.childNodes[edit.at] ?? null;
      if (before !== node) parent.insertBefore(node, before);
      return;
    }
    case 'wrap': {
      const node = pick(edit.node, all);
      if (node === undefined || !isOwn(node)) return;
      const wrapper = document.createElement(edit.name);
      node.parentNode?.replaceChild(wrapper, node);
      wrapper.append(node);
      return;
    }
    case 'split': {
      const text = pick(edit.node, texts);
      text?.splitText(Math.min(edit.at, text.length));
      return;
    }
    case 'toggle': {
      const element = pick(edit.node, elements);
      if (element === undefined || element === root) return;
      if (element.getAttribute(edit.attribute) === edit.value)
        element.removeAttribute(edit.attribute);
      else element.setAttribute(edit.attribute, edit.value);
      return;
    }
    case 'refill': {
      const element = pick(edit.node, elements);
      element?.replaceChildren(...edit.seeds.map(grow));
      return;
    }
    case 'normalise':
      pick(edit.node, all)?.normalize();
  }
}

/** A root, all nodes under it and the shadow roots there. */
function listNodes(node: Node): Node[] {
  const shadow = node instanceof Element ? node.shadowRoot : null;
  const inside = [...(shadow === null ? [] : [shadow]), ...node.childNodes];
  return [node, ...inside.flatMap(listNodes)];
}

/** Whether a node is another or stands inside it, shadow roots seen through. */
function isWithin(node: Node, other: Node): boolean {
  for (
    let at: Node | null = node;
    at !== null;
    at = at instanceof ShadowRoot ? at.host : at.parentNode
  )
    if (at === other) return true;
  return false;
}

/** The page as source, with its shadow roots, to be printed. */
export function print(node: Node): string {
  if (node instanceof Text) return JSON.stringify(node.data);
  if (!(node instanceof Element)) return `#shadow(${[...node.childNodes].map(print).join('')})`;
  const shadow = node.shadowRoot === null ? '' : print(node.shadowRoot);
  const attributes = [...node.attributes].map(({ name, value }) => ` ${name}="${value}"`).join('');
  const { localName } = node;
  return `<${localName}${attributes}>${shadow}${[...node.childNodes].map(print).join('')}</${localName}>`;
}

/** Edits in batches, each of which a page makes in one go. */
export const batchesOf = ({ mostBatches, mostEdits }: { mostBatches: number; mostEdits: number }) =>
  fc.array(fc.array(edit, { minLength: 1, maxLength: mostEdits }), {
    minLength: 1,
    maxLength: mostBatches,
  });

const numbers = new WeakMap<Node, number>();
let count = 0;

/** A number by which a node is known as long as the test runs. */
export function numberOf(node: Node): number {
  const number = numbers.get(node) ?? ++count;
  numbers.set(node, number);
  return number;
}
