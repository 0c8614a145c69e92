// npm run screenshots: the pictures of the README, made by the built extension in a real browser.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { openCardOf, settle, waitForMarks } from './read-page.mjs';
import { build, ROOT, say } from './setup.mjs';

build('chrome');
// Only now: the helper says so where nothing is built.
const { startTrial } = await import('../tests/e2e/trial.ts');

const FOLDER = join(ROOT, 'docs');
const SAMPLE = readFileSync(join(ROOT, 'tests/pages/sample.html'), 'utf8');
mkdirSync(FOLDER, { recursive: true });

const trial = await startTrial({ '/': SAMPLE });
for (const theme of ['light', 'dark']) {
  const page = await trial.open('/');
  await paint(page, theme);
  await waitForMarks(page);
  await openCardOf(page, 'Kloop Media');
  await save(page, `page-${theme}`);

  const popup = await trial.openPopup(page);
  await paint(popup, theme);
  await popup.waitForSelector('.row');
  await save(popup, `popup-${theme}`);
  await popup.type('input', 'forein repr');
  await save(popup, `search-${theme}`);
  await page.close();
}
await trial.close();

async function paint(page: Page, theme: string): Promise<void> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
}

async function save(page: Page, name: string): Promise<void> {
  const path = join(FOLDER, `${name}.png`);
  await settle(page);
  await page.screenshot({ path: path as `${string}.png` });
  say(`docs/${name}.png`);
}
