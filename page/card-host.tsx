import { computePosition, flip, offset, type Placement, shift } from '@floating-ui/dom';
import { render } from 'preact';
import { CardStack } from '../components/CardStack.tsx';
import cardStyles from '../components/card.css?inline';
import tokens from '../components/tokens.css?inline';
import type { Written } from '../components/Why.tsx';
import type { Cards } from '../engine/compiled.ts';

/** What to show, and beside what. */
export interface CardOpening {
  entity: string;
  /** How the page writes it, and why it is taken for it. */
  written: Written;
  /** The box of the name on the page, in viewport coordinates. */
  box: DOMRect;
  /** Moves the focus into the card, for a reader who came by keyboard. */
  focus: boolean;
}

/** The one element that we ever add to a page, and only while a card is open. */
export interface CardHost {
  open(opening: CardOpening): void;
  /** Takes the card off the page and gives the focus back. */
  close(): void;
  /** Whether an event comes from inside the card. */
  contains(event: Event): boolean;
}

/** Between the name and the card, and between the card and the edges of the window. */
const GAP = 6;
const MARGIN = 8;
/** A card lower than this tells nothing; in a low window it may cover its name. */
const LEAST_HEIGHT = 300;

/**
 * The host of the card: a closed shadow root in the top layer, above everything the page has and
 * out of reach of its styles. Every property that a page could use to hide or move it is set inline
 * and important.
 */
export function createCardHost(
  document: Document,
  readCards: () => Cards,
  { onClose, onFocus }: { onClose: () => void; onFocus: () => void },
): CardHost {
  const view = document.defaultView ?? window;
  let host: HTMLElement | null = null;
  let mount: HTMLElement | null = null;
  let resizing: ResizeObserver | null = null;
  let returnFocusTo: Element | null = null;

  function create(): { host: HTMLElement; mount: HTMLElement } {
    const element = document.createElement('div');
    const root = element.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(tokens + cardStyles);
    root.adoptedStyleSheets = [sheet];
    const inner = document.createElement('div');
    root.append(inner);
    element.popover = 'manual';
    element.addEventListener('focusin', onFocus);
    setImportant(element, {
      all: 'initial',
      position: 'fixed',
      display: 'block',
      inset: '0 auto auto 0',
      width: `min(360px, calc(100vw - ${2 * MARGIN}px))`,
      'color-scheme': 'light dark',
    });
    return { host: element, mount: inner };
  }

  async function place(box: DOMRect, kept?: Placement): Promise<Placement | undefined> {
    if (host === null) return undefined;
    const room = Math.max(box.top, view.innerHeight - box.bottom) - GAP - MARGIN;
    const wanted = Math.max(view.innerHeight * 0.6, Math.min(320, view.innerHeight - 2 * MARGIN));
    const height = Math.min(wanted, Math.max(room, LEAST_HEIGHT), view.innerHeight - 2 * MARGIN);
    host.style.setProperty('--sj-card-height', `${height}px`);
    const flips = flip({ padding: MARGIN, fallbackPlacements: ['top-start', 'right', 'left'] });
    const { x, y, placement } = await computePosition({ getBoundingClientRect: () => box }, host, {
      strategy: 'fixed',
      placement: kept ?? 'bottom-start',
      middleware: [
        offset(GAP),
        ...(kept ? [] : [flips]),
        shift({ padding: MARGIN, crossAxis: true }),
      ],
    });
    if (host !== null)
      setImportant(host, { inset: `${Math.round(y)}px auto auto ${Math.round(x)}px` });
    return placement;
  }

  function close(): void {
    if (host === null || mount === null) return;
    const hadFocus = document.activeElement === host;
    resizing?.disconnect();
    render(null, mount);
    host.remove();
    host = null;
    mount = null;
    if (hadFocus && returnFocusTo instanceof HTMLElement && returnFocusTo.isConnected)
      returnFocusTo.focus({ preventScroll: true });
  }

  return {
    open({ entity, written, box, focus }) {
      close();
      ({ host, mount } = create());
      returnFocusTo = document.activeElement;
      document.documentElement.append(host);
      host.showPopover();
      render(
        <CardStack
          key={entity}
          cards={readCards()}
          entity={entity}
          written={written}
          focus={focus}
          onClose={onClose}
        />,
        mount,
      );
      let placement: Placement | undefined;
      const keepPlace = async () => {
        placement = await place(box, placement);
      };
      keepPlace();
      // In a frame of its own: a size set from inside the observer would make it report a loop.
      resizing = new ResizeObserver(() => requestAnimationFrame(keepPlace));
      resizing.observe(mount);
    },
    close,
    contains: (event) => host !== null && event.composedPath().includes(host),
  };
}

function setImportant(element: HTMLElement, properties: Record<string, string>): void {
  for (const [name, value] of Object.entries(properties))
    element.style.setProperty(name, value, 'important');
}
