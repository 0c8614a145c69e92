import assert from 'node:assert/strict';
import fc from 'fast-check';
import { annotateText } from '../../engine/annotate.ts';
import { compileIndex } from '../../engine/compile-index.ts';
import { compileNames } from '../../engine/dataset.ts';
import { readIndex } from '../../engine/index-bytes.ts';
import { createMatcher } from '../../engine/matcher.ts';
import { createScanner } from '../../engine/scan.ts';
import { createSearch } from '../../engine/search.ts';
import { listSearchables } from '../../engine/search-forms.ts';
import { namesAndText } from '../../tests/engine/random-mentions.ts';
import { scanSlowly } from '../../tests/engine/slow-scan.ts';
import { loadDataset } from '../load-dataset.ts';
import type { Fuzzer } from './fuzzer.ts';
import { fuzzProperties } from './properties.ts';

/** What stands between names on pages, and what should not. */
const BETWEEN = [
  ...[' ', ' ', ' ', ' ', ', ', '. ', '\n', '\n\n', ' and ', ' и ', ' жана ', ' of ', '-', '’s '],
  ...['\u00A0', '\u00AD', '\u200B', '\u0301', '\u202E', '“', '”', '(', ')', '@', '/', '.', '&'],
  ...['👍', '🇰🇬', '\uD83D', '\uDC4D', '\u0000', '\uFFFC', 'İ', 'ß', 'ﬁ', 'Ｏ', 'Ⅳ', ' 2024 ', '24'],
];

/** Texts through the whole engine, with the names that are shipped and with others. */
export function fuzzTexts(): Fuzzer {
  const { names, cards, entities } = loadDataset();
  const matcher = createMatcher(compileNames(names));
  const search = createSearch(listSearchables(entities, cards));

  const form = fc.constantFrom(...names.forms.map(({ text }) => text));
  const spoilt = fc.tuple(form, fc.nat(), fc.constantFrom(...BETWEEN)).map(([text, place, put]) => {
    const at = place % text.length;
    return text.slice(0, at) + put + text.slice(at + (place % 2));
  });
  const unit = fc.oneof(
    { weight: 6, arbitrary: form },
    { weight: 2, arbitrary: form.map((text) => text.toUpperCase()) },
    { weight: 4, arbitrary: spoilt },
    { weight: 10, arbitrary: fc.constantFrom(...BETWEEN) },
    fc.string({ unit: 'binary', maxLength: 3 }),
    fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  );
  const block = fc.string({ unit, maxLength: 24 });
  const page = fc.array(block, { maxLength: 6 });

  return fuzzProperties('texts', {
    'mentions stand in order, in the text, apart, and between whole characters': fc.property(
      page,
      (blocks) => {
        const found = matcher.findMatches(blocks);
        assert.equal(found.length, blocks.length);
        for (const [i, matches] of found.entries()) {
          const text = blocks[i] ?? '';
          let last = 0;
          for (const { start, end } of matches) {
            assert(last <= start && start < end && end <= text.length, `${last} ${start}–${end}`);
            assert(
              isBorder(text, start) && isBorder(text, end),
              `half a character: ${start}–${end}`,
            );
            last = end;
          }
        }
      },
    ),
    'the answer is the same again, and in whatever order blocks are read': fc.property(
      page,
      (blocks) => {
        const once = matcher.findMatches(blocks);
        const readings = blocks.map((_, i) => matcher.readBlock(blocks.at(-1 - i) ?? ''));
        assert.deepEqual(matcher.settle(readings.reverse()), once);
      },
    ),
    'a text says of its mentions what stands there': fc.property(page, (blocks) => {
      const text = blocks.join('\n\n');
      for (const mention of annotateText(matcher, text))
        assert.equal(mention.text, text.slice(mention.start, mention.end));
    }),
    'the scanner finds what the slow one finds': fc.property(namesAndText, (given) => {
      const tell = ({ form, start, end }: { form: number; start: number; end: number }) =>
        `${form} ${start}–${end}`;
      const found = createScanner(readIndex(compileIndex(given.names)))
        .scan(given.text)
        .map(tell);
      const slow = scanSlowly(given.names, given.text);
      const due = slow.filter(({ lowCase, odd }) => !lowCase && !odd).map(tell);
      assert.deepEqual(
        due.filter((hit) => !found.includes(hit)),
        [],
      );
      const allowed = new Set(slow.map(tell));
      assert.deepEqual(
        found.filter((hit) => !allowed.has(hit)),
        [],
      );
    }),
    'a search answers, and the same again': fc.property(block, (query) => {
      const { results } = search.search(query);
      const ids = results.map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      assert.deepEqual(search.search(query).results, results);
    }),
  });
}

/** Whether an offset parts no character of two code units. */
function isBorder(text: string, at: number): boolean {
  return !/^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(at - 1, at + 1)) || at === 0;
}
