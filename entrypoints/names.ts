import namesJson from 'compiled:names';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { getParts } from '../page/parts.ts';

/** What can be found; apart from `reader.ts`, so that neither takes a slow machine long at a time. */
export default defineUnlistedScript(() => {
  getParts().names = namesJson;
});
