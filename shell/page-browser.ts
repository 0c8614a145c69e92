import type { Browser } from 'wxt/browser';

declare global {
  var chrome: typeof Browser;
}

/**
 * The extension API as a content script finds it. Not `wxt/browser`: that is the polyfill, 10 kB
 * that every page would pay for and that no browser we support needs there. Not `browser`: where a
 * browser lacks it, a frame of that name stands in its place; `chrome` is everywhere, with promises.
 */
export const pageBrowser: typeof Browser = globalThis.chrome;
