/** Reading gives the main thread back after this: a quarter of a frame. */
const SLICE_MS = 4;

/** Waits its turn where a slice is used up; false once there is nothing to go on for. */
export type Pause = () => Promise<boolean> | boolean;

/**
 * Gives the main thread back whenever a slice is used up: `await` it between small steps. Resolves
 * to false once the signal is aborted.
 */
export function createPauses(signal: AbortSignal): Pause {
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

/** `scheduler.yield` would be resumed before the page's own timers; a new task waits its turn. */
function yieldToPage(): Promise<void> {
  return scheduler.postTask(() => {}, { priority: 'user-visible' });
}

/** https://developer.mozilla.org/docs/Web/API/Scheduler/postTask, not yet in TypeScript's library. */
declare const scheduler: {
  postTask(task: () => void, options: { priority: 'user-visible' }): Promise<void>;
};
