import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readCards } from '../engine/card-lines.ts';
import type { Cards } from '../engine/compiled.ts';
import { createAttendant } from '../page/attendant.ts';
import { getParts } from '../page/parts.ts';

/** What answers to the reader and shows cards; fetched by `page.ts` where a page names something. */
export default defineUnlistedScript(() => {
  getParts().card = (cardsText, callbacks, signal) => {
    let cards: Cards | null = null;
    const getCards = () => {
      cards ??= readCards(cardsText);
      return cards;
    };
    return createAttendant(document, getCards, callbacks, signal);
  };
});
