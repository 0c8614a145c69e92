import { listenForCardKeys } from './card-keys.ts';
import { createDelay } from './delay.ts';
import type { Hit } from './hit-test.ts';
import {
  type HoverEvent,
  type HoverState,
  type Moving,
  reduceHover,
  shownIn,
  waitingIn,
} from './hover-state.ts';
import type { Hover, HoverTarget, OpenedBy } from './hover-target.ts';
import { createLeavingWatch } from './pointer-leaving.ts';
import { createPointerSight, type Stake } from './pointer-sight.ts';
import { isHeadingFor, type Point } from './safe-triangle.ts';
import { listenForTaps } from './tap.ts';
import { listenToReader } from './trusted-events.ts';
import { isUnderPointer } from './under-pointer.ts';

/**
 * How long the pointer rests on a name before its card opens. Page Previews waits 150 ms before it
 * fetches and 500 ms before it shows (https://www.mediawiki.org/wiki/Page_Previews); nothing is
 * fetched here, and shorter waits open cards under a pointer that only passes.
 */
const DWELL_MS = 300;

/** A rest of this long may lead to a card: what it needs is made ready while the dwelling goes on. */
const PREPARE_MS = 100;

/** On a link or a headline the pointer mostly rests to follow it. */
const DRESSED_DWELL_MS = 600;

/** How long a card stays after the pointer has left, so that the way into the card can be slow. */
const GRACE_MS = 300;

/** A card closes when the page has scrolled this far since it opened, in CSS pixels. */
const SCROLL_SLACK = 8;

/**
 * Turns what the reader does with pointer, finger, keys and wheel into cards that open and close.
 * All listeners go with the signal.
 */
export function listenForHover<Mention>(
  target: HoverTarget<Mention>,
  signal: AbortSignal,
): Hover<Mention> {
  const { document, hitTest, isNear, isInCard } = target;
  const view = document.defaultView ?? window;
  const listen = listenToReader(view, signal);
  let state: HoverState<Mention> = { kind: 'idle', spent: null };
  let tokens = 0;
  let opening: { box: DOMRect; by: OpenedBy } = { box: new DOMRect(), by: 'pointer' };
  let scrolledFrom: Point = { x: 0, y: 0 };
  const preparing = createDelay();
  const dwelling = createDelay();
  /** How long the pointer has rested before it was found to. */
  let restedMs = 0;
  const leaving = createDelay();

  const pointer = createPointerSight({
    isNear,
    isThere: isUnderPointer,
    readStake,
    onLook({ at, from, isFast, isNear: mayBeOver, ...look }) {
      const moving = isOnWayToCard(from, at) ? 'to-card' : isFast ? 'fast' : 'slowly';
      restedMs = look.restedMs;
      arrive(mayBeOver ? hitTest(at.x, at.y) : null, moving);
      restedMs = 0;
    },
    onPass: () => arrive(null, 'fast'),
  });
  /** Only while a card hangs on it; else the pointer is asked for when a rest is noticed, or ends. */
  const watchLeaving = createLeavingWatch(
    view,
    () => {
      loseSight();
      pointsAtCard = false;
      arrive(null, 'slowly');
    },
    signal,
  );
  /** The name that it is on. */
  let over: Mention | null = null;
  /** Where the pointer was last on the name whose card is open. */
  let exit: Point | null = null;
  let pointsAtCard = false;
  /** Where in the card it was last. */
  let inCardAt: Point | null = null;
  /** Whether the last thing done was a press in the card: the focus then only follows the pointer. */
  let pressedInCard = false;

  function readStake(): Stake {
    if (state.kind === 'pending') return 'dwelling';
    return state.kind === 'idle' && state.spent === null ? 'nothing' : 'card';
  }

  function send(event: HoverEvent<Mention>): void {
    const before = state;
    state = reduceHover(before, event);
    if (state === before) return;
    watchLeaving(readStake() === 'card');
    const waiting = waitingIn(state);
    // First, so that of a dwelling and a leaving that end together the dwelling is heard first.
    dwelling.set(waiting?.token ?? null, dwellMs(waiting), rest);
    preparing.set(waiting?.token ?? null, PREPARE_MS - restedMs, prepare);
    leaving.set(state.kind === 'closing' ? state.token : null, GRACE_MS, (token) =>
      send({ kind: 'left', token }),
    );
    if (before.kind === 'idle') scrolledFrom = { x: view.scrollX, y: view.scrollY };
    const [shown, shownBefore] = [shownIn(state), shownIn(before)];
    if (shown === null && shownBefore !== null) {
      target.close();
      // A name that lay under the card was not pointed at.
      const covered = pointsAtCard && inCardAt && hitTest(inCardAt.x, inCardAt.y);
      pointsAtCard = false;
      if (covered) send({ kind: 'uncovered', target: covered.mention });
    } else if (shown !== null && (shown !== shownBefore || event.kind === 'opened')) {
      scrolledFrom = { x: view.scrollX, y: view.scrollY };
      pointsAtCard = false;
      exit = pointer.at;
      target.open(shown, opening.box, opening.by);
    }
  }

  function dwellMs(waiting: { target: Mention } | null): number {
    const isDressed = waiting !== null && target.isDressed(waiting.target);
    return (isDressed ? DRESSED_DWELL_MS : DWELL_MS) - restedMs;
  }

  function prepare(): void {
    const waiting = waitingIn(state);
    if (waiting !== null) target.prepare(waiting.target);
  }

  /** The pointer has rested: on the name still, unless the page has moved beneath it. */
  function rest(token: number): void {
    const hit = testHere();
    if (hit !== null && hit.mention === waitingIn(state)?.target) {
      opening = { box: hit.box, by: 'pointer' };
      send({ kind: 'dwelt', token });
    } else arrive(hit, 'slowly');
  }

  function testHere(): Hit<Mention> | null {
    const at = pointer.find();
    return at && hitTest(at.x, at.y);
  }

  function arrive(hit: Hit<Mention> | null, moving: Moving): void {
    const token = ++tokens;
    over = hit?.mention ?? null;
    if (hit !== null && hit.mention === shownIn(state)) exit = pointer.at;
    send(
      hit === null
        ? { kind: 'out', moving, token }
        : { kind: 'over', target: hit.mention, moving, token },
    );
  }

  function isOnWayToCard(from: Point | null, to: Point): boolean {
    const mayClose = state.kind === 'open' || state.kind === 'closing';
    if (!mayClose || from === null || exit === null) return false;
    const card = target.readCardBox();
    return card !== null && isHeadingFor(card, { exit, from, to });
  }

  /** The pointer is no longer on the page. */
  function loseSight(): void {
    pointer.lose();
    over = null;
  }

  listen('pointermove', (event) => {
    if (pointer.defer(event) || event.pointerType !== 'mouse') return;
    pointsAtCard = isInCard(event);
    if (pointsAtCard) {
      loseSight();
      inCardAt = { x: event.clientX, y: event.clientY };
      send({ kind: 'inside' });
    } else if (event.buttons === 0) pointer.follow(event);
    else pointer.dropLook();
  });
  listen('pointerdown', (event) => {
    pressedInCard = isInCard(event);
    if (pressedInCard || event.pointerType !== 'mouse') return;
    pointer.dropLook();
    send({ kind: 'abandoned', over });
  });
  listen('keydown', () => {
    pressedInCard = false;
  });
  listen('scroll', (event) => {
    if (isInCard(event)) return;
    if (event.target === document) pointer.dropLook();
    if (state.kind === 'idle') return;
    const far = Math.hypot(view.scrollX - scrolledFrom.x, view.scrollY - scrolledFrom.y);
    if (far > SCROLL_SLACK || target.isInside(state.target, event.target))
      send({ kind: 'abandoned', over });
  });
  listenForCardKeys(listen, {
    isOpen: () => shownIn(state) !== null,
    isMeant: (event) => pointsAtCard || isInCard(event),
    onEscape() {
      pointer.dropLook();
      send({ kind: 'dismissed', over });
    },
    onPin: () => target.onPinKey(),
  });
  listenForTaps(
    listen,
    {
      document,
      hitTest,
      isAnswering: (mention) => target.isMarked(mention) && !target.isDressed(mention),
      isInCard,
      onTap(hit) {
        if (hit === null) send({ kind: 'abandoned', over });
        else if (hit.mention !== shownIn(state)) {
          opening = { box: hit.box, by: 'touch' };
          send({ kind: 'opened', target: hit.mention });
        }
      },
    },
    signal,
  );
  signal.addEventListener('abort', () => {
    loseSight();
    preparing.drop();
    dwelling.drop();
    leaving.drop();
  });

  return {
    openAt(mention, box) {
      opening = { box, by: 'key' };
      send({ kind: 'opened', target: mention });
    },
    hold() {
      if (!pressedInCard) send({ kind: 'focused' });
    },
    pin: (pinned) => send(pinned ? { kind: 'pinned' } : { kind: 'unpinned', inside: pointsAtCard }),
    dismiss: () => send({ kind: 'dismissed', over }),
  };
}
