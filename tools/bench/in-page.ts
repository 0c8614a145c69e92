// What the benchmark does inside the browser. Bundled into one script, whose exports `measure.ts`
// calls there as `bench`.
import Mark from 'mark.js';
import type { Scanner } from '../../engine/scan.ts';
import {
  createAhoCorasickPeer,
  createExactPeer,
  createRegExpPeer,
  type Peer,
  type Span,
} from './peers.ts';
import { parsePage, sumCharacters, walkTexts } from './walk.ts';

/** One setting of our matcher. */
export interface Setting {
  name: string;
  /** The global with the exports of `reader.ts`: a copy of the code for each, as it would be alone. */
  reader: string;
  index: string;
}

/** What a peer finds in the pages, and what it took to build. */
export interface Finds {
  name: string;
  buildMs: number;
  /** Places, the leftmost and longest only. */
  hits: number;
  /** Of the places that have a name letter for letter, the share where it finds one. */
  exactShare: number;
}

/** The double array takes five seconds to build at 25,000 names, and minutes at 100,000. */
const MOST_IN_ARRAY = 25_000;

/** `gc` is there because the browser is started with `--expose-gc`. */
declare const gc: (options: { type: 'minor' }) => void;

let pages: readonly Document[] = [];
let peers: readonly Peer[] = [];
/** The sum of all passes: kept, so that none of them is work for nothing. */
export let total = 0;

/** Parses the pages and keeps them; returns how much text they hold. */
export function loadPages(htmls: readonly string[]): { nodes: number; characters: number } {
  pages = htmls.map(parsePage);
  const size = { nodes: 0, characters: 0 };
  walkTexts(pages, (text) => {
    size.nodes++;
    size.characters += text.length;
  });
  return size;
}

/** Runs of two to four capitalised words that stand in the pages, each once. */
export function listRuns(): string[] {
  const runs = new Set<string>();
  const word = '\\p{Lu}[\\p{Ll}\\p{M}]+';
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])${word}(?: ${word}){1,3}(?![\\p{L}\\p{N}'’])`,
    'gu',
  );
  walkTexts(pages, (text) => {
    for (const [run] of text.matchAll(pattern)) runs.add(run);
  });
  return [...runs];
}

/** Builds our settings and every other peer of these names, and keeps them. */
export function buildPeers(names: readonly string[], settings: readonly Setting[]): Finds[] {
  const makers: (readonly [string, () => Peer])[] = [
    ...settings.map((setting) => [setting.name, () => createOurPeer(setting)] as const),
    ['RegExp, gi, lower-cased', () => createRegExpPeer(names, 'gi')],
    ['RegExp, giu', () => createRegExpPeer(names, 'giu')],
    ['Aho–Corasick, Maps', () => createAhoCorasickPeer(names, 'maps')],
  ];
  if (names.length <= MOST_IN_ARRAY)
    makers.push(['Aho–Corasick, double array', () => createAhoCorasickPeer(names, 'array')]);
  const built = makers.map(([name, make]) => {
    const start = performance.now();
    const peer = make();
    // A RegExp is compiled when it is first used.
    peer.find('Nothing is here.');
    return { name, peer, buildMs: performance.now() - start };
  });
  peers = built.map(({ peer }) => peer);
  const exact = listPlaces(createExactPeer(names));
  return built.map(({ name, peer, buildMs }) => {
    const places = listPlaces(peer);
    const found = exact.filter((place) => isReached(places, place)).length;
    return { name, buildMs, hits: places.length, exactShare: found / exact.length };
  });
}

function createOurPeer({ reader, index }: Setting): Peer {
  const { createScanner, readIndex } = findReader(reader);
  const scanner = createScanner(readIndex(index));
  return { find: (text) => scanner.scan(text) };
}

function findReader(name: string): typeof import('./reader.ts') {
  return (globalThis as unknown as Record<string, typeof import('./reader.ts')>)[name] as never;
}

/** All places that a peer finds, leftmost and longest, counted from the start of the first page. */
function listPlaces(peer: Peer): Span[] {
  const places: Span[] = [];
  let offset = 0;
  walkTexts(pages, (text) => {
    let last = 0;
    const sorted = [...peer.find(text)].sort((a, b) => a.start - b.start || b.end - a.end);
    for (const { start, end } of sorted) {
      if (start < last) continue;
      places.push({ start: offset + start, end: offset + end });
      last = end;
    }
    offset += text.length;
  });
  return places;
}

/** Whether one of these places, which are in order and apart, reaches into this one. */
function isReached(places: readonly Span[], { start, end }: Span): boolean {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.start ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  return (places[low - 1]?.end ?? 0) > start;
}

/**
 * One round: the bare pass, then every peer, once over all pages; milliseconds in that order. They
 * run in another order, turned by `shift`, and what one leaves behind is swept before the next.
 */
export function runRound(shift: number): number[] {
  const passes = [
    () => sumCharacters(pages),
    ...peers.map((peer) => () => {
      let hits = 0;
      walkTexts(pages, (text) => {
        hits += peer.find(text).length;
      });
      return hits;
    }),
  ];
  const times: number[] = [];
  for (let i = 0; i < passes.length; i++) {
    const at = (i + shift) % passes.length;
    gc({ type: 'minor' });
    const start = performance.now();
    total += passes[at]?.() ?? 0;
    times[at] = performance.now() - start;
  }
  return times;
}

/** How often the bare pass goes over the one page, which is too short to be timed once. */
const BARE_REPEATS = 200;

/** mark.js calls itself once a name: somewhere beyond a thousand the stack overflows. */
const NAMES_A_CALL = 500;

/** mark.js on a copy of the one page with the median amount of text, and the bare pass there. */
export function runMarkJs(names: readonly string[]): { ms: number; bareMs: number; hits: number } {
  const lengthOf = (page: Document) => page.body.textContent?.length ?? 0;
  const page = [...pages].sort((a, b) => lengthOf(a) - lengthOf(b))[pages.length >> 1];
  const copy = page?.cloneNode(true) as Document;
  let start = performance.now();
  for (let i = 0; i < BARE_REPEATS; i++) total += sumCharacters([copy]);
  const bareMs = (performance.now() - start) / BARE_REPEATS;
  const before = copy.querySelectorAll('mark').length;
  const mark = new Mark(copy.body);
  start = performance.now();
  for (let i = 0; i < names.length; i += NAMES_A_CALL)
    mark.mark(names.slice(i, i + NAMES_A_CALL), {
      separateWordSearch: false,
      accuracy: 'exactly',
    });
  const ms = performance.now() - start;
  return { ms, bareMs, hits: copy.querySelectorAll('mark').length - before };
}

const SHORT = 'On Monday Sadyr Japarov spoke in Bishkek. В понедельник он вернулся из Оша.';
let kept: Scanner | null = null;

/** Reads an index and scans a short text: how long that takes, and how large the index is. */
export function becomeReady(name: string, base64: string): { ms: number; byteLength: number } {
  const reader = findReader(name);
  const start = performance.now();
  const index = reader.readIndex(base64);
  kept = reader.createScanner(index);
  total += kept.scan(SHORT).length;
  return { ms: performance.now() - start, byteLength: index.byteLength };
}

/** Lets go of the index and the scanner that {@link becomeReady} keeps. */
export function letGo(): void {
  kept = null;
}
