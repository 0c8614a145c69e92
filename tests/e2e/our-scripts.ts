import type { Page } from 'puppeteer-core';

/**
 * Which scripts of the extension a page has been given, by their paths, in order of the alphabet.
 * Chromium only: in Firefox nothing but the debugger of its own tools can tell.
 */
export async function listOurScripts(page: Page, origin: string): Promise<string[]> {
  const session = await page.createCDPSession();
  const scripts: string[] = [];
  session.on('Debugger.scriptParsed', ({ url }) => {
    if (url.startsWith(origin)) scripts.push(new URL(url).pathname);
  });
  await session.send('Debugger.enable');
  await session.detach();
  return scripts.sort();
}
