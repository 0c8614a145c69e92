// Reads, in a driven browser, what a person would see: underlines on a page, and the open card.
import { hearChromiumCard, inChromiumCard } from './inside-chromium.mjs';
import { hearFirefoxCard, inFirefoxCard } from './inside-firefox.mjs';
import { besides } from './point-at.mjs';

/**
 * The texts that are underlined on a page, in no special order. Any script of the page could read
 * the same. What is registered for text that has gone or shrunk since is not drawn, nor told here.
 * @param {import('puppeteer-core').Page | import('puppeteer-core').Frame} page
 * @returns {Promise<string[]>}
 */
export function readMarked(page) {
  // In the page itself: beside it, Firefox gives no iterator of what is registered.
  return page.evaluate(() =>
    [...CSS.highlights.values()]
      .flatMap((highlight) => [...highlight])
      .filter(
        ({ startContainer, endContainer, endOffset }) =>
          startContainer.isConnected &&
          endContainer.isConnected &&
          endOffset <= (endContainer.nodeValue ?? '').length,
      )
      .map((part) => {
        const range = new Range();
        range.setStart(part.startContainer, part.startOffset);
        range.setEnd(part.endContainer, part.endOffset);
        return range.toString().replace(/\s+/g, ' ');
      }),
  );
}

/**
 * Waits until something is underlined.
 * @param {import('puppeteer-core').Page} page
 */
export async function waitForMarks(page, timeout = 10_000) {
  await page.waitForFunction(() => CSS.highlights.size > 0, { timeout });
}

/**
 * Waits until nothing is marked on a page, nor is a style sheet of ours there.
 * @param {import('puppeteer-core').Page} page
 */
export async function waitForNoMarks(page) {
  await page.waitForFunction(
    () => CSS.highlights.size === 0 && document.adoptedStyleSheets.length === 0,
    { polling: 20, timeout: 10_000 },
  );
}

/**
 * Scrolls the first underlined occurrence of a text into view and returns the box of its first line,
 * in viewport coordinates.
 * @param {import('puppeteer-core').Page} page
 * @param {string} text
 * @returns {Promise<{ x: number, y: number, width: number, height: number }>}
 */
export async function boxOf(page, text) {
  const found = await page.evaluate((wanted) => {
    const ranges = [...CSS.highlights.values()]
      .flatMap((highlight) => [...highlight])
      .map((part) => {
        const range = document.createRange();
        range.setStart(part.startContainer, part.startOffset);
        range.setEnd(part.endContainer, part.endOffset);
        return range;
      });
    const range = ranges.find((one) => one.toString().replace(/\s+/g, ' ').includes(wanted));
    if (range === undefined) return null;
    range.startContainer.parentElement?.scrollIntoView({ behavior: 'instant', block: 'center' });
    const { x, y, width, height } = range.getClientRects()[0];
    return { x, y, width, height };
  }, text);
  if (found === null) throw new Error(`“${text}” is not underlined`);
  return found;
}

/**
 * Rests the pointer on the first underlined occurrence of a text and waits for the card.
 * @param {import('puppeteer-core').Page} page
 * @param {string} text
 */
export async function openCardOf(page, text) {
  // One that was open before may still be fading away.
  await page.waitForFunction(hasNone, { timeout: 5000 }, FADING);
  const box = await boxOf(page, text);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  // From above, but from within the window.
  await page.mouse.move(x, Math.max(y - 40, 0));
  await page.mouse.move(x, y, { steps: 3 });
  // It is laid out before it is seen. A hand is never quite still.
  const seen = () => page.waitForSelector(HOST, { timeout: 2500, visible: true });
  await seen().catch(async () => {
    await page.mouse.move(x + 1, y);
    await seen();
  });
}

/**
 * Waits until the card has faded in, so that a picture shows it as it stays.
 * @param {import('puppeteer-core').Page} page
 */
export async function settle(page) {
  await new Promise((resolve) => setTimeout(resolve, 300));
  // Of a page that may run no script, frames are told beside it alone.
  await besides(page).evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
}

/** What a card that fades away is known by: it answers to nothing. */
const FADING = 'none';

/** Called in the page, by its source. */
const hasNone = (fading) =>
  [...document.querySelectorAll('div[popover="manual"]')].every(
    (host) => getComputedStyle(host).pointerEvents !== fading,
  );

/** Our one element: pages of ours have no such popover. */
const HOST = 'div[popover="manual"]';

/**
 * Whether a card is on the page; one that fades away is not, and answers to nothing.
 * @param {import('puppeteer-core').Page} page
 */
export function hasCard(page) {
  return besides(page).evaluate(
    (selector) =>
      [...Document.prototype.querySelectorAll.call(document, selector)].some(
        (host) => getComputedStyle(host).pointerEvents !== 'none',
      ),
    HOST,
  );
}

/**
 * The open card: its text as laid out and its links; null if none is open.
 * @param {import('puppeteer-core').Page} page
 * @returns {Promise<{ text: string, links: string[] } | null>}
 */
export async function readCard(page) {
  return inCard(page, (root) => ({
    text: root.querySelector('.card')?.innerText ?? '',
    links: [...root.querySelectorAll('a')].map((link) => link.href),
  }));
}

/**
 * Calls a function in the page with the card's closed shadow root; null if no card is open.
 * @template Result
 * @param {import('puppeteer-core').Page} page
 * @param {((root: ShadowRoot) => Result) | string} callback or its source
 * @returns {Promise<Result | null>}
 */
export async function inCard(page, callback) {
  return isFirefox(page) ? inFirefoxCard(page, callback) : inChromiumCard(page, callback);
}

/**
 * What a screen reader finds in the open card: the name of its dialog, whether that has the focus
 * itself, and what its live regions have said last.
 * @param {import('puppeteer-core').Page} page
 * @returns {Promise<{ dialog: string | null, hasFocus: boolean, said: string }>}
 */
export async function hearCard(page) {
  return isFirefox(page) ? hearFirefoxCard(page) : hearChromiumCard(page);
}

/** @param {import('puppeteer-core').Page} page */
const isFirefox = (page) => /** @type {any} */ (page.browser()).protocol === 'webDriverBiDi';

/**
 * Clicks, with the pointer, on the first control of the open card that fits: cards take no other
 * clicks. Waits until it is there.
 * @param {import('puppeteer-core').Page} page
 * @param {string} selector
 * @param {string} [text] what the control says
 */
export async function clickInCard(page, selector, text = '') {
  for (const end = Date.now() + 5000; Date.now() < end; ) {
    const box = await inCard(
      page,
      `(root) => {
        const found = [...root.querySelectorAll(${JSON.stringify(selector)})].find((control) =>
          control.textContent.includes(${JSON.stringify(text)}));
        found?.scrollIntoView({ block: 'nearest' });
        return found?.getBoundingClientRect().toJSON();
      }`,
    );
    if (box) return page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the card has no “${selector}” that says “${text}”`);
}
