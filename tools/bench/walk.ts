// The text of parsed pages, node by node; runs in the browser.

/** Elements whose text no reader sees. */
const UNSEEN = 'script, style, noscript, template';

/** A page, parsed but never shown: without what no reader sees. */
export function parsePage(html: string): Document {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const element of page.querySelectorAll(UNSEEN)) element.remove();
  return page;
}

/** Calls back with the text of every text node. */
export function walkTexts(pages: readonly Document[], visit: (text: string) => void): void {
  for (const page of pages) {
    const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      visit((node as Text).data);
  }
}

/** The bare pass: every character of every text node is looked at once. Faster than this no one is. */
export function sumCharacters(pages: readonly Document[]): number {
  let sum = 0;
  for (const page of pages) {
    const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = (node as Text).data;
      for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
    }
  }
  return sum;
}
