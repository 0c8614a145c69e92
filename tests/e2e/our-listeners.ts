import type { Page } from 'puppeteer-core';

/**
 * What our script in a page listens to: events of the window and the document, messages and the
 * storage. Chromium only: no tool of Firefox's tells it.
 */
export async function listOurListeners(page: Page, origin: string): Promise<string[]> {
  const session = await page.createCDPSession();
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith(origin.slice(0, -1))) worlds.push(context.id);
  });
  await session.send('Runtime.enable');
  const listened: string[] = [];
  for (const contextId of worlds) {
    for (const expression of ['window', 'document']) {
      const { result } = await session.send('Runtime.evaluate', { expression, contextId });
      const { listeners } = await session.send('DOMDebugger.getEventListeners', {
        objectId: result.objectId ?? '',
      });
      listened.push(...listeners.map(({ type }) => `${expression} ${type}`));
    }
    for (const event of ['chrome.runtime.onMessage', 'chrome.storage.onChanged']) {
      const expression = `${event}.hasListeners()`;
      const { result } = await session.send('Runtime.evaluate', { expression, contextId });
      if (result.value === true) listened.push(event);
    }
  }
  await session.detach();
  return listened.sort();
}
