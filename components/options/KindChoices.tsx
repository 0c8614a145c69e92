import { useId } from 'preact/hooks';
import { KINDS, type Kind } from '../../engine/entity.ts';
import { Glyph } from '../Glyph.tsx';
import { Section } from '../Section.tsx';
import { useTexts } from '../texts.ts';
import type { Choices, OnChoose } from './choices.ts';
import { Tick } from './Tick.tsx';

/** Which kinds are found on pages. */
export function KindChoices({
  choices: { silentKinds },
  onChoose,
}: {
  choices: Choices;
  onChoose: OnChoose;
}) {
  const { t } = useTexts();
  const id = useId();
  const choose = (kind: Kind, found: boolean) =>
    onChoose((now) => {
      const others = now.silentKinds.filter((one) => one !== kind);
      return { silentKinds: found ? others : [...others, kind] };
    });
  return (
    <Section id={id} title={t('options.kinds.title')}>
      <fieldset class="opt columns" aria-labelledby={id}>
        {KINDS.map((kind) => (
          <Tick
            key={kind}
            kind={kind}
            label={
              <>
                <Glyph name={kind} /> {t(`card.kind.${kind}`)}
              </>
            }
            checked={!silentKinds.includes(kind)}
            onChange={(found) => choose(kind, found)}
          />
        ))}
      </fieldset>
      <p class="hint">{t('options.kinds.hint')}</p>
    </Section>
  );
}
