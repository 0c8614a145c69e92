import namesJson from 'compiled:names';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readNames } from '../engine/compiled.ts';
import { annotatePage } from '../page/annotate-page.ts';
import { getParts } from '../page/parts.ts';

/** What reads a page; fetched by `page.ts` where a site is on. */
export default defineUnlistedScript(() => {
  getParts().reader = (companion, signal) =>
    annotatePage(document, { ...companion, names: readNames(namesJson) }, signal);
});
