import type { Language } from '../../engine/language.ts';
import { useTexts } from '../texts.ts';
import { Words } from '../Words.tsx';

/** What can be looked up, where the field is empty and the page has nothing to list. */
export function SearchHelp() {
  const { t, language } = useTexts();
  // The first example is in a script that the reader's own language is not written in.
  const other: Language = language === 'en' ? 'ky' : 'en';
  return (
    <>
      <p class="say">{t('popup.search.help')}</p>
      <p class="say">
        <Words
          text={t('popup.search.instance')}
          parts={{
            script: <b lang={other}>{t('popup.search.script')}</b>,
            law: <b>{t('popup.search.law')}</b>,
            place: <b>{t('popup.search.place')}</b>,
          }}
        />
      </p>
    </>
  );
}

/** Nothing was found, and what may find more. */
export function NothingFound({ query }: { query: string }) {
  const { t } = useTexts();
  return (
    <>
      <p class="say">
        <b>{t('popup.search.nothing', { query })}</b>
      </p>
      <p class="say">{t('popup.search.advice')}</p>
    </>
  );
}

/** The page names nothing that is known. */
export function NothingHere() {
  const { t } = useTexts();
  return (
    <p class="say">
      <b>{t('popup.page.nothing')}</b> {t('popup.page.searchAll')}
    </p>
  );
}

/** Nothing is known of the page, and would be if it came again. */
export function Unread({ why, onReload }: { why: 'unreached' | 'silent'; onReload: () => void }) {
  const { t } = useTexts();
  return (
    <p class="say">
      <Words
        text={t(`popup.page.${why}`)}
        parts={{
          reload: (
            <button type="button" class="btn-text" onClick={onReload}>
              {t('popup.page.reload')}
            </button>
          ),
        }}
      />
    </p>
  );
}
