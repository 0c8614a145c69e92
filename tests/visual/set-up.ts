import preact from '@preact/preset-vite';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { browserArguments, ensureChromium } from '../../tools/find-browser.mjs';
import { servePages } from '../../tools/serve.mjs';

const PAGE = '<!doctype html><html lang="ru"><title>A page</title><body>';

/** Starts the one browser of the visual tests, with an empty page to serve and our card as a script. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await servePages(() => PAGE);
  const [script, browser] = await Promise.all([
    bundle(),
    puppeteer.launch({
      executablePath: ensureChromium(),
      headless: true,
      args: [
        ...browserArguments(),
        '--hide-scrollbars',
        '--font-render-hinting=none',
        '--host-resolver-rules=MAP * 127.0.0.1',
      ],
    }),
  ]);
  project.provide('visual', { browser: browser.wsEndpoint(), port: server.port, script });
  return async () => {
    await browser.close();
    server.close();
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
      rollupOptions: { input: new URL('./stage.ts', import.meta.url).pathname },
    },
  });
  const chunks = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const [chunk] = chunks.filter((one) => one.type === 'chunk');
  if (chunk === undefined) throw new Error('nothing was built');
  return chunk.code;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the browser, the port of the empty page, and our script. */
    visual: { browser: string; port: number; script: string };
  }
}
