import { isShadowRoot, parentOf } from './dom.ts';
import { createGroundReader } from './ground.ts';
import type { Ground } from './mark-colours.ts';

// A form's field may stand before it.
const { getClientRects } = Element.prototype;

/** How long a passage stays marked once it is in view: long enough for the eye to find it. */
const MARKED_MS = 3000;

/**
 * The accent of the card's links, and a tint of it behind the text, on which grey text that is
 * readable on the bare ground (4.6:1) still is.
 */
const COLOURS: Record<Ground, { line: string; tint: string }> = {
  light: { line: '#005c76', tint: '#dceff5' },
  dark: { line: '#81cae1', tint: '#0d3442' },
};

/**
 * Marks a passage until it has been in view for a moment, or the signal is aborted, without
 * touching a node of the page.
 */
export function markPassage(document: Document, range: StaticRange, signal: AbortSignal): void {
  const element = findBox(range.startContainer);
  if (element === null || signal.aborted) return;
  // Neutral and random: the page's own scripts can list it.
  const name = `h${crypto.getRandomValues(new Uint32Array(1))[0]?.toString(36)}`;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(toRules(name, COLOURS[createGroundReader()(element)]));
  // In Firefox a document's rules for highlights do not reach into shadow trees.
  const root = element.getRootNode();
  const tree = isShadowRoot(root) ? root : document;
  tree.adoptedStyleSheets.push(sheet);
  CSS.highlights.set(name, new Highlight(range));

  let clock: ReturnType<typeof setTimeout> | undefined;
  const observer = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting))
      clock ??= setTimeout(unmark, MARKED_MS);
  });
  observer.observe(element);
  signal.addEventListener('abort', unmark);

  function unmark(): void {
    clearTimeout(clock);
    observer.disconnect();
    signal.removeEventListener('abort', unmark);
    CSS.highlights.delete(name);
    tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((own) => own !== sheet);
  }
}

/** The nearest element around a node that is laid out as a box of its own. */
function findBox(node: Node): Element | null {
  const element = parentOf(node);
  if (element === null || getClientRects.call(element).length > 0) return element;
  return findBox(element);
}

function toRules(name: string, { line, tint }: { line: string; tint: string }): string {
  const rule = (declarations: string) => `::highlight(${name}){${declarations}}`;
  const own = rule(
    `background-color:${tint};text-decoration:underline solid 2px ${line};text-decoration-skip-ink:none`,
  );
  const forced = rule('background-color:Mark;color:MarkText');
  return `@media screen{${own}}@media screen and (forced-colors:active){${forced}}`;
}
