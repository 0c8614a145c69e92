import { useId } from 'preact/hooks';
import { Section } from '../Section.tsx';
import { useTexts } from '../texts.ts';
import { Choice } from './Choice.tsx';
import type { Choices, OnChoose } from './choices.ts';

const LOOKS = ['underline', 'marker', 'none'] as const;
const CARD_SIZES = ['small', 'usual', 'large'] as const;

/** What marks look like, and how large the card is. */
export function LookChoices({
  choices: { look, cardSize },
  onChoose,
}: {
  choices: Choices;
  onChoose: OnChoose;
}) {
  const { t } = useTexts();
  const id = useId();
  const sizeId = useId();
  return (
    <Section id={id} title={t('options.looks.title')}>
      <Choice
        inline
        labelledBy={id}
        options={LOOKS.map((value) => ({
          value,
          label: <span class={`as-${value}`}>{t(`options.looks.${value}`)}</span>,
        }))}
        value={look}
        onChoose={(chosen) => onChoose(() => ({ look: chosen }))}
      />
      <p class="hint" id={sizeId}>
        {t('options.looks.size')}
      </p>
      <Choice
        inline
        labelledBy={sizeId}
        options={CARD_SIZES.map((value) => ({ value, label: t(`options.looks.${value}`) }))}
        value={cardSize}
        onChoose={(chosen) => onChoose(() => ({ cardSize: chosen }))}
      />
    </Section>
  );
}
