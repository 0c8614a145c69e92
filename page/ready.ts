import { yieldToPage } from './slices.ts';

/** Resolves when a document is there as a whole. */
export async function untilParsed(document: Document): Promise<void> {
  if (document.readyState !== 'loading') return;
  await new Promise((resolve) =>
    document.addEventListener('DOMContentLoaded', resolve, { once: true }),
  );
}

/** Resolves when a document is there as a whole and, if anybody sees it, has been drawn. */
export async function untilDrawn(document: Document): Promise<void> {
  await untilParsed(document);
  // What is asked of a page before its first frame, the browser has to work out twice.
  await untilNextFrame(document);
}

/** Resolves when the next frame has been drawn; at once where nobody sees it. */
export async function untilNextFrame(document: Document): Promise<void> {
  if (!document.hidden) await new Promise((resolve) => requestAnimationFrame(resolve));
  await yieldToPage();
}

/** Resolves when the tab is in front, or the signal is aborted. */
export function untilSeen(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve());
    const look = () => document.hidden || resolve();
    document.addEventListener('visibilitychange', look, { signal });
  });
}
