import { PageFrame } from '../PageFrame.tsx';
import { useTexts } from '../texts.ts';

/** What stands where an address names no record: one that was taken out, or never was. */
export function NoSuchRecord({ id }: { id: string }) {
  const { t } = useTexts();
  return (
    <PageFrame title={t('entity.none')}>
      <h1 class="title">{t('entity.none')}</h1>
      <p class="standfirst">{id === '' ? t('entity.noneAsked') : t('entity.noneOf', { id })}</p>
      <p>
        <a href="/popup.html">{t('entity.search')}</a>
      </p>
    </PageFrame>
  );
}
