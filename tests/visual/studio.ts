import puppeteer, { type Page } from 'puppeteer-core';
import { inject } from 'vitest';

/** In what a card is looked at. */
export interface Light {
  scheme?: 'light' | 'dark';
  forcedColours?: boolean;
  reducedMotion?: boolean;
  moreContrast?: boolean;
}

/** A real browser with nothing in it but our card. */
export interface Studio {
  /**
   * An empty page of a size, with a host of cards; on a secure address if told so. One that was
   * opened before is cleared and used again.
   */
  openPage(
    size: { width: number; height: number },
    light?: Light,
    address?: 'plain' | 'secure',
  ): Promise<Page>;
  close(): Promise<void>;
}

/** Browsers hold what is on this machine for secure, but not under another name. */
const HOSTS = { plain: 'news.example', secure: '127.0.0.1' };

/** Opens a studio in the browser that all tests share. */
export async function openStudio(): Promise<Studio> {
  const { browser: browserWSEndpoint, port, script } = inject('visual');
  const browser = await puppeteer.connect({ browserWSEndpoint, defaultViewport: null });
  const pages = new Map<string, Page>();
  return {
    async openPage(size, light = {}, address = 'plain') {
      const key = JSON.stringify([size, light, address]);
      const old = pages.get(key);
      if (old !== undefined) {
        await old.evaluate(() => globalThis.stage.clear());
        return old;
      }
      // A window of its own: in a tab behind another, a browser draws no frames.
      const page = await (await browser.createBrowserContext()).newPage();
      pages.set(key, page);
      await page.setViewport({ ...size, hasTouch: true });
      await page.evaluateOnNewDocument(keepRoots);
      await page.goto(`http://${HOSTS[address]}:${port}/`);
      await setLight(page, light);
      await page.addScriptTag({ content: script });
      return page;
    },
    async close() {
      for (const page of pages.values()) await page.browserContext().close();
      await browser.disconnect();
    },
  };
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
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
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
