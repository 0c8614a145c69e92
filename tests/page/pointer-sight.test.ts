import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  createPointerSight,
  type Look,
  type PointerSight,
  type Stake,
} from '../../page/pointer-sight.ts';

let looks: Look[];
let passes: number;
let sight: PointerSight;
/** Where it is. */
let clientX: number;
let stake: Stake;
/** What the pointer is in. */
let target: EventTarget;
let isNear: boolean;
/** Whether it still is there when it is looked at. */
let isThere: boolean;

beforeEach(() => {
  vi.useFakeTimers();
  looks = [];
  passes = 0;
  clientX = 100;
  stake = 'nothing';
  target = new EventTarget();
  isNear = true;
  isThere = true;
  sight = createPointerSight({
    readStake: () => stake,
    isNear: () => isNear,
    isThere: () => isThere,
    onLook: (look) => looks.push(look),
    onPass: () => passes++,
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Moves so far at a time, so often, 10 ms apart. */
function move(step: number, times: number, changed: Partial<PointerEvent> = {}): void {
  for (let i = 0; i < times; i++) {
    vi.advanceTimersByTime(10);
    clientX += step;
    const timeStamp = performance.now();
    const fixed = { clientX, clientY: 100, timeStamp, target, pointerType: 'mouse', buttons: 0 };
    const event = { ...fixed, ...changed } as PointerEvent;
    if (!sight.defer(event)) sight.follow(event);
  }
}

test('a pointer that stops is looked at once, where it stopped', () => {
  move(3, 10);
  expect(looks).toEqual([]);
  vi.advanceTimersByTime(1000);
  expect(looks).toEqual([expect.objectContaining({ at: sight.at, isFast: false })]);
});

test('its rest counts from its beginning, though it is noticed later', () => {
  move(30, 4);
  vi.advanceTimersByTime(1000);
  expect(looks[0]?.restedMs).toBe(170);
});

test('its rest counts no longer than it was sure to be: later moves may be kept back', () => {
  move(30, 1);
  vi.spyOn(performance, 'now').mockReturnValue(10_000);
  vi.advanceTimersByTime(1000);
  expect(looks[0]?.restedMs).toBe(200);
});

test('one that trembles is at rest', () => {
  for (let i = 0; i < 20; i++) move(i % 2 === 0 ? 2 : -2, 1);
  expect(looks[0]?.restedMs).toBe(100);
});

test('one that goes on slowly is looked at now and then all the same', () => {
  move(2, 100);
  expect(looks).toHaveLength(0);
  move(2, 15);
  expect(looks).toHaveLength(1);
  expect(looks[0]?.restedMs).toBe(0);
});

test('one that is fast is looked at when it stops', () => {
  move(30, 200);
  expect([looks.length, passes]).toEqual([0, 0]);
  vi.advanceTimersByTime(300);
  expect(looks).toEqual([expect.objectContaining({ at: sight.at, isFast: false })]);
});

test('one that hurries away from where it dwells is told of as passing', () => {
  stake = 'dwelling';
  move(1, 5);
  expect(passes).toBe(0);
  move(30, 1);
  expect(passes).toBe(1);
});

test('one that leaves all names while it dwells is told of as passing', () => {
  stake = 'dwelling';
  isNear = false;
  move(1, 2);
  expect(passes).toBe(2);
});

test('where it came from to where it dwells is no hurry', () => {
  move(30, 10);
  vi.advanceTimersByTime(300);
  stake = 'dwelling';
  move(1, 5);
  expect(passes).toBe(0);
});

test('one that is at no name is known to be at none, and nothing goes on', () => {
  isNear = false;
  move(3, 10);
  vi.advanceTimersByTime(300);
  expect(looks).toEqual([expect.objectContaining({ isNear: false })]);
  expect(vi.getTimerCount()).toBe(0);
});

test('one that has gone meanwhile, as into a frame, is looked at no more', () => {
  move(3, 10);
  isThere = false;
  vi.advanceTimersByTime(1000);
  expect([looks, sight.at, vi.getTimerCount()]).toEqual([[], null, 0]);
});

test.each<[string, Partial<PointerEvent>]>([
  ['a finger', { pointerType: 'touch' }],
  ['a button down', { buttons: 1 }],
])('a move that goes on with %s ends what was planned', (_, changed) => {
  move(3, 3);
  const before = sight.at;
  move(3, 3, changed);
  vi.advanceTimersByTime(1000);
  expect([looks, sight.at]).toEqual([[], before]);
});

test('a rush between makes it no slow way', () => {
  for (let i = 0; i < 5; i++) {
    move(2, 60);
    move(30, 60);
  }
  expect(looks).toEqual([]);
});

test('each step is looked at while a card is at stake', () => {
  stake = 'card';
  move(3, 5);
  vi.advanceTimersByTime(0);
  expect(looks).toHaveLength(5);
});

test('one that is lost is looked at no more', () => {
  move(3, 3);
  sight.lose();
  vi.advanceTimersByTime(1000);
  expect([looks, sight.at]).toEqual([[], null]);
});
