import type { Ref } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Card as CardRecord, CardRelation } from '../engine/dataset.ts';
import type { Source } from '../engine/entity.ts';
import { Claim } from './Claim.tsx';
import { Forms } from './Forms.tsx';
import { Glyph } from './Glyph.tsx';
import { KIND_LABELS } from './kind-labels.ts';

/** Statements that show before “more”: as many as a glance takes in. */
const FIRST_CLAIMS = 3;

/** What a card shows and tells. */
export interface CardProps {
  card: CardRecord;
  sourceById: Readonly<Record<string, Source>>;
  /** Where “back” leads, by name; null if this is the first card. */
  backTo: string | null;
  onBack: () => void;
  /** A related entity was chosen. */
  onFollow: (id: string) => void;
  /** Absent where the card is part of a page and cannot be closed. */
  onClose?: (() => void) | undefined;
  /** The card itself, so that it can take the focus. */
  cardRef?: Ref<HTMLElement>;
}

/**
 * One entity, as a footnote: kind, name, other spellings, one line; under the short rule what is
 * said of it, each statement with its date and source.
 */
export function Card({ card, sourceById, backTo, onBack, onFollow, onClose, cardRef }: CardProps) {
  const [expanded, setExpanded] = useState(false);
  const nameId = useId();
  const claims = expanded ? card.claims : card.claims.slice(0, FIRST_CLAIMS);
  const rest = card.claims.length - FIRST_CLAIMS;
  const kind = (
    <span class="kind">
      <Glyph name={card.kind} />
      {KIND_LABELS[card.kind]}
    </span>
  );
  return (
    <section
      class="card"
      data-kind={card.kind}
      role="dialog"
      aria-labelledby={nameId}
      tabIndex={-1}
      ref={cardRef ?? null}
    >
      <div class="card-head">
        {backTo === null ? (
          kind
        ) : (
          <button type="button" class="back" onClick={onBack} aria-label={`Back to ${backTo}`}>
            <Glyph name="back" />
            {backTo}
          </button>
        )}
        {onClose && (
          <button type="button" class="tool push" onClick={onClose} aria-label="Close (Esc)">
            <Glyph name="close" />
          </button>
        )}
      </div>
      <div class="lemma">
        {backTo !== null && <p class="kind-row">{kind}</p>}
        <h2 class="name" id={nameId}>
          {card.name}
        </h2>
        <Forms name={card.name} names={card.names} />
        <p class="lead">{card.summary}</p>
      </div>
      <div class="rule" />
      <div class="card-body">
        <ol class="claims">
          {claims.map((claim) => (
            <Claim key={claim.text} claim={claim} sourceById={sourceById} />
          ))}
        </ol>
        <Related related={card.related} onFollow={onFollow} />
      </div>
      {rest > 0 && (
        <div class="foot">
          <button
            type="button"
            class="main"
            aria-expanded={expanded}
            onClick={() => setExpanded(!expanded)}
          >
            {expanded ? 'Less' : `More · ${rest} ${rest === 1 ? 'statement' : 'statements'}`}
            <Glyph name={expanded ? 'up' : 'down'} />
          </button>
        </div>
      )}
    </section>
  );
}

function Related({
  related,
  onFollow,
}: {
  related: readonly CardRelation[];
  onFollow: (id: string) => void;
}) {
  if (related.length === 0) return null;
  return (
    <div class="also">
      <h3>See also</h3>
      {related.map(({ to, as, name, kind }) => (
        <span class="item" key={to} data-kind={kind}>
          <Glyph name={kind} />
          <button type="button" class="ref" title={as} data-to={to} onClick={() => onFollow(to)}>
            {name}
          </button>
        </span>
      ))}
    </div>
  );
}
