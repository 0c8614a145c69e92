import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type Cards, readCards } from '../engine/compiled.ts';
import { createCardHost } from '../page/card-host.tsx';
import { getParts } from '../page/parts.ts';

/** What shows cards; fetched by `page.ts` where a page names something. */
export default defineUnlistedScript(() => {
  getParts().card = (cardsJson, callbacks) => {
    let cards: Cards | null = null;
    return createCardHost(document, () => (cards ??= readCards(cardsJson)), callbacks);
  };
});
