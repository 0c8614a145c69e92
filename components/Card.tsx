import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { citeCard } from '../engine/citation.ts';
import type { Card as CardRecord } from '../engine/compiled.ts';
import type { Source } from '../engine/entity.ts';
import { nameIn, summaryIn } from '../engine/in-language.ts';
import type { Texts } from '../engine/texts.ts';
import { BackButton } from './BackButton.tsx';
import { type CardControls, CardFrame } from './CardFrame.tsx';
import { CiteButton } from './CiteButton.tsx';
import { Claim } from './Claim.tsx';
import { bringIntoView, scrollerOf } from './card-scroll.ts';
import { Differences } from './Differences.tsx';
import { Forms } from './Forms.tsx';
import { Glyph } from './Glyph.tsx';
import { Distinct, Related } from './Related.tsx';
import { ReplyLine } from './ReplyLine.tsx';
import { Timeline } from './Timeline.tsx';
import { useTexts } from './texts.ts';
import { Why, type Written } from './Why.tsx';

/** Statements and names that show before “more”: as many as a glance takes in. */
const FIRST_CLAIMS = 3;
const FIRST_RELATED = 6;

/** How a reader left a card, so that it is found again as it was. */
export interface CardView {
  expanded: boolean;
  /** How far it was scrolled, in CSS pixels. */
  scrolled: number;
}

/** What a card shows and tells. */
export interface CardProps {
  card: CardRecord;
  /** All cards by id, for the names of others. */
  cards: Readonly<Record<string, CardRecord>>;
  sourceById: Readonly<Record<string, Source>>;
  /** How the page writes the name; absent where the card was not opened from a page's text. */
  written?: Written | undefined;
  /** How the card was left, if the reader comes back to it. */
  view?: CardView | undefined;
  /** Whether only what it is about is drawn: the rest comes in a moment. */
  isBrief?: boolean | undefined;
  /** Where “back” leads, by name; null if this is the first card. */
  backTo: string | null;
  onBack: () => void;
  /** A related entity was chosen; `view` is how this card is left. */
  onFollow: (id: string, view: CardView) => void;
  /** Puts a text on the clipboard; nothing can be cited where it is absent. */
  onCopy?: ((text: string) => Promise<boolean>) | undefined;
  controls?: CardControls | undefined;
  /** The card itself, so that it can take the focus. */
  cardRef?: { current: HTMLElement | null };
}

/**
 * One entity, as a footnote: kind, name, other spellings, one line; under the short rule what is
 * said of it, each statement with its date and source.
 */
export function Card(props: CardProps) {
  const { card, cards, sourceById, written, view, isBrief, backTo, onBack, onCopy, controls } =
    props;
  const texts = useTexts();
  const name = nameIn(card, texts.language);
  const summary = summaryIn(card, texts.language);
  const [expanded, setExpanded] = useState(view?.expanded ?? false);
  const [asksWhy, setAsksWhy] = useState(false);
  const ownRef = useRef<HTMLElement>(null);
  const cardRef = props.cardRef ?? ownRef;
  const why = useRef<HTMLDivElement>(null);
  const asksMore = useRef(false);
  const nameId = useId();
  useLayoutEffect(() => {
    if (view && cardRef.current) scrollerOf(cardRef.current).scrollTop = view.scrolled;
  }, []);
  // What was asked for comes into view: it stands below the fold.
  useLayoutEffect(() => {
    const next = cardRef.current?.querySelectorAll('.claim')[FIRST_CLAIMS];
    if (asksMore.current && cardRef.current && next) bringIntoView(cardRef.current, next, 'start');
  }, [expanded]);
  useLayoutEffect(() => {
    if (asksWhy && cardRef.current && why.current)
      bringIntoView(cardRef.current, why.current, 'nearest');
  }, [asksWhy]);
  const claims = expanded ? card.claims : card.claims.slice(0, FIRST_CLAIMS);
  const related = expanded ? card.related : card.related.slice(0, FIRST_RELATED);
  const moreClaims = card.claims.length - FIRST_CLAIMS;
  const hasMore = moreClaims > 0 || card.related.length > FIRST_RELATED;
  const follow = (id: string) => {
    const scrolled = cardRef.current === null ? 0 : scrollerOf(cardRef.current).scrollTop;
    props.onFollow(id, { expanded, scrolled });
  };
  const kind = (
    <span class="kind">
      <Glyph name={card.kind} />
      {texts.t(`card.kind.${card.kind}`)}
    </span>
  );
  const rest = () => (
    <>
      <div class="rule" />
      <div class="card-body">
        <Timeline steps={card.timeline} entity={card.id} expanded={expanded} />
        <ol class="claims">
          {claims.map((claim) => (
            <Claim key={claim.text} claim={claim} sourceById={sourceById} />
          ))}
        </ol>
        <Differences differences={card.differences} sourceById={sourceById} />
        <Distinct distinct={card.distinct} cards={cards} onFollow={follow} />
        <Related name={name.text} related={related} cards={cards} onFollow={follow} />
        {card.reply && <ReplyLine reply={card.reply} />}
        {written && asksWhy && (
          <div ref={why}>
            <Why written={written} />
          </div>
        )}
      </div>
      {(hasMore || written || onCopy) && (
        <div class="foot">
          {hasMore && (
            <button
              type="button"
              class="main"
              aria-expanded={expanded}
              onClick={() => {
                asksMore.current = !expanded;
                setExpanded(!expanded);
              }}
            >
              {expanded ? texts.t('card.more.less') : labelOfMore(moreClaims, texts)}
              <Glyph name={expanded ? 'up' : 'down'} />
            </button>
          )}
          {written && (
            <button type="button" aria-expanded={asksWhy} onClick={() => setAsksWhy(!asksWhy)}>
              {texts.t('card.why.ask')}
            </button>
          )}
          {onCopy && (
            <CiteButton
              cite={() => citeCard(card, { claims, sourceById, texts })}
              onCopy={onCopy}
            />
          )}
        </div>
      )}
    </>
  );
  return (
    <CardFrame
      kind={card.kind}
      labelledBy={nameId}
      lead={backTo === null ? kind : <BackButton to={backTo} onBack={onBack} />}
      controls={controls}
      cardRef={cardRef}
    >
      <div class="lemma">
        {backTo !== null && <p class="kind-row">{kind}</p>}
        <h2 class="name" id={nameId} lang={name.lang}>
          {name.text}
        </h2>
        <Forms card={card} written={written} />
        <p class="lead" lang={summary.lang}>
          {summary.text}
        </p>
      </div>
      {!isBrief && rest()}
    </CardFrame>
  );
}

function labelOfMore(claims: number, { t, count }: Texts): string {
  return claims <= 0 ? t('card.more.names') : count('card.more.statements', claims);
}
