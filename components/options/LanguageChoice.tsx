import { LANGUAGES, type Language } from '../../engine/language.ts';
import { Section } from '../Section.tsx';
import { useTexts } from '../texts.ts';
import type { Choices, OnChoose } from './choices.ts';

/** What each language calls itself. */
const OWN_NAMES: Record<Language, string> = { en: 'English', ru: 'Русский', ky: 'Кыргызча' };

/** In which language cards and pages speak. */
export function LanguageChoice({
  choices: { language },
  onChoose,
}: {
  choices: Choices;
  onChoose: OnChoose;
}) {
  const { t } = useTexts();
  const choose = (value: string) => {
    const chosen = LANGUAGES.find((one) => one === value) ?? 'browser';
    onChoose(() => ({ language: chosen }));
  };
  return (
    <Section title={t('options.language.title')}>
      <label class="field">
        {t('options.language.label')}
        <select value={language} onChange={({ currentTarget }) => choose(currentTarget.value)}>
          <option value="browser">{t('options.language.browser')}</option>
          {LANGUAGES.map((one) => (
            <option key={one} value={one} lang={one}>
              {OWN_NAMES[one]}
            </option>
          ))}
        </select>
      </label>
    </Section>
  );
}
