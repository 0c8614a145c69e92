import { render } from 'preact';
import { CardStack } from '../components/CardStack.tsx';
import { KIND_LABELS } from '../components/kind-labels.ts';
import { type Leaving, LeavingContext } from '../components/leaving.ts';
import type { Written } from '../components/Why.tsx';
import type { Cards } from '../engine/compiled.ts';
import type { OpenedBy } from './hover-target.ts';

/** What a card is about, and for whom it is drawn. */
export interface CardContent {
  entity: string;
  /** How the page writes it, and why it is taken for it. */
  written: Written;
  /** How the reader asked for it: `key` moves the focus into it, `touch` makes it a sheet. */
  by: OpenedBy;
}

/** What the buttons and links of a card lead to. */
export interface CardActions {
  onClose(): void;
  onPinToggle(): void;
  onCopy(text: string): Promise<boolean>;
  onLeave(leaving: Leaving): void;
}

/** A card that is drawn, but need not be on the page yet. */
export interface CardDraft {
  element: HTMLElement;
  /** Whether it is the card of this. */
  isOf(content: CardContent): boolean;
  setPinned(isPinned: boolean): void;
  /** What it is the card of, in words, as one of so many names of the page. */
  tell(place: { at: number; of: number }): string;
  /** Moves the focus to the card, once it is on the page. */
  focus(): void;
  /** Takes apart what was drawn. */
  drop(): void;
}

/** Draws a card into an element that stands nowhere. */
export function draftCard(
  document: Document,
  cards: Cards,
  content: CardContent,
  { onClose, onPinToggle, onCopy, onLeave }: CardActions,
): CardDraft {
  const { entity, written, by } = content;
  const element = document.createElement('div');
  element.lang = 'en';

  function draw(isPinned: boolean): void {
    const isSheet = by === 'touch';
    const pin = { isPinned, onToggle: onPinToggle };
    render(
      <LeavingContext.Provider value={onLeave}>
        <CardStack
          cards={cards}
          entity={entity}
          written={written}
          focus={false}
          onCopy={onCopy}
          controls={{ onClose, isSheet, pin: isSheet ? undefined : pin }}
        />
      </LeavingContext.Provider>,
      element,
    );
  }

  draw(false);
  return {
    element,
    isOf: (other) => other.entity === entity && other.written === written && other.by === by,
    setPinned: draw,
    tell({ at, of }) {
      const card = cards.cards[entity];
      const isKnown = card !== undefined && written.others.length === 0;
      const what = isKnown
        ? `${card.name}, ${KIND_LABELS[card.kind]}`
        : `${written.text}, which one?`;
      return `${what}, ${at} of ${of}`;
    },
    focus() {
      // A reader who asked by key sees where the focus has gone.
      const options = { preventScroll: true, focusVisible: true };
      element.querySelector<HTMLElement>('[role=dialog]')?.focus(options);
    },
    drop: () => render(null, element),
  };
}
