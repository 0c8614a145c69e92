import preact from '@preact/preset-vite';
import puppeteer, { type Page } from 'puppeteer-core';
import { build } from 'vite';
import { browserArguments, ensureChromium } from '../../tools/find-browser.mjs';
import { servePages } from '../../tools/serve.mjs';

/** In what a card is looked at. */
export interface Light {
  scheme?: 'light' | 'dark';
  forcedColours?: boolean;
  reducedMotion?: boolean;
  moreContrast?: boolean;
}

/** A real browser with nothing in it but our card. */
export interface Studio {
  /** An empty page of a size, with a host of cards; on a secure address if told so. */
  openPage(
    size: { width: number; height: number },
    light?: Light,
    address?: 'plain' | 'secure',
  ): Promise<Page>;
  close(): Promise<void>;
}

const PAGE = '<!doctype html><html lang="ru"><title>A page</title><body>';
/** Browsers hold what is on this machine for secure, but not under another name. */
const HOSTS = { plain: 'news.example', secure: '127.0.0.1' };
const RESOLVE = '--host-resolver-rules=MAP * 127.0.0.1';

/** Opens a studio. */
export async function openStudio(): Promise<Studio> {
  const server = await servePages(() => PAGE);
  const [script, browser] = await Promise.all([
    bundle(),
    puppeteer.launch({
      executablePath: ensureChromium(),
      headless: true,
      pipe: true,
      args: [...browserArguments(), '--hide-scrollbars', '--font-render-hinting=none', RESOLVE],
    }),
  ]);
  return {
    async openPage(size, light = {}, address = 'plain') {
      const page = await browser.newPage();
      await page.setViewport({ ...size, hasTouch: true });
      await page.evaluateOnNewDocument(keepRoots);
      await page.goto(`http://${HOSTS[address]}:${server.port}/`);
      await setLight(page, light);
      await page.addScriptTag({ content: script });
      return page;
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** The host and its cards as one script. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [preact({ devToolsEnabled: false })],
    build: {
      write: false,
      minify: false,
      rollupOptions: { input: new URL('./stage.ts', import.meta.url).pathname },
    },
  });
  const chunks = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const [chunk] = chunks.filter((one) => one.type === 'chunk');
  if (chunk === undefined) throw new Error('nothing was built');
  return chunk.code;
}

declare global {
  /** The closed roots of a page, which only our tests can reach. */
  var roots: ShadowRoot[];
}

function keepRoots(): void {
  globalThis.roots = [];
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (how) {
    const root = attachShadow.call(this, how);
    globalThis.roots.push(root);
    return root;
  };
}

async function setLight(page: Page, light: Light): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: light.scheme ?? 'light' },
      { name: 'forced-colors', value: light.forcedColours ? 'active' : 'none' },
      {
        name: 'prefers-reduced-motion',
        value: light.reducedMotion === false ? 'no-preference' : 'reduce',
      },
      { name: 'prefers-contrast', value: light.moreContrast ? 'more' : 'no-preference' },
    ],
  });
}
