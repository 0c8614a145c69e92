import type { Passage } from '../engine/entity.ts';
import type { TextKey } from '../engine/texts.ts';
import { type Block, rangeOf } from './block.ts';
import { type FoundPassage, findEditedPassage, findPassage } from './find-passage.ts';
import { observePage } from './page-observer.ts';
import { readBlocks } from './page-text.ts';
import { joinWords, type PageWord, readPageWords } from './page-words.ts';
import { markPassage } from './passage-mark.ts';
import { isInView, scrollToRange } from './range-view.ts';
import { watchReader } from './reader-acts.ts';
import { createSlices } from './slices.ts';

/** The browser's own jump comes first: it needs a frame or two after the page has been parsed. */
const HEAD_START_MS = 250;
/** Text as the source has it may come late; until then no edited one is taken for it. */
const EDITED_AFTER_MS = 1500;
/** Text that has not come by then is not waited for. */
const PATIENCE_MS = 10_000;

/** What the end of a jump needs. */
export interface JumpEnd {
  document: Document;
  /** What the reader came for. */
  passage: Passage;
  /** Tells the reader something, politely: shown for a moment, read out when nothing else is. */
  say: (what: TextKey) => void;
}

/**
 * Finishes the jump to a passage where the browser has not: looks for it, and again as the page
 * changes, scrolls to it and marks it for a moment, or says that it is not there. A reader who has
 * begun to do something meanwhile is left where he is. Does nothing where the passage stands in
 * view at the first look. Resolves when there is nothing more to do; changes no node of the page.
 */
export async function finishJump(
  { document, passage, say }: JumpEnd,
  signal: AbortSignal,
): Promise<void> {
  const end = new AbortController();
  const search = AbortSignal.any([signal, end.signal]);
  try {
    await untilSeen(document, search);
    const hasActed = watchReader(document, search);
    await pass(HEAD_START_MS, search);
    const range = await waitForRange(document, passage, search);
    if (signal.aborted || range === 'in view') return;
    if (range === null) {
      if (!standsAside(document, passage)) say('card.said.gone');
      return;
    }
    if (!hasActed() && !isInView(document, range)) scrollToRange(document, range);
    markPassage(document, range, signal);
  } finally {
    end.abort();
  }
}

/** Where the passage stands, now or in a while; null if it does not come. */
async function waitForRange(
  document: Document,
  passage: Passage,
  signal: AbortSignal,
): Promise<StaticRange | 'in view' | null> {
  const begun = performance.now();
  let change = Promise.withResolvers<void>();
  const noteChange = async () => {
    change.resolve();
    return 0;
  };
  observePage(document, noteChange, signal);
  for (let isFirst = true; !signal.aborted; isFirst = false) {
    change = Promise.withResolvers();
    const mayBeEdited = performance.now() - begun >= EDITED_AFTER_MS;
    const range = await look(document, passage, { mayBeEdited, signal });
    if (range !== null) return isFirst && isInView(document, range) ? 'in view' : range;
    const waited = performance.now() - begun;
    if (waited >= PATIENCE_MS) break;
    const rest = (waited < EDITED_AFTER_MS ? EDITED_AFTER_MS : PATIENCE_MS) - waited;
    await Promise.race([change.promise, pass(rest, signal)]);
  }
  return null;
}

async function look(
  { body }: Document,
  passage: Passage,
  { mayBeEdited, signal }: { mayBeEdited: boolean; signal: AbortSignal },
): Promise<StaticRange | null> {
  if (body === null) return null;
  const { pause } = createSlices(signal);
  const blocks: Block[] = [];
  const words: PageWord[] = [];
  for (const block of readBlocks(body)) {
    if (block !== null) {
      for (const word of readPageWords(block.text, blocks.length)) words.push(word);
      blocks.push(block);
    }
    if (!(await pause())) return null;
  }
  const page = joinWords(words);
  const found =
    findPassage(page, passage) ?? (mayBeEdited ? findEditedPassage(page, passage) : null);
  return found && rangeBetween(blocks, found);
}

/** From the first word of a passage to its last; null if their nodes have changed or gone. */
function rangeBetween(blocks: readonly Block[], { first, last }: FoundPassage): StaticRange | null {
  const [from, to] = [first, last].map(({ block, start, end }) => {
    const here = blocks[block];
    return here === undefined ? null : rangeOf(here, start, end);
  });
  if (!from || !to) return null;
  return new StaticRange({
    startContainer: from.startContainer,
    startOffset: from.startOffset,
    endContainer: to.endContainer,
    endOffset: to.endOffset,
  });
}

/** Whether the passage stands in parts that we do not read, such as a footer; browsers find it there. */
function standsAside({ body }: Document, passage: Passage): boolean {
  return body !== null && findPassage(joinWords(readPageWords(body.innerText)), passage) !== null;
}

/** Waits until the tab is looked at: browsers, too, jump only then. */
async function untilSeen(document: Document, signal: AbortSignal): Promise<void> {
  while (document.hidden && !signal.aborted)
    await new Promise((resolve) => {
      document.addEventListener('visibilitychange', resolve, { once: true, signal });
      signal.addEventListener('abort', resolve, { once: true });
    });
}

/** Waits a while, or until the signal is aborted. */
function pass(delayMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const clock = setTimeout(end, delayMs);
    signal.addEventListener('abort', end, { once: true });
    function end(): void {
      clearTimeout(clock);
      signal.removeEventListener('abort', end);
      resolve();
    }
  });
}
