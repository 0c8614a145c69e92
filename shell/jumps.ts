import type { Passage } from '../engine/entity.ts';
import { createTurns } from './in-turn.ts';
import { isAmong, toPageAddress } from './page-address.ts';
import { isRecord } from './record.ts';
import type { StorageArea } from './settings.ts';

/** What a page tells the background when the reader follows a link to a passage. */
export interface LeftFor {
  kind: 'left-for';
  /** Where the link leads. */
  url: string;
  passage: Passage;
}

/** What the script on a source's page asks: the passage that the reader came for. */
export interface WhatToFind {
  kind: 'what-to-find';
}

/** What a page says about jumps. */
export type JumpMessage = LeftFor | WhatToFind;

/** What is handed from the page that the reader leaves to the one that he comes to. */
export interface Jumps {
  /** Keeps a jump for a moment; one that does not lead to a bundled source is dropped. */
  keep(jump: LeftFor): Promise<void>;
  /**
   * The passage that the reader came to this page for, once: it is forgotten with the answer.
   * `null` if there is none, or if jumps to several passages of this page are under way and
   * nobody can tell them apart; then what the browser itself found is left alone.
   */
  take(url: string): Promise<Passage | null>;
}

/** A jump that is under way, as stored. */
interface Kept {
  /** See {@link toPageAddress}. */
  page: string;
  passage: Passage;
  /** When the reader left, in milliseconds since 1970. */
  at: number;
}

const KEY = 'jumps';
/** Longer than a slow page takes to load; a reader who comes back later comes for something else. */
const LIFE_MS = 120_000;
/** More tabs than one opens at a time. */
const MOST_KEPT = 8;
/** The longest of the dataset has 70 characters. */
const LONGEST_WORDS = 200;

/**
 * Keeps jumps in a storage area that ends with the browser's session. Changes wait for one
 * another, so that none is lost.
 * @param sources the addresses of the bundled sources: jumps lead nowhere else.
 */
export function createJumps(
  storage: StorageArea,
  { sources, now }: { sources: readonly string[]; now: () => number },
): Jumps {
  const inTurn = createTurns();

  async function readKept(): Promise<Kept[]> {
    const { [KEY]: stored } = await storage.get([KEY]);
    const kept = Array.isArray(stored) ? stored.map(parseKept) : [];
    const time = now();
    // A clock that was set back must not make a jump outlive its time.
    return kept.filter(
      (one) => one !== null && one.at <= time && time - one.at < LIFE_MS,
    ) as Kept[];
  }

  return {
    keep: ({ url, passage }) =>
      inTurn(async () => {
        const page = toPageAddress(url);
        if (page === null || !isAmong(url, sources)) return;
        const kept = [...(await readKept()), { page, passage, at: now() }];
        await storage.set({ [KEY]: kept.slice(-MOST_KEPT) });
      }),
    take: (url) =>
      inTurn(async () => {
        if (!isAmong(url, sources)) return null;
        const page = toPageAddress(url);
        const kept = await readKept();
        const [first, ...others] = kept.filter((one) => one.page === page);
        await storage.set({ [KEY]: kept.filter((one) => one.page !== page) });
        if (first === undefined) return null;
        return others.every(({ passage }) => isSame(passage, first.passage)) ? first.passage : null;
      }),
  };
}

/** A message as one about a jump, or null if it is none, or not of our shape. */
export function parseJumpMessage(message: unknown): JumpMessage | null {
  if (!isRecord(message)) return null;
  if (message.kind === 'what-to-find') return { kind: 'what-to-find' };
  const passage = parsePassage(message.passage);
  if (message.kind !== 'left-for' || typeof message.url !== 'string' || passage === null)
    return null;
  return { kind: 'left-for', url: message.url, passage };
}

/** A passage as it arrives from elsewhere, or null if it is none, or longer than ours are. */
export function parsePassage(value: unknown): Passage | null {
  if (!isRecord(value)) return null;
  const { start, end } = value;
  if (!isWords(start)) return null;
  if (end === undefined) return { start };
  return isWords(end) ? { start, end } : null;
}

function parseKept(value: unknown): Kept | null {
  if (!isRecord(value)) return null;
  const passage = parsePassage(value.passage);
  const { page, at } = value;
  return typeof page === 'string' && typeof at === 'number' && passage !== null
    ? { page, passage, at }
    : null;
}

const isSame = (a: Passage, b: Passage) => a.start === b.start && a.end === b.end;

function isWords(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_WORDS;
}
