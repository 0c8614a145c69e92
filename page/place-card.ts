import {
  computePosition,
  flip,
  offset,
  type Placement,
  type Platform,
  platform,
  shift,
} from '@floating-ui/dom';

/** Between the name and the card, and between the card and the edges of the window, in px. */
const GAP = 6;
const MARGIN = 8;
/** A card lower than this tells nothing; in a low window it may cover its name. */
const LEAST_HEIGHT = 300;

/**
 * Everything in the window's own coordinates. By itself Floating UI takes what is left of the root
 * for a scroll bar and leaves it out, also where a page has made its root narrow, or is written in
 * columns from the right.
 */
const inWindow: Platform = {
  ...platform,
  async getElementRects({ reference, floating }) {
    const { x, y, width, height } = reference.getBoundingClientRect();
    const size = await platform.getDimensions(floating);
    return { reference: { x, y, width, height }, floating: { x: 0, y: 0, ...size } };
  },
};

/** Where a card stands: the side of its name, and the styles that keep it there. */
export interface CardPlace {
  placement: Placement;
  styles: Readonly<Record<string, string>>;
}

/** A card that can be measured and styled. */
interface Placeable {
  element: HTMLElement;
  setStyles(styles: CardPlace['styles']): void;
}

/**
 * The place of a card by a name: below or above it or, in a low window, beside it; never out of the
 * window. It is held at the edge that is next to the name, so that a
 * card that grows moves away from it, and is no higher than what there is on that side.
 *
 * @param box the box of the name on its line, in viewport coordinates
 * @param kept the side on which the card stands already
 */
export async function placeCard(
  card: Placeable,
  box: DOMRect,
  kept: Placement | null,
): Promise<CardPlace> {
  const { element, setStyles } = card;
  const placement = kept ?? (await chooseSide(card, box));
  const highest = `${limitHeight(readRoom(box, placement))}px`;
  setStyles({ 'max-height': highest });
  const { x, y } = await computePosition({ getBoundingClientRect: () => box }, element, {
    platform: inWindow,
    strategy: 'fixed',
    placement,
    middleware: [offset(GAP), shift({ padding: MARGIN, crossAxis: true })],
  });
  const isAbove = placement === 'top-start';
  const left = `${Math.round(x)}px`;
  const bottom = Math.round(y + element.offsetHeight);
  return {
    placement,
    styles: {
      'max-height': highest,
      // Only where it is not what it is anyway: all of a card inherits it.
      ...(isAbove && { '--sj-from': '-1' }),
      inset: isAbove
        ? `auto auto calc(100% - ${bottom}px) ${left}`
        : `${Math.round(y)}px auto auto ${left}`,
    },
  };
}

/**
 * Below the name if the card has room there as it is, also to unfold; or above it; or where there is
 * more room of the two, if that is enough to tell something: beside the name, the card would cover
 * what is being read. Only a low window leaves no other place.
 */
async function chooseSide({ element }: Placeable, box: DOMRect): Promise<Placement> {
  const below = readRoom(box, 'bottom-start');
  const above = readRoom(box, 'top-start');
  const most = Math.max(below, above);
  const wanted = Math.max(element.offsetHeight, LEAST_HEIGHT);
  if (below >= wanted || (below === most && most >= LEAST_HEIGHT)) return 'bottom-start';
  if (most >= LEAST_HEIGHT) return 'top-start';
  const { placement } = await computePosition({ getBoundingClientRect: () => box }, element, {
    platform: inWindow,
    strategy: 'fixed',
    placement: 'right-start',
    middleware: [
      offset(GAP),
      flip({
        padding: MARGIN,
        crossAxis: false,
        fallbackPlacements: ['left-start', 'bottom-start', 'top-start'],
      }),
    ],
  });
  return placement;
}

/** How high a card can be on a side of its name. */
function readRoom({ top, bottom }: DOMRect, placement: Placement): number {
  if (placement === 'top-start') return top - GAP - MARGIN;
  if (placement === 'bottom-start') return window.innerHeight - bottom - GAP - MARGIN;
  return window.innerHeight - 2 * MARGIN;
}

/** A point of the window as near to a wanted one as a card of that size can have its corner. */
export function keepInWindow(
  { x, y }: { x: number; y: number },
  { width, height }: { width: number; height: number },
): { x: number; y: number } {
  const within = (at: number, size: number, most: number) =>
    Math.round(Math.max(MARGIN, Math.min(at, most - size - MARGIN)));
  return { x: within(x, width, window.innerWidth), y: within(y, height, window.innerHeight) };
}

/**
 * How high a card may be where there is so much room: three fifths of the window at most, but in a
 * low window, or with large zoom, nearly all of it.
 */
function limitHeight(room: number): number {
  const all = window.innerHeight - 2 * MARGIN;
  const wanted = Math.max(window.innerHeight * 0.6, Math.min(320, all));
  return Math.min(wanted, Math.max(room, LEAST_HEIGHT), all);
}
