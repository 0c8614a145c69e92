import { expect, test } from 'vitest';
import type { Kind } from '../../engine/entity.ts';
import { declensionsOf, type Stem, stemsOf } from '../../engine/inflect.ts';
import { fold, plain } from '../../engine/words.ts';

export type Lang = 'en' | 'ru' | 'ky';

/** Whether these words may be a form’s: each as it stands there, or by its declension. */
function isOf(written: string, form: string, lang: Lang, kind: Kind): boolean {
  const surnameFirst = /^\S+(?:ов|ев|ин|ова|ева|ина) /.test(form);
  const declensions = declensionsOf(form.split(' '), { lang, kind, surnameFirst });
  const words = form.split(' ').map(fold);
  const found = written.split(' ').map(fold);
  return (
    found.length === words.length &&
    found.every((word, i) => {
      const stems = stemsOf(words[i] ?? '', declensions[i] ?? 'fixed');
      return word === words[i] || stems.some((stem) => isOfStem(plain(word), stem));
    })
  );
}

/** Whether a word, plain, is a stem and what that stem takes. */
export function isOfStem(word: string, { text, takes }: Stem): boolean {
  return word.startsWith(text) && takes(word.slice(text.length));
}

/** Tests a table of forms, `a, b`: each of `taken` is the form’s, none of `others` is. */
export function testForms(
  lang: Lang,
  rows: readonly [shows: string, form: string, kind: Kind, taken: string, others: string][],
): void {
  const list = (forms: string) => (forms === '' ? [] : forms.split(', '));
  test.each(rows)('%s: %s', (_, form, kind, taken, others) => {
    const wrong = {
      refused: list(taken).filter((written) => !isOf(written, form, lang, kind)),
      taken: list(others).filter((written) => isOf(written, form, lang, kind)),
    };
    expect(wrong).toEqual({ refused: [], taken: [] });
  });
}
