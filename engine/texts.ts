import type english from '../locales/en.ts';
import { createDateWriter } from './dates.ts';
import type { PartialDate } from './entity.ts';
import type { Language } from './language.ts';

/** The texts of a language, by surface: `locales/<language>/<surface>.json`. */
export interface Catalogue {
  readonly [key: string]: string | Catalogue;
}

/** Where a text stands: `popup.pause`. */
export type TextKey = TextPaths<typeof english>;

/** Where a text stands that depends on a number: a form for each category of `Intl.PluralRules`. */
export type CountKey = CountPaths<typeof english>;

/** What is put in the places of a text, by name. */
export type TextValues = Readonly<Record<string, string | number>>;

type TextPaths<T, Before extends string = ''> = {
  [K in keyof T & string]: T[K] extends string
    ? `${Before}${K}`
    : T[K] extends { other: string }
      ? never
      : TextPaths<T[K], `${Before}${K}.`>;
}[keyof T & string];

type CountPaths<T, Before extends string = ''> = {
  [K in keyof T & string]: T[K] extends string
    ? never
    : T[K] extends { other: string }
      ? `${Before}${K}`
      : CountPaths<T[K], `${Before}${K}.`>;
}[keyof T & string];

/** All that is said to a reader, in one language. */
export interface Texts {
  language: Language;
  /** A text, its places (`{host}`) filled; a place without a value stays as it is. */
  t(key: TextKey, values?: TextValues): string;
  /** The form of a text that goes with a number; `{count}` is the number as the language writes it. */
  count(key: CountKey, count: number, values?: TextValues): string;
  /** A date as precise as it is known. */
  date(date: PartialDate): string;
}

/** The texts of a language; a key that the catalogue lacks stands for itself. */
export function createTexts(language: Language, catalogue: Catalogue): Texts {
  const plurals = new Intl.PluralRules(language);
  // Chromium writes no Kyrgyz numbers; they are written as in Russian.
  const numbers = new Intl.NumberFormat([language, 'ru']);
  const find = (key: string) =>
    key
      .split('.')
      .reduce<string | Catalogue | undefined>(
        (found, part) => (typeof found === 'object' ? found[part] : undefined),
        catalogue,
      );
  return {
    language,
    t(key, values = {}) {
      const text = find(key);
      return typeof text === 'string' ? fill(text, values) : key;
    },
    count(key, count, values = {}) {
      const forms = find(key);
      if (typeof forms !== 'object') return key;
      const form = forms[plurals.select(count)] ?? forms.other;
      return typeof form === 'string'
        ? fill(form, { ...values, count: numbers.format(count) })
        : key;
    },
    date: createDateWriter(language),
  };
}

function fill(text: string, values: TextValues): string {
  return text.replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place));
}
