import { describe, expect, test } from 'vitest';
import type { Name, Summaries } from '../../engine/entity.ts';
import { nameIn, summaryIn } from '../../engine/in-language.ts';
import type { Language } from '../../engine/language.ts';

const osh: Name[] = [
  { text: 'Osh City' },
  { text: 'Ош', lang: 'ru', strength: 'contextual' },
  { text: 'город Ош', lang: 'ru' },
  { text: 'Ош шаары', lang: 'ky' },
];

describe('nameIn', () => {
  test.each<[string, Name[], Language, string, Language]>([
    ['the English name', osh, 'en', 'Osh', 'en'],
    ['the first form of several', osh, 'ru', 'Ош', 'ru'],
    ['the form of the language asked for', osh, 'ky', 'Ош шаары', 'ky'],
    ['a capital at the head', [{ text: 'город Ош', lang: 'ru' }], 'ru', 'Город Ош', 'ru'],
    ['a Kyrgyz capital', [{ text: 'өлкө', lang: 'ky' }], 'ky', 'Өлкө', 'ky'],
    ['a capital behind a quote', [{ text: '«ось» мира', lang: 'ru' }], 'ru', '«Ось» мира', 'ru'],
    [
      'no capital behind a number',
      [{ text: '2021-жылдагы', lang: 'ky' }],
      'ky',
      '2021-жылдагы',
      'ky',
    ],
    ['English for no form', [], 'ru', 'Osh', 'en'],
    ['English for a form of another language only', osh.slice(0, 3), 'ky', 'Osh', 'en'],
    ['English for a Latin spelling only', osh.slice(0, 1), 'ru', 'Osh', 'en'],
  ])('gives %s', (_, names, language, text, lang) => {
    expect(nameIn({ name: 'Osh', names }, language)).toEqual({ text, lang });
  });

  test.each<[NonNullable<Name['strength']>, string]>([
    ['contextual', 'Аскаров'],
    ['weak', 'Azimjon Askarov'],
    ['decoy', 'Azimjon Askarov'],
    ['cue', 'Azimjon Askarov'],
  ])('of a single form that is %s gives %s', (strength, text) => {
    const names: Name[] = [{ text: 'Аскаров', lang: 'ru', strength }];
    expect(nameIn({ name: 'Azimjon Askarov', names }, 'ru').text).toBe(text);
  });

  test('passes over a surname to the full name behind it', () => {
    const names: Name[] = [
      { text: 'Аскаров', lang: 'ru', strength: 'weak' },
      { text: 'Азимжан Аскаров', lang: 'ru' },
    ];
    expect(nameIn({ name: 'Azimjon Askarov', names }, 'ru').text).toBe('Азимжан Аскаров');
  });
});

describe('summaryIn', () => {
  const both: Summaries = { ru: 'Город на юге.', ky: 'Түштүктөгү шаар.' };

  test.each<[string, Summaries | undefined, Language, string, Language]>([
    ['English to a reader of English', both, 'en', 'A city.', 'en'],
    ['Russian', both, 'ru', 'Город на юге.', 'ru'],
    ['Kyrgyz', both, 'ky', 'Түштүктөгү шаар.', 'ky'],
    ['English where there is no other', undefined, 'ru', 'A city.', 'en'],
    ['English where this one is missing', { ru: 'Город на юге.' }, 'ky', 'A city.', 'en'],
  ])('gives %s', (_, summaries, language, text, lang) => {
    const card = { summary: 'A city.', ...(summaries && { summaries }) };
    expect(summaryIn(card, language)).toEqual({ text, lang });
  });
});
