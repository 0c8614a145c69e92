import type { Point } from './safe-triangle.ts';

/** Faster than this, in CSS pixels a millisecond, the pointer is on its way to somewhere else. */
export const FAST = 0.5;

/** Three frames of a usual screen: one step alone is too coarse, a resting hand has none. */
const WINDOW_MS = 50;

/** How fast a pointer moves, of which only the places are known where it was seen. */
export interface PointerPace {
  /** Whether the pointer, seen here now, is too fast to mean what it is over. */
  isFast(at: Point, timeMs: number): boolean;
  /** Begins anew from a point, or from wherever it is seen next: how it came there is no step. */
  begin(at: Point | null): void;
}

/**
 * The way made in the last moment, by the steps that ended in it: a pointer that rests sends no
 * events, so a step that follows a rest is counted whole, however long ago it seems to have begun.
 */
export function createPointerPace(): PointerPace {
  let steps: { timeMs: number; length: number }[] = [];
  let last: Point | null = null;
  return {
    isFast(at, timeMs) {
      if (last !== null) steps.push({ timeMs, length: Math.hypot(at.x - last.x, at.y - last.y) });
      last = at;
      steps = steps.filter((step) => step.timeMs > timeMs - WINDOW_MS);
      return steps.reduce((way, { length }) => way + length, 0) > FAST * WINDOW_MS;
    },
    begin(at) {
      steps = [];
      last = at;
    },
  };
}
