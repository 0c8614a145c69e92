import { useState } from 'preact/hooks';
import { useTexts } from '../texts.ts';

/**
 * How to ask for a correction: what to write, ready to copy. Nothing is sent from here, since
 * nothing ever is.
 */
export function Correction({
  id,
  name,
  onCopy,
}: {
  id: string;
  name: string;
  onCopy: (text: string) => Promise<boolean>;
}) {
  const { t } = useTexts();
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <details class="correction">
      <summary>{t('entity.correct.ask')}</summary>
      <p>{t('entity.correct.how')}</p>
      <pre>{t('entity.correct.form', { id, name })}</pre>
      <button
        type="button"
        class="btn"
        onClick={async () => setCopied(await onCopy(t('entity.correct.form', { id, name })))}
      >
        {t('entity.correct.copy')}
      </button>
      <p class="hint" role="status">
        {copied !== null && t(copied ? 'card.cite.copied' : 'card.cite.failed')}
      </p>
    </details>
  );
}
