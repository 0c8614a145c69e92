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
import { createPointerPace } from './pointer-pace.ts';
import { isHeadingFor, type Point } from './safe-triangle.ts';
import { listenForTaps } from './tap.ts';
import { listenToReader } from './trusted-events.ts';

/**
 * How long the pointer rests on a name before its card opens. Page Previews waits 150 ms before it
 * fetches and 500 ms before it shows (https://www.mediawiki.org/wiki/Page_Previews); nothing is
 * fetched here, and shorter waits open cards under a pointer that only passes.
 */
const DWELL_MS = 300;

/** On a link or a headline the pointer mostly rests to follow it. */
const DRESSED_DWELL_MS = 600;

/** A pointer that was fast and has not moved for this long is fast no more. */
const LULL_MS = 50;

/** How long a card stays after the pointer has left, so that the way into the card can be slow. */
const GRACE_MS = 300;

/** A card closes when the page has scrolled this far since it opened, in CSS pixels. */
const SCROLL_SLACK = 8;

/** By what a card was asked for. */
export type OpenedBy = 'pointer' | 'touch' | 'key';

/** What hovering leads to. */
export interface HoverTarget<Mention> {
  document: Document;
  hitTest(x: number, y: number): Hit<Mention> | null;
  /** True for a name in a link or a headline: it answers after a longer rest, never to a tap. */
  isDressed(mention: Mention): boolean;
  /** True for what is underlined; only such names answer to a tap. */
  isMarked(mention: Mention): boolean;
  /** Whether an event comes from inside the card. */
  isInCard(event: Event): boolean;
  /** Where the open card is, in viewport coordinates; null while none is. */
  readCardBox(): DOMRect | null;
  /** Whether a mention stands inside an element that has scrolled. */
  isInside(mention: Mention, scroller: EventTarget | null): boolean;
  /** Opens the card of a mention, beside a box of the viewport, instead of any other. */
  open(mention: Mention, box: DOMRect, by: OpenedBy): void;
  close(): void;
  /** P was pressed at the card. */
  onPinKey(): void;
}

/** Where hovering stands. */
export interface Hover<Mention> {
  /** Opens a card at once, by other means than the pointer. */
  openAt(mention: Mention, box: DOMRect): void;
  /** The focus went into the card: keeps it open wherever the pointer goes. */
  hold(): void;
  /** Pinned, a card stays until it is unpinned, dismissed, or another is asked for. */
  pin(pinned: boolean): void;
  /** Closes whatever is open. */
  dismiss(): void;
}

/**
 * Turns what the reader does with pointer, finger, keys and wheel into cards that open and close.
 * All listeners go with the signal.
 */
export function listenForHover<Mention>(
  target: HoverTarget<Mention>,
  signal: AbortSignal,
): Hover<Mention> {
  const { document, hitTest, isInCard } = target;
  const view = document.defaultView ?? window;
  const listen = listenToReader(view, signal);
  const pace = createPointerPace();
  let state: HoverState<Mention> = { kind: 'idle', spent: null };
  let tokens = 0;
  let opening: { box: DOMRect; by: OpenedBy } = { box: new DOMRect(), by: 'pointer' };
  let scrolledFrom: Point = { x: 0, y: 0 };
  const dwelling = createDelay();
  const lull = createDelay();
  /** How long the pointer has rested before it was found to. */
  let restedMs = 0;
  const leaving = createDelay();

  let frame = 0;
  let later: ReturnType<typeof setTimeout> | undefined;
  /** Where the pointer is, as far as it was looked at; null in the card or outside the window. */
  let at: Point | null = null;
  /** The name that it is on. */
  let over: Mention | null = null;
  /** Where the pointer was last on the name whose card is open. */
  let exit: Point | null = null;
  let pointsAtCard = false;
  /** Where in the card it was last. */
  let inCardAt: Point | null = null;
  /** Whether the last thing done was a press in the card: the focus then only follows the pointer. */
  let pressedInCard = false;

  function send(event: HoverEvent<Mention>): void {
    const before = state;
    state = reduceHover(before, event);
    if (state === before) return;
    const waiting = waitingIn(state);
    // First, so that of a dwelling and a leaving that end together the dwelling is heard first.
    dwelling.set(waiting?.token ?? null, dwellMs(waiting), rest);
    leaving.set(state.kind === 'closing' ? state.token : null, GRACE_MS, (token) =>
      send({ kind: 'left', token }),
    );
    if (before.kind === 'idle') scrolledFrom = { x: view.scrollX, y: view.scrollY };
    const [shown, shownBefore] = [shownIn(state), shownIn(before)];
    if (shown === null && shownBefore !== null) {
      target.close();
      if (pointsAtCard && state.kind === 'idle') spendWhatWasCovered(state);
      pointsAtCard = false;
    } else if (shown !== null && (shown !== shownBefore || event.kind === 'opened')) {
      scrolledFrom = { x: view.scrollX, y: view.scrollY };
      pointsAtCard = false;
      exit = at;
      target.open(shown, opening.box, opening.by);
    }
  }

  /** A name that lay under the card was not pointed at: it answers when the pointer comes again. */
  function spendWhatWasCovered(idle: HoverState<Mention> & { kind: 'idle' }): void {
    const hit = inCardAt && hitTest(inCardAt.x, inCardAt.y);
    if (hit !== null && idle.spent === null) state = { kind: 'idle', spent: hit.mention };
  }

  function dwellMs(waiting: { target: Mention } | null): number {
    const isDressed = waiting !== null && target.isDressed(waiting.target);
    return (isDressed ? DRESSED_DWELL_MS : DWELL_MS) - restedMs;
  }

  /** The pointer has rested: on the name still, unless the page has moved beneath it. */
  function rest(token: number): void {
    const hit = at && hitTest(at.x, at.y);
    if (hit !== null && hit.mention === waitingIn(state)?.target) {
      opening = { box: hit.box, by: 'pointer' };
      send({ kind: 'dwelt', token });
    } else arrive(hit, 'slowly');
  }

  function arrive(hit: Hit<Mention> | null, moving: Moving): void {
    const token = ++tokens;
    over = hit?.mention ?? null;
    if (hit !== null && hit.mention === shownIn(state)) exit = at;
    send(
      hit === null
        ? { kind: 'out', moving, token }
        : { kind: 'over', target: hit.mention, moving, token },
    );
  }

  function look({ clientX: x, clientY: y, timeStamp }: PointerEvent): void {
    // Browsers tell of a move where only the page moved; nobody points at what slid there.
    if (at?.x === x && at.y === y) return;
    const from = at;
    at = { x, y };
    const pacing = pace.isFast(at, timeStamp) ? 'fast' : 'slowly';
    // Where nothing is at stake, a pointer that only passes is not asked what it passes over.
    const isPassing = pacing === 'fast' && state.kind === 'idle' && state.spent === null;
    lull.set(isPassing ? ++tokens : null, LULL_MS, slowDown);
    if (isPassing) over = null;
    else arrive(hitTest(x, y), isOnWayToCard(from, at) ? 'to-card' : pacing);
  }

  function slowDown(): void {
    if (at === null) return;
    restedMs = LULL_MS;
    arrive(hitTest(at.x, at.y), 'slowly');
    restedMs = 0;
  }

  function isOnWayToCard(from: Point | null, to: Point): boolean {
    const mayClose = state.kind === 'open' || state.kind === 'closing';
    if (!mayClose || from === null || exit === null) return false;
    const card = target.readCardBox();
    return card !== null && isHeadingFor(card, { exit, from, to });
  }

  function dropLook(): void {
    view.cancelAnimationFrame(frame);
    clearTimeout(later);
  }

  /** The pointer is no longer where it was looked at. */
  function loseSight(): void {
    dropLook();
    pace.forget();
    lull.set(null, LULL_MS, slowDown);
    at = null;
    over = null;
  }

  listen('pointermove', (event) => {
    if (event.pointerType !== 'mouse') return;
    dropLook();
    pointsAtCard = isInCard(event);
    if (pointsAtCard) {
      loseSight();
      inCardAt = { x: event.clientX, y: event.clientY };
      send({ kind: 'inside' });
    } else if (event.buttons === 0)
      // After the frame: before it, the page would have to be laid out for us first.
      frame = view.requestAnimationFrame(() => {
        later = setTimeout(look, 0, event);
      });
  });
  listen('pointerout', ({ pointerType, relatedTarget }) => {
    if (pointerType !== 'mouse') return;
    if (relatedTarget !== null && !(relatedTarget instanceof HTMLIFrameElement)) return;
    loseSight();
    pointsAtCard = false;
    arrive(null, 'slowly');
  });
  listen('pointerdown', (event) => {
    pressedInCard = isInCard(event);
    if (pressedInCard || event.pointerType !== 'mouse') return;
    dropLook();
    send({ kind: 'abandoned', over });
  });
  listen('keydown', () => {
    pressedInCard = false;
  });
  listen('scroll', (event) => {
    if (state.kind === 'idle' || isInCard(event)) return;
    const far = Math.hypot(view.scrollX - scrolledFrom.x, view.scrollY - scrolledFrom.y);
    if (far > SCROLL_SLACK || target.isInside(state.target, event.target))
      send({ kind: 'abandoned', over });
  });
  listenForCardKeys(listen, {
    isOpen: () => shownIn(state) !== null,
    isMeant: (event) => pointsAtCard || isInCard(event),
    onEscape: () => send({ kind: 'dismissed', over }),
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
