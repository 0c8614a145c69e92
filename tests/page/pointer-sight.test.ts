import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPointerSight, type Look, type PointerSight } from '../../page/pointer-sight.ts';

let looks: Look[];
let passes: number;
let sight: PointerSight;
let nowMs: number;
let atStake: boolean;

beforeEach(() => {
  vi.useFakeTimers();
  looks = [];
  passes = 0;
  nowMs = 0;
  atStake = false;
  sight = createPointerSight({
    isAtStake: () => atStake,
    isNear: () => true,
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
    sight.follow({ clientX: x, clientY: 100, timeStamp: nowMs } as PointerEvent);
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

test('one that is fast is told of as passing, and looked at when it stops', () => {
  move(30, 200);
  expect([looks.length, passes > 190]).toEqual([0, true]);
  vi.advanceTimersByTime(200);
  expect(looks).toEqual([expect.objectContaining({ at: sight.at, isFast: false })]);
});

test('each step is looked at while something is at stake', () => {
  atStake = true;
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
