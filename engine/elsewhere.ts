import { ELSEWHERE, type NameList } from './compiled.ts';
import { foldForm } from './forms.ts';

/** Codes that the region names have and that are no country with courts and laws of its own in the news. */
const NO_COUNTRY = new Set(
  (
    'EU EZ QO UN XA XB ZZ AC AI AN AQ AS AW AX BL BM BQ BV CC CK CP CQ CS CW CX DD DG EA FK FO FX GF GG ' +
    'GI GL GP GS GU HM IC IM IO JE KY MF MO MP MQ MS NC NF NH NU NQ PC PF PM PN PR PU PZ RE RH SH ' +
    'SJ SU SX TA TC TF TK TP UM VG VI WF WK YD YT YU ZR'
  ).split(' '),
);
const LANGUAGES = ['en', 'ru', 'ky'] as const;

/** What CLDR has no list of: the adjectives of the countries that news set beside ours. */
const DEMONYMS = {
  en:
    'Afghan Albanian American Argentine Armenian Australian Austrian Azerbaijani Bangladeshi ' +
    'Belarusian Belgian Bosnian Brazilian British Bulgarian Canadian Chinese Croatian Czech Danish ' +
    'Dutch Egyptian Estonian Ethiopian Finnish French Georgian German Ghanaian Greek Hungarian Indian ' +
    'Indonesian Iranian Iraqi Irish Israeli Italian Japanese Kenyan Korean Kosovar Latvian Lithuanian ' +
    'Macedonian Malaysian Mexican Moldovan Mongolian Montenegrin Nepali Nicaraguan Nigerian ' +
    'Norwegian Pakistani Palestinian Polish Portuguese Romanian Salvadoran Saudi Scottish Serbian ' +
    'Slovak Slovenian Spanish Swedish Swiss Syrian Turkish Ugandan Venezuelan Vietnamese Zimbabwean',
  ru:
    'австралийский австрийский азербайджанский американский армянский афганский белорусский ' +
    'бельгийский болгарский боснийский бразильский британский венгерский вьетнамский германский ' +
    'греческий грузинский датский египетский израильский индийский иракский иранский ирландский ' +
    'испанский итальянский канадский китайский корейский латвийский литовский македонский ' +
    'молдавский монгольский немецкий нидерландский норвежский пакистанский польский португальский ' +
    'румынский саудовский сербский сирийский словацкий словенский турецкий финский французский ' +
    'хорватский черногорский чешский шведский швейцарский эстонский японский',
};

interface CountryName {
  text: string;
  lang?: 'ru' | 'ky';
}

function listDemonyms(): CountryName[] {
  return [
    ...DEMONYMS.en.split(' ').map((text) => ({ text })),
    ...DEMONYMS.ru.split(' ').map((text) => ({ text, lang: 'ru' as const })),
  ];
}

/**
 * The names with one more entity, which stands for every country that has no record, in English and
 * Russian (Unicode CLDR, by `Intl`). It is never shown; but “in Georgia, the Supreme Court” is then
 * known to be of another country. To be called at build time.
 */
export function addElsewhere(names: NameList): NameList {
  const taken = new Set(names.forms.map(({ text }) => foldForm(text)));
  const isTaken = ({ text }: CountryName) => taken.has(foldForm(text));
  const countries = listCountries().filter((forms) => !forms.some(isTaken));
  const demonyms = listDemonyms().filter((form) => !isTaken(form));
  return {
    ...names,
    entities: [
      ...names.entities,
      { id: ELSEWHERE, kind: 'place', scope: 'global', name: '', country: true },
    ],
    forms: [
      ...names.forms,
      ...countries.flat().map((form) => ({
        ...form,
        entity: names.entities.length,
        strength: 'strong' as const,
        of: null,
      })),
      ...demonyms.map((form) => ({
        ...form,
        entity: names.entities.length,
        strength: 'cue' as const,
        of: null,
      })),
    ],
  };
}

/** The names of each country, one a language. */
function listCountries(): CountryName[][] {
  const byLanguage = LANGUAGES.map(
    (lang) => [lang, new Intl.DisplayNames([lang], { type: 'region', fallback: 'none' })] as const,
  );
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return codes
    .filter((code) => !NO_COUNTRY.has(code))
    .map((code) =>
      byLanguage.flatMap(([lang, names]) => {
        const text = names.of(code);
        if (text === undefined) return [];
        return lang === 'en' ? { text } : { text, lang };
      }),
    );
}
