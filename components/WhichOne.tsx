import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Card } from '../engine/compiled.ts';
import { nameIn, summaryIn } from '../engine/in-language.ts';
import { type CardControls, CardFrame } from './CardFrame.tsx';
import { bringIntoView } from './card-scroll.ts';
import { Glyph } from './Glyph.tsx';
import { useTexts } from './texts.ts';
import { Why, type Written } from './Why.tsx';

/** Several records go by the words on the page: no guess, the reader picks. */
export function WhichOne({
  written,
  choices,
  onChoose,
  controls,
  cardRef,
}: {
  written: Written;
  choices: readonly Card[];
  onChoose: (id: string) => void;
  controls?: CardControls | undefined;
  /** The card itself, so that it can take the focus. */
  cardRef: { current: HTMLElement | null };
}) {
  const texts = useTexts();
  const [asksWhy, setAsksWhy] = useState(false);
  const why = useRef<HTMLDivElement>(null);
  const nameId = useId();
  useLayoutEffect(() => {
    if (asksWhy && cardRef.current && why.current)
      bringIntoView(cardRef.current, why.current, 'nearest');
  }, [asksWhy]);
  const kind = choices[0]?.kind ?? 'law';
  return (
    <CardFrame
      kind={kind}
      labelledBy={nameId}
      lead={
        <span class="kind">
          <Glyph name={kind} />
          {texts.t('card.which.head', { kind: texts.t(`card.kind.${kind}`) })}
        </span>
      }
      controls={controls}
      cardRef={cardRef}
    >
      <div class="lemma">
        <h2 class="name" id={nameId}>
          {/["“«‘]/.test(written.text)
            ? written.text
            : texts.t('card.quoted', { text: written.text })}
        </h2>
        <p class="lead">{texts.count('card.which.lead', choices.length)}</p>
      </div>
      <div class="card-body">
        <ol class="choices">
          {choices.map((choice) => {
            const { id, kind: ofKind, timeline, claims } = choice;
            const name = nameIn(choice, texts.language);
            const summary = summaryIn(choice, texts.language);
            const date = timeline.find(({ entity }) => entity === id)?.date ?? claims[0]?.date;
            return (
              <li class="choice" key={id}>
                <button type="button" data-kind={ofKind} data-to={id} onClick={() => onChoose(id)}>
                  <time class="when" dateTime={date ?? undefined}>
                    {date ? texts.date(date) : ''}
                  </time>
                  <span>
                    <strong lang={name.lang}>{name.text}</strong>
                    <em lang={summary.lang}>{summary.text}</em>
                  </span>
                </button>
              </li>
            );
          })}
        </ol>
        {asksWhy && (
          <div ref={why}>
            <Why written={written} />
          </div>
        )}
      </div>
      <div class="foot">
        <button type="button" aria-expanded={asksWhy} onClick={() => setAsksWhy(!asksWhy)}>
          {texts.t('card.why.ask')}
        </button>
      </div>
    </CardFrame>
  );
}
