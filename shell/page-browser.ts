import type { Browser } from 'wxt/browser';

declare global {
  var browser: typeof Browser | undefined;
  var chrome: typeof Browser;
}

/**
 * The extension API as a content script finds it. Not `wxt/browser`: that is the polyfill, 10 kB
 * that every page would pay for and that no browser we support needs there.
 */
export const pageBrowser: typeof Browser = globalThis.browser ?? globalThis.chrome;
