// Points at what stands on a page, also on one that has put traps in the way of scripts: all is asked
// in a world of its own, where what the page has put in the place of the DOM's is not seen.

/**
 * A world beside the page's own.
 * @param {import('puppeteer-core').Page | import('puppeteer-core').Frame} page
 * @returns {Pick<import('puppeteer-core').Frame, 'evaluate'>}
 */
export function besides(page) {
  const frame = 'mainFrame' in page ? page.mainFrame() : page;
  return /** @type {any} */ (frame).isolatedRealm();
}

/**
 * Rests the pointer on the first place of a page where a text is written or that a selector finds;
 * returns where that is, in viewport coordinates.
 * @param {import('puppeteer-core').Page} page
 * @param {{ text: string } | { selector: string }} place
 */
export async function pointAt(page, place) {
  const at = await besides(page).evaluate(findPlace, place);
  if (at === null) throw new Error(`${JSON.stringify(place)} is nowhere on this page`);
  // From beside it, but from within the window.
  await page.mouse.move(at.x > 60 ? at.x - 40 : at.x + 40, Math.max(at.y - 40, 0));
  await page.mouse.move(at.x, at.y, { steps: 3 });
  return at;
}

/** Called in the page, by its source. */
function findPlace(place) {
  const centre = ({ left, right, top, bottom }) => ({
    x: (left + right) / 2,
    y: (top + bottom) / 2,
  });
  if ('selector' in place) {
    const box = document.querySelector(place.selector)?.getBoundingClientRect();
    return box ? { x: box.left + 30, y: Math.min(box.top + 30, centre(box).y) } : null;
  }
  function* listNodes(node) {
    yield node;
    for (const child of node.shadowRoot?.childNodes ?? []) yield* listNodes(child);
    for (const child of node.childNodes) yield* listNodes(child);
  }
  const range = new Range();
  for (const node of listNodes(document.firstElementChild)) {
    const from = node.nodeType === Node.TEXT_NODE ? node.data.indexOf(place.text) : -1;
    if (from < 0) continue;
    range.setStart(node, from);
    range.setEnd(node, from + place.text.length);
    node.parentElement?.scrollIntoView({ behavior: 'instant', block: 'nearest' });
    const [box] = range.getClientRects();
    if (box !== undefined) return centre(box);
  }
  return null;
}
