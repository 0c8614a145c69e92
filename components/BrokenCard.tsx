import { useId } from 'preact/hooks';
import { BackButton } from './BackButton.tsx';
import { type CardControls, CardFrame } from './CardFrame.tsx';
import { useTexts } from './texts.ts';

/** What stands in the place of a card that cannot be drawn: that it cannot, and what helps. */
export function BrokenCard({
  first,
  controls,
}: {
  /** What the card leads back to, by name, if to anything. */
  first?: { backTo: string; onBack: () => void } | undefined;
  controls?: CardControls | undefined;
}) {
  const { t } = useTexts();
  const nameId = useId();
  return (
    <CardFrame
      labelledBy={nameId}
      lead={first && <BackButton to={first.backTo} onBack={first.onBack} />}
      controls={controls}
    >
      <div class="lemma">
        <h2 class="name" id={nameId}>
          {t('card.broken.title')}
        </h2>
        <p class="lead">{t('card.broken.advice')}</p>
      </div>
      <div class="card-body" />
    </CardFrame>
  );
}
