/** Reading gives the main thread back after this: a quarter of a frame. */
const SLICE_MS = 4;

/** Waits its turn where a slice is used up; false once there is nothing to go on for. */
export type Pause = () => Promise<boolean> | boolean;

/** Work that is cut into slices. */
export interface Slices {
  /** To be awaited between small steps. */
  pause: Pause;
  /** What the slices have taken so far, in ms. */
  spent(): number;
}

/**
 * Slices for one piece of work: `pause` gives the main thread back whenever one is used up, and
 * resolves to false once the signal is aborted.
 */
export function createSlices(signal: AbortSignal): Slices {
  let from = performance.now();
  let before = 0;
  return {
    pause() {
      if (signal.aborted) return false;
      const now = performance.now();
      if (now < from + SLICE_MS) return true;
      before += now - from;
      return yieldToPage().then(() => {
        from = performance.now();
        return !signal.aborted;
      });
    },
    spent: () => before + performance.now() - from,
  };
}

/**
 * Gives the main thread back once. `scheduler.yield` would be resumed before the page's own timers;
 * a new task waits its turn.
 */
export function yieldToPage(): Promise<void> {
  return scheduler.postTask(() => {}, { priority: 'user-visible' });
}

/** https://developer.mozilla.org/docs/Web/API/Scheduler/postTask, not yet in TypeScript's library. */
declare const scheduler: {
  postTask(task: () => void, options: { priority: 'user-visible' }): Promise<void>;
};
