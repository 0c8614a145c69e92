/** A point of the viewport, in CSS pixels. */
export interface Point {
  x: number;
  y: number;
}

/**
 * Whether a pointer that moved from one point to another is on its way from where it left a name to
 * the card: nearer to it than before, and between the two. What lies between is all that a line
 * from the exit can touch before it meets the box:
 *
 *          exit
 *           /\
 *          /  \       ✓ on a line that leads to the card
 *         / ✓  \   ✗
 *        ┌──────┐
 *        │ card │
 */
export function isHeadingFor(
  card: DOMRect,
  { exit, from, to }: { exit: Point; from: Point; to: Point },
): boolean {
  return distanceTo(card, to) < distanceTo(card, from) && leadsTo(card, exit, to);
}

function distanceTo({ left, right, top, bottom }: DOMRect, { x, y }: Point): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

/**
 * Whether the line from one point through another, drawn on beyond that, meets the box: the slab
 * method of ray tracing. A place on the line is a number, 0 at the first point and 1 at the second.
 */
function leadsTo({ left, right, top, bottom }: DOMRect, start: Point, through: Point): boolean {
  const [enterX, leaveX] = crossSlab(left, right, start.x, through.x - start.x);
  const [enterY, leaveY] = crossSlab(top, bottom, start.y, through.y - start.y);
  return Math.max(enterX, enterY) <= Math.min(leaveX, leaveY) && Math.min(leaveX, leaveY) >= 1;
}

/** Where a line enters and leaves the band between two limits. */
function crossSlab(low: number, high: number, start: number, step: number): [number, number] {
  if (step === 0) {
    const within = low <= start && start <= high;
    return within ? [-Infinity, Infinity] : [Infinity, -Infinity];
  }
  const [a, b] = [(low - start) / step, (high - start) / step];
  return a < b ? [a, b] : [b, a];
}
