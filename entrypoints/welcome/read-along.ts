import cardsText from 'compiled:cards';
import namesJson from 'compiled:names';
import { browser } from 'wxt/browser';
import { readCards } from '../../engine/card-lines.ts';
import { readNames } from '../../engine/compiled.ts';
import { createMatcher } from '../../engine/matcher.ts';
import { annotatePage } from '../../page/annotate-page.ts';
import { type AttendantCallbacks, createAttendant } from '../../page/attendant.ts';
import { createHighlighter } from '../../page/highlighter.ts';
import { type PageAnswer, receivePageRequest } from '../../shell/messages.ts';
import { askWorker } from '../../shell/worker.ts';

/** Reads this page along, as any page of a site that is on, for as long as it is there. */
export function readAlong(readManner: AttendantCallbacks['readManner']): void {
  const names = readNames(namesJson);
  const cards = readCards(cardsText);
  const page = annotatePage(
    document,
    {
      matcher: createMatcher(names),
      highlighter: createHighlighter(document),
      entities: names.entities,
      // Marks that show only while a key is held would be nothing to try.
      choices: { marks: 'section', look: 'underline', silentKinds: [], hidden: [] },
      onCount: () => {},
      isCurrent: () => true,
      async loadAttendant(callbacks, signal) {
        const onLeave: AttendantCallbacks['onLeave'] = (leaving) => {
          askWorker({ kind: 'left-for', ...leaving }).catch(console.warn);
        };
        return createAttendant(
          document,
          () => cards,
          { ...callbacks, readManner, onLeave },
          signal,
        );
      },
    },
    new AbortController().signal,
  );
  // The browser's keys for the next and the previous name come as messages, here as on other pages.
  // Whatever else comes is for the worker to answer.
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    const request = receivePageRequest(message, sender, browser.runtime);
    if (request?.kind !== 'step') return undefined;
    return page
      .step(request.to)
      .then((outcome): PageAnswer => ({ kind: 'gone-to', found: outcome === 'found' }));
  });
}
