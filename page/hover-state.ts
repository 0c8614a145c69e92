/** A name that the pointer has come to, and the token of the dwelling that began there. */
interface Waiting<Target> {
  target: Target;
  token: number;
}

/**
 * What the pointer is about, as a pure state machine.
 *
 *                 over                dwelt
 *     ┌────────┐ ─────▶ ┌─────────┐ ────────▶ ┌────────┐  focused   ┌────────┐
 *     │  idle  │        │ pending │           │  open  │ ─────────▶ │  held  │ ◀─ opened
 *     └────────┘ ◀───── └─────────┘           └────────┘            └────────┘ (from anywhere)
 *       ▲    ▲    out        ▲          out,    │      ▲  inside,     │    ▲
 *       │    │               │   over (another) │      │  over (same),▼    │ pinned,
 *       │    │ left          │ left           ┌─▼──────┴─┐  dwelt  ┌────────┐ unpinned
 *       │    └───────────────┴─────────────── │ closing  │         │ pinned │ (from all
 *       │       dismissed, abandoned          └──────────┘         └────────┘  that show)
 *       └─────────────────────────────────────────┴───────── dismissed ─┘
 *
 * `dwelt` and `left` are delayed: each carries the token of what asked for it, and one that comes
 * late, for what is gone, changes nothing. While a card is closing because the pointer crosses
 * another name on its way, that name is `next`: it opens only if dwelt on, and waits on if the card
 * has closed meanwhile. A card that was asked for by other means than the pointer, or has the focus,
 * is `held`: no pointer closes it by moving. A `pinned` one outlasts scrolls and clicks too.
 *
 * A name that the pointer is on when the reader sends a card away is `spent` until the pointer has
 * been elsewhere: a hand that trembles must not bring the card back. So is one that a card uncovers
 * under the pointer.
 */
export type HoverState<Target> =
  | { kind: 'idle'; spent: Target | null }
  | ({ kind: 'pending' } & Waiting<Target>)
  | { kind: 'open'; target: Target }
  | { kind: 'held'; target: Target }
  | { kind: 'pinned'; target: Target }
  | { kind: 'closing'; target: Target; next: Waiting<Target> | null; token: number };

/**
 * How the pointer came where it is: a dwelling runs on only while it moves `slowly`; on its way
 * `to-card` the time in which the card stays begins anew.
 */
export type Moving = 'slowly' | 'fast' | 'to-card';

export type HoverEvent<Target> =
  /** The pointer is over a mention. */
  | { kind: 'over'; target: Target; moving: Moving; token: number }
  /** The pointer is over neither a mention nor the card. */
  | { kind: 'out'; moving: Moving; token: number }
  /** The pointer is in the card. */
  | { kind: 'inside' }
  /** The pointer has rested long enough. */
  | { kind: 'dwelt'; token: number }
  /** The pointer has been away long enough. */
  | { kind: 'left'; token: number }
  /** A card was asked for by other means than resting on a name: a key, a tap, the popup. */
  | { kind: 'opened'; target: Target }
  /** The focus has gone into the card. */
  | { kind: 'focused' }
  | { kind: 'pinned' }
  /** `inside`: with the pointer in the card, which then closes as any other when it leaves. */
  | { kind: 'unpinned'; inside: boolean }
  /** The reader turned to something else: a scroll, a click elsewhere. `over`: the name pointed at. */
  | { kind: 'abandoned'; over: Target | null }
  /** A card that the pointer was in is gone, and a name appears there, which nobody pointed at. */
  | { kind: 'uncovered'; target: Target }
  /** Esc, the close button: away with it, pinned or not. `over`: the name pointed at. */
  | { kind: 'dismissed'; over: Target | null };

/** The state after an event; the same object where nothing changes. */
export function reduceHover<Target>(
  state: HoverState<Target>,
  event: HoverEvent<Target>,
): HoverState<Target> {
  switch (event.kind) {
    case 'over':
      return reduceOver(state, event);
    case 'out':
      return reduceOut(state, event);
    case 'inside':
      if (state.kind === 'pending') return { kind: 'idle', spent: null };
      return state.kind === 'closing' ? { kind: 'open', target: state.target } : state;
    case 'dwelt':
      return reduceDwelt(state, event.token);
    case 'left':
      return reduceLeft(state, event.token);
    case 'opened':
      return { kind: 'held', target: event.target };
    case 'focused':
      return state.kind === 'open' || state.kind === 'closing'
        ? { kind: 'held', target: state.target }
        : state;
    case 'pinned':
      return state.kind === 'idle' || state.kind === 'pending' || state.kind === 'pinned'
        ? state
        : { kind: 'pinned', target: state.target };
    case 'unpinned':
      if (state.kind !== 'pinned') return state;
      return { kind: event.inside ? 'open' : 'held', target: state.target };
    case 'abandoned':
      if (state.kind === 'pinned') return state;
      // Who clicks on a name before its card is there still wants the card.
      return sendAway(state, state.kind === 'pending' ? null : event.over);
    case 'uncovered':
      return state.kind === 'idle' && state.spent === null
        ? { kind: 'idle', spent: event.target }
        : state;
    case 'dismissed':
      return sendAway(state, event.over);
  }
}

/** The target whose card is on the screen; null while none is. */
export function shownIn<Target>(state: HoverState<Target>): Target | null {
  return state.kind === 'idle' || state.kind === 'pending' ? null : state.target;
}

/** The name that opens if the pointer rests on; null while there is none. */
export function waitingIn<Target>(state: HoverState<Target>): Waiting<Target> | null {
  if (state.kind === 'pending') return state;
  return state.kind === 'closing' ? state.next : null;
}

function sendAway<Target>(state: HoverState<Target>, spent: Target | null): HoverState<Target> {
  return state.kind === 'idle' ? state : { kind: 'idle', spent };
}

function reduceOver<Target>(
  state: HoverState<Target>,
  { target, moving, token }: { target: Target; moving: Moving; token: number },
): HoverState<Target> {
  const rests = waitingIn(state)?.target === target && moving === 'slowly';
  switch (state.kind) {
    case 'idle':
      return state.spent === target ? state : { kind: 'pending', target, token };
    case 'pending':
      return rests ? state : { kind: 'pending', target, token };
    case 'open':
      return state.target === target
        ? state
        : { kind: 'closing', target: state.target, next: { target, token }, token };
    case 'closing': {
      if (state.target === target) return { kind: 'open', target };
      if (rests) return state;
      const next = { target, token };
      return { ...state, next, token: moving === 'to-card' ? token : state.token };
    }
    default:
      return state;
  }
}

function reduceOut<Target>(
  state: HoverState<Target>,
  { moving, token }: { moving: Moving; token: number },
): HoverState<Target> {
  switch (state.kind) {
    case 'idle':
      return state.spent === null ? state : { kind: 'idle', spent: null };
    case 'pending':
      return { kind: 'idle', spent: null };
    case 'open':
      return { kind: 'closing', target: state.target, next: null, token };
    case 'closing':
      if (moving === 'to-card') return { ...state, next: null, token };
      return state.next === null ? state : { ...state, next: null };
    default:
      return state;
  }
}

function reduceDwelt<Target>(state: HoverState<Target>, token: number): HoverState<Target> {
  const waiting = waitingIn(state);
  return waiting?.token === token ? { kind: 'open', target: waiting.target } : state;
}

function reduceLeft<Target>(state: HoverState<Target>, token: number): HoverState<Target> {
  if (state.kind !== 'closing' || state.token !== token) return state;
  return state.next === null ? { kind: 'idle', spent: null } : { kind: 'pending', ...state.next };
}
