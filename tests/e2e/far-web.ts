import type { Browser } from 'puppeteer-core';
import { connectionOf } from '../../tools/firefox-window.mjs';
import { isFirefox } from './trial.ts';

/** The page at an address, or null for none. */
type Answer = (url: string) => Promise<string | null>;

/**
 * Answers every request by https in the place of the servers far away, which nothing reaches: a
 * link of a card leads there, in a tab that a test cannot prepare.
 */
export function answerFarWeb(browser: Browser, answer: Answer): Promise<void> {
  return isFirefox ? answerByBidi(browser, answer) : answerByDevTools(browser, answer);
}

const HEADERS = [{ name: 'content-type', value: 'text/html; charset=utf-8' }];

async function answerByDevTools(browser: Browser, answer: Answer): Promise<void> {
  const session = await browser.target().createCDPSession();
  session.on('Fetch.requestPaused', async ({ requestId, request }) => {
    const body = await answer(request.url);
    await session.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: body === null ? 204 : 200,
      responseHeaders: HEADERS,
      body: Buffer.from(body ?? '').toString('base64'),
    });
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: 'https://*' }] });
}

async function answerByBidi(browser: Browser, answer: Answer): Promise<void> {
  const connection = connectionOf(browser);
  connection.on('network.beforeRequestSent', async ({ isBlocked, request }) => {
    if (!isBlocked) return;
    // Firefox tells the fragment, too, which no server would see.
    const body = await answer(request.url.split('#')[0]);
    await connection.send('network.provideResponse', {
      request: request.request,
      statusCode: body === null ? 204 : 200,
      headers: HEADERS.map(({ name, value }) => ({ name, value: { type: 'string', value } })),
      body: { type: 'string', value: body ?? '' },
    });
  });
  // The next test may want another page at the same address.
  await connection.send('network.setCacheBehavior', { cacheBehavior: 'bypass' });
  await connection.send('network.addIntercept', {
    phases: ['beforeRequestSent'],
    urlPatterns: [{ type: 'pattern', protocol: 'https' }],
  });
}
