/** A sheet that was pushed down this far, in CSS pixels, or this fast, in px/ms, is let go. */
const FAR = 96;
const FAST = 0.5;
/** How long a sheet takes to spring back or to leave, in ms. */
const GLIDE_MS = 160;

/**
 * Closes a sheet that is swiped down from where its text is at its beginning; anywhere else a finger
 * scrolls. The sheet follows the finger; where the reader wants no motion it stays until it goes.
 *
 * @param inside the element that the sheet is drawn in; the listeners go with it
 */
export function listenForSwipe(inside: HTMLElement, onClose: () => void): void {
  let start: { x: number; y: number; at: number } | null = null;
  let isSwiping = false;
  let down = 0;
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;

  function drop(): void {
    start = null;
    isSwiping = false;
    down = 0;
  }

  inside.addEventListener(
    'touchstart',
    (event) => {
      drop();
      const [touch, second] = event.touches;
      if (!event.isTrusted || touch === undefined || second !== undefined) return;
      if (isScrolled(event)) return;
      start = { x: touch.clientX, y: touch.clientY, at: event.timeStamp };
    },
    { passive: true },
  );
  inside.addEventListener(
    'touchmove',
    (event) => {
      const [touch, second] = event.touches;
      if (start === null || touch === undefined) return;
      const [dx, dy] = [touch.clientX - start.x, touch.clientY - start.y];
      if (!isSwiping) {
        // The first move decides: the browser asks no more once it scrolls.
        isSwiping = second === undefined && dy > Math.abs(dx) && event.cancelable;
        if (!isSwiping) {
          start = null;
          return;
        }
      }
      event.preventDefault();
      down = Math.max(0, dy);
      if (!isStill) inside.style.transform = `translateY(${down}px)`;
    },
    { passive: false },
  );
  inside.addEventListener('touchend', (event) => {
    if (start === null || !isSwiping) return;
    const isLetGo = down > FAR || (down > SLACK && down / (event.timeStamp - start.at) > FAST);
    const from = inside.style.transform;
    drop();
    inside.style.transform = '';
    if (isStill && isLetGo) onClose();
    if (isStill) return;
    const to = isLetGo ? 'translateY(100%)' : 'none';
    const gliding = inside.animate([{ transform: from }, { transform: to }], {
      duration: GLIDE_MS,
      easing: 'ease-out',
      fill: isLetGo ? 'forwards' : 'none',
    });
    if (isLetGo) gliding.addEventListener('finish', onClose);
  });
  inside.addEventListener('touchcancel', () => {
    drop();
    inside.style.transform = '';
  });
}

/** A shorter way is no swipe, however fast. */
const SLACK = 24;

/** Whether a part of the sheet that the finger is on has been scrolled. */
function isScrolled(event: Event): boolean {
  return event
    .composedPath()
    .some((node) => node instanceof Element && node.scrollTop > 0 && isInSheet(node));
}

const isInSheet = (node: Element) => node.closest('.card') !== null;
