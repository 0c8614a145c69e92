import { useEffect, useState } from 'preact/hooks';
import type { TextKey } from '../engine/texts.ts';
import { useTexts } from './texts.ts';

/** How long the button says what came of it. */
const SAID_MS = 2500;

const WORDS = {
  ready: 'card.cite.button',
  copied: 'card.cite.copied',
  failed: 'card.cite.failed',
} as const satisfies Record<string, TextKey>;

/** Copies a citation, and says so quietly, to the eye and to the ear. */
export function CiteButton({
  cite,
  onCopy,
}: {
  /** The text; asked for when the button is pressed. */
  cite: () => string;
  /** Puts a text on the clipboard; resolves to whether it is there. */
  onCopy: (text: string) => Promise<boolean>;
}) {
  const { t } = useTexts();
  const [state, setState] = useState<keyof typeof WORDS>('ready');
  useEffect(() => {
    if (state === 'ready') return;
    const timer = setTimeout(() => setState('ready'), SAID_MS);
    return () => clearTimeout(timer);
  }, [state]);
  return (
    <>
      <button
        type="button"
        class="cite"
        title={t('card.cite.title')}
        onClick={async () => setState((await onCopy(cite())) ? 'copied' : 'failed')}
      >
        {t(WORDS[state])}
      </button>
      <span class="unseen" role="status">
        {state === 'ready' ? '' : t(WORDS[state])}
      </span>
    </>
  );
}
