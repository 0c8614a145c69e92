import { describe, expect, test } from 'vitest';
import type { Passage, Source } from '../../engine/entity.ts';
import { linkToArchive, linkToPassage } from '../../engine/source-link.ts';

const SOURCE: Source = {
  id: 'example-2024',
  title: 'A ruling',
  publisher: 'Example News',
  publisherShort: 'Example',
  authors: ['A. Author'],
  published: '2024-02-09',
  genre: 'news',
  lang: 'en',
  url: 'https://example.org/news/ruling?id=1',
};

describe('linkToPassage', () => {
  test.each<[string, Passage, string]>([
    ['names the words of the passage', { start: 'ruled' }, 'ruled'],
    ['parts start and end by a comma', { start: 'ruled', end: 'closed' }, 'ruled,closed'],
    ['encodes blanks', { start: 'the court ruled' }, 'the%20court%20ruled'],
    ['encodes a hyphen', { start: 'non-profit' }, 'non%2Dprofit'],
    ['encodes every hyphen', { start: 'on-the-spot', end: 'a-b' }, 'on%2Dthe%2Dspot,a%2Db'],
    ['encodes a comma', { start: 'Osh, Bishkek' }, 'Osh%2C%20Bishkek'],
    ['encodes an ampersand', { start: 'Q&A' }, 'Q%26A'],
    ['encodes curly quotation marks', { start: '“law”' }, '%E2%80%9Claw%E2%80%9D'],
    ['encodes a curly apostrophe', { start: 'Osh’s' }, 'Osh%E2%80%99s'],
    ['encodes a per cent sign', { start: '5%20' }, '5%2520'],
    ['encodes a hash', { start: '#1' }, '%231'],
    ['encodes Cyrillic', { start: 'Ош' }, '%D0%9E%D1%88'],
    ['leaves a dash to its own encoding', { start: 'a–b' }, 'a%E2%80%93b'],
  ])('%s', (_, passage, expected) => {
    expect(linkToPassage(SOURCE, passage)).toBe(
      `https://example.org/news/ruling?id=1#:~:text=${expected}`,
    );
  });
});

describe('linkToArchive', () => {
  test('leads to the copy nearest to the day of publication, at the same passage', () => {
    expect(linkToArchive(SOURCE, { start: 'the court', end: 'to close' })).toBe(
      'https://web.archive.org/web/20240209/https://example.org/news/ruling?id=1#:~:text=the%20court,to%20close',
    );
  });

  test('is as precise as the date of the source', () => {
    expect(linkToArchive({ ...SOURCE, published: '2024-02' }, { start: 'ruled' })).toBe(
      'https://web.archive.org/web/202402/https://example.org/news/ruling?id=1#:~:text=ruled',
    );
  });
});
