/** No task of ours keeps the main thread longer than this: a quarter of a frame. */
const SLICE_MS = 4;

/**
 * Gives the main thread back whenever a slice is used up: `await` it between small steps. Resolves
 * to false once the signal is aborted.
 */
export function createPauses(signal: AbortSignal): () => Promise<boolean> | boolean {
  let end = performance.now() + SLICE_MS;
  return () => {
    if (signal.aborted) return false;
    if (performance.now() < end) return true;
    return yieldToPage().then(() => {
      end = performance.now() + SLICE_MS;
      return !signal.aborted;
    });
  };
}

function yieldToPage(): Promise<void> {
  if ('scheduler' in globalThis && 'yield' in scheduler) return scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve, 0));
}

declare const scheduler: { yield(): Promise<void> };
