import { useId } from 'preact/hooks';
import { Section } from '../Section.tsx';
import { useTexts } from '../texts.ts';
import { type Choices, HELD_KEY, type OnChoose } from './choices.ts';
import { Tick } from './Tick.tsx';

/** What somebody who looks over the reader's shoulder may see. */
export function DiscreetChoices({
  choices: { discreet, badge },
  onChoose,
}: {
  choices: Choices;
  onChoose: OnChoose;
}) {
  const { t } = useTexts();
  const id = useId();
  return (
    <Section id={id} title={t('options.discreet.title')}>
      <fieldset class="opt" aria-labelledby={id}>
        <Tick
          label={t('options.discreet.mode')}
          hint={t('options.discreet.hint', { key: HELD_KEY })}
          checked={discreet}
          onChange={(chosen) => onChoose(() => ({ discreet: chosen }))}
        />
        <Tick
          label={t('options.discreet.badge')}
          hint={discreet && badge ? t('options.discreet.noBadge') : undefined}
          checked={badge}
          onChange={(chosen) => onChoose(() => ({ badge: chosen }))}
        />
      </fieldset>
    </Section>
  );
}
