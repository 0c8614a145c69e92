/** The part of a card that scrolls: its body or, in a low window, the whole card. */
export function scrollerOf(card: HTMLElement): HTMLElement {
  const body = card.querySelector<HTMLElement>('.card-body');
  return body !== null && getComputedStyle(body).overflowY !== 'visible' ? body : card;
}

/**
 * Scrolls a card until a part of it stands at the top (`start`), or is in view (`nearest`). Unlike
 * `scrollIntoView` it never scrolls the page beneath.
 */
export function bringIntoView(card: HTMLElement, part: Element, to: 'start' | 'nearest'): void {
  const scroller = scrollerOf(card);
  const head = scroller === card ? (card.querySelector('.card-head')?.clientHeight ?? 0) : 0;
  const [box, view] = [part.getBoundingClientRect(), scroller.getBoundingClientRect()];
  const below = box.bottom - view.bottom;
  const above = box.top - view.top - head;
  if (to === 'start') scroller.scrollTop += above;
  else if (below > 0) scroller.scrollTop += Math.min(below, above);
}
