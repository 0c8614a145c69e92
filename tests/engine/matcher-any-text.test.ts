import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWords } from '../../engine/words.ts';
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

  test('has candidates that fold to the form that was found', () => {
    const foldedWords = (text: string) => readWords(text).map(({ folded }) => folded);
    fc.assert(
      fc.property(block, (text) => {
        for (const { start, end, form } of matcher.readBlock(text).candidates)
          expect(foldedWords(text.slice(start, end))).toEqual(foldedWords(form.text));
      }),
    );
  });
});
