import { createMatcher } from '../../engine/matcher.ts';
import { noChanges, noteRecords, TELLING_ATTRIBUTES } from '../../page/changes.ts';
import { createPageReading, type Unwatched } from '../../page/page-reading.ts';
import { names } from '../components/sample-dataset.ts';

const { readBlock } = createMatcher(names);
const goOn = () => true;

/** To be told of nothing. */
export const DEAF: Unwatched = { onShadowRoot() {}, onUnready() {} };

/** Three paragraphs in a block. */
export const FEED = '<main><p>Osh 1</p><p>Osh 2</p><p>Osh 3</p></main>';

/** The first element that a selector finds; the body where there is none. */
export const find = (selector: string): HTMLElement =>
  document.querySelector(selector) ?? document.body;

/** An element with a text. */
export function make(name: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

/** Watches the page for changes; the function takes those that have come since. */
export function watchPage() {
  let changes = noChanges();
  const observer = new MutationObserver((records) => noteRecords(changes, records));
  const watch = (root: Node) =>
    observer.observe(root, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: TELLING_ATTRIBUTES,
    });
  watch(document.body);
  const takeChanges = () => {
    noteRecords(changes, observer.takeRecords());
    const taken = changes;
    changes = noChanges();
    return taken;
  };
  return { watch, takeChanges, stop: () => observer.disconnect() };
}

/** What came of following a change. */
export interface Followed {
  /** The text that was read again, block by block. */
  reread: string[];
  /** What the page says now. */
  says: string[];
}

/** Reads a page, changes it, and follows the change. */
export async function follow(html: string, change: () => void): Promise<Followed> {
  document.body.setHTMLUnsafe(html);
  let reread: string[] = [];
  const { watch, takeChanges, stop } = watchPage();
  const note = (text: string) => {
    reread.push(text.trim());
    return readBlock(text);
  };
  const reading = createPageReading(document, note, { ...DEAF, onShadowRoot: watch });
  await reading.read([document.body], goOn);
  reread = [];
  change();
  await reading.follow(takeChanges(), goOn);
  stop();
  return { reread, says: reading.blocks.map(({ text }) => text.trim()) };
}
