import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { getParts } from '../page/parts.ts';

/** Goes before `page.ts` where the reader wants this one page read along, whatever the site says. */
export default defineUnlistedScript(() => {
  getParts().once = true;
});
