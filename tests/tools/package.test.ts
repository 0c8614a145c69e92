import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { readDataset } from '../../data/read.ts';
import { readFolder } from '../../tools/package-files.mjs';
import { ROOT, say } from '../../tools/setup.mjs';
import { writeZip } from '../../tools/zip-file.mjs';

vi.setConfig({ testTimeout: 30_000 });

/** In bytes. Whoever raises one says in the commit what the reader gets for it. */
const MOST = { package: 800_000, pageAndReader: 31_000 };

/** Addresses that are no source's: names of formats, and where the archive's copies begin. */
const KNOWN = [
  'http://www.w3.org/1998/Math/MathML',
  'http://www.w3.org/1999/xhtml',
  'http://www.w3.org/2000/svg',
  'https://web.archive.org/web/',
];

/** What asks the network for something, or makes code or markup of a text. */
const NEVER = [
  ...[/\bfetch\(/, /[.{,]fetch\b/, /\bXMLHttpRequest\b/, /\bWebSocket\b/, /\bWebTransport\b/],
  ...[/\bEventSource\b/, /\bRTCPeerConnection\b/, /\bsendBeacon\b/, /\bimportScripts\b/],
  ...[/\beval\(/, /\bFunction\(/, /\bnew (?:Image|Audio|Worker|SharedWorker)\b/],
  ...[/\bimport\((?!"\.\/)/, /\bdocument\.write/, /\bDOMParser\b/, /\bsrcdoc\b/],
  ...[/\b(?:inner|outer)HTML\b/, /\binsertAdjacentHTML\b/, /\b(?:set|parse)HTMLUnsafe\b/],
  ...[/\bcreateContextualFragment\b/, /\bdangerouslySetInnerHTML\b/],
];

/**
 * Preact can do what we never ask of it: the linter refuses `dangerouslySetInnerHTML`. That it reads
 * the name, and what it does then, is all that it has of that.
 */
const PREACT = [
  /"dangerouslySetInnerHTML"==[\w$]+\?/g,
  /&&\([\w$]+\.innerHTML=""\),/g,
  /==[\w$]+\.innerHTML\)\|\|\([\w$]+\.innerHTML=[\w$]+\.__html\)/g,
];

const page = readFileSync(join(ROOT, 'PERMISSIONS.md'), 'utf8');
const lines = [...page.matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)].map(([, name = '']) => name);
const isHost = (name: string) => name.includes('://');

describe.each(['chrome', 'firefox'])('the package for %s', (browser) => {
  const folder = join(ROOT, '.output', `${browser}-mv3`);
  const isBuilt = existsSync(join(folder, 'manifest.json'));
  if (!isBuilt)
    say(`no build for ${browser}: its package is not tested; \`npm run build\` makes it`);
  const files = isBuilt ? readFolder(folder) : new Map<string, Buffer>();
  const readText = (path: string) => files.get(path)?.toString('utf8') ?? '';

  test.skipIf(!isBuilt)('asks for what PERMISSIONS.md has a line for, and for nothing else', () => {
    const { permissions, host_permissions, optional_host_permissions, ...rest } = JSON.parse(
      readText('manifest.json'),
    );
    const asked = [...permissions, ...optional_host_permissions, ...host_permissions];
    expect(asked.toSorted()).toEqual(lines.toSorted());
    expect(permissions).toEqual(lines.filter((name) => !isHost(name)));
    expect(optional_host_permissions).toEqual(['*://*/*']);
    for (const key of ['optional_permissions', 'content_scripts', 'externally_connectable'])
      expect(rest).not.toHaveProperty(key);
    expect(rest).not.toHaveProperty('web_accessible_resources');
  });

  test.skipIf(!isBuilt)('is no larger than its budget', async () => {
    const weigh = (path: string) => gzipSync(files.get(path) ?? '', { level: 9 }).length;
    expect(weigh('page.js')).toBeGreaterThan(1000);
    expect(weigh('page.js') + weigh('reader.js')).toBeLessThan(MOST.pageAndReader);
    expect((await writeZip(files)).length).toBeLessThan(MOST.package);
  });

  test.skipIf(!isBuilt)('holds no address but of sources, of their archive, of formats', () => {
    const found = [...files]
      .filter(([path]) => !path.endsWith('.png'))
      .flatMap(([path]) => listAddresses(readText(path)));
    expect(found.length).toBeGreaterThan(4);
    const known = new Set([...KNOWN, ...listSources()]);
    expect([...new Set(found)].filter((address) => !known.has(address))).toEqual([]);
  });

  test.skipIf(!isBuilt)('lets nothing out of our pages but what is in the package', () => {
    const { content_security_policy } = JSON.parse(readText('manifest.json'));
    expect(content_security_policy).toEqual({
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'none'; base-uri 'none'",
    });
    const pages = [...files.keys()].filter((path) => path.endsWith('.html'));
    expect(pages.toSorted()).toEqual(['entity.html', 'options.html', 'popup.html', 'welcome.html']);
    for (const path of pages) expect(readText(path)).not.toMatch(/<meta[^>]+http-equiv/i);
  });

  test.skipIf(!isBuilt)(
    'has no call that asks the network, or makes code or markup of text',
    () => {
      const scripts = [...files.keys()].filter((path) => path.endsWith('.js'));
      expect(scripts).toContain('page.js');
      expect(scripts.flatMap((path) => listNever(readText(path)))).toEqual([]);
    },
  );

  test.skipIf(!isBuilt)('speaks the languages that the browser can', () => {
    const names = [...files.keys()].filter((path) => path.startsWith('_locales/'));
    const languages = names.map((path) => path.split('/')[1]).sort();
    expect(languages).toEqual(browser === 'chrome' ? ['en', 'ru'] : ['en', 'ky', 'ru']);
  });
});

test.each([
  'fetch("/x")',
  'const{fetch:a}=window',
  'self.fetch',
  'new XMLHttpRequest',
  'new WebSocket(a)',
  'new EventSource(a)',
  'navigator.sendBeacon(a)',
  'a.innerHTML=b',
  'a.outerHTML=b',
  'a.insertAdjacentHTML(b,c)',
  'h("p",{dangerouslySetInnerHTML:{__html:a}})',
  'eval(a)',
  'new Function(a)',
  'document.write(a)',
  'import("https://example.org/a.js")',
  'import(a)',
  'new Image',
])('%s would be seen in a package', (code) => {
  expect(listNever(code)).toHaveLength(1);
});

/** What a script has of `NEVER`, Preact's own lines left aside. */
function listNever(script: string): string[] {
  const own = PREACT.reduce((text, line) => text.replace(line, ''), script);
  return NEVER.flatMap((banned) => own.match(new RegExp(banned, 'g')) ?? []);
}

/** Whole addresses in a file's text; patterns of sites are none. */
function listAddresses(text: string): string[] {
  return text.match(/\b(?:https?|wss?|ftp):\/\/[\w.~:/?#@!&+,;=%-]+/g) ?? [];
}

function listSources(): string[] {
  const dataset = readDataset();
  if ('problems' in dataset)
    throw new Error('the data has problems: npm run check:data lists them');
  return dataset.sources.map(({ url }) => url);
}
