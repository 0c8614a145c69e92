import { useRef } from 'preact/hooks';
import { useTexts } from '../texts.ts';

/** What has become of the reader's last choice. */
export interface Said {
  /** Another for each: what is said twice is told twice. */
  id: number;
  text: string;
  onUndo?: (() => void) | undefined;
}

/** A line at the foot of the window, told to screen readers when it changes. */
export function SaidLine({ said }: { said: Said | null }) {
  const { t } = useTexts();
  const line = useRef<HTMLDivElement>(null);
  return (
    <div class="outcome" role="status" tabIndex={-1} ref={line}>
      {said && (
        <p key={said.id}>
          {said.text}{' '}
          {said.onUndo && (
            <button
              type="button"
              class="quiet"
              onClick={() => {
                // The button goes; the focus stays near.
                line.current?.focus();
                said.onUndo?.();
              }}
            >
              {t('options.said.undo')}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
