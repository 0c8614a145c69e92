/** A card that can be moved. */
export interface Movable {
  /** Whether it can be moved by keys now: only where the reader has fixed it. */
  isPinned(): boolean;
  /** Where its top left corner is, in viewport coordinates. */
  readCorner(): { x: number; y: number };
  moveTo(corner: { x: number; y: number }): void;
}

/** A press becomes a drag when the pointer has gone this far, in CSS pixels. */
const SLACK = 4;
/** How far a key moves the card, in CSS pixels. */
const STEP = 16;

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/**
 * Moves a card with its head under the pointer, and a pinned one by Shift and the arrow keys while
 * the focus is in it.
 *
 * @param inside the element that the card is drawn in; the listeners go with it
 */
export function listenForDrag(
  inside: HTMLElement,
  { isPinned, readCorner, moveTo }: Movable,
): void {
  inside.addEventListener('pointerdown', (down) => {
    const head = findHandle(down);
    if (head === null) return;
    const start = readCorner();
    let isDragged = false;
    const dragging = new AbortController();
    const { signal } = dragging;
    head.setPointerCapture(down.pointerId);
    head.addEventListener(
      'pointermove',
      (move) => {
        const [dx, dy] = [move.clientX - down.clientX, move.clientY - down.clientY];
        isDragged ||= Math.hypot(dx, dy) >= SLACK;
        if (isDragged) moveTo({ x: start.x + dx, y: start.y + dy });
      },
      { signal },
    );
    head.addEventListener('lostpointercapture', () => dragging.abort(), { signal });
  });
  inside.addEventListener('keydown', (event) => {
    const by = DIRECTIONS[event.key];
    const isPlain = event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (!event.isTrusted || by === undefined || !isPlain || !isPinned()) return;
    event.preventDefault();
    event.stopPropagation();
    const { x, y } = readCorner();
    moveTo({ x: x + by[0], y: y + by[1] });
  });
}

/** The head of the card, if it was pressed there with the main button, and not on a control. */
function findHandle(event: PointerEvent): HTMLElement | null {
  const [target] = event.composedPath();
  if (!event.isTrusted || event.button !== 0 || !(target instanceof Element)) return null;
  return target.closest('button') === null ? target.closest<HTMLElement>('.card-head') : null;
}
