import { gzipSync } from 'node:zlib';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build, type Rollup } from 'vite';
import { browserArguments, ensureChromium } from '../find-browser.mjs';

/** The file, by its path from this folder, as one minified script, whose exports are a global of this name. */
export async function bundle(file: string, name: string): Promise<string> {
  const outputs = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'esnext',
      lib: { entry: `${import.meta.dirname}/${file}`, formats: ['iife'], name },
    },
  })) as Rollup.RollupOutput[];
  return outputs[0]?.output[0].code ?? '';
}

/** The size of a text as it is, and as it travels. */
export function weigh(text: string): { bytes: number; gzip: number } {
  return { bytes: Buffer.byteLength(text), gzip: gzipSync(text, { level: 9 }).length };
}

/** A headless browser that lets the script sweep its garbage between two measurements. */
export function startBrowser(): Promise<Browser> {
  return puppeteer.launch({
    executablePath: ensureChromium(),
    headless: true,
    pipe: true,
    args: [...browserArguments(), '--js-flags=--expose-gc'],
    protocolTimeout: 300_000,
  });
}

/** Calls back with an empty page in a renderer of its own that has run these scripts. */
export async function inFreshPage<Result>(
  browser: Browser,
  scripts: readonly string[],
  callback: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    for (const content of scripts) await page.addScriptTag({ content });
    return await callback(page);
  } finally {
    await context.close();
  }
}

/** What a page's scripts hold once all garbage is collected, array buffers included, in bytes. */
export async function readHeap(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  try {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
    return usedSize + backingStorageSize;
  } finally {
    await session.detach();
  }
}
