import type { ComponentChildren, Ref } from 'preact';
import type { Kind } from '../engine/entity.ts';
import { Glyph } from './Glyph.tsx';
import { useTexts } from './texts.ts';

/** What can be done with a card as a whole; nothing of it where the card is part of a page. */
export interface CardControls {
  onClose?: (() => void) | undefined;
  pin?: { isPinned: boolean; onToggle: () => void } | undefined;
  /** Whether the card is a sheet at the bottom of the screen, for fingers. */
  isSheet?: boolean | undefined;
}

/**
 * What all cards have: the edge, the name that a screen reader calls them by, and the head with its
 * controls, in the order in which the eye meets them.
 */
export function CardFrame({
  kind,
  labelledBy,
  lead,
  controls: { onClose, pin, isSheet } = {},
  cardRef,
  children,
}: {
  /** None where it is not known. */
  kind?: Kind;
  /** The id of the element that names the card. */
  labelledBy: string;
  /** What stands first in the head: the kind, or the way back. */
  lead: ComponentChildren;
  controls?: CardControls | undefined;
  /** The card itself, so that it can take the focus. */
  cardRef?: Ref<HTMLElement> | undefined;
  children: ComponentChildren;
}) {
  const { t } = useTexts();
  const states = [pin?.isPinned && 'is-pinned', isSheet && 'is-sheet', pin && 'is-loose'];
  return (
    <section
      class={['card', ...states].filter(Boolean).join(' ')}
      data-kind={kind}
      role="dialog"
      aria-labelledby={labelledBy}
      tabIndex={-1}
      ref={cardRef ?? null}
    >
      <div class="card-head">
        {isSheet && <div class="handle" />}
        {lead}
        {pin?.isPinned && (
          <span class="grip">
            <Glyph name="grip" />
          </span>
        )}
        <span class="tools">
          {pin && (
            <button
              type="button"
              class="tool"
              aria-pressed={pin.isPinned}
              aria-label={t('card.pin')}
              title={t(pin.isPinned ? 'card.unpin' : 'card.pin')}
              onClick={pin.onToggle}
            >
              <Glyph name={pin.isPinned ? 'pinned' : 'pin'} />
            </button>
          )}
          {onClose && (
            <button
              type="button"
              class="tool"
              aria-label={t('card.close')}
              title={t('card.close')}
              onClick={onClose}
            >
              <Glyph name="close" />
            </button>
          )}
        </span>
      </div>
      {children}
    </section>
  );
}
