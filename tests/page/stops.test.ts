import { describe, expect, test } from 'vitest';
import type { Mention } from '../../page/mention.ts';
import { findStop } from '../../page/stops.ts';

/** A mention of which only the entity counts, and whether it is underlined. */
function mention(entity: string, shown: boolean): Mention {
  const range = new StaticRange({
    startContainer: document,
    startOffset: 0,
    endContainer: document,
    endOffset: 0,
  });
  const block = {
    text: entity,
    pieces: [],
    container: document.body,
    headline: null,
    reading: { candidates: [], latestYear: null, isHeadline: false, kyrgyzWords: 0 },
  };
  const written = { text: entity, how: 'exact' as const, rule: 'region' as const, others: [] };
  const mark = { range, kind: 'place' as const, ground: 'light' as const, shown };
  return {
    entity,
    kind: 'place',
    written,
    block,
    start: 0,
    end: 0,
    section: 0,
    markable: shown,
    mark,
  };
}

const headline = mention('osh', false);
const osh = mention('osh', true);
const again = mention('osh', false);
const link = mention('kloop', false);
const sameLink = mention('kloop', false);
const naryn = mention('naryn', true);
/** Stops are osh, link and naryn: what is underlined somewhere is no stop where it is not. */
const page = [headline, osh, again, link, sameLink, naryn];

const stopOf = (last: Mention | null, step: 'next' | 'previous', above: Mention[] = []) =>
  findStop(page, last, step, (mention) => above.includes(mention));

describe('a stop', () => {
  test.each<[string, Mention | null, 'next' | 'previous', Mention[], Mention, number]>([
    ['is the first that there is', null, 'next', [], osh, 1],
    ['is the first that is in sight', null, 'next', [headline, osh], link, 2],
    ['is the first again where all have been passed', null, 'next', page, osh, 1],
    ['is, backwards, the last above the window', null, 'previous', [headline, osh], osh, 1],
    ['is, backwards, the last of all where none is above', null, 'previous', [], naryn, 3],
    ['comes after the last one, wherever the window is', osh, 'next', page, link, 2],
    ['comes before the last one', link, 'previous', [], osh, 1],
    ['is the first after the last of all', naryn, 'next', [], osh, 1],
    ['is the last of all before the first', osh, 'previous', [], naryn, 3],
    ['is found anew where the last one is none any more', headline, 'next', [osh], link, 2],
  ])('%s', (_, last, step, above, expected, at) => {
    const stop = stopOf(last, step, above);
    expect(stop?.mention).toBe(expected);
    expect([stop?.at, stop?.of]).toEqual([at, 3]);
  });

  test('is the only one, again and again', () => {
    expect(findStop([osh], osh, 'next', () => false)).toEqual({ mention: osh, at: 1, of: 1 });
  });

  test('is none where nothing is named', () => {
    expect(findStop([], null, 'next', () => false)).toBeNull();
  });
});
