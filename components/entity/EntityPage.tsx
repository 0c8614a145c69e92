import { useEffect, useId, useRef } from 'preact/hooks';
import { citeCard } from '../../engine/citation.ts';
import type { Card, Cards } from '../../engine/compiled.ts';
import { nameIn, summaryIn } from '../../engine/in-language.ts';
import { CiteButton } from '../CiteButton.tsx';
import { Claim } from '../Claim.tsx';
import { Differences } from '../Differences.tsx';
import { Forms } from '../Forms.tsx';
import { Glyph } from '../Glyph.tsx';
import { PageFrame } from '../PageFrame.tsx';
import { Distinct } from '../Related.tsx';
import { ReplyLine } from '../ReplyLine.tsx';
import { Section } from '../Section.tsx';
import { Spoken } from '../Spoken.tsx';
import { Timeline } from '../Timeline.tsx';
import { useTexts } from '../texts.ts';
import { Correction } from './Correction.tsx';
import { RelationTree } from './RelationTree.tsx';
import { SourceList } from './SourceList.tsx';
import { Statements } from './Statements.tsx';

/** What the page of an entity shows and tells. */
export interface EntityPageProps {
  card: Card;
  cards: Cards;
  /** Whether the reader wants it left alone on pages. */
  hidden: boolean;
  /** Why the last choice was not kept, in words; null if it was. */
  problem: string | null;
  onHide: (hidden: boolean) => void;
  onCopy: (text: string) => Promise<boolean>;
  onPrint: () => void;
  onFollow: (id: string) => void;
}

/** The whole record of an entity at a comfortable width. */
export function EntityPage(props: EntityPageProps) {
  const { card, cards, hidden, problem, onHide, onCopy, onPrint, onFollow } = props;
  const texts = useTexts();
  const { t, language } = texts;
  const name = nameIn(card, language);
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(card.id);
  // Who comes from another record by a link begins at the top, the screen reader too.
  useEffect(() => {
    if (before.current === card.id) return;
    before.current = card.id;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [card.id]);
  const status = card.claims.filter((claim) => claim.status);
  const others = card.claims.filter((claim) => !claim.status);
  const relationsId = useId();
  return (
    <PageFrame title={name.text}>
      <article class="entity" data-kind={card.kind}>
        <p class="kind">
          <Glyph name={card.kind} />
          {t(`card.kind.${card.kind}`)}
        </p>
        <h1 class="title" ref={heading} tabIndex={-1}>
          <Spoken words={name} />
        </h1>
        <Forms card={card} />
        <p class="standfirst">
          <Spoken words={summaryIn(card, language)} />
        </p>
        <div class="rule" />
        {status.length > 0 && (
          <Section title={t('entity.status')}>
            <ol class="claims">
              {status.map((claim) => (
                <Claim key={claim.text} claim={claim} sourceById={cards.sources} />
              ))}
            </ol>
          </Section>
        )}
        {card.timeline.length > 1 && (
          <Section title={t('entity.line')}>
            <Timeline steps={card.timeline} entity={card.id} expanded />
          </Section>
        )}
        <Statements claims={others} sourceById={cards.sources} />
        {card.differences.length > 0 && (
          <Section title={t('entity.differ')}>
            <Differences differences={card.differences} sourceById={cards.sources} />
          </Section>
        )}
        {card.distinct.length > 0 && (
          <Section title={t('card.distinct')}>
            <Distinct distinct={card.distinct} cards={cards.cards} onFollow={onFollow} />
          </Section>
        )}
        {card.related.length > 0 && (
          <Section title={t('entity.relations')} id={relationsId}>
            <RelationTree card={card} cards={cards.cards} labelledBy={relationsId} />
          </Section>
        )}
        {card.reply && (
          <Section title={t('entity.reply')}>
            <ReplyLine reply={card.reply} />
          </Section>
        )}
        <Section title={t('entity.record')}>
          <SourceList card={card} sourceById={cards.sources} />
          <div class="btns">
            <CiteButton
              cite={() => citeCard(card, { claims: card.claims, sourceById: cards.sources, texts })}
              onCopy={onCopy}
            />
            <button type="button" class="btn" onClick={onPrint}>
              {t('entity.print')}
            </button>
            <button type="button" class="btn" onClick={() => onHide(!hidden)}>
              {t(hidden ? 'entity.markAgain' : 'entity.neverMark')}
            </button>
          </div>
          <p class="hint" role="status">
            {problem ?? (hidden ? t('entity.hidden') : '')}
          </p>
          <Correction id={card.id} name={card.name} onCopy={onCopy} />
        </Section>
      </article>
    </PageFrame>
  );
}
