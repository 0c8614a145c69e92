import type { Kind } from '../../engine/entity.ts';
import type { Worded } from '../../engine/in-language.ts';
import { Section } from '../Section.tsx';
import { useTexts } from '../texts.ts';
import type { Choices, OnChoose } from './choices.ts';
import { RowList } from './RowList.tsx';

/** What a hidden entity is called; null if this Sanjyra has no record of it. */
export type NameEntity = (id: string) => (Worded & { kind: Kind }) | null;

/** What is never marked, each with the way back. */
export function HiddenEntities({
  choices: { hidden },
  onChoose,
  nameEntity,
}: {
  choices: Choices;
  onChoose: OnChoose;
  nameEntity: NameEntity;
}) {
  const { t, language } = useTexts();
  const rows = hidden.map((id) => {
    const entity = nameEntity(id);
    return {
      key: id,
      name: entity?.text ?? id,
      lang: entity?.lang === language ? undefined : entity?.lang,
      note: entity === null ? t('options.hidden.unknown') : t(`card.kind.${entity.kind}`),
      acts: [
        {
          key: 'again',
          label: t('options.hidden.again'),
          onPress: () => onChoose((now) => ({ hidden: now.hidden.filter((one) => one !== id) })),
        },
      ],
    };
  });
  return (
    <Section title={t('options.hidden.title')}>
      <RowList rows={rows} none={t('options.hidden.none')} />
    </Section>
  );
}
