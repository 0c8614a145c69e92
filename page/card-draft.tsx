import { render } from 'preact';
import { CardBoundary } from '../components/CardBoundary.tsx';
import type { CardControls } from '../components/CardFrame.tsx';
import { CardStack } from '../components/CardStack.tsx';
import { type Leaving, LeavingContext } from '../components/leaving.ts';
import { TextsProvider } from '../components/texts.ts';
import type { Written } from '../components/Why.tsx';
import type { Card, Cards } from '../engine/compiled.ts';
import { nameIn } from '../engine/in-language.ts';
import type { Texts } from '../engine/texts.ts';
import type { OpenedBy } from './hover-target.ts';

/** What a card is about, and for whom it is drawn. */
export interface CardContent {
  entity: string;
  /** How the page writes it, and why it is taken for it. */
  written: Written;
  /** How the reader asked for it: `key` moves the focus into it, `touch` makes it a sheet. */
  by: OpenedBy;
}

/** What a card is drawn from, and what its buttons and links lead to. */
export interface CardMeans {
  /** @throws where they cannot be read; the card then says so. */
  readCards(): Cards;
  /** The words around what the record says, in the reader's language. */
  texts: Texts;
  onClose(): void;
  onPinToggle(): void;
  onCopy(text: string): Promise<boolean>;
  onLeave(leaving: Leaving): void;
}

/** A card that is drawn, but need not be on the page yet. */
export interface CardDraft {
  element: HTMLElement;
  /** Whether it is the card of this, in these words. */
  isOf(content: CardContent, texts: Texts): boolean;
  setPinned(isPinned: boolean): void;
  /** Draws at once what of it is still to come. */
  complete(): void;
  /** What it is the card of, in words, as one of so many names of the page. */
  tell(place: { at: number; of: number }): string;
  /** Moves the focus to the card, once it is on the page. */
  focus(): void;
  /** Takes apart what was drawn. */
  drop(): void;
}

/**
 * Draws some nodes that nobody sees, once, when there is nothing else to do: what draws a card is
 * compiled then, and not while a pointer rests.
 */
export function practiseDrawing(document: Document): void {
  const element = document.createElement('div');
  const row = (text: string) => (
    <li key={text} class="claim" lang="en">
      <button type="button" aria-pressed={false} onClick={() => {}}>
        {text}
      </button>
    </li>
  );
  for (const rows of [['1', '2'], ['2', '1', '3'], []]) render(<ul>{rows.map(row)}</ul>, element);
  render(null, element);
}

/**
 * Draws a card into an element that stands nowhere: what it is about at once, what is said of it in
 * a task of its own, so that no task is long.
 */
export function draftCard(
  document: Document,
  content: CardContent,
  { readCards, texts, onClose, onPinToggle, onCopy, onLeave }: CardMeans,
): CardDraft {
  const { entity, written, by } = content;
  const element = document.createElement('div');
  element.lang = texts.language;

  let isBrief = true;
  const completing = setTimeout(complete);

  function complete(): void {
    if (!isBrief) return;
    clearTimeout(completing);
    isBrief = false;
    draw(false);
  }

  function draw(isPinned: boolean): void {
    const isSheet = by === 'touch';
    const pin = { isPinned, onToggle: onPinToggle };
    const controls = { onClose, isSheet, pin: isSheet ? undefined : pin };
    render(
      <TextsProvider value={texts}>
        <LeavingContext.Provider value={onLeave}>
          <CardBoundary controls={controls}>
            <ReadCard controls={controls} />
          </CardBoundary>
        </LeavingContext.Provider>
      </TextsProvider>,
      element,
    );
  }

  /** Within the boundary, since the cards are read here. */
  function ReadCard({ controls }: { controls: CardControls }) {
    return (
      <CardStack
        cards={readCards()}
        entity={entity}
        written={written}
        focus={false}
        isBrief={isBrief}
        onCopy={onCopy}
        controls={controls}
      />
    );
  }

  /** None where it is missing or cannot be read. */
  function findCard(): Card | undefined {
    try {
      return readCards().cards[entity];
    } catch {
      return undefined;
    }
  }

  draw(false);
  // A boundary says only in a moment what it has caught; whoever asked by key is there now.
  if (!element.hasChildNodes()) draw(false);
  return {
    element,
    isOf: (other, { language }) =>
      other.entity === entity &&
      other.written === written &&
      other.by === by &&
      language === texts.language,
    setPinned: draw,
    complete,
    tell(place) {
      const { t, language } = texts;
      if (written.others.length > 0)
        return t('card.said.openStop', { text: written.text, ...place });
      const card = findCard();
      if (card === undefined) return t('card.broken.title');
      const name = nameIn(card, language).text;
      return t('card.said.stop', { name, kind: t(`card.kind.${card.kind}`), ...place });
    },
    focus() {
      // A reader who asked by key sees where the focus has gone.
      const options = { preventScroll: true, focusVisible: true };
      element.querySelector<HTMLElement>('[role=dialog]')?.focus(options);
    },
    drop() {
      clearTimeout(completing);
      render(null, element);
    },
  };
}
