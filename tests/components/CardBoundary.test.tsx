import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CardBoundary } from '../../components/CardBoundary.tsx';
import { CardStack } from '../../components/CardStack.tsx';
import type { Card, Cards } from '../../engine/compiled.ts';
import type { Language } from '../../engine/language.ts';
import { renderIn } from './render-in.tsx';
import { cards } from './sample-dataset.ts';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  render(null, document.body);
  vi.restoreAllMocks();
});

const SOUND = cards.cards.osh as Card;

/** Cards of which Osh is not as any code of ours expects. */
const withOsh = (osh: unknown): Cards => ({
  ...cards,
  cards: { ...cards.cards, osh: osh as Card },
});

function show(
  entity: string,
  { from = cards, language = 'en' as Language, onClose = () => {}, onBack = () => {} } = {},
): void {
  const first = { backTo: 'the list', onBack };
  renderIn(
    language,
    <>
      <p>beside</p>
      <CardBoundary first={first} controls={{ onClose }}>
        <CardStack cards={from} entity={entity} focus={false} />
      </CardBoundary>
    </>,
  );
}

const textOf = (selector: string) => document.querySelector(selector)?.textContent ?? null;
const press = (selector: string) => document.querySelector<HTMLElement>(selector)?.click();

describe('a card that cannot be drawn', () => {
  test.each<[string, string, Cards]>([
    ['that is missing', 'nobody', cards],
    ['without statements', 'osh', withOsh({ ...SOUND, claims: undefined })],
    ['whose name is none', 'osh', withOsh({ ...SOUND, names: null })],
    ['that is nothing', 'osh', withOsh(null)],
  ])('%s: says so, and what stands beside it stays', async (_, entity, from) => {
    show(entity, { from });
    await expect.poll(() => textOf('.card h2')).toBe('This card can’t be shown');
    expect(document.querySelectorAll('.card')).toHaveLength(1);
    expect(textOf('p')).toBe('beside');
    expect(console.error).toHaveBeenCalled();
  });

  test.each([
    ['ru', 'Эту карточку не удаётся показать'],
    ['ky', 'Бул карточканы көрсөтүүгө болбой жатат'],
  ] as const)('says so in the reader’s language: %s', async (language, title) => {
    show('nobody', { language });
    await expect.poll(() => textOf('.card h2')).toBe(title);
  });

  test('is a dialog by its title, can be closed, and leads back', async () => {
    const onClose = vi.fn();
    const onBack = vi.fn();
    show('nobody', { onClose, onBack });
    await expect.poll(() => textOf('.card h2')).not.toBeNull();
    const dialog = document.querySelector('[role=dialog]');
    const title = document.getElementById(dialog?.getAttribute('aria-labelledby') ?? '');
    expect(title?.textContent).toBe('This card can’t be shown');
    press('.tools button');
    press('.back');
    expect([onClose.mock.calls.length, onBack.mock.calls.length]).toEqual([1, 1]);
  });

  test('says so where a sound one has led to it', async () => {
    const from = withOsh({ ...SOUND, claims: undefined });
    show('asan-usonov', { from });
    press('[data-to="osh"]');
    await expect.poll(() => textOf('.card h2')).toBe('This card can’t be shown');
  });
});

test('a card that can be drawn is drawn', () => {
  show('osh');
  expect(textOf('.card h2')).toBe('Osh');
  expect(console.error).not.toHaveBeenCalled();
});
