import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { annotateSample } from './page-stage.ts';
import { apply, batchesOf, grow, numberOf, print, SHEET, seeds } from './random-page.ts';

const sheet = new CSSStyleSheet();
beforeAll(() => sheet.replaceSync(SHEET));
afterAll(() => {
  document.body.innerHTML = '';
});

let controller = new AbortController();

// A changed page is read again when it has been quiet for a moment; that moment passes at once here.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  document.adoptedStyleSheets = [sheet];
});
afterEach(() => {
  controller.abort();
  vi.useRealTimers();
  document.adoptedStyleSheets = [];
});

/** Reads along the page that stands there. */
function read() {
  controller = new AbortController();
  return annotateSample(controller.signal);
}

/** The page as it would be saved, its open shadow roots included. */
const serialise = () => print(document.documentElement);

/** Lets mutation observers speak. */
const pass = () => new Promise<void>((resolve) => queueMicrotask(resolve));

/** What is painted, each range by its nodes and offsets, in no special order. */
function describePainted(): string[] {
  return [...CSS.highlights.values()]
    .flatMap((highlight) => [...highlight])
    .map(
      ({ startContainer, startOffset, endContainer, endOffset }) =>
        `${numberOf(startContainer)}:${startOffset}–${numberOf(endContainer)}:${endOffset}`,
    )
    .sort();
}

const batches = batchesOf({ mostBatches: 2, mostEdits: 3 });

describe('any page, through any edits', () => {
  test.each([1, 2, 3, 4])(
    'is the same but for its own edits, and marked as if it were read anew (%i)',
    async () => {
      await fc.assert(
        fc.asyncProperty(seeds, batches, async (content, edits) => {
          document.body.replaceChildren(...content.map(grow));
          const before = serialise();
          const page = read();
          await page.listEntities();
          expect(serialise()).toBe(before);
          for (const batch of edits) {
            for (const change of batch) apply(change, document.body);
            document.body.dispatchEvent(new Event('toggle'));
            const edited = serialise();
            await pass();
            await vi.advanceTimersByTimeAsync(1000);
            await page.listEntities();
            expect(serialise()).toBe(edited);
          }
          const painted = describePainted();
          controller.abort();
          expect(CSS.highlights.size).toBe(0);
          expect(document.adoptedStyleSheets).toEqual([sheet]);
          const edited = serialise();
          await read().listEntities();
          expect(painted).toEqual(describePainted());
          controller.abort();
          expect(serialise()).toBe(edited);
        }),
        { numRuns: 250 },
      );
    },
    120_000,
  );
});
