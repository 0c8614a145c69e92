import { beforeAll, expect, test } from 'vitest';
import { lintFiles, type Remark } from './lint-in.ts';

const WORDS = 'Nothing leaves the device, and no text becomes code or markup.';

/** Code of ours, by what it does, and what the linter says of it; null for nothing. */
const ROWS: [does: string, code: string, says: string | null][] = [
  ['fetches', "export const a = () => fetch('/x');", WORDS],
  ['fetches by the window', "export const a = () => window.fetch('/x');", WORDS],
  ['fetches by a key', "export const a = () => globalThis['fetch']('/x');", WORDS],
  ['fetches by another name', 'export const { fetch: ask } = window;', WORDS],
  ['takes fetch out of the window', 'export const { fetch } = window;', WORDS],
  ['makes an XMLHttpRequest', 'export const a = () => new XMLHttpRequest();', WORDS],
  ['makes one by the window', 'export const a = () => new self.XMLHttpRequest();', WORDS],
  ['opens a WebSocket', "export const a = () => new WebSocket('wss://a.org');", WORDS],
  ['opens an EventSource', "export const a = () => new EventSource('/x');", WORDS],
  ['opens a WebTransport', "export const a = () => new WebTransport('/x');", WORDS],
  ['opens a connection', 'export const a = () => new RTCPeerConnection();', WORDS],
  ['sends a beacon', "export const a = () => navigator.sendBeacon('/x');", WORDS],
  ['loads a picture', 'export const a = () => new Image();', WORDS],
  ['starts a worker', "export const a = () => new Worker('/x');", WORDS],
  ['imports from elsewhere', "import 'https://a.org/x.js';", WORDS],
  ['imports from elsewhere, later', "export const a = () => import('https://a.org/x.js');", WORDS],
  ['imports what is worked out', 'export const a = (x: string) => import(x);', WORDS],
  ['sets inner HTML', "export const a = (x: Element) => { x.innerHTML = 'y'; };", WORDS],
  ['sets it by a key', "export const a = (x: Element) => { x['innerHTML'] = 'y'; };", WORDS],
  ['adds to it', "export const a = (x: Element) => { x.innerHTML += 'y'; };", WORDS],
  ['sets outer HTML', "export const a = (x: Element) => { x.outerHTML = 'y'; };", WORDS],
  [
    'inserts HTML',
    "export const a = (x: Element) => x.insertAdjacentHTML('beforeend', 'y');",
    WORDS,
  ],
  ['parses HTML', 'export const a = () => new DOMParser();', WORDS],
  ['makes a fragment', "export const a = (x: Range) => x.createContextualFragment('y');", WORDS],
  ['writes into a document', "export const a = () => document.write('x');", WORDS],
  ['gives a frame its text', 'export const a = <iframe srcdoc="x" />;', WORDS],
  [
    'gives an element its HTML',
    "export const a = <p dangerouslySetInnerHTML={{ __html: 'x' }} />;",
    WORDS,
  ],
  [
    'gives it by spreading',
    "export const a = { dangerouslySetInnerHTML: { __html: 'x' } };",
    WORDS,
  ],
  ['evaluates', "export const a = () => eval('1');", WORDS],
  ['makes a function of text', "export const a = () => new Function('return 1');", WORDS],
  ['makes one without new', "export const a = () => Function('return 1');", WORDS],
  ['imports a part of ours', "export const a = () => import('./part.ts');", null],
  ['imports what the build makes', "export const a = () => import('compiled:cards');", null],
  ['has a name that only sounds so', 'export const fetchPart = (x: Map<1, 1>) => x.get(1);', null],
  ['sets text', "export const a = (x: Element) => { x.textContent = 'innerHTML'; };", null],
];

const fileOf = (code: string) => `components/row-${ROWS.findIndex((row) => row[1] === code)}.tsx`;
let remarks: Remark[] = [];
beforeAll(() => {
  const files = ROWS.map(([, code]) => [fileOf(code), `${code}\n`]);
  const elsewhere = ['engine', 'entrypoints', 'locales', 'page', 'shell', 'tools', 'tests'].map(
    (folder) => [`${folder}/some.ts`, "export const a = () => fetch('/x');\n"],
  );
  remarks = lintFiles(Object.fromEntries([...files, ...elsewhere]));
});

test.each(ROWS)('code that %s is refused, or let be', (_, code, says) => {
  const ours = remarks.filter(({ file, rule }) => file === fileOf(code) && rule === 'plugin');
  expect([...new Set(ours.map(({ words }) => words))]).toEqual(says === null ? [] : [says]);
});

test('all that ships is looked at, tools and tests are not', () => {
  const some = remarks.filter(({ file, rule }) => file.endsWith('some.ts') && rule === 'plugin');
  expect(some.map(({ file }) => file.split('/')[0]).sort()).toEqual([
    'engine',
    'entrypoints',
    'locales',
    'page',
    'shell',
  ]);
});

test.each([
  ['evaluates', "export const a = () => eval('1');", 'lint/security/noGlobalEval'],
  [
    'gives an element its HTML',
    "export const a = <p dangerouslySetInnerHTML={{ __html: 'x' }} />;",
    'lint/security/noDangerouslySetInnerHtml',
  ],
])('in tools and tests, code that %s is refused', (_, code, rule) => {
  const said = lintFiles({ 'tools/some.tsx': `${code}\n` });
  expect(said.map((remark) => remark.rule)).toContain(rule);
});
