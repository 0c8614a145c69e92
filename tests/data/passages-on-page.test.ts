import { describe, expect, test } from 'vitest';
import type { Passage } from '../../engine/entity.ts';
import { findEditedPassage, findPassage } from '../../page/find-passage.ts';
import { joinWords, readPageWords } from '../../page/page-words.ts';
import { loadDataset } from '../../tools/load-dataset.ts';
import { ARTICLES, readArticles } from '../../tools/passages.ts';

const articles = readArticles();
if (articles === null)
  console.log(`The articles are not in ${ARTICLES}: the tests against them are left out.`);

/** Each article as the blocks of a page, with where each begins. */
const pages = [...(articles ?? [])].map(([id, text]) => {
  const blocks = [...text.matchAll(/[^\n]+/g)];
  return {
    id,
    text,
    starts: blocks.map(({ index }) => index),
    page: joinWords(blocks.flatMap(([block], i) => readPageWords(block, i))),
  };
});

const passages = new Map<string, { source: string; passage: Passage }>(
  loadDataset().entities.flatMap(({ claims }) =>
    claims.flatMap(({ sources }) => sources.map((place) => [JSON.stringify(place), place])),
  ),
);

/** Whether a text has a passage letter for letter: two articles may close with the same words. */
function hasPassage(text: string, { start, end }: Passage): boolean {
  const at = text.indexOf(start);
  return at >= 0 && (end === undefined || text.includes(end, at + start.length));
}

describe.skipIf(articles === null)('every passage of the dataset', () => {
  test('is found in its own article, where it stands', () => {
    const missed = [...passages.values()].filter(({ source, passage }) => {
      const own = pages.find(({ id }) => id === source);
      const found = own && findPassage(own.page, passage);
      if (!own || !found) return true;
      const at = (own.starts[found.first.block] ?? 0) + found.first.start;
      // A passage may open with a quotation mark, which is no part of its first word.
      return Math.abs(at - own.text.indexOf(passage.start)) > 1;
    });
    expect(passages.size).toBeGreaterThan(700);
    expect(missed).toEqual([]);
  });

  test('is found in no other article, edited or not', { timeout: 60_000 }, () => {
    const wrong = [...passages.values()].flatMap(({ source, passage }) =>
      pages
        .filter(({ id, text }) => id !== source && !hasPassage(text, passage))
        .filter(
          ({ page }) =>
            findPassage(page, passage) !== null || findEditedPassage(page, passage) !== null,
        )
        .map(({ id }) => ({ id, passage })),
    );
    expect(wrong).toEqual([]);
  });

  test('is found, or nothing is, where one of its words lost a letter', { timeout: 60_000 }, () => {
    const found = [...passages.values()].map(({ source, passage }) => {
      const own = pages.find(({ id }) => id === source);
      if (!own) return null;
      const at = own.text.indexOf(passage.start);
      const cut = at + passage.start.length / 2;
      const text = own.text.slice(0, cut) + own.text.slice(cut + 1);
      const page = joinWords(readPageWords(text));
      const place = findPassage(page, passage) ?? findEditedPassage(page, passage);
      return place && Math.abs(place.first.start - at) <= 2;
    });
    // One passage stands in its article twice but for a full stop.
    expect(found.filter((isRight) => isRight === false).length).toBeLessThanOrEqual(1);
    expect(found.filter(Boolean).length / found.length).toBeGreaterThan(0.95);
  });
});
