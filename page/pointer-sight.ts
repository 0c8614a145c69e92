import { createPointerPace, FAST } from './pointer-pace.ts';
import type { Point } from './safe-triangle.ts';

/**
 * A pointer that nothing hangs on is asked so often, in ms, whether it rests: seldom, since most moves
 * lead nowhere, but well before a card opens, for which a rest counts from its beginning.
 */
const WATCH_MS = 100;

/** A hand that rests still trembles: within so many CSS pixels it has not moved. */
const TREMBLE = 4;

/** One that goes on slowly without any rest is looked at when it has been asked so often. */
const MOST_WATCHES = 10;

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
  /** Whether the pointer still is in what its last event went to, and in no frame there. */
  isThere(target: EventTarget | null): boolean;
  /** Told in a task of its own, after the frame of the move: then the page is laid out. */
  onLook(look: Look): void;
  /** Instead of a look: the pointer is at no name, or too fast to mean what it is over. */
  onPass(): void;
}

/** A pointer that is followed, and looked at only where that matters: most moves lead nowhere. */
export interface PointerSight {
  /** Where the pointer is; null while it is out of sight. */
  readonly at: Point | null;
  /** Where the pointer is, asked of the browser: it may have gone out of sight untold. */
  find(): Point | null;
  /**
   * Leaves a move of any pointer to the look that is planned, where nothing is at stake; false where
   * it is to be followed. Nearly all moves end here, and it costs next to nothing.
   */
  defer(event: PointerEvent): boolean;
  /** Follows a move of the mouse. */
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
  /** What the last move went to, and when. */
  let target: EventTarget | null = null;
  let movedMs = 0;
  let isFast = false;
  /** The last move that was left for later, as it came: to ask it anything costs more than to keep it. */
  let deferred: PointerEvent | null = null;
  /**
   * One timer for many moves, which runs on: to plan a new one for each would be most of what a move
   * costs. Browsers end both kinds of timer by either call.
   */
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether that timer asks for a rest; else it is for a look in the next task. */
  let isPatient = false;
  /** Where the pointer was when the timer was set, or when it was asked last. */
  let watchedX = 0;
  let watchedY = 0;
  let watches = 0;

  function plan(to: Point, when: 'at rest' | 'next'): void {
    if (isPatient && when === 'next') dropLook();
    if (timer !== undefined) return;
    watchedX = to.x;
    watchedY = to.y;
    watches = 0;
    isPatient = when === 'at rest';
    timer = isPatient ? setInterval(look, WATCH_MS) : setTimeout(look);
  }

  function look(): void {
    const restedMs = isPatient ? readRest() : 0;
    if (restedMs === null && ++watches < MOST_WATCHES) return;
    catchUp();
    if (timer === undefined) return;
    // While a card hangs on it, the pointer's leaving is told.
    if (at !== null && (!isPatient || watch.isThere(target))) lookNow(at, restedMs ?? 0);
    else lose();
  }

  /** For how long the pointer has rested at least, in ms; null if it moves. */
  function readRest(): number | null {
    const x = deferred?.clientX ?? at?.x ?? watchedX;
    const y = deferred?.clientY ?? at?.y ?? watchedY;
    const far = (x - watchedX) ** 2 + (y - watchedY) ** 2;
    if (far <= TREMBLE ** 2) {
      const stillMs = performance.now() - (deferred?.timeStamp ?? movedMs);
      // A hand that trembles still moves, and a page at work may keep back the moves that came since.
      return Math.min(Math.max(stillMs, WATCH_MS), 2 * WATCH_MS);
    }
    if (far > (FAST * WATCH_MS) ** 2) watches = 0;
    watchedX = x;
    watchedY = y;
    return null;
  }

  function lookNow(here: Point, restedMs: number): void {
    dropLook();
    const isNear = watch.isNear(target);
    const seen = { at: here, from, isFast: isFast && !isPatient, isNear, restedMs };
    from = here;
    if (isPatient) pace.begin(here);
    watch.onLook(seen);
  }

  /** Takes in a move that was left for later. That of a finger, or with a button down, is for no look. */
  function catchUp(): void {
    if (deferred === null) return;
    const { pointerType, buttons } = deferred;
    if (pointerType === 'mouse' && buttons === 0) take(deferred);
    else dropLook();
    deferred = null;
  }

  function take(event: PointerEvent): Point {
    target = event.target;
    movedMs = event.timeStamp;
    at = { x: event.clientX, y: event.clientY };
    return at;
  }

  function dropLook(): void {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
  }

  function lose(): void {
    deferred = null;
    dropLook();
    pace.begin(null);
    at = null;
    from = null;
    target = null;
  }

  return {
    get at() {
      catchUp();
      return at;
    },
    find() {
      catchUp();
      if (at !== null && !watch.isThere(target)) lose();
      return at;
    },
    defer(event) {
      if (timer === undefined || watch.readStake() !== 'nothing') return false;
      deferred = event;
      return true;
    },
    follow(event) {
      catchUp();
      // Browsers tell of a move where only the page moved; nobody points at what slid there.
      if (at !== null && at.x === event.clientX && at.y === event.clientY) return;
      const to = take(event);
      const stake = watch.readStake();
      if (stake === 'nothing') return plan(to, 'at rest');
      isFast = pace.isFast(to, movedMs);
      if (stake === 'card') return plan(to, 'next');
      const isNear = watch.isNear(target);
      if (isFast || !isNear) watch.onPass();
      if (isNear) plan(to, 'at rest');
      else dropLook();
    },
    dropLook,
    lose,
  };
}
