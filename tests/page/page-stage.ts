import { createMatcher } from '../../engine/matcher.ts';
import { type AnnotatedPage, annotatePage, type Companion } from '../../page/annotate-page.ts';
import { createCardHost } from '../../page/card-host.tsx';
import { cards, names } from '../components/sample-dataset.ts';

/** Reads along the page that stands there, with the sample dataset. */
export function annotateSample(
  signal: AbortSignal,
  changed: Partial<Companion> = {},
): AnnotatedPage {
  const companion: Companion = {
    matcher: createMatcher(names),
    entities: names.entities,
    marks: 'section',
    loadCard: async (callbacks) =>
      createCardHost(document, () => cards, { ...callbacks, onLeave: () => {} }),
    isCurrent: () => true,
  };
  return annotatePage(document, { ...companion, ...changed }, signal);
}
