import { Glyph } from './Glyph.tsx';
import { useTexts } from './texts.ts';

/** The way back in a card's head, by the name of where it leads. */
export function BackButton({ to, onBack }: { to: string; onBack: () => void }) {
  const { t } = useTexts();
  return (
    <button type="button" class="back" onClick={onBack} aria-label={t('card.backTo', { name: to })}>
      <Glyph name="back" />
      {to}
    </button>
  );
}
