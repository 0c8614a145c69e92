import { useTexts } from '../texts.ts';

/** What is wrong with the stored settings; `aside`: they hold, but earlier ones could not be read. */
export type TroubleKind = 'broken' | 'newer' | 'unreachable' | 'aside';

/** The line that says so, and the two things that can be done: save what was stored, forget it. */
export function Trouble({
  trouble,
  onSave,
  onForget,
}: {
  trouble: TroubleKind;
  onSave: () => void;
  onForget: () => void;
}) {
  const { t } = useTexts();
  return (
    <div class="trouble" role="alert">
      <p>{t(`options.trouble.${trouble}`)}</p>
      {trouble !== 'unreachable' && (
        <div class="btns">
          <button type="button" class="btn" onClick={onSave}>
            {t('options.trouble.save')}
          </button>
          <button type="button" class="btn" onClick={onForget}>
            {t('options.trouble.forget')}
          </button>
        </div>
      )}
    </div>
  );
}
