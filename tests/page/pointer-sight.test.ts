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
let nowMs: number;
let stake: Stake;
/** What the pointer is in. */
let target: EventTarget;
let isNear: boolean;

beforeEach(() => {
  vi.useFakeTimers();
  looks = [];
  passes = 0;
  nowMs = 0;
  stake = 'nothing';
  target = new EventTarget();
  isNear = true;
  sight = createPointerSight({
    readStake: () => stake,
    isNear: () => isNear,
    onLook: (look) => looks.push(look),
    onPass: () => passes++,
  });
});
afterEach(() => vi.useRealTimers());

/** Moves so far at a time, so often, 10 ms apart. */
function move(step: number, times: number): void {
  for (let i = 0; i < times; i++) {
    nowMs += 10;
    vi.advanceTimersByTime(10);
    const x = (sight.at?.x ?? 100) + step;
    sight.follow({ clientX: x, clientY: 100, timeStamp: nowMs, target } as PointerEvent);
  }
}

test('a pointer that stops is looked at once, where it stopped', () => {
  move(3, 10);
  expect(looks).toEqual([]);
  vi.advanceTimersByTime(1000);
  expect(looks).toEqual([expect.objectContaining({ at: sight.at, isFast: false, restedMs: 50 })]);
});

test('one that trembles is at rest', () => {
  for (let i = 0; i < 10; i++) move(i % 2 === 0 ? 2 : -2, 1);
  expect(looks[0]?.restedMs).toBe(50);
});

test('one that goes on slowly is looked at now and then all the same', () => {
  move(2, 99);
  expect(looks).toHaveLength(0);
  move(2, 10);
  expect(looks).toHaveLength(1);
  expect(looks[0]?.restedMs).toBe(0);
});

test('one that is fast is looked at when it stops', () => {
  move(30, 200);
  expect([looks.length, passes]).toEqual([0, 0]);
  vi.advanceTimersByTime(200);
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
  vi.advanceTimersByTime(200);
  stake = 'dwelling';
  move(1, 5);
  expect(passes).toBe(0);
});

test('one that is at no name is not looked at, and nothing is planned', () => {
  isNear = false;
  move(3, 10);
  expect(vi.getTimerCount()).toBe(0);
  expect(looks).toEqual([]);
});

test('one that goes to where no name is, and on, is not followed there', () => {
  move(3, 3);
  target = new EventTarget();
  isNear = false;
  move(3, 20);
  expect(vi.getTimerCount()).toBe(0);
  expect(looks).toEqual([]);
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
