/**
 * What the pointer is about, as a pure state machine.
 *
 *                 over                dwelt
 *     ┌────────┐ ─────▶ ┌─────────┐ ────────▶ ┌────────┐ opened (from anywhere): held,
 *     │  idle  │        │ pending │           │  open  │   until dismissed
 *     └────────┘ ◀───── └─────────┘           └────────┘
 *          ▲       out                 out,    │      ▲  inside, over (same),
 *          │                    over (another) │      │  dwelt (the other opens)
 *          │           left              ┌─────▼──────┴─┐
 *          └──────────────────────────── │   closing    │
 *            dismissed (from anywhere)   └──────────────┘
 *
 * `dwelt` and `left` are delayed: each carries the token of the state that asked for it, and one
 * that comes late, for a state that is gone, changes nothing. While a card is closing because the
 * pointer crosses another mention on its way, that mention is `next`: it opens only if dwelt on.
 * A card that was asked for by other means than the pointer is `held`: no pointer closes it by
 * moving, since the pointer never was on its name.
 */
export type HoverState<Target> =
  | { kind: 'idle' }
  | { kind: 'pending'; target: Target; token: number }
  | { kind: 'open'; target: Target }
  | { kind: 'held'; target: Target }
  | { kind: 'closing'; target: Target; next: Target | null; token: number };

export type HoverEvent<Target> =
  /** The pointer is over a mention. */
  | { kind: 'over'; target: Target; token: number }
  /** The pointer is over neither a mention nor the card. */
  | { kind: 'out'; token: number }
  /** The pointer is in the card. */
  | { kind: 'inside' }
  /** The pointer has rested long enough. */
  | { kind: 'dwelt'; token: number }
  /** The pointer has been away long enough. */
  | { kind: 'left'; token: number }
  /** A card was asked for by other means than the pointer (the popup), or the focus is in it. */
  | { kind: 'opened'; target: Target }
  /** Esc, a scroll, a click elsewhere: away with it at once. */
  | { kind: 'dismissed' };

/** The state after an event; the same object where nothing changes. */
export function reduceHover<Target>(
  state: HoverState<Target>,
  event: HoverEvent<Target>,
): HoverState<Target> {
  switch (event.kind) {
    case 'opened':
      return state.kind === 'held' && state.target === event.target
        ? state
        : { kind: 'held', target: event.target };
    case 'dismissed':
      return state.kind === 'idle' ? state : { kind: 'idle' };
    case 'over':
      return reduceOver(state, event.target, event.token);
    case 'out':
      return reduceOut(state, event.token);
    case 'inside':
      return state.kind === 'closing' ? { kind: 'open', target: state.target } : state;
    case 'dwelt':
      return reduceDwelt(state, event.token);
    case 'left':
      return state.kind === 'closing' && state.token === event.token ? { kind: 'idle' } : state;
  }
}

function reduceOver<Target>(
  state: HoverState<Target>,
  over: Target,
  token: number,
): HoverState<Target> {
  switch (state.kind) {
    case 'idle':
      return { kind: 'pending', target: over, token };
    case 'pending':
      return state.target === over ? state : { kind: 'pending', target: over, token };
    case 'open':
      return state.target === over
        ? state
        : { kind: 'closing', target: state.target, next: over, token };
    case 'held':
      return state;
    case 'closing':
      if (state.target === over) return { kind: 'open', target: over };
      return state.next === over ? state : { ...state, next: over, token };
  }
}

function reduceOut<Target>(state: HoverState<Target>, token: number): HoverState<Target> {
  switch (state.kind) {
    case 'pending':
      return { kind: 'idle' };
    case 'open':
      return { kind: 'closing', target: state.target, next: null, token };
    case 'closing':
      return state.next === null ? state : { ...state, next: null, token };
    default:
      return state;
  }
}

function reduceDwelt<Target>(state: HoverState<Target>, token: number): HoverState<Target> {
  if (state.kind === 'pending' && state.token === token)
    return { kind: 'open', target: state.target };
  if (state.kind === 'closing' && state.token === token && state.next !== null)
    return { kind: 'open', target: state.next };
  return state;
}
