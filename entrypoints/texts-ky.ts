import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createTexts } from '../engine/texts.ts';
import card from '../locales/ky/card.json' with { type: 'json' };
import { giveTexts } from '../page/parts.ts';

/** What cards say in Kyrgyz; fetched with `card.ts` where that is the reader's language. */
export default defineUnlistedScript(() => giveTexts(createTexts('ky', { card })));
