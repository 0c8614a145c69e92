import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { draftCard } from '../../page/card-draft.tsx';
import { TEXTS } from '../components/render-in.tsx';
import { cards } from '../components/sample-dataset.ts';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
  document.body.innerHTML = '';
});

function draft(readCards: () => typeof cards, entity = 'osh', texts = TEXTS.ru) {
  const written = { text: 'Osh', how: 'exact', rule: 'own-name', others: [] } as const;
  const nothing = () => {};
  return draftCard(
    document,
    { entity, written: { ...written, others: [] }, by: 'key' },
    {
      readCards,
      texts,
      onClose: nothing,
      onPinToggle: nothing,
      onCopy: async () => true,
      onLeave: nothing,
    },
  );
}

const unreadable = () => {
  throw new Error('the cards are of version 3; this build reads 4');
};

test.each([
  ['cannot be read', unreadable, 'osh'],
  ['lack the one', () => cards, 'nobody'],
])('where the records %s, the card says so at once, takes the focus and is told', (_, read, id) => {
  const card = draft(read, id);
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
  const card = draft(() => cards, 'osh', TEXTS.en);
  expect(card.element.querySelector('h2')?.textContent).toBe('Osh');
  expect(card.tell({ at: 1, of: 2 })).toContain('Osh');
});
