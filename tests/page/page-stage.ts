import { createMatcher } from '../../engine/matcher.ts';
import { type AnnotatedPage, annotatePage, type Companion } from '../../page/annotate-page.ts';
import { createAttendant } from '../../page/attendant.ts';
import type { Choices } from '../../page/choices.ts';
import { createHighlighter } from '../../page/highlighter.ts';
import { TEXTS } from '../components/render-in.tsx';
import { cards, names } from '../components/sample-dataset.ts';

/** What a reader has chosen who has chosen nothing. */
export const CHOICES: Choices = {
  marks: 'section',
  look: 'underline',
  silentKinds: [],
  hidden: [],
};

/** Reads along the page that stands there, with the sample dataset. */
export function annotateSample(
  signal: AbortSignal,
  changed: Partial<Companion> = {},
): AnnotatedPage {
  const companion: Companion = {
    matcher: createMatcher(names),
    highlighter: createHighlighter(document),
    entities: names.entities,
    choices: CHOICES,
    onCount: () => {},
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
