import type { Placement } from '@floating-ui/dom';
import { render } from 'preact';
import { CardStack } from '../components/CardStack.tsx';
import { type Leaving, LeavingContext } from '../components/leaving.ts';
import { TextsProvider } from '../components/texts.ts';
import type { Written } from '../components/Why.tsx';
import type { Cards } from '../engine/compiled.ts';
import { nameIn } from '../engine/in-language.ts';
import type { TextKey, Texts } from '../engine/texts.ts';
import { copyText } from './copy-text.ts';
import { listenForDrag } from './drag-card.ts';
import { findFocused, hasFocus } from './focus-return.ts';
import { keepInWindow, placeCard } from './place-card.ts';
import { isSeen } from './seen.ts';
import { createSpokenLine, type SpokenLine } from './spoken-line.ts';
import { listenForSwipe } from './swipe-sheet.ts';
import { type Loss, showInTopLayer, type TopLayer } from './top-layer.ts';

/** What to show, and beside what. */
export interface CardOpening {
  entity: string;
  /** How the page writes it, and why it is taken for it. */
  written: Written;
  /** The box of the name on the page, in viewport coordinates. */
  box: DOMRect;
  /** How the reader asked for it: `key` moves the focus into it, `touch` makes it a sheet. */
  by: 'pointer' | 'touch' | 'key';
  /** Which of the page's names it is, counted from 1; told to a reader who goes through them. */
  place?: { at: number; of: number };
  /** Where the name stands: a card has to be in the same modal dialog, or part in full screen. */
  near: Node;
}

/** How large a card is drawn: the unit of all its lengths, in CSS pixels. */
const UNITS = { small: 0.9, usual: 1, large: 1.15 } as const;

/** How the reader wants to be told. */
export interface Manner {
  texts: Texts;
  cardSize: keyof typeof UNITS;
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
/** How long a line can be read, in ms. */
const SAID_MS = 5000;

/** A card on the page. */
interface OpenCard {
  opening: CardOpening;
  layer: TopLayer;
  mount: HTMLElement;
  line: SpokenLine;
  /** Ends what listens as long as the card is open. */
  isOpen: AbortController;
  texts: Texts;
  placement: Placement | null;
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
  let returnFocusTo: HTMLElement | null = null;
  let tamperings = 0;
  let saying: { layer: TopLayer | null; timer: number } | null = null;

  function open(opening: CardOpening): void {
    if (shown === null || !hasFocus(shown.layer.element)) returnFocusTo = findFocused(document);
    remove();
    hush();
    if (tamperings >= MOST_TAMPERINGS) {
      queueMicrotask(onClose);
      return;
    }
    const mount = document.createElement('div');
    const { texts, cardSize } = readManner();
    mount.lang = texts.language;
    const line = createSpokenLine(document, texts.language);
    const layer = showInTopLayer([mount, line.element], {
      document,
      near: opening.near,
      onLost: lose,
      onResize: settle,
    });
    const isOpen = new AbortController();
    const still = { placement: null, isPinned: false, isMoved: false };
    shown = { opening, layer, mount, line, isOpen, texts, ...still };
    layer.setStyles({ '--sj-u': `${UNITS[cardSize]}px` });
    window.addEventListener('resize', settle, { signal: isOpen.signal });
    layer.element.addEventListener('focusin', onFocus);
    for (const name of ['click', 'auxclick'])
      mount.addEventListener(name, allowOnlySeen, { capture: true });
    if (opening.by === 'touch') {
      layer.setStyles({ inset: 'auto 0 0', width: '100%' });
      listenForSwipe(mount, onClose);
    } else {
      layer.setStyles({ inset: '0 auto auto 0', width: 'min(var(--sj-card-width), 100vw - 16px)' });
      listenForDrag(mount, {
        isPinned: () => shown?.isPinned ?? false,
        readCorner: () => layer.element.getBoundingClientRect(),
        moveTo,
      });
    }
    draw(shown);
    settle();
    if (opening.by === 'key' && opening.place)
      line.say(describe(opening, opening.place, texts), 'ear');
  }

  function draw({ opening, mount, isPinned, texts }: OpenCard): void {
    const isSheet = opening.by === 'touch';
    const pin = { isPinned, onToggle: togglePin };
    render(
      <TextsProvider value={texts}>
        <LeavingContext.Provider value={onLeave}>
          <CardStack
            cards={readCards()}
            entity={opening.entity}
            written={opening.written}
            focus={opening.by === 'key'}
            onCopy={(text) => copyText(document, text)}
            controls={{ onClose, isSheet, pin: isSheet ? undefined : pin }}
          />
        </LeavingContext.Provider>
      </TextsProvider>,
      mount,
    );
  }

  /** Brings the card to its place, before the next frame; or keeps it in the window. */
  async function settle(): Promise<void> {
    const card = shown;
    if (card === null || card.opening.by === 'touch') return;
    if (card.isMoved) return moveTo(card.layer.element.getBoundingClientRect());
    const { placement, styles } = await placeCard(card.layer, card.opening.box, card.placement);
    if (card !== shown || card.isMoved) return;
    card.placement = placement;
    card.layer.setStyles(styles);
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
    draw(shown);
    onPin(shown.isPinned);
  }

  function describe(
    { entity, written }: CardOpening,
    place: { at: number; of: number },
    { t, language }: Texts,
  ) {
    const card = readCards().cards[entity];
    if (card === undefined || written.others.length > 0)
      return t('card.said.openStop', { text: written.text, ...place });
    const name = nameIn(card, language).text;
    return t('card.said.stop', { name, kind: t(`card.kind.${card.kind}`), ...place });
  }

  function allowOnlySeen(event: Event): void {
    if (event.isTrusted && isSeen(document)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  function lose(loss: Loss): void {
    if (loss === 'tampered') tamperings++;
    close();
    onClose();
  }

  function close(): void {
    const hadFocus = shown !== null && hasFocus(shown.layer.element);
    remove();
    if (hadFocus && returnFocusTo?.isConnected) returnFocusTo.focus({ preventScroll: true });
  }

  function remove(): void {
    if (shown === null) return;
    shown.isOpen.abort();
    shown.line.hush();
    render(null, shown.mount);
    shown.layer.remove();
    shown = null;
  }

  function say(what: TextKey): void {
    hush();
    if (tamperings >= MOST_TAMPERINGS) return;
    const texts = shown?.texts ?? readManner().texts;
    const line = shown?.line ?? createSpokenLine(document, texts.language);
    const near = document.activeElement ?? document.documentElement;
    const layer =
      shown === null
        ? showInTopLayer([line.element], { document, near, onLost: hush, onResize: () => {} })
        : null;
    line.say(texts.t(what), 'eye');
    const timer = window.setTimeout(() => {
      line.hush();
      hush();
    }, SAID_MS);
    saying = { layer, timer };
  }

  function hush(): void {
    clearTimeout(saying?.timer);
    saying?.layer?.remove();
    saying = null;
  }

  return {
    open,
    close,
    leave() {
      close();
      hush();
    },
    contains: (event) => shown !== null && event.composedPath().includes(shown.layer.element),
    readBox: () => shown?.layer.element.getBoundingClientRect() ?? null,
    togglePin,
    say,
  };
}
