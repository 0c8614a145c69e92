// npm run contexts:pictures: each hostile context as a reader sees it in Chromium, the pointer on a
// name, in .output/context-pictures/; `-- NAME …` for some of them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { ensureChromium } from './find-browser.mjs';
import { FRAMED, type HostileContext, readContexts, serveContexts } from './hostile-contexts.ts';
import { launchWithExtension, TRIAL_HOST, untilRegistered } from './launch.mjs';
import { pointAt } from './point-at.mjs';
import { hasCard, readMarked, settle } from './read-page.mjs';
import { type Served, servePages } from './serve.mjs';
import { build, giveUp, ROOT, say } from './setup.mjs';

const FOLDER = '.output/context-pictures';
/** A page that never shows what is expected is pictured as it is. */
const PATIENCE_MS = 5000;
/** Longer than a pointer has to rest on a name. */
const REST_MS = 600;

const names = process.argv.slice(2);
const contexts = readContexts().filter(({ name }) => names.length === 0 || names.includes(name));
if (contexts.length === 0) giveUp(`there is no context of the name ${names.join(', ')}`);
const extension = build('chrome');
mkdirSync(join(ROOT, FOLDER), { recursive: true });
const pages: Record<string, Served> = { ...serveContexts(contexts), '/framed': FRAMED };
const server = await servePages((path) => pages[path] ?? null);
const { browser } = await launchWithExtension({
  executablePath: ensureChromium(),
  extension,
  headless: true,
  resolve: false,
  args: [`--proxy-server=http://127.0.0.1:${server.port}`, '--disable-features=HttpsUpgrades'],
});
await untilRegistered(browser);
for (const context of contexts) {
  const page = await browser.newPage();
  await show(page, context);
  await settle(page);
  const path = `${FOLDER}/${context.name}.png`;
  writeFileSync(join(ROOT, path), await page.screenshot());
  say(path);
  await page.close();
}
await browser.close();
server.close();

/** Brings a context to what its picture is of: a card if any opens there. */
async function show(page: Page, context: HostileContext): Promise<void> {
  const { name, click, medium, marks, cards, nothingOver = [] } = context;
  await page.goto(`http://${TRIAL_HOST}/${name}`);
  if (medium !== undefined) await page.emulateMediaType(medium);
  if (click !== undefined) await page.click(click);
  await waitFor(
    async () => marks === null || String((await readMarked(page)).sort()) === `${marks}`,
  );
  const texts = Object.keys(cards);
  const opening = texts.find((one) => cards[one] !== null);
  const text = opening ?? texts[0];
  const place = text === undefined ? { selector: nothingOver[0] ?? 'html' } : { text };
  await waitFor(async () => {
    await pointAt(page, place);
    await wait(REST_MS);
    return opening === undefined || hasCard(page);
  });
}

/** Waits for a state, in vain if need be. */
async function waitFor(isThere: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await wait(50))
    if (await isThere()) return;
}

function wait(delayMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, delayMs));
}
