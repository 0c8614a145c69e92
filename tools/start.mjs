// npm start: installs what is missing, builds, and opens a browser with the extension in it.
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build, ensureInstalled, giveUp, ROOT, say } from './setup.mjs';

const USAGE = `npm start                    a browser with Sanjyra in it, on a sample article
npm start -- --headless      no window: prints what was found, saves a picture, ends
npm start -- --page FILE     the same with a page of yours, served as if from a newsroom
npm start -- --url URL       the same with a page of the web
npm start -- --help          this text`;

const SAMPLE = join(ROOT, 'tests/pages/sample.html');
const PICTURE = join(ROOT, 'demo/page.png');

/** What the options say; a wrong one ends the program with a line that says so. */
function readOptions() {
  try {
    const options = { type: /** @type {const} */ ('string') };
    const { values } = parseArgs({
      options: {
        headless: { type: 'boolean' },
        help: { type: 'boolean' },
        page: options,
        url: options,
      },
    });
    if (values.page !== undefined && values.url !== undefined)
      giveUp('--page and --url exclude each other.', 2);
    if (values.page !== undefined && !statSync(values.page, { throwIfNoEntry: false })?.isFile())
      giveUp(`there is no file ${values.page}.`, 2);
    if (values.url !== undefined && !/^https?:\/\/[^/]/.test(values.url))
      giveUp(`${values.url} is no address of the web; write it with https:// in front.`, 2);
    return values;
  } catch (error) {
    return giveUp(`${error instanceof Error ? error.message : error}\n${USAGE}`, 2);
  }
}

const options = readOptions();
if (options.help) {
  console.log(USAGE);
  process.exit(0);
}

ensureInstalled();
const { ensureChromium, hasDisplay } = await import('./find-browser.mjs');
const executablePath = ensureChromium();
const extension = build('chrome');
const { launchWithExtension, TRIAL_HOST, untilRegistered } = await import('./launch.mjs');
const { servePages } = await import('./serve.mjs');

const headless = options.headless === true || Boolean(process.env.CI) || !hasDisplay();
const file = resolve(options.page ?? SAMPLE);
const server = await servePages((path) => (path === '/' ? readFileSync(file) : null));
const url = options.url ?? `http://${TRIAL_HOST}:${server.port}/`;
say(`opening ${url}${headless ? ' without a window' : ''} …`);
const { browser, id } = await launchWithExtension({
  executablePath,
  extension,
  headless,
  resolve: options.url === undefined,
});
await untilRegistered(browser);
const [page = await browser.newPage()] = await browser.pages();
await page.bringToFront();
await page.goto(url, { waitUntil: 'load' }).catch((error) => {
  giveUp(`${url} did not open: ${error.message}`);
});

if (headless) {
  await report();
  await browser.close();
  server.close();
} else {
  say('rest the pointer on an underlined name; the toolbar button opens the search.');
  say('close the browser to end.');
  browser.on('disconnected', () => process.exit(0));
}

/** Prints what was found and one card, and saves a picture of it. */
async function report() {
  const { openCardOf, readCard, readMarked, settle, waitForMarks } = await import(
    './read-page.mjs'
  );
  await waitForMarks(page).catch(() => {});
  const entities = await listEntities();
  if (entities === null)
    console.log(
      `Sanjyra does not run on ${new URL(url).host}: it is not one of the built-in newsrooms.`,
    );
  else if (entities.length === 0) console.log('Nothing known on this page.');
  else {
    const rows = entities.map(({ written, name, kind, count }) => [
      written,
      name,
      kind,
      `${count}`,
    ]);
    console.log(formatTable([['term', 'entity', 'kind', 'count'], ...rows]));
    const marked = await readMarked(page);
    const term = marked.find((text) => text.startsWith('Kloop')) ?? marked[0];
    if (term !== undefined) {
      await openCardOf(page, term);
      console.log(`\nThe card of “${term}”:\n`);
      console.log((await readCard(page))?.text.replace(/^/gm, '  '));
    }
  }
  await settle(page);
  mkdirSync(join(ROOT, 'demo'), { recursive: true });
  await page.screenshot({ path: PICTURE });
  console.log(`\nA picture of the page: ${relative(process.cwd(), PICTURE)}`);
}

/** What the extension found, asked as its popup asks; null if it does not run on the page. */
async function listEntities() {
  const popup = await browser.newPage();
  await popup.goto(`chrome-extension://${id}/popup.html`);
  const answer = await popup.evaluate(async (address) => {
    const tabs = await chrome.tabs.query({});
    const tab = tabs.find((one) => one.url === address);
    if (tab === undefined) return null;
    return chrome.tabs.sendMessage(tab.id, { kind: 'list-entities' }).catch(() => null);
  }, page.url());
  await popup.close();
  await page.bringToFront();
  return answer?.kind === 'entities' ? answer.entities : null;
}

/** @param {string[][]} rows */
function formatTable(rows) {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => row[i].length)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
