import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type HoverEvent, type HoverState, reduceHover, shownIn } from '../../page/hover-state.ts';
import { createHoverModel } from './hover-model.ts';

type State = HoverState<string>;
type Event = HoverEvent<string>;

const idle: State = { kind: 'idle', spent: null };
const pinned: State = { kind: 'pinned', target: 'Osh' };

const target = fc.constantFrom('Osh', 'Kloop', 'Bishkek');
const moving = fc.constantFrom('slowly' as const, 'fast' as const, 'to-card' as const);
/** How many events ago the delay began that ends now; the token of an event is its index. */
const age = fc.integer({ min: 1, max: 4 });
/** An event, once it is known which number it bears. */
type Step = (token: number) => Event;
const overs: fc.Arbitrary<Step> = fc.tuple(target, moving).map(([over, how]) => (token) => ({
  kind: 'over',
  target: over,
  moving: how,
  token,
}));
const outs: fc.Arbitrary<Step> = moving.map((how) => (token) => ({
  kind: 'out',
  moving: how,
  token,
}));
const dwellings: fc.Arbitrary<Step> = age.map((ago) => (token) => ({
  kind: 'dwelt',
  token: token - ago,
}));
const leavings: fc.Arbitrary<Step> = age.map((ago) => (token) => ({
  kind: 'left',
  token: token - ago,
}));
const openings: fc.Arbitrary<Step> = target.map((opened) => () => ({
  kind: 'opened',
  target: opened,
}));
const others: fc.Arbitrary<Step> = fc
  .constantFrom<Event[]>(
    { kind: 'inside' },
    { kind: 'focused' },
    { kind: 'pinned' },
    { kind: 'unpinned', inside: true },
    { kind: 'unpinned', inside: false },
    { kind: 'abandoned', over: 'Osh' },
    { kind: 'uncovered', target: 'Osh' },
    { kind: 'uncovered', target: 'Kloop' },
    { kind: 'dismissed', over: 'Osh' },
    { kind: 'dismissed', over: null },
  )
  .map((event) => () => event);
/** The pointer's events more often, so that cards open. */
const step = fc.oneof(overs, overs, overs, outs, dwellings, dwellings, leavings, openings, others);
const events = fc
  .array(step, { minLength: 1, maxLength: 40 })
  .map((steps) => steps.map((toEvent, token) => toEvent(token)));

describe('whatever happens', () => {
  test('it is as in a plain notebook of what shows, waits and runs out', () => {
    fc.assert(
      fc.property(events, (sequence) => {
        const model = createHoverModel();
        let state: State = idle;
        for (const event of sequence) {
          state = reduceHover(state, event);
          expect(state).toEqual(model.hear(event));
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('a card that the pointer opened was dwelt on since, without a break', () => {
    fc.assert(
      fc.property(events, (sequence) => {
        let state: State = idle;
        for (const [time, event] of sequence.entries()) {
          const before: State = state;
          state = reduceHover(before, event);
          if (event.kind !== 'dwelt' || state === before) continue;
          const [arrival, ...since] = sequence.slice(event.token, time);
          expect(arrival).toMatchObject({ kind: 'over', target: shownIn(state) });
          for (const other of since) {
            expect(['out', 'inside', 'opened', 'dismissed']).not.toContain(other.kind);
            if (other.kind === 'over')
              expect(other).toMatchObject({ target: shownIn(state), moving: 'slowly' });
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('a pinned card gives way only to Esc, to unpinning, to another that is asked for', () => {
    fc.assert(
      fc.property(events, (sequence) => {
        let state: State = pinned;
        for (const event of sequence) {
          if (['dismissed', 'unpinned', 'opened'].includes(event.kind)) continue;
          state = reduceHover(state, event);
          expect(state).toBe(pinned);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('what changes nothing leaves the very same state', () => {
    fc.assert(
      fc.property(events, (sequence) => {
        let state: State = idle;
        for (const event of sequence) {
          const before: State = state;
          state = reduceHover(before, event);
          // A card that is asked for again is opened again: the focus goes into it.
          if (event.kind !== 'opened' && JSON.stringify(state) === JSON.stringify(before))
            expect(state).toBe(before);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
