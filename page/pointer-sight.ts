import { createPointerPace } from './pointer-pace.ts';
import type { Point } from './safe-triangle.ts';

/** While nothing is at stake a pointer is looked at once it has been still for so long, in ms. */
const LULL_MS = 50;

/** A hand that rests still trembles: within so many CSS pixels it has not moved. */
const TREMBLE = 4;

/** One that goes on slowly without any rest is looked at after so many lulls that were none. */
const MOST_LULLS = 20;

/** What was seen of a pointer. */
export interface Look {
  at: Point;
  /** Where it was at the look before; null if it was away. */
  from: Point | null;
  isFast: boolean;
  /** Whether a name can be there. */
  isNear: boolean;
  /** How long it has been there at least. */
  restedMs: number;
}

/** What a pointer is looked at for. */
export interface PointerWatch {
  /** Whether each step matters, since it may close something; else only where the pointer lingers. */
  isAtStake(): boolean;
  isNear(event: PointerEvent): boolean;
  /** Told in a task of its own, after the frame of the move: then the page is laid out. */
  onLook(look: Look): void;
  /** Instead of a look: the pointer is at no name, or too fast to mean what it is over. */
  onPass(): void;
}

/** A pointer that is followed, and looked at only where that matters: most moves lead nowhere. */
export interface PointerSight {
  /** Where the pointer is; null while it is out of sight. */
  readonly at: Point | null;
  follow(event: PointerEvent): void;
  /** Leaves the last moves without a look. */
  dropLook(): void;
  /** The pointer has gone out of sight. */
  lose(): void;
}

export function createPointerSight(watch: PointerWatch): PointerSight {
  const pace = createPointerPace();
  let at: Point | null = null;
  let from: Point | null = null;
  let isFast = false;
  let isNear = false;
  /** One timer for many moves: to plan a new one for each would be most of what a move costs. */
  let timer: ReturnType<typeof setTimeout> | undefined;
  let delayMs = 0;
  /** Where the pointer was when the timer was set. */
  let plannedAt: Point = { x: 0, y: 0 };
  let lulls = 0;

  function plan(to: Point, inMs: number): void {
    if (inMs < delayMs) dropLook();
    if (timer !== undefined) return;
    plannedAt = to;
    delayMs = inMs;
    timer = setTimeout(look, inMs);
  }

  function look(): void {
    timer = undefined;
    if (at === null) return;
    const isPatient = delayMs > 0;
    const hasMoved = Math.hypot(at.x - plannedAt.x, at.y - plannedAt.y) > TREMBLE;
    if (isPatient && hasMoved && (isFast || ++lulls < MOST_LULLS)) plan(at, LULL_MS);
    else {
      lulls = 0;
      const restedMs = isPatient && !hasMoved ? LULL_MS : 0;
      const seen = { at, from, isFast: isFast && !isPatient, isNear, restedMs };
      from = at;
      watch.onLook(seen);
    }
  }

  function dropLook(): void {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
  }

  return {
    get at() {
      return at;
    },
    follow(event) {
      const { clientX: x, clientY: y, timeStamp } = event;
      // Browsers tell of a move where only the page moved; nobody points at what slid there.
      if (at?.x === x && at.y === y) return;
      at = { x, y };
      isFast = pace.isFast(at, timeStamp);
      isNear = watch.isNear(event);
      if (watch.isAtStake()) plan(at, 0);
      else {
        if (isFast || !isNear) watch.onPass();
        if (isNear) plan(at, LULL_MS);
        else dropLook();
      }
    },
    dropLook,
    lose() {
      dropLook();
      pace.forget();
      at = null;
      from = null;
    },
  };
}
