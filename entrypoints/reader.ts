import namesJson from 'compiled:names';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readNames } from '../engine/compiled.ts';
import { createMatcher } from '../engine/matcher.ts';
import { annotatePage } from '../page/annotate-page.ts';
import { getParts } from '../page/parts.ts';
import { yieldToPage } from '../page/slices.ts';

/** What reads a page; fetched by `page.ts` where a site is on. */
export default defineUnlistedScript(() => {
  getParts().reader = async (companion, signal) => {
    const names = readNames(namesJson);
    await yieldToPage();
    const matcher = createMatcher(names);
    await yieldToPage();
    return annotatePage(document, { ...companion, matcher, entities: names.entities }, signal);
  };
});
