import type { Reading } from '../engine/candidate.ts';
import type { Block } from './block.ts';
import { createInsideTest, findChangedParts, linesAround } from './changed-parts.ts';
import type { Changes } from './changes.ts';
import { isHtml } from './dom.ts';
import { flatParentOf, isBefore } from './flat-tree.ts';
import { isUnready } from './late-elements.ts';
import { type Context, enterContext, type Listener, NOWHERE, readBlocks } from './page-text.ts';
import type { Pause } from './slices.ts';
import { whyUnread } from './unread.ts';

/** A block, and what the engine read in it. */
export interface ReadBlock extends Block {
  reading: Reading;
}

/** What a page says, kept up to date by reading again only what has changed. */
export interface PageReading {
  /** The blocks that matter to matching, in reading order. */
  readonly blocks: readonly ReadBlock[];
  /** Reads these parts of the page anew; false if there is nothing to go on for. */
  read(parts: Iterable<Element>, pause: Pause): Promise<boolean>;
  /** Reads again what these changes touch; false if there is nothing to go on for. */
  follow(changes: Changes, pause: Pause): Promise<boolean>;
}

/** Told of what no observer of the document sees change. */
export interface Unwatched {
  /** An open shadow root. */
  onShadowRoot(root: ShadowRoot): void;
  /** A custom element that is not yet all that it may be. */
  onUnready(element: Element): void;
}

/** A reading of nothing yet. */
export function createPageReading(
  document: Document,
  readBlock: (text: string) => Reading,
  { onShadowRoot, onUnready }: Unwatched,
): PageReading {
  let blocks: readonly ReadBlock[] = [];
  const asleep = new Set<Element>();
  const withLines = new WeakSet<Element>();
  const displays = new WeakMap<Element, string>();
  const slots = new Map<HTMLSlotElement, readonly Node[]>();
  const unfinished = new Set<Element>();
  let isTorn = false;
  const listener: Listener = {
    onShadowRoot,
    onUnread(element, why) {
      if (why !== 'hidden') return void asleep.delete(element);
      asleep.add(element);
      if (isUnready(element)) onUnready(element);
    },
    onEnter(element, { display }) {
      asleep.delete(element);
      displays.set(element, display);
      if (isHtml(element, 'slot')) slots.set(element, element.assignedNodes());
      if (isUnready(element)) onUnready(element);
    },
    onLines: (container) => withLines.add(container),
    onTorn() {
      isTorn = true;
    },
  };

  /** What stands around an element; null where its text is not read. `known`: for the same pass. */
  function readContext(element: Element, known: Map<Element, Context | null>): Context | null {
    if (element === document.body) return NOWHERE;
    const path: Element[] = [];
    let at = flatParentOf(element);
    for (; at !== null && !known.has(at); at = flatParentOf(at)) path.push(at);
    let context = at === null ? null : (known.get(at) ?? null);
    for (const parent of path.reverse()) {
      if (parent === document.body) context = NOWHERE;
      context = context && enterParent(parent, context);
      known.set(parent, context);
    }
    return context;
  }

  function enterParent(parent: Element, around: Context): Context | null {
    const why = whyUnread(parent, getComputedStyle(parent));
    if (why === null) return enterContext(parent, around);
    if (why === 'hidden' && !asleep.has(parent)) unfinished.add(parent);
    listener.onUnread(parent, why);
    return null;
  }

  async function readPart(
    root: Element,
    context: Context | null,
    pause: Pause,
  ): Promise<ReadBlock[] | null> {
    const found: ReadBlock[] = [];
    // Many parts without any text would otherwise be one long task.
    if (!(await pause())) return null;
    if (context === null) return found;
    const wasAsleep = asleep.has(root);
    isTorn = false;
    for (const block of readBlocks(root, context, listener)) {
      if (block !== null) {
        const reading = readBlock(block.text);
        if (matters(block, reading)) found.push({ ...block, reading });
      }
      if (!(await pause())) return null;
    }
    if (
      isTorn ||
      linesAround(root) !== root ||
      (wasAsleep !== asleep.has(root) && hasLinesAround(root))
    )
      unfinished.add(root);
    return found;
  }

  /** Whether an element stands among lines, which have to be read along with it. */
  function hasLinesAround(element: Element): boolean {
    const around = linesAround(flatParentOf(element));
    return around !== null && withLines.has(around);
  }

  async function read(parts: Iterable<Element>, pause: Pause): Promise<boolean> {
    const fresh = new Map<Element, ReadBlock[]>();
    const contexts = new Map<Element, Context | null>();
    for (const root of parts) {
      const part = await readPart(root, readContext(root, contexts), pause);
      if (part === null) return false;
      fresh.set(root, part);
    }
    blocks = merge(blocks, fresh, document.body);
    return true;
  }

  return {
    get blocks() {
      return blocks;
    },
    read,
    async follow(changes, pause) {
      const known = { blocks, asleep, withLines, displays, slots, unfinished };
      const parts = await findChangedParts(document, changes, known, pause);
      return parts !== null && read(parts, pause);
    },
  };
}

/** What was known of a page, with what was read anew of some parts in the place of what they said. */
function merge(
  known: readonly ReadBlock[],
  fresh: ReadonlyMap<Element, readonly ReadBlock[]>,
  body: Element,
): readonly ReadBlock[] {
  const isReread = createInsideTest(new Set(fresh.keys()));
  const isDrawn = createInsideTest(new Set([body]));
  const isThere = ({ container, pieces }: Block) =>
    isDrawn(container) && pieces.every(({ node }) => node.isConnected);
  const kept = known.filter((block) => !isReread(block.container) && isThere(block));
  const placed = [...fresh]
    .filter(([, part]) => part.length > 0)
    .map(([root, part]) => ({ root, part, at: findPlace(kept, root) }))
    .sort((a, b) => a.at - b.at || (isBefore(a.root, b.root) ? -1 : 1));
  const merged: ReadBlock[] = [];
  let from = 0;
  for (const { part, at } of placed) {
    merged.push(...kept.slice(from, at), ...part.filter(isThere));
    from = at;
  }
  return [...merged, ...kept.slice(from)];
}

/** How many blocks stand before a part of the page. */
function findPlace(blocks: readonly ReadBlock[], root: Element): number {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const node = blocks[middle]?.pieces[0]?.node;
    if (node !== undefined && isBefore(node, root)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a block can change what is found on a page. */
function matters({ headline }: Block, reading: Reading): boolean {
  const { candidates, latestYear, kyrgyzWords } = reading;
  return candidates.length > 0 || latestYear !== null || kyrgyzWords > 0 || headline !== null;
}
