import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readNames } from '../engine/compiled.ts';
import { createMatcher } from '../engine/matcher.ts';
import { annotatePage } from '../page/annotate-page.ts';
import { createHighlighter } from '../page/highlighter.ts';
import { clearLeftovers } from '../page/leftovers.ts';
import { getParts } from '../page/parts.ts';
import { untilDrawn } from '../page/ready.ts';
import { yieldToPage } from '../page/slices.ts';

/**
 * What reads a page, brought with each page of a site that is on. Gets ready in small steps before
 * the page is drawn.
 */
export default defineUnlistedScript(() => {
  const parts = getParts();
  parts.reader = async (namesJson, companion, signal) => {
    // The browser compiles and runs both scripts in one task, which is long enough.
    await yieldToPage();
    if (signal.aborted) return null;
    clearLeftovers(document);
    const highlighter = createHighlighter(document);
    signal.addEventListener('abort', highlighter.dispose);
    const names = readNames(namesJson);
    await yieldToPage();
    const matcher = createMatcher(names);
    const { entities } = names;
    await untilDrawn(document);
    if (signal.aborted) return null;
    return annotatePage(document, { ...companion, matcher, highlighter, entities }, signal);
  };
  parts.onReader?.();
});
