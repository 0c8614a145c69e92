/** A highlight's name as {@link createHighlighter} makes them; the last letter: of the open mark. */
const NAME = /^h[0-9a-z]+[ld]o?$/;
/** Our sheets name a highlight for each kind and ground. */
const FEWEST_NAMES = 20;

/**
 * Takes away what an earlier Sanjyra has left on a page that was open while it was updated: Firefox
 * ends its script without a word to it, so that its marks stay, and a card if one was open. It is
 * known by its style sheets, whose rules are for highlights with such names and for nothing else.
 */
export function clearLeftovers(document: Document): void {
  const { adoptedStyleSheets } = document;
  const left = adoptedStyleSheets.map(readNames);
  if (left.every((names) => names === null)) return;
  document.adoptedStyleSheets = adoptedStyleSheets.filter((_, i) => left[i] === null);
  for (const name of left.flatMap((names) => names ?? [])) {
    CSS.highlights.delete(name);
    CSS.highlights.delete(name.replace(/o$/, ''));
  }
  // Only we leave an element like this: no other attribute, and nothing in it that can be seen.
  for (const host of document.querySelectorAll('html > div[popover="manual"]'))
    if (host.attributes.length === 1 && host.childNodes.length === 0) host.remove();
}

/** The highlights that a sheet of ours dresses; null if it is none of ours. */
function readNames(sheet: CSSStyleSheet): string[] | null {
  const [first] = sheet.cssRules;
  if (!(first instanceof CSSMediaRule)) return null;
  const names = new Set<string>();
  for (const rule of first.cssRules) {
    if (!(rule instanceof CSSStyleRule) && !(rule instanceof CSSMediaRule)) return null;
    if (rule instanceof CSSMediaRule) continue;
    for (const selector of rule.selectorText.split(',')) {
      const name = /^(?:html)?::highlight\((.+)\)$/.exec(selector.trim())?.[1];
      if (name === undefined || !NAME.test(name)) return null;
      names.add(name);
    }
  }
  return names.size < FEWEST_NAMES ? null : [...names];
}
