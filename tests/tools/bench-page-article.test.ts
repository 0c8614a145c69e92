import { expect, test } from 'vitest';
import type { NameForm, NameList } from '../../engine/compiled.ts';
import { type ArticleShape, makeArticle } from '../../tools/bench-page/article.ts';

const form = (text: string, entity: number, more: Partial<NameForm> = {}): NameForm => ({
  text,
  entity,
  strength: 'strong',
  of: null,
  ...more,
});
const names: NameList = {
  entities: ['kloop', 'bishkek', 'law'].map((id) => ({
    id,
    kind: 'media',
    scope: 'core',
    name: id,
  })),
  forms: [
    form('Kloop Media', 0),
    form('Kloop', 0),
    form('Клооп', 0, { lang: 'ru' }),
    form('Bishkek', 1),
    form('Supreme Court', 2, { strength: 'contextual' }),
    form('(law|bill) on media', 2),
  ],
};
const shape: ArticleShape = { language: 'en', words: 2000, wordsBetween: 9, wordsASection: 200 };
const make = (more: Partial<ArticleShape> = {}) => makeArticle(names, { ...shape, ...more });
const textOf = (html: string) =>
  html.replace(/<h[12]>.*?<\/h[12]>|<title>.*?<\/title>|<[^>]*>/g, ' ');
const countWords = (html: string) => textOf(html).trim().split(/\s+/).length;

test('is as long as asked, and not a section longer', () => {
  expect(countWords(make())).toBeGreaterThanOrEqual(2000);
  expect(countWords(make())).toBeLessThan(2400);
});

test('has a headline for about as many words as asked', () => {
  const sections = make().match(/<h2>/g)?.length ?? 0;
  expect(sections).toBeGreaterThanOrEqual(7);
  expect(sections).toBeLessThanOrEqual(10);
});

test('names stand about as far apart as asked', () => {
  const found = textOf(make()).match(/Kloop Media|Bishkek/g)?.length ?? 0;
  expect(found).toBeGreaterThan(130);
  expect(found).toBeLessThan(270);
});

test('has one strong, plain form of each entity, in the script of the language', () => {
  expect(make()).not.toMatch(/Клооп|Supreme Court|bill/);
  expect(make({ language: 'ru' })).toContain('Клооп');
  expect(make({ language: 'ru' })).not.toMatch(/Kloop|Bishkek/);
});

test('is the same for the same names and shape', () => {
  expect(make()).toBe(make());
});

test('without a name in the script there is nothing to write', () => {
  const none: NameList = { ...names, forms: [] };
  expect(() => makeArticle(none, shape)).toThrow('there are no names to write about');
});
