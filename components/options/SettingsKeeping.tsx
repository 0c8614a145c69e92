import { useId, useRef } from 'preact/hooks';
import { Section } from '../Section.tsx';
import { useTexts } from '../texts.ts';
import type { Choices, OnChoose } from './choices.ts';
import { Tick } from './Tick.tsx';

/** What can be done with the settings as a whole. */
export interface KeepingActs {
  onSave: () => void;
  onRead: (file: File) => void;
  onReset: () => void;
}

/** The settings as a whole: to a file, from a file, as at the beginning, to other browsers. */
export function SettingsKeeping({
  choices: { carried },
  onChoose,
  carryTrouble,
  onSave,
  onRead,
  onReset,
}: KeepingActs & { choices: Choices; onChoose: OnChoose; carryTrouble: string | null }) {
  const { t } = useTexts();
  const hintId = useId();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <Section title={t('options.keeping.title')}>
      <div class="btns">
        <button type="button" class="btn" aria-describedby={hintId} onClick={onSave}>
          {t('options.keeping.save')}
        </button>
        <button type="button" class="btn" onClick={() => picker.current?.click()}>
          {t('options.keeping.read')}
        </button>
        <button type="button" class="btn" onClick={onReset}>
          {t('options.keeping.reset')}
        </button>
      </div>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file !== undefined) onRead(file);
          // The same file may be chosen again.
          currentTarget.value = '';
        }}
      />
      <p class="hint" id={hintId}>
        {t('options.keeping.hint')}
      </p>
      <div class="opt">
        <Tick
          label={t('options.keeping.carried')}
          hint={t('options.keeping.carriedHint')}
          checked={carried}
          onChange={(chosen) => onChoose(() => ({ carried: chosen }))}
        />
        {carried && carryTrouble !== null && (
          <p class="hint">{t('options.keeping.carryTrouble', { why: carryTrouble })}</p>
        )}
      </div>
    </Section>
  );
}
