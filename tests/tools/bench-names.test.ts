import { expect, test } from 'vitest';
import { generateNames } from '../../tools/bench/names.ts';

const LETTERS = [...'abcdefghijklmnopqrstuvw'];
const RUNS = LETTERS.flatMap((a) => LETTERS.map((b) => `Run Of${a}${b}`));
const { entities, forms } = generateNames(2000, RUNS);
const share = (texts: readonly unknown[]) => texts.length / forms.length;

test('names are the same for the same count and pages, and each is there once', () => {
  expect(generateNames(2000, RUNS)).toEqual({ entities, forms });
  expect(new Set(forms.map(({ text }) => text)).size).toBe(2000);
});

test('each form has an entity of its own, in the same order', () => {
  expect(forms.map(({ entity }) => entity)).toEqual(forms.map((_, i) => i));
  expect(entities.map(({ name }) => name)).toEqual(forms.map(({ text }) => text));
});

test('names have one to four words of letters, the first with a capital', () => {
  const made = forms.filter(({ text }) => !RUNS.includes(text));
  for (const { text } of made) expect(text).toMatch(/^\p{Lu}\p{L}+( \p{L}+){0,3}$/u);
});

test('one in twenty stands in the pages', () => {
  expect(share(forms.filter(({ text }) => RUNS.includes(text)))).toBeCloseTo(1 / 20, 2);
});

test('a quarter is in Cyrillic, and only these are in Russian', () => {
  const cyrillic = forms.filter(({ text }) => /\p{Script=Cyrillic}/u.test(text));
  expect(share(cyrillic)).toBeGreaterThan(0.2);
  expect(share(cyrillic)).toBeLessThan(0.3);
  expect(cyrillic).toEqual(forms.filter(({ lang }) => lang === 'ru'));
});

test('many begin with the same common words', () => {
  const common = forms.filter(({ text }) => /^(The|New|National|Law|Open|First) /.test(text));
  expect(share(common)).toBeGreaterThan(0.05);
});
