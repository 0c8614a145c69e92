import { expect, test } from 'vitest';
import type { CardDraft } from '../../page/card-draft.tsx';
import { draft } from './card-stage.ts';

const textOf = ({ element }: CardDraft, part: string) => element.querySelector(part)?.textContent;
const nextTask = () => new Promise((resolve) => setTimeout(resolve, 20));

test('what it is about is drawn at once, what is said of it in another task', async () => {
  const card = draft();
  expect(textOf(card, '.name')).toBe('Osh');
  expect(textOf(card, '.claims')).toBeUndefined();
  await nextTask();
  expect(textOf(card, '.name')).toBe('Osh');
  expect(textOf(card, '.claims')).not.toBe('');
  expect(textOf(card, '.foot')).toContain('Cite');
});

test('all of it is there when it is asked for, and drawn once', async () => {
  const card = draft();
  card.complete();
  const claims = card.element.querySelector('.claims');
  expect(claims).not.toBeNull();
  card.setPinned(true);
  await nextTask();
  expect(card.element.querySelector('.claims')).toBe(claims);
  expect(card.element.querySelector('.is-pinned')).not.toBeNull();
});

test('of one that is dropped nothing more is drawn', async () => {
  const card = draft();
  card.drop();
  await nextTask();
  expect(card.element.hasChildNodes()).toBe(false);
});
