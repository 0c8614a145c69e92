import { expect, test } from 'vitest';
import { readSearchWords } from '../../engine/search-forms.ts';
import { markWords } from '../../engine/search-marks.ts';

/** The text with what is marked in brackets. */
function mark(text: string, query: string, isMet = (_: string) => false): string {
  let shown = '';
  let last = 0;
  for (const [from, to] of markWords(text, readSearchWords(query), isMet)) {
    shown += `${text.slice(last, from)}[${text.slice(from, to)}]`;
    last = to;
  }
  return shown + text.slice(last);
}

test.each([
  ['the letters that were typed', 'Kloop', 'klo', '[Klo]op'],
  ['a whole word', 'Sadyr Japarov', 'japarov', 'Sadyr [Japarov]'],
  ['words side by side as one', 'Red Roof', 'red roof', '[Red Roof]'],
  ['words in another order', 'Sadyr Japarov', 'japarov sad', '[Sad]yr [Japarov]'],
  ['each word once', 'Osh osh', 'osh', '[Osh] osh'],
  ['the whole word before a longer one', 'Oshsky Osh', 'osh', 'Oshsky [Osh]'],
  ['quotation marks stay out', '“Foreign agent” label', 'foreign agent', '“[Foreign agent]” label'],
  ['a possessive stays out', 'Russia’s law', 'russia', '[Russia]’s law'],
  ['a word typed with its possessive', 'Japarov’s visit', 'japarov’s', '[Japarov]’s visit'],
  ['letters with marks', 'Жогорку Кеңеш', 'кенеш', 'Жогорку [Кеңеш]'],
  ['letters with marks of their own', 'Зе\u0301ленский', 'зелен', '[Зе\u0301лен]ский'],
  ['another spelling', 'Sadyr Japarov', 'zhaparov', 'Sadyr [Japarov]'],
  ['the beginning of another spelling', 'Shcherbakov', 'щерба', '[Shcherba]kov'],
  ['the other script', 'Kloop', 'клооп', '[Kloop]'],
  ['English oo as Russian hears it', 'Red Roof', 'ред руф', '[Red Roof]'],
  ['what is written apart and typed as one', 'Jalal-Abad', 'jalalabad', '[Jalal-Abad]'],
  ['nothing where nothing was met', 'Kloop', 'osh', 'Kloop'],
])('marks %s', (_, text, query, expected) => {
  expect(mark(text, query)).toBe(expected);
});

test('marks a word that was met with a slip as a whole', () => {
  expect(mark('Sadyr Japarov', 'japrov', (word) => word === 'japarov')).toBe('Sadyr [Japarov]');
});
