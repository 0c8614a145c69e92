import { isEditable, isElement } from './dom.ts';
import type { Hit } from './hit-test.ts';
import type { Listen } from './trusted-events.ts';

/** What tapping leads to. */
export interface TapTarget<Mention> {
  document: Document;
  hitTest(x: number, y: number): Hit<Mention> | null;
  /** Whether a name opens by a tap. */
  isAnswering(mention: Mention): boolean;
  isInCard(event: Event): boolean;
  /** A tap outside the card: on a name that opens by it, or, with `null`, on anything else. */
  onTap(hit: Hit<Mention> | null): void;
}

/** A finger that has moved farther than this, in CSS pixels, meant to drag. */
const SLACK = 10;

/** What a finger rests on longer is the browser's: it selects, or opens a menu. */
const LONG_PRESS_MS = 500;

/** What does something of its own when it is clicked. */
const CLICKABLE =
  'a, area, audio, button, input, label, option, select, summary, textarea, video, [onclick]:not(body), ' +
  '[role=button], [role=checkbox], [role=link], [role=menuitem], [role=option], [role=radio], ' +
  '[role=switch], [role=tab]';

const touches = ({ pointerType }: PointerEvent) => pointerType === 'touch' || pointerType === 'pen';

/**
 * Taps of a finger or a pen. Never keeps one from the page: a tap on a link, or on anything that
 * takes clicks, and one that the page has answered itself, are taps on something else.
 */
export function listenForTaps<Mention>(
  listen: Listen,
  { document, hitTest, isAnswering, isInCard, onTap }: TapTarget<Mention>,
  signal: AbortSignal,
): void {
  /** Where and when the finger came down; null after one that was no tap from the beginning. */
  let press: { x: number; y: number; timeMs: number } | null = null;
  const isSelecting = () => document.getSelection()?.type === 'Range';

  function hitBy({ clientX, clientY, timeStamp }: PointerEvent): Hit<Mention> | null {
    if (press === null || timeStamp - press.timeMs > LONG_PRESS_MS) return null;
    if (Math.hypot(clientX - press.x, clientY - press.y) > SLACK) return null;
    const hit = hitTest(clientX, clientY);
    return hit !== null && isAnswering(hit.mention) ? hit : null;
  }

  listen('pointerdown', (event) => {
    if (!touches(event)) return;
    const { clientX: x, clientY: y, timeStamp: timeMs } = event;
    // The first tap after a selection only takes it back.
    press = event.isPrimary && !isSelecting() ? { x, y, timeMs } : null;
  });
  listen('click', (event) => {
    if (!touches(event) || isInCard(event)) return;
    const hit = takesClicks(event) ? null : hitBy(event);
    // In a new task every listener of the page has had its say.
    setTimeout(() => {
      if (!signal.aborted) onTap(event.defaultPrevented || isSelecting() ? null : hit);
    });
  });
}

/** Whether what was clicked, or anything around it, does something of its own. */
function takesClicks(event: Event): boolean {
  const path = event.composedPath().filter(isElement);
  const [target] = path;
  if (target === undefined) return false;
  if (isEditable(target)) return true;
  // What listens by script alone says so by its pointer, if it says so at all.
  if (getComputedStyle(target).cursor === 'pointer') return true;
  return path.some((element) => Element.prototype.matches.call(element, CLICKABLE));
}
