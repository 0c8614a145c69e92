import type { Texts } from '../engine/texts.ts';
import type { OpenedBy } from './hover-target.ts';

/** How large a card is drawn: the unit of all its lengths, in CSS pixels. */
const UNITS = { small: 0.9, usual: 1, large: 1.15 } as const;

type CardSize = keyof typeof UNITS;

/** How the reader wants to be told. */
export interface Manner {
  texts: Texts;
  cardSize: CardSize;
}

/** Makes a card as low as what it stands in. */
const HOLDER = 'holder';
/** Laid out, but not at its place yet. */
export const WAITING = 'is-waiting';
/** Laid out as far as its head; the rest comes in a task of its own. */
export const BRIEF = 'is-brief';

const AWAY = {
  inset: '100% auto auto 0',
  width: 'min(var(--sj-card-width), 100vw - 16px)',
};
const STYLES = {
  touch: { inset: 'auto 0 0', width: '100%' },
  // What takes the focus has to be seen.
  key: AWAY,
  // What moves while it is seen is a shift to whoever measures the page.
  pointer: { ...AWAY, visibility: 'hidden' },
};

/** The styles of the element that a card stands in, before it has its place. */
export function firstStyles(size: CardSize, by: OpenedBy): Readonly<Record<string, string>> {
  return { '--sj-u': `${UNITS[size]}px`, ...STYLES[by] };
}

/** The classes that a card has before it has its place. */
export const FIRST_CLASSES: Readonly<Record<OpenedBy, string>> = {
  touch: HOLDER,
  key: `${HOLDER} ${WAITING}`,
  pointer: `${HOLDER} ${WAITING} ${BRIEF}`,
};

/** Lays out what is still left of a card, in a task of its own, and goes on in another. */
export function layOutRest(card: HTMLElement, goOn: () => void): void {
  setTimeout(() => {
    card.classList.remove(BRIEF);
    // To ask for its height makes the browser lay it out now.
    void card.offsetHeight;
    setTimeout(goOn);
  });
}
