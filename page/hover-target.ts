import type { Hit } from './hit-test.ts';

/** By what a card was asked for. */
export type OpenedBy = 'pointer' | 'touch' | 'key';

/** What hovering leads to. */
export interface HoverTarget<Mention> {
  document: Document;
  hitTest(x: number, y: number): Hit<Mention> | null;
  /** False where what an event went to cannot be at a name: true costs a hit test, false spares it. */
  isNear(target: EventTarget | null): boolean;
  /** True for a name in a link or a headline: it answers after a longer rest, never to a tap. */
  isDressed(mention: Mention): boolean;
  /** True for what is underlined; only such names answer to a tap. */
  isMarked(mention: Mention): boolean;
  /** Whether an event comes from inside the card. */
  isInCard(event: Event): boolean;
  /** Where the open card is, in viewport coordinates; null while none is. */
  readCardBox(): DOMRect | null;
  /** Whether a mention stands inside an element that has scrolled. */
  isInside(mention: Mention, scroller: EventTarget | null): boolean;
  /** The pointer rests on a mention: its card may be wanted soon. */
  prepare(mention: Mention): void;
  /** Opens the card of a mention, beside a box of the viewport, instead of any other. */
  open(mention: Mention, box: DOMRect, by: OpenedBy): void;
  close(): void;
  /** P was pressed at the card. */
  onPinKey(): void;
}

/** Where hovering stands. */
export interface Hover<Mention> {
  /** Opens a card at once, by other means than the pointer. */
  openAt(mention: Mention, box: DOMRect): void;
  /** The focus went into the card: keeps it open wherever the pointer goes. */
  hold(): void;
  /** Pinned, a card stays until it is unpinned, dismissed, or another is asked for. */
  pin(pinned: boolean): void;
  /** Closes whatever is open. */
  dismiss(): void;
}
