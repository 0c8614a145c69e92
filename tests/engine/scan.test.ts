import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileIndex } from '../../engine/compile-index.ts';
import type { NameList } from '../../engine/compiled.ts';
import { readIndex } from '../../engine/index-bytes.ts';
import { skeletonOf, skeletonsOf } from '../../engine/romanize.ts';
import { createScanner } from '../../engine/scan.ts';
import { plain, readWords } from '../../engine/words.ts';
import { namesAndText } from './random-mentions.ts';
import { listForms, scanSlowly } from './slow-scan.ts';

const scan = (names: NameList, text: string) =>
  createScanner(readIndex(compileIndex(names))).scan(text);

/** Characters that are folded away, joined, or of other scripts, between some that are not. */
const oddity = fc.constantFrom(..."Osh ’‘ʼ'-.·\u00AD\u200B\u2060\uFE0F\uFEFF\u0301ӊйﬁ𝕬漢がⅣ²٣0🇰🇬 ");
const namesAndAnyText = fc.record({
  names: namesAndText.map(({ names }) => names),
  text: fc.string({ unit: fc.oneof(oddity, fc.string({ unit: 'binary', maxLength: 1 })) }),
});

interface Found {
  form: number;
  start: number;
  end: number;
}
/** What was found, to be read and compared: `form 3: Sadyr Japarov, 0–13`. */
const write = (text: string, found: readonly Found[]) =>
  found.map(({ form, start, end }) => `form ${form}: ${text.slice(start, end)}, ${start}–${end}`);

const runs = { numRuns: 300 };

describe('any names in any text', { timeout: 20_000 }, () => {
  test('are found where the slow version finds them', () => {
    fc.assert(
      fc.property(namesAndText, ({ names, text }) => {
        const found = write(text, scan(names, text));
        const slow = scanSlowly(names, text).filter(({ lowCase, odd }) => !lowCase && !odd);
        expect(write(text, slow).filter((hit) => !found.includes(hit))).toEqual([]);
      }),
      runs,
    );
  });

  test('are found nowhere else', () => {
    fc.assert(
      fc.property(namesAndText, ({ names, text }) => {
        const slow = write(text, scanSlowly(names, text));
        expect(write(text, scan(names, text)).filter((hit) => !slow.includes(hit))).toEqual([]);
      }),
      runs,
    );
  });

  test('are found once each', () => {
    fc.assert(
      fc.property(namesAndText, ({ names, text }) => {
        const hits = write(text, scan(names, text));
        expect(hits).toHaveLength(new Set(hits).size);
      }),
      runs,
    );
  });

  test('lack capitals where the slow version says so', () => {
    fc.assert(
      fc.property(namesAndText, ({ names, text }) => {
        const lacking = write(
          text,
          scanSlowly(names, text).filter(({ lowCase }) => lowCase),
        );
        for (const hit of scan(names, text))
          expect(lacking.includes(write(text, [hit])[0] ?? '')).toBe(hit.lowCase);
      }),
      runs,
    );
  });

  test('begin and end where words do', () => {
    fc.assert(
      fc.property(namesAndText, ({ names, text }) => {
        const words = readWords(text);
        const ends = words.flatMap(({ end, owner }) => (owner ? [end, owner.end] : [end]));
        for (const { start, end } of scan(names, text)) {
          expect(words.map((word) => word.start)).toContain(start);
          expect(ends).toContain(end);
        }
      }),
      runs,
    );
  });

  test('stand among the words that readWords finds', () => {
    fc.assert(
      fc.property(fc.oneof(namesAndText, namesAndAnyText), ({ names, text }) => {
        const scanner = createScanner(readIndex(compileIndex(names)));
        scanner.scan(text);
        const { count, starts, ends } = scanner.words;
        expect(Array.from({ length: count }, (_, i) => [starts[i], ends[i]])).toEqual(
          readWords(text).map(({ start, end }) => [start, end]),
        );
      }),
      runs,
    );
  });

  test('say exact where the words stand letter for letter', () => {
    const list = (text: string) => readWords(text).map(({ start, end }) => text.slice(start, end));
    fc.assert(
      fc.property(namesAndText, ({ names, text }) => {
        const forms = listForms(names);
        for (const { start, end, how, form } of scan(names, text))
          if (how === 'exact')
            expect(list(text.slice(start, end))).toEqual(list(forms[form]?.text ?? ''));
      }),
      runs,
    );
  });

  test('say variant where each word folds to the form’s or sounds like it', () => {
    fc.assert(
      fc.property(namesAndText, ({ names, text }) => {
        const forms = listForms(names);
        for (const { start, end, how, form } of scan(names, text)) {
          if (how !== 'variant') continue;
          const words = forms[form]?.words ?? [];
          const written = readWords(text.slice(start, end));
          expect(written).toHaveLength(words.length);
          words.forEach((word, i) => {
            const letters = plain(written[i]?.folded ?? '');
            const isSame = letters === plain(word.folded);
            const isAlike = skeletonsOf(word.text).includes(skeletonOf(letters));
            expect(isSame || (word.respelled && isAlike)).toBe(true);
          });
        }
      }),
      runs,
    );
  });
});
