import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TEXTS } from '../components/render-in.tsx';
import { cards } from '../components/sample-dataset.ts';
import { draft } from './card-stage.ts';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
  document.body.innerHTML = '';
});

const unreadable = () => {
  throw new Error('the cards are of version 3; this build reads 4');
};

test.each([
  ['cannot be read', unreadable, 'osh'],
  ['lack the one', () => cards, 'nobody'],
])('where the records %s, the card says so at once, takes the focus and is told', (_, read, id) => {
  const card = draft({ readCards: read, entity: id, texts: TEXTS.ru });
  document.body.append(card.element);
  expect(card.element.querySelector('h2')?.textContent).toBe('Эту карточку не удаётся показать');
  card.focus();
  expect(document.activeElement).toBe(card.element.querySelector('[role=dialog]'));
  expect(card.tell({ at: 1, of: 2 })).toBe('Эту карточку не удаётся показать');
  card.setPinned(true);
  expect(card.element.querySelector('.is-pinned h2')).not.toBeNull();
  card.drop();
  expect(card.element.childNodes).toHaveLength(0);
});

test('where they can be read, it is the card', () => {
  const card = draft();
  expect(card.element.querySelector('h2')?.textContent).toBe('Osh');
  expect(card.tell({ at: 1, of: 2 })).toContain('Osh');
});
