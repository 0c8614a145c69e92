import type { PartialDate } from './entity.ts';
import type { Language } from './language.ts';

/** How precisely a date is known: by its parts, `2024-04-03`, `2024-04`, `2024`. */
const PRECISIONS: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'short' },
  { year: 'numeric', month: 'short', day: 'numeric' },
];

/** English as its readers outside of America write it: `3 Apr 2024`, no comma in the margin. */
const LOCALES = { en: 'en-GB', ru: 'ru' } as const;

/** By hand, after CLDR: Chromium knows no Kyrgyz dates and would take the browser’s language. */
const KYRGYZ_MONTHS = 'янв. фев. мар. апр. май июн. июл. авг. сен. окт. ноя. дек.'.split(' ');

/**
 * What writes a date as a margin prints it, no more precise than it is: `2024`, `Apr 2024`,
 * `3 Apr 2024`; `апр. 2024`; `2024-ж. апр.`. The first one of a process takes the browser several
 * milliseconds to make, since it loads its tables then; so each is made once, when it is first asked for.
 */
export function createDateWriter(language: Language): (date: PartialDate) => string {
  if (language === 'ky') return writeKyrgyz;
  const formats: Intl.DateTimeFormat[] = [];
  return (date) => {
    const parts = date.split('-').map(Number);
    const [year = 0, month = 1, day = 1] = parts;
    const at = parts.length - 1;
    formats[at] ??= new Intl.DateTimeFormat(LOCALES[language], {
      ...PRECISIONS[at],
      timeZone: 'UTC',
    });
    const written = formats[at].format(Date.UTC(year, month - 1, day));
    // In a margin of dates nobody needs to be told that 2024 is a year.
    return written.replace(/\sг\.$/, '');
  };
}

/** The number of a year is an ordinal in Kyrgyz, and bears its “-ж.” always. */
function writeKyrgyz(date: PartialDate): string {
  const [year, month, day] = date.split('-').map(Number);
  if (month === undefined) return `${year}-ж.`;
  const name = KYRGYZ_MONTHS[month - 1];
  return day === undefined ? `${year}-ж. ${name}` : `${year}-ж. ${day}-${name}`;
}
