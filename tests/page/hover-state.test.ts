import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type HoverEvent, type HoverState, reduceHover } from '../../page/hover-state.ts';

type State = HoverState<string>;
type Event = HoverEvent<string>;

const idle: State = { kind: 'idle' };
const pending: State = { kind: 'pending', target: 'Osh', token: 1 };
const open: State = { kind: 'open', target: 'Osh' };
const held: State = { kind: 'held', target: 'Osh' };
const closing: State = { kind: 'closing', target: 'Osh', next: null, token: 1 };
/** The pointer crosses Kloop on its way from the name of Osh to its card. */
const crossing: State = { kind: 'closing', target: 'Osh', next: 'Kloop', token: 1 };

const overOsh: Event = { kind: 'over', target: 'Osh', token: 2 };
const overKloop: Event = { kind: 'over', target: 'Kloop', token: 2 };
const out: Event = { kind: 'out', token: 2 };
const inside: Event = { kind: 'inside' };
const dwelt: Event = { kind: 'dwelt', token: 1 };
const lateDwelt: Event = { kind: 'dwelt', token: 0 };
const left: Event = { kind: 'left', token: 1 };
const lateLeft: Event = { kind: 'left', token: 0 };
const openedKloop: Event = { kind: 'opened', target: 'Kloop' };
const dismissed: Event = { kind: 'dismissed' };

describe('an event', () => {
  test.each<[string, State, Event, State]>([
    [
      'lets a name under the pointer wait',
      idle,
      overOsh,
      { kind: 'pending', target: 'Osh', token: 2 },
    ],
    ['opens a name that was dwelt on', pending, dwelt, { kind: 'open', target: 'Osh' }],
    ['forgets a name that is left too early', pending, out, { kind: 'idle' }],
    [
      'lets another name wait instead',
      pending,
      overKloop,
      { kind: 'pending', target: 'Kloop', token: 2 },
    ],
    [
      'begins to close when the pointer leaves the name',
      open,
      out,
      { kind: 'closing', target: 'Osh', next: null, token: 2 },
    ],
    [
      'begins to close when the pointer comes to another name',
      open,
      overKloop,
      { kind: 'closing', target: 'Osh', next: 'Kloop', token: 2 },
    ],
    ['stays open when the pointer reaches the card', closing, inside, open],
    ['stays open when the pointer comes back to the name', closing, overOsh, open],
    ['closes when the pointer has been away long enough', closing, left, { kind: 'idle' }],
    [
      'notes a name that the pointer comes to while a card closes',
      closing,
      overKloop,
      { kind: 'closing', target: 'Osh', next: 'Kloop', token: 2 },
    ],
    [
      'drops a crossed name that the pointer leaves',
      crossing,
      out,
      { kind: 'closing', target: 'Osh', next: null, token: 2 },
    ],
    [
      'exchanges a crossed name for another',
      crossing,
      { kind: 'over', target: 'Bishkek', token: 2 },
      { kind: 'closing', target: 'Osh', next: 'Bishkek', token: 2 },
    ],
    ['drops a crossed name when the pointer reaches the card', crossing, inside, open],
    ['opens a crossed name that is dwelt on', crossing, dwelt, { kind: 'open', target: 'Kloop' }],
    ['holds a card asked for while idle', idle, openedKloop, { kind: 'held', target: 'Kloop' }],
    ['holds it while a name waits', pending, openedKloop, { kind: 'held', target: 'Kloop' }],
    ['holds it instead of an open one', open, openedKloop, { kind: 'held', target: 'Kloop' }],
    ['holds it while another closes', crossing, openedKloop, { kind: 'held', target: 'Kloop' }],
    ['holds it instead of another', held, openedKloop, { kind: 'held', target: 'Kloop' }],
    ['lets a waiting name go when dismissed', pending, dismissed, { kind: 'idle' }],
    ['closes an open card when dismissed', open, dismissed, { kind: 'idle' }],
    ['closes a held card when dismissed', held, dismissed, { kind: 'idle' }],
    ['closes a closing card at once when dismissed', crossing, dismissed, { kind: 'idle' }],
  ])('%s', (_, state, event, expected) => {
    expect(reduceHover(state, event)).toEqual(expected);
  });
});

describe('nothing changes', () => {
  test.each<[string, State, Event]>([
    ['when a waiting name is hovered again', pending, overOsh],
    ['when an open name is hovered again', open, overOsh],
    ['when a crossed name is hovered again', crossing, overKloop],
    ['when a closing card is left again', closing, out],
    ['when nothing is left', idle, out],
    ['when nothing is dismissed', idle, dismissed],
    ['when the pointer is in an open card', open, inside],
    ['when a held card’s name is left', held, out],
    ['when the pointer comes to another name while a card is held', held, overKloop],
    ['when the pointer is in a held card', held, inside],
    ['when a late dwelling finds nothing', idle, dwelt],
    ['when a late dwelling finds another name waiting', pending, lateDwelt],
    ['when a late dwelling finds a card open', open, dwelt],
    ['when a late dwelling finds a card held', held, dwelt],
    ['when a late dwelling finds another name crossed', crossing, lateDwelt],
    ['when a dwelling finds no name crossed', closing, dwelt],
    ['when a late leaving finds nothing', idle, left],
    ['when a leaving finds a name waiting', pending, left],
    ['when a late leaving finds the card open again', open, left],
    ['when a late leaving finds a card held', held, left],
    ['when a late leaving finds a card that closes anew', closing, lateLeft],
  ])('%s', (_, state, event) => {
    expect(reduceHover(state, event)).toBe(state);
  });
});

const target = fc.constantFrom('Osh', 'Kloop', 'Bishkek');
/** How many events ago the delay began that ends now; the token of an event is its index. */
const age = fc.integer({ min: 1, max: 4 });
type Step = (time: number) => Event;
const step = fc.oneof<fc.Arbitrary<Step>[]>(
  target.map((over) => (token) => ({ kind: 'over', target: over, token })),
  fc.constant((token) => ({ kind: 'out', token })),
  fc.constant(() => inside),
  age.map((ago) => (time) => ({ kind: 'dwelt', token: time - ago })),
  age.map((ago) => (time) => ({ kind: 'left', token: time - ago })),
  target.map((opened) => () => ({ kind: 'opened', target: opened })),
  fc.constant(() => dismissed),
);
const events = fc
  .array(step, { maxLength: 30 })
  .map((steps) => steps.map((toEvent, time) => toEvent(time)));

interface Move {
  before: State;
  event: Event;
  after: State;
  /** What happened before it. */
  past: readonly Event[];
}

function movesOf(sequence: readonly Event[]): Move[] {
  const moves: Move[] = [];
  for (const [time, event] of sequence.entries()) {
    const before = moves.at(-1)?.after ?? idle;
    moves.push({ before, event, after: reduceHover(before, event), past: sequence.slice(0, time) });
  }
  return moves;
}

const holdsFor = (concerned: (move: Move) => boolean, holds: (move: Move) => void) =>
  fc.assert(
    fc.property(events, (sequence) => {
      for (const move of movesOf(sequence).filter(concerned)) holds(move);
    }),
    { numRuns: 500 },
  );

const shownIn = (state: State) =>
  state.kind === 'idle' || state.kind === 'pending' ? null : state.target;
const isDelayed = (event: Event) => event.kind === 'dwelt' || event.kind === 'left';
const isOver = (event: Event) => event.kind === 'over';
const tokenOf = (of: State | Event) => ('token' in of ? of.token : null);

describe('whatever happens', () => {
  test('nothing is left after it is dismissed', () => {
    holdsFor(
      ({ event }) => event.kind === 'dismissed',
      ({ after }) => expect(after).toEqual({ kind: 'idle' }),
    );
  });

  test('a held card gives way only to being dismissed or to another that is asked for', () => {
    holdsFor(
      ({ before, event }) =>
        before.kind === 'held' && event.kind !== 'dismissed' && event.kind !== 'opened',
      ({ before, after }) => expect(after).toBe(before),
    );
  });

  test('a late token changes nothing', () => {
    holdsFor(
      ({ before, event }) => isDelayed(event) && tokenOf(event) !== tokenOf(before),
      ({ before, after }) => expect(after).toBe(before),
    );
  });

  test('a card shows only once its name was dwelt on or asked for', () => {
    holdsFor(
      ({ before, after, event }) =>
        shownIn(after) !== null && shownIn(after) !== shownIn(before) && event.kind !== 'opened',
      ({ event, after, past }) => {
        const [arrival, ...since] = past.slice(tokenOf(event) ?? undefined);
        expect(event.kind).toBe('dwelt');
        expect(arrival).toMatchObject({ kind: 'over', target: shownIn(after) });
        expect(since.map(({ kind }) => kind)).not.toContain('out');
        expect(since.map(({ kind }) => kind)).not.toContain('dismissed');
        expect(since.filter((other) => isOver(other) && other.target !== shownIn(after))).toEqual(
          [],
        );
      },
    );
  });

  test('a card that is asked for shows at once', () => {
    holdsFor(
      ({ event }) => event.kind === 'opened',
      ({ event, after }) => expect(after).toMatchObject({ ...event, kind: 'held' }),
    );
  });

  test('a pointer or a dismissal that changes nothing leaves the very same state', () => {
    holdsFor(
      ({ before, event, after }) =>
        event.kind !== 'opened' && JSON.stringify(after) === JSON.stringify(before),
      ({ before, after }) => expect(after).toBe(before),
    );
  });
});
