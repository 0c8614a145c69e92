import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createTexts } from '../engine/texts.ts';
import card from '../locales/en/card.json' with { type: 'json' };
import { giveTexts } from '../page/parts.ts';

/** What cards say in English; fetched with `card.ts` where that is the reader's language. */
export default defineUnlistedScript(() => giveTexts(createTexts('en', { card })));
