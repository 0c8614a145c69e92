import type { Ref } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Card as CardRecord, CardRelation } from '../engine/compiled.ts';
import type { Reply, Source } from '../engine/entity.ts';
import { Claim } from './Claim.tsx';
import { CloseButton } from './CloseButton.tsx';
import { Differences } from './Differences.tsx';
import { formatDate } from './dates.ts';
import { Forms } from './Forms.tsx';
import { Glyph } from './Glyph.tsx';
import { KIND_LABELS } from './kind-labels.ts';
import { Out } from './SourceLine.tsx';
import { Timeline } from './Timeline.tsx';
import { Why, type Written } from './Why.tsx';

/** Statements and names that show before “more”: as many as a glance takes in. */
const FIRST_CLAIMS = 3;
const FIRST_RELATED = 6;

/** What a card shows and tells. */
export interface CardProps {
  card: CardRecord;
  /** All cards by id, for the names of others. */
  cards: Readonly<Record<string, CardRecord>>;
  sourceById: Readonly<Record<string, Source>>;
  /** How the page writes the name; absent where the card was not opened from a page's text. */
  written?: Written | undefined;
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
export function Card({
  card,
  cards,
  sourceById,
  written,
  backTo,
  onBack,
  onFollow,
  onClose,
  cardRef,
}: CardProps) {
  const [expanded, setExpanded] = useState(false);
  const [asksWhy, setAsksWhy] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const nameId = useId();
  // What was asked for comes into view: it stands below the fold.
  useLayoutEffect(() => {
    if (expanded)
      body.current?.querySelectorAll('.claim')[FIRST_CLAIMS]?.scrollIntoView({ block: 'start' });
  }, [expanded]);
  const why = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (asksWhy) why.current?.scrollIntoView({ block: 'nearest' });
  }, [asksWhy]);
  const claims = expanded ? card.claims : card.claims.slice(0, FIRST_CLAIMS);
  const related = expanded ? card.related : card.related.slice(0, FIRST_RELATED);
  const moreClaims = card.claims.length - FIRST_CLAIMS;
  const hasMore = moreClaims > 0 || card.related.length > FIRST_RELATED;
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
        <CloseButton onClose={onClose} />
      </div>
      <div class="lemma">
        {backTo !== null && <p class="kind-row">{kind}</p>}
        <h2 class="name" id={nameId}>
          {card.name}
        </h2>
        <Forms name={card.name} names={card.names} written={written} />
        <p class="lead">{card.summary}</p>
      </div>
      <div class="rule" />
      <div class="card-body" ref={body}>
        <Timeline steps={card.timeline} entity={card.id} expanded={expanded} />
        <ol class="claims">
          {claims.map((claim) => (
            <Claim key={claim.text} claim={claim} sourceById={sourceById} />
          ))}
        </ol>
        <Differences differences={card.differences} sourceById={sourceById} />
        <Distinct distinct={card.distinct} cards={cards} onFollow={onFollow} />
        <Related name={card.name} related={related} cards={cards} onFollow={onFollow} />
        {card.reply && <ReplyLine reply={card.reply} />}
        {written && asksWhy && (
          <div ref={why}>
            <Why written={written} />
          </div>
        )}
      </div>
      {(hasMore || written) && (
        <div class="foot">
          {hasMore && (
            <button
              type="button"
              class="main"
              aria-expanded={expanded}
              onClick={() => setExpanded(!expanded)}
            >
              {expanded ? 'Less' : labelOfMore(moreClaims)}
              <Glyph name={expanded ? 'up' : 'down'} />
            </button>
          )}
          {written && (
            <button type="button" aria-expanded={asksWhy} onClick={() => setAsksWhy(!asksWhy)}>
              Why this?
            </button>
          )}
        </div>
      )}
    </section>
  );
}

function labelOfMore(claims: number): string {
  if (claims <= 0) return 'More names';
  return `More · ${claims} ${claims === 1 ? 'statement' : 'statements'}`;
}

interface OthersProps {
  cards: CardProps['cards'];
  onFollow: (id: string) => void;
}

/** What readers could take this entity for, and what sets each apart. */
function Distinct({
  distinct,
  cards,
  onFollow,
}: OthersProps & { distinct: CardRecord['distinct'] }) {
  if (distinct.length === 0) return null;
  return (
    <div class="distinct">
      <h3>Not the same as</h3>
      <ul>
        {distinct.map(({ id, by }) => (
          <li key={id} data-kind={cards[id]?.kind}>
            <button type="button" class="ref" data-to={id} onClick={() => onFollow(id)}>
              {cards[id]?.name}
            </button>
            , {by}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Related({
  name,
  related,
  cards,
  onFollow,
}: OthersProps & { name: string; related: readonly CardRelation[] }) {
  const known = related.flatMap(({ id, as }) => {
    const card = cards[id];
    return card === undefined ? [] : [{ ...card, as }];
  });
  if (known.length === 0) return null;
  return (
    <div class="also">
      <h3>See also</h3>
      {known.map((other) => (
        <span class="item" key={other.id} data-kind={other.kind}>
          <Glyph name={other.kind} />
          <button
            type="button"
            class="ref"
            title={`${name}: ${other.as} ${other.name}`}
            aria-description={`${name}: ${other.as} ${other.name}`}
            data-to={other.id}
            onClick={() => onFollow(other.id)}
          >
            {other.name}
          </button>
        </span>
      ))}
    </div>
  );
}

/** The word of whoever the card is about. */
function ReplyLine({ reply: { text, date, url } }: { reply: Reply }) {
  return (
    <div class="reply">
      <h3>
        Their reply, <time dateTime={date}>{formatDate(date)}</time>
      </h3>
      <p>{text}</p>
      {url && (
        <p class="src">
          <Out href={url} title="Where the reply stands">
            {new URL(url).hostname}
          </Out>
        </p>
      )}
    </div>
  );
}
