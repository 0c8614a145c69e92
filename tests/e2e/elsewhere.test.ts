import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../../tools/setup.mjs';
import { expectReason } from './popup-acts.ts';
import { isFirefox, startTrial, type Trial } from './trial.ts';

/** A PDF file of one empty page. */
const PDF = {
  body: '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  headers: { 'content-type': 'application/pdf' },
};

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial({ '/law.pdf': PDF });
});
afterAll(() => trial.close());

/** Opens an address that may lead to no page of the web, or to none at all. */
async function open(url: string): Promise<Page> {
  const page = await trial.browser.newPage();
  await page.goto(url, { timeout: 3000 }).catch(() => {});
  return page;
}

const STORE = [
  'the store of extensions',
  'https://addons.mozilla.org/firefox/',
  'Cannot run here: browsers let nothing into their stores',
] as const;

test.each<readonly [string, string, string]>([
  [
    'the browser’s own',
    isFirefox ? 'about:license' : 'chrome://version',
    'Cannot run here: this page belongs to the browser',
  ],
  ['a PDF file', 'http://24.kg/law.pdf', 'Cannot run here: the browser shows PDF files itself'],
  [
    'a file on the device',
    pathToFileURL(join(ROOT, 'tests/pages/sample.html')).href,
    'Cannot run here: this is a file on your device',
  ],
  // Of a page that did not come, as none does here from afar, Chromium tells no address.
  ...(isFirefox ? [STORE] : []),
])('on a page that is %s, the popup says why Sanjyra cannot run', async (_, url, reason) => {
  const page =
    url.startsWith('about:') || url.startsWith('chrome:')
      ? await trial.openExtensionPage(url)
      : await open(url);
  await expectReason(trial, page, reason);
  const popup = await trial.openPopup(page);
  expect(await popup.$$('[role="switch"], .acts')).toEqual([]);
  await popup.type('input', 'kloop');
  await popup.waitForSelector('.row.is-active');
  await popup.close();
  await page.close();
});
