import { useId } from 'preact/hooks';
import { Section } from '../Section.tsx';
import { useTexts } from '../texts.ts';
import { Choice } from './Choice.tsx';
import { type Choices, HELD_KEY, type OnChoose } from './choices.ts';

const MARKS = ['section', 'page', 'all', 'held'] as const;

/** Which mentions are marked. */
export function MarkChoices({
  choices: { marks, discreet },
  onChoose,
}: {
  choices: Choices;
  onChoose: OnChoose;
}) {
  const { t } = useTexts();
  const id = useId();
  const key = { key: HELD_KEY };
  return (
    <Section id={id} title={t('options.marks.title')}>
      <Choice
        labelledBy={id}
        options={MARKS.map((value) => ({ value, label: t(`options.marks.${value}`, key) }))}
        value={marks}
        onChoose={(chosen) => onChoose(() => ({ marks: chosen }))}
      />
      <p class="hint">{discreet ? t('options.marks.discreet', key) : t('options.marks.hint')}</p>
    </Section>
  );
}
