import type { Browser } from 'puppeteer-core';

/**
 * Answers every request by https in the place of the servers far away, which nothing reaches: a
 * link of a card leads there, in a tab that a test cannot prepare.
 * @param answer the page at an address, or null for none
 */
export async function answerFarWeb(
  browser: Browser,
  answer: (url: string) => Promise<string | null>,
): Promise<void> {
  const session = await browser.target().createCDPSession();
  session.on('Fetch.requestPaused', async ({ requestId, request }) => {
    const body = await answer(request.url);
    await session.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: body === null ? 204 : 200,
      responseHeaders: [{ name: 'content-type', value: 'text/html; charset=utf-8' }],
      body: Buffer.from(body ?? '').toString('base64'),
    });
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: 'https://*' }] });
}
