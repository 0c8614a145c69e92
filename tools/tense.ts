import type { FileProblem } from '../data/read.ts';
import type { Entity, Source } from '../engine/entity.ts';

const PRESENT =
  /\b(is|are|remains?|serves?|sits?|holds?|heads?|leads?|runs?|has been|have been)\b/i;
const OFFICE_OR_DETENTION =
  /\b(president|prime minister|minister|governor|director|head of|chair(man|woman)?|spokes\w+|ambassador|chargé|secretary general|prison|jail|detention|detained|custody|imprisoned|in power)\b/i;
const PAST_MARK = /\b(former|then|until|was|had been|in (19|20)\d\d|(19|20)\d\d)\b/i;

const OFFICE_IN_RUSSIAN =
  /президент|министр|губернатор|директор|глава|председатель|секретарь|посол|поверенный|представитель|тюрьм|заключени|под стражей/i;
const PAST_MARK_IN_RUSSIAN = /бывш|тогда|(?:19|20)\d\d/i;

/** A source older than this says nothing of today. */
const FRESH_YEARS = 1;

/**
 * Present tense about somebody's office or detention on the word of an old source, and summaries
 * of persons that give them an office without a time.
 */
export function findTenseProblems(
  entities: readonly Entity[],
  sources: readonly Source[],
  today: string,
): FileProblem[] {
  const published = new Map(sources.map((source) => [source.id, source.published]));
  const oldest = `${Number(today.slice(0, 4)) - FRESH_YEARS}${today.slice(4)}`;
  return entities.flatMap(({ id, kind, summary, summaries: { ru = '' } = {}, claims }) => {
    const file = `${kind}/${id}.json`;
    const stale = claims.flatMap(({ text, sources: places }, i) => {
      const isOld = places.every(({ source }) => isBefore(published.get(source) ?? '', oldest));
      if (!isOld || !OFFICE_OR_DETENTION.test(text) || !PRESENT.test(unquote(text))) return [];
      const message = `an old source cannot say how it is now; put it in the past: “${text}”`;
      return [{ file, field: `claims[${i}].text`, message }];
    });
    const isTimeless = OFFICE_OR_DETENTION.test(summary) && !PAST_MARK.test(summary);
    const isTimelessInRussian = OFFICE_IN_RUSSIAN.test(ru) && !PAST_MARK_IN_RUSSIAN.test(ru);
    const timeless = [
      ...(isTimeless ? ['summary'] : []),
      ...(isTimelessInRussian ? ['summaries.ru'] : []),
    ].map((field) => ({
      file,
      field,
      message: 'an office needs its time: “president in 2025”, “then …”',
    }));
    return [...stale, ...(kind === 'person' ? timeless : [])];
  });
}

/** Whether a date, of whatever precision, is surely before another. */
function isBefore(date: string, other: string): boolean {
  return date < other.slice(0, date.length);
}

/** Quotations keep their tense. */
function unquote(text: string): string {
  return text.replace(/“[^”]*”/g, '');
}
