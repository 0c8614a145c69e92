import cardsText from 'compiled:cards';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { getParts } from '../page/parts.ts';

/** What the cards say; apart from `card.ts`, so that neither takes a slow machine long at a time. */
export default defineUnlistedScript(() => {
  getParts().cards = cardsText;
});
