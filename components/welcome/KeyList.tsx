import { Section } from '../Section.tsx';
import { useTexts } from '../texts.ts';
import { Keys } from './Keys.tsx';

/** What the reader can do by keys that the browser knows. */
export const COMMANDS = ['next-name', 'previous-name', 'toggle-site'] as const;

/** A command and its keys as they are now; empty where it has none. */
export interface Shortcut {
  command: (typeof COMMANDS)[number];
  shortcut: string;
}

/** All keys, and where to change them; the first ones are the browser's, the others ours. */
export function KeyList({
  shortcuts,
  onChangeKeys,
}: {
  shortcuts: readonly Shortcut[];
  onChangeKeys: () => void;
}) {
  const { t } = useTexts();
  return (
    <Section title={t('welcome.keys.title')}>
      <dl class="key-list">
        {shortcuts.map(({ command, shortcut }) => (
          <div key={command}>
            <dt>{shortcut ? <Keys shortcut={shortcut} /> : t('welcome.keys.none')}</dt>
            <dd>{t(`welcome.keys.${command}`)}</dd>
          </div>
        ))}
        <div>
          <dt>
            <Keys shortcut="P" />
          </dt>
          <dd>{t('welcome.keys.pin')}</dd>
        </div>
        <div>
          <dt>
            <Keys shortcut="Esc" />
          </dt>
          <dd>{t('welcome.keys.close')}</dd>
        </div>
      </dl>
      {shortcuts.length > 0 && (
        <p>
          {shortcuts.some(({ shortcut }) => shortcut === '') && (
            <span class="hint">{t('welcome.keys.missing')} </span>
          )}
          <button type="button" class="quiet" onClick={onChangeKeys}>
            {t('welcome.keys.change')}
          </button>
        </p>
      )}
    </Section>
  );
}
