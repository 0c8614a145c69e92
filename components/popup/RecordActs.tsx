import { useTexts } from '../texts.ts';

/** What can be done about a record whose card is open: leave it alone on pages, read all of it. */
export function RecordActs({
  id,
  isHidden,
  onHide,
}: {
  id: string;
  /** Whether it is left alone on pages. */
  isHidden: boolean;
  onHide: (hidden: boolean) => void;
}) {
  const { t } = useTexts();
  return (
    <footer class="pop-foot">
      <span>
        <span role="status">{isHidden && t('popup.record.hidden')}</span>{' '}
        <button type="button" class="quiet" onClick={() => onHide(!isHidden)}>
          {t(isHidden ? 'popup.record.show' : 'popup.record.hide')}
        </button>
      </span>
      <a class="quiet" href={`/entity.html#${id}`} target="_blank" rel="noopener">
        {t('popup.record.whole')}
      </a>
    </footer>
  );
}
