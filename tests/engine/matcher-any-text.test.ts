import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { skeletonOf, skeletonsOf } from '../../engine/romanize.ts';
import { plain, readWords } from '../../engine/words.ts';
import { matcher } from './sample-matcher.ts';

describe('offsets', () => {
  test('count from the start of the block', () => {
    expect(matcher.findMatches(['In Osh', '👍 In Osh'])).toEqual([
      [{ entity: 'osh', start: 3, end: 6, how: 'exact', rule: 'own-name', others: [] }],
      [{ entity: 'osh', start: 6, end: 9, how: 'exact', rule: 'own-name', others: [] }],
    ]);
  });

  test('come as one empty list for a block that names nothing', () => {
    expect(matcher.findMatches(['', 'nothing'])).toEqual([[], []]);
  });

  test('come as no list for no blocks', () => {
    expect(matcher.findMatches([])).toEqual([]);
  });
});

describe('any text', () => {
  const codeUnit = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit));
  const wording = fc.constantFrom(
    ...['Sadyr', 'Japarov', 'JAPAROV’S', 'Kloop', 'Media', 'ruling', 'Supreme', 'Court', 'of'],
    ...['Kyrgyzstan', 'Kyrgyz\u00ADstan', 'Russia’s', 'Osh', 'OSH', 'foreign', 'agents', 'law'],
    ...[' ', ' ', ' ', ' ', '\u00A0', '“', '”', '-', ' – ', '. ', ', ', '.', '@', '/', '\n', '24'],
  );
  const block = fc.string({
    unit: fc.oneof({ weight: 9, arbitrary: wording }, codeUnit),
    maxLength: 40,
  });
  const page = fc.array(block, { maxLength: 4 });

  test('never makes matching throw', () => {
    fc.assert(
      fc.property(page, (blocks) => {
        expect(matcher.findMatches(blocks)).toHaveLength(blocks.length);
      }),
    );
  });

  test('has matches in order that never overlap', () => {
    fc.assert(
      fc.property(page, (blocks) => {
        for (const found of matcher.findMatches(blocks)) {
          const borders = found.flatMap(({ start, end }) => [start, end - 1]);
          expect(borders).toEqual([...borders].sort((a, b) => a - b));
        }
      }),
    );
  });

  test('has candidates of as many words as the form that was found', () => {
    fc.assert(
      fc.property(block, (text) => {
        for (const { start, end, form } of matcher.readBlock(text).candidates)
          expect(readWords(text.slice(start, end))).toHaveLength(form.length);
      }),
    );
  });

  test('has candidates whose last word folds to that of the form or sounds like it', () => {
    fc.assert(
      fc.property(block, (text) => {
        for (const { start, end, form, how } of matcher.readBlock(text).candidates) {
          const last = plain(readWords(text.slice(start, end)).at(-1)?.folded ?? '');
          if (how === 'exact') expect(last).toBe(plain(form.lastWord));
          if (how === 'variant')
            expect([plain(form.lastWord), ...skeletonsOf(form.lastWord)]).toContainEqual(
              expect.toSatisfy((word) => word === last || word === skeletonOf(last)),
            );
        }
      }),
    );
  });
});

describe('a very long block', () => {
  const measureMs = (text: string) => {
    const times = [1, 2, 3].map(() => {
      const before = performance.now();
      matcher.findMatches([text]);
      return performance.now() - before;
    });
    return Math.min(...times);
  };

  test.each<[name: string, write: (count: number) => string]>([
    ['of soft hyphens in a word', (count) => `Osh O${'\u00AD'.repeat(count)}sh`],
    ['of soft hyphens before a word', (count) => `Osh ${'\u00AD'.repeat(count)}Osh`],
    ['of marks on a letter', (count) => `Osh${'\u0301'.repeat(count)} Osh`],
    ['of quotation marks in a name', (count) => `Sadyr${'“'.repeat(count)} Japarov`],
    ['of brackets about a name', (count) => `${'('.repeat(count)}Osh${')'.repeat(count)}`],
    ['of an address', (count) => `${'osh.example/'.repeat(count / 10)}Osh`],
  ])('%s takes time that grows as its length does', (_, write) => {
    const [text, longer] = [write(5000), write(20_000)];
    measureMs(text);
    expect(measureMs(longer) / Math.max(measureMs(text), 5)).toBeLessThan(12);
  });
});
