import { createPointerPace, FAST } from './pointer-pace.ts';
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

/** What hangs on where a pointer is: nothing, a dwelling that may end, or a card that may close. */
export type Stake = 'nothing' | 'dwelling' | 'card';

/** What a pointer is looked at for. */
export interface PointerWatch {
  /** With a card at stake each step matters; else only where the pointer lingers. */
  readStake(): Stake;
  /** Whether a name can be in what an event of the pointer went to. */
  isNear(target: EventTarget | null): boolean;
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
  /** What the last event went to. */
  let target: EventTarget | null = null;
  let isFast = false;
  /**
   * One timer for many moves, which runs on: to plan a new one for each would be most of what a move
   * costs. Browsers end both kinds of timer by either call.
   */
  let timer: ReturnType<typeof setTimeout> | undefined;
  let delayMs = 0;
  /** Where the pointer was when the timer was set. */
  let plannedAt: Point = { x: 0, y: 0 };
  /** What it went to then, or at the last lull that was none. */
  let plannedOn: EventTarget | null = null;
  let lulls = 0;

  function plan(to: Point, inMs: number): void {
    if (inMs < delayMs) dropLook();
    if (timer !== undefined) return;
    plannedAt = to;
    plannedOn = target;
    delayMs = inMs;
    timer = inMs > 0 ? setInterval(look, inMs) : setTimeout(look);
  }

  function look(): void {
    if (at === null) dropLook();
    else if (delayMs === 0) lookNow(at, 0);
    else if (!isFarther(at, plannedAt, TREMBLE)) lookNow(at, LULL_MS);
    else if (++lulls < MOST_LULLS) lookLater(at);
    else lookNow(at, 0);
  }

  function lookNow(here: Point, restedMs: number): void {
    const isPatient = delayMs > 0;
    dropLook();
    lulls = 0;
    const isNear = watch.isNear(target);
    const seen = { at: here, from, isFast: isFast && !isPatient, isNear, restedMs };
    from = here;
    if (isPatient) pace.begin(here);
    watch.onLook(seen);
  }

  /** After a lull that was none. It costs as little as it can: of the moves each third leads here. */
  function lookLater(to: Point): void {
    if (isFarther(to, plannedAt, FAST * LULL_MS)) lulls = 0;
    plannedAt = to;
    if (target === plannedOn) return;
    plannedOn = target;
    if (!watch.isNear(target)) dropLook();
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
      const { clientX: x, clientY: y } = event;
      // Browsers tell of a move where only the page moved; nobody points at what slid there.
      if (at !== null && at.x === x && at.y === y) return;
      at = { x, y };
      target = event.target;
      const stake = watch.readStake();
      if (stake === 'nothing') {
        // Nearly all moves are of this kind, and a planned look sees all that they come to.
        if (timer === undefined && watch.isNear(target)) plan(at, LULL_MS);
        return;
      }
      isFast = pace.isFast(at, event.timeStamp);
      if (stake === 'card') return plan(at, 0);
      const isNear = watch.isNear(target);
      if (isFast || !isNear) watch.onPass();
      if (isNear) plan(at, LULL_MS);
      else dropLook();
    },
    dropLook,
    lose() {
      dropLook();
      pace.begin(null);
      at = null;
      from = null;
      target = null;
      plannedOn = null;
    },
  };
}

/** Whether two points are farther from each other than so many CSS pixels. */
function isFarther(a: Point, b: Point, far: number): boolean {
  return (a.x - b.x) ** 2 + (a.y - b.y) ** 2 > far ** 2;
}
