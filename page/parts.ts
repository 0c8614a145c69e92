import type { Texts } from '../engine/texts.ts';
import type { AnnotatedPage, Companion } from './annotate-page.ts';
import type { Attendant, AttendantCallbacks } from './attendant.ts';
import type { JumpEnd } from './finish-jump.ts';

/**
 * The scripts that the starter needs, each a file of its own: the reader and the names, which the
 * browser brings with the page, or the worker where it is open already; the card where the page names
 * something, the end of a jump where the reader has come for a passage.
 */
export interface Parts {
  /** Reads the page once it is there; null if the signal was aborted before. */
  reader?: (
    names: string,
    companion: Omit<Companion, 'matcher' | 'highlighter' | 'entities'>,
    signal: AbortSignal,
  ) => Promise<AnnotatedPage | null>;
  /** Called when the reader has come. */
  onReader?: () => void;
  /** What can be found, and what the cards say, as text. */
  names?: string;
  cards?: string;
  card?: (cards: string, callbacks: AttendantCallbacks, signal: AbortSignal) => Attendant;
  /** Whether the reader wants this one page read along, whatever the site says. */
  once?: boolean;
  /** Whether the starter is at work here: it may be brought a second time. */
  started?: boolean;
  /** What cards say, in the languages that were asked for. */
  'texts-en'?: Texts;
  'texts-ru'?: Texts;
  'texts-ky'?: Texts;
  jump?: (end: Omit<JumpEnd, 'document'>, signal: AbortSignal) => Promise<void>;
}

/** Not a name: an element of the page with that id would stand in its place. */
const KEY = Symbol.for('sanjyra');

/** Where our scripts of one page leave themselves for each other; no script of the page sees it. */
export function getParts(): Parts {
  const world = globalThis as unknown as Record<symbol, Parts | undefined>;
  world[KEY] ??= {};
  return world[KEY];
}

/** Leaves the texts of a language for the card, and makes what is slow the first time while nobody waits. */
export function giveTexts(texts: Texts): void {
  getParts()[`texts-${texts.language}`] = texts;
  requestIdleCallback(() => {
    for (const date of ['2000-01-01', '2000-01', '2000']) texts.date(date);
  });
}
