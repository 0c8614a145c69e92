import { expect } from 'vitest';
import { type CardDraft, draftCard } from '../../page/card-draft.tsx';
import { type CardHost, type CardOpening, createCardHost } from '../../page/card-host.ts';
import type { Manner } from '../../page/card-start.ts';
import { TEXTS } from '../components/render-in.tsx';
import { cards } from '../components/sample-dataset.ts';

/** A name at the top of the window, which in a test has 414 × 896 pixels. */
export const TOP = new DOMRect(20, 50, 80, 20);

/** A page with a host of cards. */
export interface CardStage {
  host: CardHost;
  /** What the host told, in order. */
  told: unknown[];
  /** How the reader wants to be told; the next card follows it. */
  manner: Manner;
  /** Opens a card; what is not said is as on most pages. */
  open(opening?: Partial<CardOpening>): void;
}

/** Sets the stage; the host heeds its own `onClose`. */
export function setCardStage(): CardStage {
  document.body.innerHTML = '<p>Osh</p><button>Play</button>';
  const told: unknown[] = [];
  const manner: Manner = { texts: TEXTS.en, cardSize: 'usual' };
  const host = createCardHost(document, () => cards, {
    onClose() {
      told.push('closed');
      host.close();
    },
    onFocus: () => told.push('focused'),
    onPin: (pinned) => told.push({ pinned }),
    onLeave: (leaving) => told.push(leaving),
    readManner: () => manner,
  });
  return {
    host,
    told,
    manner,
    open: (opening) =>
      host.open({
        entity: 'asan-usonov',
        written: { text: 'Asan Usonov', how: 'exact', rule: 'own-name', others: [] },
        box: TOP,
        by: 'pointer',
        near: document.body,
        ...opening,
      }),
  };
}

/** Our elements on the page. */
export const findHosts = () => [...document.documentElement.children].slice(2);
export const findHost = () => findHosts()[0] ?? document.body;
export const boxOfHost = () => findHost().getBoundingClientRect();

/** Waits until the card has found its place. */
export async function settle(): Promise<void> {
  await expect.poll(() => boxOfHost().left).toBeGreaterThan(0);
}

/** Draws a card of its own, that of Osh as it is asked for by key, where nothing else is said. */
export function draft({
  readCards = () => cards,
  entity = 'osh',
  texts = TEXTS.en,
} = {}): CardDraft {
  const nothing = () => {};
  return draftCard(
    document,
    { entity, written: { text: 'Osh', how: 'exact', rule: 'own-name', others: [] }, by: 'key' },
    {
      readCards,
      texts,
      onClose: nothing,
      onPinToggle: nothing,
      onCopy: async () => true,
      onLeave: nothing,
    },
  );
}
