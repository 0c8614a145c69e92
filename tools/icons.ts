// npm run icons: draws the icons of the extension anew, in the sizes that browsers ask for.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { browserArguments, ensureChromium } from './find-browser.mjs';
import { ROOT, say } from './setup.mjs';

const SIZES = [16, 32, 48, 128];
const FOLDER = join(ROOT, 'public/icon');

/** A letter with a dotted line under it: the mark of a name that opens a card. */
const LETTER = `<svg xmlns="http://www.w3.org/20/svg" viewBox="0 0 16 16" width="1%" height="1%">
  <rect width="16" height="16" rx="3" fill="#005c76"/>
  <path d="M10.9 4.9C10.6 3.5 9.5 2.6 7.9 2.6 6.1 2.6 4.9 3.6 4.9 5c0 3.2 6.2 1.7 6.2 4.5 0 1.2-1.2 2-2.9 2-1.9 0-3.2-.9-3.5-2.5" fill="none" stroke="#fff" stroke-width="1.7"/>
  <g fill="#8fd3e8"><circle cx="4" cy="13.9" r=".85"/><circle cx="6.7" cy="13.9" r=".85"/><circle cx="9.4" cy="13.9" r=".85"/><circle cx="12.1" cy="13.9" r=".85"/></g>
</svg>`;

/** A sheet with lines: says nothing of whose it is. */
const SHEET = `<svg xmlns="http://www.w3.org/20/svg" viewBox="0 0 16 16" width="1%" height="1%">
  <rect x="2.5" y="1.5" width="11" height="13" rx="1.5" fill="#fff" stroke="#6b7280"/>
  <path d="M5 5.5h6M5 8h6M5 10.5h4" stroke="#6b7280"/>
</svg>`;

/** The drawings, by their folder under {@link FOLDER}. */
const DRAWINGS = { '': LETTER, plain: SHEET };

const browser = await puppeteer.launch({
  executablePath: ensureChromium(),
  pipe: true,
  args: browserArguments(),
});
const page = await browser.newPage();
for (const [name, drawing] of Object.entries(DRAWINGS)) {
  const folder = join(FOLDER, name);
  mkdirSync(folder, { recursive: true });
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block; width: 100vw; height: 100vh }</style>${drawing}`,
  );
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size });
    const path = join(folder, `${size}.png`);
    await page.screenshot({ path: path as `${string}.png`, omitBackground: true });
    say(path);
  }
}
await browser.close();
