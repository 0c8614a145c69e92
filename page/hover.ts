import type { Hit } from './hit-test.ts';
import { type HoverEvent, type HoverState, reduceHover } from './hover-state.ts';

/**
 * How long the pointer rests on a name before its card opens. Page Previews waits 150 ms before it
 * fetches and 500 ms before it shows (https://www.mediawiki.org/wiki/Page_Previews); nothing is
 * fetched here, and shorter waits open cards under a pointer that only passes.
 */
const DWELL_MS = 300;

/** How long a card stays after the pointer has left, so that the way into the card can be slow. */
const GRACE_MS = 300;

/** What hovering leads to. */
export interface HoverTarget<Mention> {
  document: Document;
  hitTest(x: number, y: number): Hit<Mention> | null;
  /** Whether an event comes from inside the card. */
  isInCard(event: Event): boolean;
  /** Whether a mention stands inside an element that has scrolled. */
  isInside(mention: Mention, scroller: EventTarget | null): boolean;
  /** Opens the card of a mention, beside a box of the viewport; `focus` moves the focus into it. */
  open(mention: Mention, box: DOMRect, focus: boolean): void;
  close(): void;
}

/** Where hovering stands. */
export interface Hover<Mention> {
  /** Opens a card at once, by other means than the pointer. */
  openAt(mention: Mention, box: DOMRect): void;
  /** Keeps the open card, wherever the pointer goes: the focus is in it. */
  hold(): void;
  /** Closes whatever is open. */
  dismiss(): void;
}

/** A card closes when its name has scrolled this far, in CSS pixels. */
const SCROLL_SLACK = 8;

/**
 * Turns trusted pointer, key and scroll events into cards that open and close. All listeners go
 * with the signal.
 */
export function listenForHover<Mention>(
  { document, hitTest, isInCard, isInside, open, close }: HoverTarget<Mention>,
  signal: AbortSignal,
): Hover<Mention> {
  type Target = Mention;
  let state: HoverState<Target> = { kind: 'idle' };
  let box = new DOMRect();
  let focusNext = false;
  let tokens = 0;
  let frame = 0;
  let scrolledFrom = { x: 0, y: 0 };
  const view = document.defaultView ?? window;

  function send(event: HoverEvent<Target>): void {
    const before = state;
    state = reduceHover(before, event);
    if (state === before) return;
    const shownBefore = shownIn(before);
    const shown = shownIn(state);
    if (shown !== null && shown !== shownBefore) {
      scrolledFrom = { x: view.scrollX, y: view.scrollY };
      open(shown, box, focusNext);
    } else if (shown === null && shownBefore !== null) close();
    if ('token' in state) wait(state);
  }

  function wait(waiting: { kind: string; token: number; next?: Target | null }): void {
    const { token } = waiting;
    const dwells = waiting.kind === 'pending' || (waiting.next ?? null) !== null;
    setTimeout(
      () => !signal.aborted && send({ kind: dwells ? 'dwelt' : 'left', token }),
      dwells ? DWELL_MS : GRACE_MS,
    );
  }

  function point(x: number, y: number): void {
    const hit = hitTest(x, y);
    if (hit === null) {
      send({ kind: 'out', token: ++tokens });
      return;
    }
    if (shownIn(state) !== hit.mention) box = hit.box;
    focusNext = false;
    send({ kind: 'over', target: hit.mention, token: ++tokens });
  }

  /** Our listeners are passive and capturing: a page that stops an event does not stop them. */
  function listen<Name extends keyof DocumentEventMap>(
    name: Name,
    listener: (event: DocumentEventMap[Name]) => void,
    options: AddEventListenerOptions = { passive: true },
  ): void {
    view.addEventListener(
      name,
      (event) => {
        if (event.isTrusted) listener(event as DocumentEventMap[Name]);
      },
      { ...options, capture: true, signal },
    );
  }

  listen('pointermove', (event) => {
    if (event.pointerType !== 'mouse') return;
    cancelAnimationFrame(frame);
    if (isInCard(event)) send({ kind: 'inside' });
    else if (event.buttons === 0)
      frame = requestAnimationFrame(() => {
        if (!signal.aborted) point(event.clientX, event.clientY);
      });
  });
  listen('pointerout', (event) => {
    if (event.relatedTarget === null) send({ kind: 'out', token: ++tokens });
  });
  listen('pointerdown', (event) => {
    if (!isInCard(event)) send({ kind: 'dismissed' });
  });
  listen('scroll', (event) => {
    if (isInCard(event)) return;
    const far = Math.hypot(view.scrollX - scrolledFrom.x, view.scrollY - scrolledFrom.y);
    const shown = shownIn(state);
    if (far > SCROLL_SLACK || (shown !== null && isInside(shown, event.target)))
      send({ kind: 'dismissed' });
  });
  listen(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || state.kind === 'idle') return;
      const wasShown = shownIn(state) !== null;
      send({ kind: 'dismissed' });
      if (!wasShown) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { passive: false },
  );

  return {
    openAt(mention, at) {
      box = at;
      focusNext = true;
      send({ kind: 'opened', target: mention });
    },
    hold() {
      const shown = shownIn(state);
      if (shown !== null) send({ kind: 'opened', target: shown });
    },
    dismiss: () => send({ kind: 'dismissed' }),
  };
}

/** The target whose card is on the screen. */
function shownIn<Target>(state: HoverState<Target>): Target | null {
  return state.kind === 'idle' || state.kind === 'pending' ? null : state.target;
}
