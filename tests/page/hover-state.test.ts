import { describe, expect, test } from 'vitest';
import { type HoverEvent, type HoverState, reduceHover } from '../../page/hover-state.ts';

type State = HoverState<string>;
type Event = HoverEvent<string>;

const idle: State = { kind: 'idle', spent: null };
/** The reader has just sent the card of Osh away, with the pointer on its name. */
const spent: State = { kind: 'idle', spent: 'Osh' };
const spentKloop: State = { kind: 'idle', spent: 'Kloop' };
const pending: State = { kind: 'pending', target: 'Osh', token: 1 };
const open: State = { kind: 'open', target: 'Osh' };
const held: State = { kind: 'held', target: 'Osh' };
const pinned: State = { kind: 'pinned', target: 'Osh' };
const closing: State = { kind: 'closing', target: 'Osh', next: null, token: 1 };
/** The pointer crosses Kloop on its way from the name of Osh to its card. */
const crossing: State = {
  kind: 'closing',
  target: 'Osh',
  next: { target: 'Kloop', token: 2 },
  token: 1,
};
const openKloop: State = { kind: 'open', target: 'Kloop' };
const heldKloop: State = { kind: 'held', target: 'Kloop' };

const over = (target: string, moving: 'slowly' | 'fast' | 'to-card' = 'slowly'): Event => ({
  kind: 'over',
  target,
  moving,
  token: 3,
});
const out: Event = { kind: 'out', moving: 'slowly', token: 3 };
const outToCard: Event = { kind: 'out', moving: 'to-card', token: 3 };
const inside: Event = { kind: 'inside' };
const dwelt = (token: number): Event => ({ kind: 'dwelt', token });
const left = (token: number): Event => ({ kind: 'left', token });
const openedKloop: Event = { kind: 'opened', target: 'Kloop' };
const focused: Event = { kind: 'focused' };
const pin: Event = { kind: 'pinned' };
const unpin: Event = { kind: 'unpinned', inside: false };
const unpinInside: Event = { kind: 'unpinned', inside: true };
const abandoned: Event = { kind: 'abandoned', over: 'Osh' };
const dismissed: Event = { kind: 'dismissed', over: 'Osh' };
const uncovered: Event = { kind: 'uncovered', target: 'Osh' };
const dismissedElsewhere: Event = { kind: 'dismissed', over: null };

const waiting = (target: string): State => ({ kind: 'pending', target, token: 3 });
const closingOsh = (next: string | null, token: number): State => ({
  kind: 'closing',
  target: 'Osh',
  next: next === null ? null : { target: next, token: 3 },
  token,
});

type Row = [name: string, before: State, event: Event, after: State];

describe('the pointer', () => {
  test.each<Row>([
    ['lets a name that it comes to wait', idle, over('Osh'), waiting('Osh')],
    ['opens a name that it dwelt on', pending, dwelt(1), open],
    ['begins to dwell anew where it is fast', pending, over('Osh', 'fast'), waiting('Osh')],
    ['forgets a name that it leaves too early', pending, out, idle],
    ['lets another name wait instead', pending, over('Kloop'), waiting('Kloop')],
    ['begins to close when it leaves the name', open, out, closingOsh(null, 3)],
    ['begins to close when it comes to another', open, over('Kloop'), closingOsh('Kloop', 3)],
    ['keeps the card by reaching it', closing, inside, open],
    ['keeps the card by coming back to the name', closing, over('Osh'), open],
    ['keeps the card by coming back from another name', crossing, over('Osh'), open],
    ['closes the card when it has been away long enough', closing, left(1), idle],
    ['comes to a name while a card closes', closing, over('Kloop'), closingOsh('Kloop', 1)],
    ['forgets a waiting name in a card that fades', pending, inside, idle],
    ['lets a name that it only crossed go', crossing, out, closingOsh(null, 1)],
    ['exchanges a crossed name', crossing, over('Bishkek'), closingOsh('Bishkek', 1)],
    ['lets a crossed name go in the card', crossing, inside, open],
    ['opens a crossed name that it dwelt on', crossing, dwelt(2), openKloop],
    ['dwells anew where it is fast', crossing, over('Kloop', 'fast'), closingOsh('Kloop', 1)],
    [
      'dwells on when the card closes before that',
      crossing,
      left(1),
      { kind: 'pending', target: 'Kloop', token: 2 },
    ],
    ['has time anew on its way to the card', closing, outToCard, closingOsh(null, 3)],
    ['has it over a name too', closing, over('Kloop', 'to-card'), closingOsh('Kloop', 3)],
    ['does not dwell on its way', crossing, over('Kloop', 'to-card'), closingOsh('Kloop', 3)],
    ['comes to another name than that just closed', spent, over('Kloop'), waiting('Kloop')],
    ['leaves the name of the card just closed', spent, out, idle],
    ['does not point at a name that a card uncovers', idle, uncovered, spent],
  ])('%s', (_, before, event, after) => {
    expect(reduceHover(before, event)).toEqual(after);
  });
});

describe('the reader', () => {
  test.each<Row>([
    ['opens a card while nothing is open', idle, openedKloop, heldKloop],
    ['opens one while a name waits', pending, openedKloop, heldKloop],
    ['opens one instead of an open one', open, openedKloop, heldKloop],
    ['opens one while another closes', crossing, openedKloop, heldKloop],
    ['opens one instead of a held one', held, openedKloop, heldKloop],
    ['opens one instead of a pinned one', pinned, openedKloop, heldKloop],
    ['holds an open card by the focus', open, focused, held],
    ['holds a closing card by the focus', crossing, focused, held],
    ['pins an open card', open, pin, pinned],
    ['pins a held card', held, pin, pinned],
    ['pins a closing card', crossing, pin, pinned],
    ['unpins a card with the pointer in it', pinned, unpinInside, open],
    ['unpins a card from elsewhere', pinned, unpin, held],
    ['turns from a waiting name', pending, abandoned, idle],
    ['turns from an open card', open, abandoned, spent],
    ['turns from a held card', held, abandoned, spent],
    ['turns from a closing card', crossing, abandoned, spent],
    ['sends a waiting name away', pending, dismissed, spent],
    ['sends an open card away', open, dismissed, spent],
    ['sends a held card away', held, dismissed, spent],
    ['sends a card away with the pointer elsewhere', open, dismissedElsewhere, idle],
    ['sends a pinned card away', pinned, dismissed, spent],
    ['sends a closing card away', crossing, dismissed, spent],
  ])('%s', (_, before, event, after) => {
    expect(reduceHover(before, event)).toEqual(after);
  });
});

describe('nothing changes', () => {
  test.each<[string, State, Event]>([
    ['when a waiting name is hovered on', pending, over('Osh')],
    ['when an open name is hovered on', open, over('Osh', 'fast')],
    ['when a crossed name is hovered on', crossing, over('Kloop')],
    ['when a closing card is left again', closing, out],
    ['when nothing is left', idle, out],
    ['when the name of the card just closed is still hovered', spent, over('Osh', 'fast')],
    ['when nothing is dismissed', spent, dismissed],
    ['when nothing is abandoned', spent, abandoned],
    ['when the pointer is in an open card', open, inside],
    ['when a held card’s name is left', held, out],
    ['when the pointer comes to another name while a card is held', held, over('Kloop')],
    ['when the pointer is in a held card', held, inside],
    ['when a pinned card’s name is left', pinned, out],
    ['when the pointer comes to another name while a card is pinned', pinned, over('Kloop')],
    ['when the pointer is in a pinned card', pinned, inside],
    ['when the focus goes into a pinned card', pinned, focused],
    ['when the focus goes into a held card', held, focused],
    ['when a pinned card is abandoned', pinned, abandoned],
    ['when a pinned card is pinned', pinned, pin],
    ['when an open card is unpinned', open, unpinInside],
    ['when nothing is pinned', idle, pin],
    ['when a waiting name is pinned', pending, pin],
    ['when a name is uncovered where another’s card was sent away', spentKloop, uncovered],
    ['when a name is uncovered while another waits', pending, uncovered],
    ['when a name is uncovered while a card is open', openKloop, uncovered],
    ['when a late dwelling finds nothing', idle, dwelt(1)],
    ['when a late dwelling finds another name waiting', pending, dwelt(0)],
    ['when a late dwelling finds a card open', open, dwelt(1)],
    ['when a late dwelling finds a card held', held, dwelt(1)],
    ['when a late dwelling finds a card pinned', pinned, dwelt(1)],
    ['when a late dwelling finds another name crossed', crossing, dwelt(1)],
    ['when a dwelling finds no name crossed', closing, dwelt(1)],
    ['when a late leaving finds nothing', idle, left(1)],
    ['when a leaving finds a name waiting', pending, left(1)],
    ['when a late leaving finds the card open again', open, left(1)],
    ['when a late leaving finds a card held', held, left(1)],
    ['when a late leaving finds a card pinned', pinned, left(1)],
    ['when a late leaving finds a card that closes anew', closing, left(0)],
  ])('%s', (_, state, event) => {
    expect(reduceHover(state, event)).toBe(state);
  });
});
