import { describe, expect, test } from 'vitest';
import { chooseLanguage, type Language } from '../../engine/language.ts';
import { createTexts } from '../../engine/texts.ts';
import en from '../../locales/en.ts';
import ky from '../../locales/ky.ts';
import ru from '../../locales/ru.ts';

const texts = {
  en: createTexts('en', en),
  ru: createTexts('ru', ru),
  ky: createTexts('ky', ky),
};

describe('a text', () => {
  test.each<[Language, string]>([
    ['en', 'Close (Esc)'],
    ['ru', 'Закрыть (Esc)'],
    ['ky', 'Жабуу (Esc)'],
  ])('is in its language: %s', (language, expected) => {
    expect(texts[language].t('card.close')).toBe(expected);
  });

  test('has its places filled, as often as they stand there', () => {
    const { t } = createTexts('en', { card: { backTo: '{name}, back to {name}' } });
    expect(t('card.backTo', { name: 'Osh' })).toBe('Osh, back to Osh');
  });

  test('keeps a place that has no value', () => {
    expect(texts.en.t('card.backTo')).toBe('Back to {name}');
    expect(texts.en.t('card.backTo', { other: 'Osh' })).toBe('Back to {name}');
  });

  test('takes a value as it is, places in it too', () => {
    expect(texts.en.t('card.backTo', { name: '{name} $& $1' })).toBe('Back to {name} $& $1');
  });

  test('is its key where the catalogue lacks it, or has several forms', () => {
    expect(createTexts('en', {}).t('card.close')).toBe('card.close');
    expect(createTexts('en', { card: 'x' }).t('card.close')).toBe('card.close');
    expect(createTexts('en', { card: { close: { other: 'x' } } }).t('card.close')).toBe(
      'card.close',
    );
  });
});

describe('a text that depends on a number', () => {
  // After https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html
  test.each<[Language, number, string]>([
    ['en', 0, 'More · 0 statements'],
    ['en', 1, 'More · 1 statement'],
    ['en', 2, 'More · 2 statements'],
    ['en', 5, 'More · 5 statements'],
    ['en', 11, 'More · 11 statements'],
    ['en', 21, 'More · 21 statements'],
    ['en', 101, 'More · 101 statements'],
    ['en', 1.5, 'More · 1.5 statements'],
    ['en', 1000, 'More · 1,000 statements'],
    ['ru', 0, 'Ещё 0 утверждений'],
    ['ru', 1, 'Ещё 1 утверждение'],
    ['ru', 2, 'Ещё 2 утверждения'],
    ['ru', 4, 'Ещё 4 утверждения'],
    ['ru', 5, 'Ещё 5 утверждений'],
    ['ru', 11, 'Ещё 11 утверждений'],
    ['ru', 12, 'Ещё 12 утверждений'],
    ['ru', 21, 'Ещё 21 утверждение'],
    ['ru', 22, 'Ещё 22 утверждения'],
    ['ru', 101, 'Ещё 101 утверждение'],
    ['ru', 111, 'Ещё 111 утверждений'],
    ['ru', 1.5, 'Ещё 1,5 утверждения'],
    ['ru', 1000, 'Ещё 1\u00a0000 утверждений'],
    ['ky', 0, 'Дагы 0 маалымат'],
    ['ky', 1, 'Дагы 1 маалымат'],
    ['ky', 2, 'Дагы 2 маалымат'],
    ['ky', 21, 'Дагы 21 маалымат'],
    ['ky', 1.5, 'Дагы 1,5 маалымат'],
    ['ky', 1000, 'Дагы 1\u00a0000 маалымат'],
  ])('%s: %d', (language, count, expected) => {
    expect(texts[language].count('card.more.statements', count)).toBe(expected);
  });

  const of = (forms: Record<string, string>) =>
    createTexts('ky', { card: { more: { statements: forms } } });

  test('tells one from many in Kyrgyz, too', () => {
    const { count } = of({ one: 'бир', other: 'көп' });
    expect([0, 1, 2].map((n) => count('card.more.statements', n))).toEqual(['көп', 'бир', 'көп']);
  });

  test('has other places besides the number', () => {
    const { count } = of({ other: '{count} {what}' });
    expect(count('card.more.statements', 3, { what: 'ат' })).toBe('3 ат');
  });

  test('takes the form for all others where its own is not there', () => {
    expect(of({ other: 'көп' }).count('card.more.statements', 1)).toBe('көп');
  });

  test('is its key where the catalogue lacks it', () => {
    expect(of({}).count('card.more.statements', 1)).toBe('card.more.statements');
    expect(createTexts('ky', {}).count('card.more.statements', 1)).toBe('card.more.statements');
  });
});

test.each<[Language, string]>([
  ['en', '3 Apr 2024'],
  ['ru', '3 апр. 2024'],
  ['ky', '2024-ж. 3-апр.'],
])('a date is in its language: %s', (language, expected) => {
  expect(texts[language].date('2024-04-03')).toBe(expected);
});

describe('the language', () => {
  test.each<[string, Language | 'browser', string[], Language]>([
    ['is what was chosen', 'ky', ['ru', 'en'], 'ky'],
    ['is the browser’s first that we speak', 'browser', ['de', 'ru', 'en'], 'ru'],
    ['is so whatever the region', 'browser', ['ky-KG', 'ru-RU'], 'ky'],
    ['is so whatever the letters of its tag', 'browser', ['RU-ru'], 'ru'],
    ['is no other that begins alike', 'browser', ['kyx', 'rue', 'eng'], 'en'],
    ['is English where we speak none of them', 'browser', ['de', 'fr'], 'en'],
    ['is English where the browser names none', 'browser', [], 'en'],
  ])('%s', (_, chosen, browserLanguages, expected) => {
    expect(chooseLanguage(chosen, browserLanguages)).toBe(expected);
  });
});
