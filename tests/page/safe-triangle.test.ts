import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isHeadingFor, type Point } from '../../page/safe-triangle.ts';

/** Below a name. */
const card = new DOMRect(100, 100, 300, 200);
const exit = { x: 150, y: 60 };
const at = (x: number, y: number): Point => ({ x, y });

describe('a pointer that left a name above the card', () => {
  test.each<[string, Point, Point, boolean]>([
    ['is on its way straight down', at(150, 70), at(150, 80), true],
    ['is on its way to the near corner', at(145, 65), at(125, 85), true],
    ['is on its way to the far corner', at(160, 62), at(390, 99), true],
    ['is on its way by a hair’s breadth', at(150, 70), at(150, 70.5), true],
    ['is on its way where it enters the card', at(150, 90), at(150, 110), true],
    ['is not where it stands still', at(150, 80), at(150, 80), false],
    ['is not where it turns back', at(150, 80), at(150, 75), false],
    ['is not where it moves along the card', at(150, 80), at(160, 80), false],
    ['is not where it passes the near corner', at(140, 62), at(100, 80), false],
    ['is not where it passes the far corner', at(380, 75), at(395, 76), false],
    ['is not where it comes from above the name', at(150, 40), at(150, 50), false],
    ['is not where it approaches from below the card', at(200, 340), at(200, 320), false],
  ])('%s', (_, from, to, expected) => {
    expect(isHeadingFor(card, { exit, from, to })).toBe(expected);
  });
});

test.each<[string, Point, Point, Point]>([
  ['below', at(200, 340), at(200, 330), at(180, 310)],
  ['left of', at(60, 200), at(70, 200), at(90, 180)],
  ['right of', at(440, 200), at(430, 210), at(410, 250)],
  ['above and left of', at(60, 60), at(70, 70), at(95, 90)],
])('is on its way from %s the card', (_, from, before, now) => {
  expect(isHeadingFor(card, { exit: from, from: before, to: now })).toBe(true);
});

test('is between the exit and the card if it is on a line to any of its points', () => {
  const place = fc.integer({ min: 0, max: 400 });
  fc.assert(
    fc.property(place, place, place, place, (exitX, exitY, x, y) => {
      const start = at(exitX, exitY);
      const to = at(x, y);
      // Whatever is farther from the card: only what lies between is asked here.
      const heads = isHeadingFor(card, { exit: start, from: at(-5000, -5000), to });
      expect(heads).toBe(isBetween(start, to));
    }),
    { numRuns: 1000 },
  );
});

/** The slow way: whether the point is in a triangle of the exit and two corners, or in the card. */
function isBetween(start: Point, to: Point): boolean {
  const { left, right, top, bottom } = card;
  if (to.x === start.x && to.y === start.y) return isIn(card, to);
  const corners = [at(left, top), at(right, top), at(right, bottom), at(left, bottom)];
  return (
    isIn(card, to) || corners.some((a, i) => isInTriangle(to, start, a, corners[(i + 1) % 4] ?? a))
  );
}

function isIn({ left, right, top, bottom }: DOMRect, { x, y }: Point): boolean {
  return left <= x && x <= right && top <= y && y <= bottom;
}

function isInTriangle(point: Point, a: Point, b: Point, c: Point): boolean {
  const turn = (p: Point, q: Point) =>
    Math.sign((q.x - p.x) * (point.y - p.y) - (q.y - p.y) * (point.x - p.x));
  const turns = [turn(a, b), turn(b, c), turn(c, a)];
  const flat = (b.x - a.x) * (c.y - a.y) === (b.y - a.y) * (c.x - a.x);
  return !flat && !(turns.includes(1) && turns.includes(-1));
}
