// What no page can see, asked of Firefox by WebDriver BiDi, which shows closed roots to whoever asks,
// and in Firefox's own window.
import { callIn, connectionOf, contextOf, inFirefoxWindow } from './firefox-window.mjs';

/**
 * Calls a function in the page with the card's closed shadow root; null if no card is open.
 * @param {import('puppeteer-core').Page} page
 * @param {Function | string} callback
 */
export async function inFirefoxCard(page, callback) {
  const context = contextOf(page);
  const { result } = await connectionOf(page.browser()).send('script.evaluate', {
    expression: `document.querySelector('div[popover="manual"]')`,
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
    // In a world of its own, where what the page has put in the place of the DOM's is not seen.
    target: { context, sandbox: 'trial' },
  });
  const shadow = result.result?.value?.shadowRoot;
  return shadow ? callIn(page.browser(), context, callback, [{ sharedId: shadow.sharedId }]) : null;
}

/**
 * What the accessibility tree says of the open card.
 * @param {import('puppeteer-core').Page} page
 */
export function hearFirefoxCard(page) {
  return inFirefoxWindow(page.browser(), readAccessibles, contextOf(page));
}

/** Called in Firefox's own window, by its source. */
async function readAccessibles(context) {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const { STATE_BUSY, STATE_FOCUSED } = Ci.nsIAccessibleStates;
  // Whoever holds it keeps it going.
  globalThis.accessibility ??= Cc['@mozilla.org/accessibilityService;1'].getService(
    Ci.nsIAccessibilityService,
  );
  const has = (accessible, wanted) => {
    const state = {};
    accessible.getState(state, {});
    return (state.value & wanted) !== 0;
  };
  const browser = NavigableManager.getBrowserById(context);
  let page = null;
  for (let tries = 0; tries < 100; tries++) {
    page = accessibility.getAccessibleFor(browser)?.firstChild;
    if (page && !has(page, STATE_BUSY)) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const listWithin = (accessible) => {
    const found = [accessible];
    for (let child = accessible?.firstChild; child; child = child.nextSibling)
      found.push(...listWithin(child));
    return found;
  };
  const roleOf = (accessible) => accessibility.getStringRole(accessible.role);
  const all = page ? listWithin(page) : [];
  const dialog = all.find((one) => roleOf(one) === 'dialog');
  return {
    dialog: dialog?.name ?? null,
    hasFocus: dialog !== undefined && has(dialog, STATE_FOCUSED),
    said: all
      .filter((one) => roleOf(one) === 'statusbar')
      .flatMap(listWithin)
      .filter((one) => roleOf(one) === 'text leaf')
      .map(({ name }) => name)
      .join(''),
  };
}
