import { yieldToPage } from './slices.ts';

/** Resolves when a document is there as a whole and, if anybody sees it, has been drawn. */
export async function untilDrawn(document: Document): Promise<void> {
  if (document.readyState === 'loading')
    await new Promise((resolve) =>
      document.addEventListener('DOMContentLoaded', resolve, { once: true }),
    );
  // What is asked of a page before its first frame, the browser has to work out twice.
  if (!document.hidden) await new Promise((resolve) => requestAnimationFrame(resolve));
  await yieldToPage();
}
