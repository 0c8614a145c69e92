import { createMatcher } from '../../engine/matcher.ts';
import { type AnnotatedPage, annotatePage, type Companion } from '../../page/annotate-page.ts';
import { createAttendant } from '../../page/attendant.ts';
import { createHighlighter } from '../../page/highlighter.ts';
import { TEXTS } from '../components/render-in.tsx';
import { cards, names } from '../components/sample-dataset.ts';

/** Reads along the page that stands there, with the sample dataset. */
export function annotateSample(
  signal: AbortSignal,
  changed: Partial<Companion> = {},
): AnnotatedPage {
  const companion: Companion = {
    matcher: createMatcher(names),
    highlighter: createHighlighter(document),
    entities: names.entities,
    marks: 'section',
    loadAttendant: async (callbacks, ends) =>
      createAttendant(
        document,
        () => cards,
        {
          ...callbacks,
          onLeave: () => {},
          readManner: () => ({ texts: TEXTS.en, cardSize: 'usual' }),
        },
        ends,
      ),
    isCurrent: () => true,
  };
  return annotatePage(document, { ...companion, ...changed }, signal);
}
