import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Block, isMarkable, rangeOf, stretchesOf } from '../../page/block.ts';
import { readText } from './painted.ts';

let block: Block;

/** “Sadyr Japarov said”, of three text nodes, the one in the middle in a link. */
beforeEach(() => {
  document.body.innerHTML = '<p>Sadyr <a>Jap</a>arov said</p>';
  const container = document.querySelector('p') ?? document.body;
  const nodes = [
    container.firstChild,
    document.querySelector('a')?.firstChild,
    container.lastChild,
  ];
  let text = '';
  const pieces = nodes
    .filter((node) => node instanceof Text)
    .map((node, i) => {
      const piece = { node, from: 0, at: text.length, length: node.length, markable: i !== 1 };
      text += node.data;
      return piece;
    });
  block = { text, pieces, container, headline: null };
});
afterEach(() => {
  document.body.innerHTML = '';
});

describe('a range', () => {
  test.each([
    ['inside one node', 0, 5, 'Sadyr'],
    ['over all nodes', 0, 13, 'Sadyr Japarov'],
    ['from the border of one to the border of the next', 6, 9, 'Jap'],
    ['over two', 7, 12, 'aparo'],
  ])('%s', (_, start, end, expected) => {
    const range = rangeOf(block, start, end);
    expect(range && readText(range)).toBe(expected);
  });

  test.each<[string, () => void]>([
    ['a node of it has gone', () => document.querySelector('a')?.remove()],
    ['a node of it is shorter', () => block.pieces[2]?.node.deleteData(3, 7)],
  ])('is null once %s', (_, change) => {
    change();
    expect(rangeOf(block, 0, 13)).toBeNull();
  });

  test('is there still where another node has gone', () => {
    document.querySelector('a')?.remove();
    expect(rangeOf(block, 0, 5)).not.toBeNull();
  });

  test('of nothing is null', () => {
    expect(rangeOf({ ...block, pieces: [] }, 0, 5)).toBeNull();
  });
});

test('stretches are counted in their nodes, where a block begins inside one, too', () => {
  const node = new Text('Osh and Naryn');
  const pieces = [{ node, from: 8, at: 0, length: 5, markable: true }];
  const later: Block = { text: 'Naryn', pieces, container: document.body, headline: null };
  expect(stretchesOf(later, 1, 3)).toEqual([{ node, start: 9, end: 11, words: 'ar' }]);
});

test.each([
  [0, true],
  [5, true],
  [6, false],
  [8, false],
  [9, true],
  [99, false],
])('a mark from %i on can be drawn: %s', (start, expected) => {
  expect(isMarkable(block, start)).toBe(expected);
});
