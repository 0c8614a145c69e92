/** The languages that Sanjyra speaks. */
export const LANGUAGES = ['en', 'ru', 'ky'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The reader's language: as chosen, or the first of the browser's that Sanjyra speaks. */
export function chooseLanguage(
  chosen: Language | 'browser',
  browserLanguages: readonly string[],
): Language {
  if (chosen !== 'browser') return chosen;
  const spoken = browserLanguages.map((tag) =>
    LANGUAGES.find((language) => tag.toLowerCase().split('-')[0] === language),
  );
  return spoken.find((language) => language !== undefined) ?? 'en';
}
