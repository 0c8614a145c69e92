import type { Names } from './compiled.ts';
import { foldForm } from './forms.ts';

/** The id of what is no record: any country that the dataset does not have. */
export const ELSEWHERE = '';

/** Codes that the region names have and that are no country. */
const NO_COUNTRY = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ']);
const LANGUAGES = ['en', 'ru'];

/**
 * The names with one more entity, which stands for every country that has no record, in English and
 * Russian (Unicode CLDR, by `Intl`). It is never shown; but “in Georgia, the Supreme Court” is then
 * known to be of another country. To be called at build time.
 */
export function addElsewhere(names: Names): Names {
  const taken = new Set(names.forms.map(({ text }) => foldForm(text)));
  const isTaken = (text: string) => taken.has(foldForm(text));
  const countries = listCountries().filter((texts) => !texts.some(isTaken));
  return {
    ...names,
    entities: [
      ...names.entities,
      { id: ELSEWHERE, kind: 'place', scope: 'global', name: '', country: true },
    ],
    forms: [
      ...names.forms,
      ...countries.flat().map((text) => ({
        text,
        entity: names.entities.length,
        strength: 'strong' as const,
        of: null,
      })),
    ],
  };
}

/** The names of each country, one a language. */
function listCountries(): string[][] {
  const byLanguage = LANGUAGES.map(
    (language) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }),
  );
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return codes
    .filter((code) => !NO_COUNTRY.has(code))
    .map((code) => byLanguage.flatMap((names) => names.of(code) ?? []));
}
