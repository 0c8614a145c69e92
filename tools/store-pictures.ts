// npm run store:pictures: the pictures for the stores' pages, 1280 by 800, in .output/store-pictures/:
// an article with a card, the popup, a record's own page, the options; each in three languages.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import type { Language } from '../engine/language.ts';
import { DEFAULTS } from '../shell/parse-settings.ts';
import { ensureChromium } from './find-browser.mjs';
import { launchWithExtension, openPopup, TRIAL_HOST, untilRegistered } from './launch.mjs';
import { openCardOf, settle, waitForMarks } from './read-page.mjs';
import { servePages } from './serve.mjs';
import { build, ROOT, say } from './setup.mjs';

const FOLDER = '.output/store-pictures';
const SIZE = { width: 1280, height: 800 };
/** Whose card and page are shown, and how the articles write it. */
const SHOWN = 'kyrgyz-foreign-representatives-law-2024';
const WRITTEN: Record<Language, string> = {
  en: 'foreign representatives',
  ru: 'закон об иностранных представителях',
  ky: 'чет элдик өкүлдөр жөнүндө мыйзам',
};

const sample = readFileSync(join(ROOT, 'tests/pages/sample.html'), 'utf8');

/** An article of ours: the sample's dress, with words in a language. */
function writeArticle(language: string): string {
  if (language === 'en') return sample;
  const words = readFileSync(join(ROOT, 'store/articles', `${language}.html`), 'utf8');
  return sample
    .replace('lang="en"', `lang="${language}"`)
    .replace(/<body>.*<\/body>/s, () => `<body>${words}</body>`);
}

const extension = build('chrome');
mkdirSync(join(ROOT, FOLDER), { recursive: true });
const languages = Object.keys(WRITTEN) as Language[];
const articles = new Map(languages.map((language) => [`/${language}`, writeArticle(language)]));
const server = await servePages((path) => articles.get(path) ?? null);
const { browser, id } = await launchWithExtension({
  executablePath: ensureChromium(),
  extension,
  headless: true,
  resolve: true,
});
await untilRegistered(browser);
for (const language of languages) {
  await speak(language);
  const article = await open(`http://${TRIAL_HOST}:${server.port}/${language}`);
  await waitForMarks(article);
  const unread = await article.screenshot();
  await openCardOf(article, WRITTEN[language]);
  await save(article, `${language}-card`);

  await article.mouse.move(0, 0);
  await article.keyboard.press('Escape');
  const popup = await openPopup(article, id);
  await popup.waitForSelector('.row');
  await settle(popup);
  const laid = await layOver(browser, unread, await popup.screenshot());
  await save(laid, `${language}-popup`);
  await laid.close();

  for (const path of [`entity.html#${SHOWN}`, 'options.html']) {
    const page = await open(`chrome-extension://${id}/${path}`);
    await page.waitForSelector('h1');
    await save(page, `${language}-${path.replace(/\.html.*/, '')}`);
    await page.close();
  }
  await article.close();
}
await browser.close();
server.close();

async function open(url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport(SIZE);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  await page.goto(url, { waitUntil: 'load' });
  return page;
}

/** Makes the extension speak a language. */
async function speak(language: Language): Promise<void> {
  const page = await open(`chrome-extension://${id}/options.html`);
  await page.evaluate((settings) => chrome.storage.local.set({ settings }), {
    ...DEFAULTS,
    language,
  });
  await page.close();
}

/** A page with the picture of the popup where the popup stands; the browser pictures them apart. */
async function layOver(browser: Browser, under: Uint8Array, over: Uint8Array): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport(SIZE);
  const source = (picture: Uint8Array) =>
    `data:image/png;base64,${Buffer.from(picture).toString('base64')}`;
  await page.setContent(`<style>
      body { margin: 0; background: url(${source(under)}) }
      img { position: fixed; inset: 8px 24px auto auto; border-radius: 8px;
        box-shadow: 0 0 0 1px #0002, 0 8px 28px #0003 }
    </style><img src="${source(over)}">`);
  return page;
}

async function save(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  await settle(page);
  const path = `${FOLDER}/${name}.png`;
  writeFileSync(join(ROOT, path), await page.screenshot());
  say(path);
}
