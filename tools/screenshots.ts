// npm run screenshots: the pictures of the README, made by the built extension in a real browser.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { ensureChromium } from './find-browser.mjs';
import { launchWithExtension, openPopup, TRIAL_HOST, untilRegistered } from './launch.mjs';
import { openCardOf, settle, waitForMarks } from './read-page.mjs';
import { servePages } from './serve.mjs';
import { build, ROOT, say } from './setup.mjs';

const FOLDER = join(ROOT, 'docs');
const SAMPLE = readFileSync(join(ROOT, 'tests/pages/sample.html'), 'utf8');
mkdirSync(FOLDER, { recursive: true });

const server = await servePages((path) => (path === '/' ? SAMPLE : null));
const { browser, id } = await launchWithExtension({
  executablePath: ensureChromium(),
  extension: build('chrome'),
  headless: true,
  resolve: true,
});
await untilRegistered(browser);
for (const theme of ['light', 'dark']) {
  const page = await browser.newPage();
  await page.goto(`http://${TRIAL_HOST}:${server.port}/`);
  await paint(page, theme);
  await waitForMarks(page);
  await openCardOf(page, 'Kloop Media');
  await save(page, `page-${theme}`);

  const popup = await openPopup(page, id);
  await paint(popup, theme);
  await popup.waitForSelector('.row');
  await save(popup, `popup-${theme}`);
  await popup.type('input', 'forein repr');
  await save(popup, `search-${theme}`);
  await page.close();
}
await browser.close();
server.close();

async function paint(page: Page, theme: string): Promise<void> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
}

async function save(page: Page, name: string): Promise<void> {
  const path = join(FOLDER, `${name}.png`);
  await settle(page);
  await page.screenshot({ path: path as `${string}.png` });
  say(`docs/${name}.png`);
}
