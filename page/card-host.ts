import type { Placement } from '@floating-ui/dom';
import type { Leaving } from '../components/leaving.ts';
import type { Cards } from '../engine/compiled.ts';
import type { TextKey, Texts } from '../engine/texts.ts';
import { type CardContent, type CardDraft, draftCard } from './card-draft.tsx';
import {
  BRIEF,
  FIRST_CLASSES,
  firstStyles,
  layOutRest,
  type Manner,
  WAITING,
} from './card-start.ts';
import { copyText } from './copy-text.ts';
import { listenForDrag } from './drag-card.ts';
import { fadeAway } from './fade.ts';
import { findFocused, hasFocus } from './focus-return.ts';
import { keepInWindow, placeCard } from './place-card.ts';
import { sayForAWhile } from './saying.ts';
import { stopUnseen } from './seen.ts';
import { createSpokenLine, type SpokenLine } from './spoken-line.ts';
import { listenForSwipe } from './swipe-sheet.ts';
import { type Loss, showInTopLayer, type TopLayer } from './top-layer.ts';

/** What to show, and beside what. */
export interface CardOpening extends CardContent {
  /** The box of the name on the page, in viewport coordinates. */
  box: DOMRect;
  /** Which of the page's names it is, counted from 1; told to a reader who goes through them. */
  place?: { at: number; of: number };
  /** Where the name stands: a card has to be in the same modal dialog, or part in full screen. */
  near: Node;
}

/** What a reader does with the card that others have to know of, and what the card asks. */
export interface CardCallbacks {
  /** As the reader has chosen last; asked for with each card and line. */
  readManner(): Manner;
  /** The reader, or the page, has done away with the card. */
  onClose(): void;
  /** The focus has come into the card. */
  onFocus(): void;
  onPin(pinned: boolean): void;
  /** The reader follows a link to a passage; the browser has not done so yet. */
  onLeave(leaving: Leaving): void;
}

/** The one element that we ever add to a page, and only while a card is open or a line is said. */
export interface CardHost {
  /** Draws a card that may soon be opened, beside the page, so that opening it is less work. */
  prepare(content: CardContent): void;
  /** Opens a card instead of the one that is open. */
  open(opening: CardOpening): void;
  /** Takes the card off the page and gives the focus back. */
  close(): void;
  /** Takes everything off the page, a line that is being said too. */
  leave(): void;
  /** Whether an event comes from inside the card. */
  contains(event: Event): boolean;
  /** The box of the card, in viewport coordinates; null if none is open. */
  readBox(): DOMRect | null;
  togglePin(): void;
  /** Shows a line quietly for a few seconds and tells it to screen readers. */
  say(what: TextKey): void;
}

/** A page that has laid hands on this many cards gets no more of them. */
const MOST_TAMPERINGS = 3;

/** A card on the page. */
interface OpenCard {
  opening: CardOpening;
  layer: TopLayer;
  draft: CardDraft;
  line: SpokenLine;
  /** Ends what listens as long as the card is open. */
  isOpen: AbortController;
  texts: Texts;
  placement: Placement | null;
  /** How high it was when it was placed, in CSS pixels. */
  height: number;
  isPinned: boolean;
  /** Whether the reader has put it where it is. */
  isMoved: boolean;
}

/** What shows cards on a page: in closed shadow roots in the top layer. */
export function createCardHost(
  document: Document,
  readCards: () => Cards,
  { onClose, onFocus, onPin, onLeave, readManner }: CardCallbacks,
): CardHost {
  let shown: OpenCard | null = null;
  let ready: CardDraft | null = null;
  /** Takes away a card that fades. */
  let endFade = () => {};
  let returnFocusTo: HTMLElement | null = null;
  let tamperings = 0;
  /** Takes away a line that is said. */
  let hush = () => {};

  function open(opening: CardOpening): void {
    if (shown === null || !hasFocus(shown.layer.element)) returnFocusTo = findFocused(document);
    remove();
    hush();
    if (tamperings >= MOST_TAMPERINGS) {
      queueMicrotask(onClose);
      return;
    }
    const draft = prepare(opening);
    ready = null;
    draft.complete();
    const mount = draft.element;
    mount.className = FIRST_CLASSES[opening.by];
    const { texts, cardSize } = readManner();
    const line = createSpokenLine(document, texts.language);
    const layer = showInTopLayer([mount, line.element], {
      document,
      near: opening.near,
      styles: firstStyles(cardSize, opening.by),
      onLost: lose,
      onResize: () => layer.element.offsetHeight !== shown?.height && settle(),
    });
    const isOpen = new AbortController();
    const still = { placement: null, height: 0, isPinned: false, isMoved: false };
    shown = { opening, layer, draft, line, isOpen, texts, ...still };
    window.addEventListener('resize', settle, { signal: isOpen.signal });
    layer.element.addEventListener('focusin', onFocus);
    for (const name of ['click', 'auxclick'])
      mount.addEventListener(name, (event) => stopUnseen(event, document), { capture: true });
    if (opening.by === 'touch') listenForSwipe(mount, onClose);
    else
      listenForDrag(mount, {
        isPinned: () => shown?.isPinned ?? false,
        readCorner: () => layer.element.getBoundingClientRect(),
        moveTo,
      });
    if (opening.by === 'pointer')
      layOutRest(mount, () => draft === shown?.draft && shown.placement === null && settle());
    if (opening.by !== 'key') return;
    settle();
    draft.focus();
    if (opening.place) line.say(draft.tell(opening.place), 'ear');
  }

  function prepare(content: CardContent): CardDraft {
    const { texts } = readManner();
    if (ready?.isOf(content, texts)) return ready;
    ready?.drop();
    ready = draftCard(document, content, {
      readCards,
      texts,
      onClose,
      onPinToggle: togglePin,
      onCopy: (text) => copyText(document, text),
      onLeave,
    });
    return ready;
  }

  /** Brings the card to its place, before the next frame; or keeps it in the window. */
  async function settle(): Promise<void> {
    const card = shown;
    if (card === null || card.opening.by === 'touch') return;
    card.draft.element.classList.remove(BRIEF);
    if (card.isMoved) return moveTo(card.layer.element.getBoundingClientRect());
    const { placement, styles } = await placeCard(card.layer, card.opening.box, card.placement);
    if (card !== shown || card.isMoved) return;
    card.placement = placement;
    card.layer.setStyles({ ...styles, visibility: 'visible' });
    card.draft.element.classList.remove(WAITING);
    card.height = card.layer.element.offsetHeight;
  }

  function moveTo(corner: { x: number; y: number }): void {
    if (shown === null) return;
    const { x, y } = keepInWindow(corner, shown.layer.element.getBoundingClientRect());
    shown.isMoved = true;
    shown.layer.setStyles({ inset: `${y}px auto auto ${x}px` });
    if (!shown.isPinned) togglePin();
  }

  function togglePin(): void {
    if (shown === null || shown.opening.by === 'touch') return;
    shown.isPinned = !shown.isPinned;
    shown.draft.setPinned(shown.isPinned);
    onPin(shown.isPinned);
  }

  function lose(loss: Loss): void {
    if (loss === 'tampered') tamperings++;
    giveFocusBack();
    remove();
    onClose();
  }

  function close(): void {
    giveFocusBack();
    const card = end();
    if (card !== null) endFade = fadeAway(card.layer, card.draft);
  }

  function giveFocusBack(): void {
    const hadFocus = shown !== null && hasFocus(shown.layer.element);
    if (hadFocus && returnFocusTo?.isConnected) returnFocusTo.focus({ preventScroll: true });
  }

  function remove(): void {
    endFade();
    const card = end();
    card?.layer.remove();
    card?.draft.drop();
  }

  /** The card that was open; now it is not. */
  function end(): OpenCard | null {
    const card = shown;
    shown = null;
    card?.isOpen.abort();
    card?.line.hush();
    return card;
  }

  function say(what: TextKey): void {
    hush();
    endFade();
    if (tamperings >= MOST_TAMPERINGS) return;
    const { t, language } = shown?.texts ?? readManner().texts;
    hush = sayForAWhile(document, { text: t(what), language, line: shown?.line ?? null });
  }

  return {
    prepare,
    open,
    close,
    leave() {
      giveFocusBack();
      remove();
      ready?.drop();
      ready = null;
      hush();
    },
    contains: (event) => shown !== null && event.composedPath().includes(shown.layer.element),
    readBox: () => shown?.layer.element.getBoundingClientRect() ?? null,
    togglePin,
    say,
  };
}
