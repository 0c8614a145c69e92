import { expect, test } from 'vitest';
import { createPointerPace } from '../../page/pointer-pace.ts';

/** Where the pointer is seen: when, and how far to the right. */
type Seen = [timeMs: number, x: number];

/** Each time the pointer is seen `step` pixels further, `everyMs` milliseconds later. */
const run = (step: number, everyMs: number): Seen[] =>
  [...Array(20).keys()].map((i) => [i * everyMs, i * step]);

test.each<[string, Seen[], boolean]>([
  ['a first look', [[0, 100]], false],
  ['0.4 px/ms at 60 frames a second', run(0.4 * (1000 / 60), 1000 / 60), false],
  ['0.6 px/ms at 60 frames a second', run(0.6 * (1000 / 60), 1000 / 60), true],
  ['0.4 px/ms at 144 frames a second', run(0.4 * (1000 / 144), 1000 / 144), false],
  ['0.6 px/ms at 144 frames a second', run(0.6 * (1000 / 144), 1000 / 144), true],
  [
    'a tremble of a pixel a millisecond, there and back',
    [...Array(20).keys()].map((i) => [8 * i, i % 2]),
    false,
  ],
  [
    'a jump after a rest',
    [
      [0, 0],
      [5000, 200],
    ],
    true,
  ],
  [
    'a nudge after a rest',
    [
      [0, 0],
      [5000, 3],
    ],
    false,
  ],
  [
    'a nudge just after a jump',
    [
      [0, 0],
      [16, 200],
      [32, 203],
    ],
    true,
  ],
  [
    'a nudge a while after a jump',
    [
      [0, 0],
      [16, 200],
      [90, 203],
    ],
    false,
  ],
])('%s', (_, seen, expected) => {
  const pace = createPointerPace();
  const looks = seen.map(([timeMs, x]) => pace.isFast({ x, y: 0 }, timeMs));
  expect(looks.at(-1)).toBe(expected);
});

test('counts both directions', () => {
  const pace = createPointerPace();
  pace.isFast({ x: 0, y: 0 }, 0);
  expect(pace.isFast({ x: 24, y: 18 }, 16)).toBe(true);
});

test('makes no step of where the pointer was away', () => {
  const pace = createPointerPace();
  pace.isFast({ x: 0, y: 0 }, 0);
  pace.begin(null);
  expect(pace.isFast({ x: 500, y: 500 }, 16)).toBe(false);
});

test('makes a step of where it goes from where it was found', () => {
  const pace = createPointerPace();
  pace.begin({ x: 0, y: 0 });
  expect(pace.isFast({ x: 500, y: 500 }, 16)).toBe(true);
});
