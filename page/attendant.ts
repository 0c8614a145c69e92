import type { Leaving } from '../components/leaving.ts';
import type { Cards } from '../engine/compiled.ts';
import type { TextKey } from '../engine/texts.ts';
import { practiseDrawing } from './card-draft.tsx';
import { listCardFonts, lookUpFonts } from './card-fonts.ts';
import { createCardHost } from './card-host.ts';
import type { Manner } from './card-start.ts';
import { isElement } from './dom.ts';
import type { Mark } from './highlighter.ts';
import { createHitTester } from './hit-test.ts';
import { listenForHover } from './hover.ts';
import { listStretches, type Mention } from './mention.ts';
import type { Goal } from './stops.ts';
import { getCardSheet } from './top-layer.ts';
import { createWalk, type Outcome, type Walk } from './walk.ts';

// A form's field may stand before it.
const { contains } = Node.prototype;

/** Shows the card of a name when the reader points at it, taps it, or goes to it by keys. */
export interface Attendant {
  /** Forgets the names that it answered for, and answers for these. */
  learn(mentions: readonly Mention[]): void;
  /** Scrolls to a name and opens its card, the focus in it; false if the name has gone. */
  goTo: Walk['goTo'];
  /** Goes on to the next name, or back to the previous one. */
  step(to: 'next' | 'previous'): Promise<Outcome>;
  /** Shows a line quietly for a moment. */
  say(what: TextKey): void;
}

/** What an attendant tells of, and asks. */
export interface AttendantCallbacks {
  /** The mark whose card is open; null for none. */
  onOpen(mark: Mark | null): void;
  /** The reader points at something: a good moment to see that all is still there. */
  onPoint(): void;
  /** False once the extension that this script belongs to has gone. */
  isCurrent(): boolean;
  /** The reader follows a link to a passage. */
  onLeave(leaving: Leaving): void;
  /** How the reader wants to be told. */
  readManner(): Manner;
}

/** As often it is told that the reader points at something, at most. */
const POINTED_MS = 1000;

/** An attendant, until the signal is aborted; then nothing of it is left. */
export function createAttendant(
  document: Document,
  readCards: () => Cards,
  { onOpen, onPoint, isCurrent, onLeave, readManner }: AttendantCallbacks,
  signal: AbortSignal,
): Attendant {
  const view = document.defaultView ?? window;
  const hits = createHitTester<Mention>(document);
  let known: readonly Mention[] = [];
  let pointedAtMs = Number.NEGATIVE_INFINITY;
  /** Where the keys have led to last; its card tells how far along that is. */
  let stop: Goal | null = null;
  const card = createCardHost(document, readCards, {
    onClose: () => hover.dismiss(),
    onFocus: () => hover.hold(),
    onPin: (pinned) => hover.pin(pinned),
    onLeave,
    readManner,
  });
  const hover = listenForHover<Mention>(
    {
      document,
      hitTest(x, y) {
        const nowMs = performance.now();
        if (nowMs > pointedAtMs + POINTED_MS) {
          pointedAtMs = nowMs;
          onPoint();
        }
        return hits.test(x, y);
      },
      isNear: hits.isNear,
      isDressed: ({ markable }) => !markable,
      isMarked: ({ mark }) => mark.shown,
      isInCard: card.contains,
      readCardBox: card.readBox,
      isInside: ({ mark }, scroller) =>
        isElement(scroller) && contains.call(scroller, mark.range.startContainer),
      prepare({ entity, written }) {
        if (isCurrent()) card.prepare({ entity, written, by: 'pointer' });
      },
      open(mention, box, by) {
        if (!isCurrent()) return;
        const { entity, written, mark } = mention;
        const { at, of } = (by === 'key' && stop?.mention === mention && stop) || {};
        const place = at !== undefined && of !== undefined ? { place: { at, of } } : {};
        onOpen(mark);
        card.open({ entity, written, box, by, near: mark.range.startContainer, ...place });
      },
      close() {
        onOpen(null);
        card.close();
      },
      onPinKey: card.togglePin,
    },
    signal,
  );
  const walk = createWalk(
    document,
    (goal, box) => {
      stop = goal;
      hover.openAt(goal.mention, box);
    },
    signal,
  );
  const leave = () => {
    hover.dismiss();
    card.leave();
  };
  view.addEventListener('pagehide', leave, { signal });
  signal.addEventListener('abort', leave);
  lookUpFonts(listCardFonts(getCardSheet()), signal);
  requestIdleCallback(() => practiseDrawing(document));
  return {
    learn(mentions) {
      known = mentions;
      hits.learn(listStretches(mentions));
    },
    goTo: walk.goTo,
    step: (to) => walk.step(known, to),
    say(what) {
      if (!signal.aborted) card.say(what);
    },
  };
}
