import { render } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Card } from '../../components/Card.tsx';
import { CiteButton } from '../../components/CiteButton.tsx';
import type { Card as CardRecord } from '../../engine/compiled.ts';
import { renderIn } from './render-in.tsx';
import { cards } from './sample-dataset.ts';

afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
});

const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const textOf = (selector: string) => find(selector)?.textContent;

function show(isCopied: boolean, cite = () => 'Osh'): string[] {
  const copied: string[] = [];
  const onCopy = async (text: string) => {
    copied.push(text);
    return isCopied;
  };
  renderIn('en', <CiteButton cite={cite} onCopy={onCopy} />, document.body);
  return copied;
}

describe('the button', () => {
  test('copies a text that is made when it is pressed', () => {
    let text = 'before';
    const copied = show(true, () => text);
    text = 'after';
    find('.cite')?.click();
    expect(copied).toEqual(['after']);
  });

  test.each([
    [true, 'Copied'],
    [false, 'Not copied'],
  ])('says to eye and ear what came of it: %s', async (isCopied, word) => {
    show(isCopied);
    expect(textOf('[role=status]')).toBe('');
    find('.cite')?.click();
    await expect.poll(() => textOf('.cite')).toBe(word);
    expect(textOf('[role=status]')).toBe(word);
  });

  test('is itself again after a while', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    show(true);
    find('.cite')?.click();
    await vi.waitFor(() => expect(textOf('.cite')).toBe('Copied'));
    await vi.waitFor(() => {
      vi.advanceTimersByTime(3000);
      expect(textOf('.cite')).toBe('Cite');
    });
  });
});

describe('what a card has cited', () => {
  const usonov = cards.cards['asan-usonov'] as CardRecord;

  function showCard(): string[] {
    const copied: string[] = [];
    renderIn(
      'en',
      <Card
        card={usonov}
        cards={cards.cards}
        sourceById={cards.sources}
        backTo={null}
        onBack={() => {}}
        onFollow={() => {}}
        onCopy={async (text) => copied.push(text) > 0}
      />,
      document.body,
    );
    return copied;
  }

  test('is what it shows', async () => {
    const copied = showCard();
    find('.cite')?.click();
    expect(copied[0]).toContain('He moved to Osh.');
    expect(copied[0]).not.toContain('He wrote a book.');
    find('.main')?.click();
    await expect.poll(() => textOf('.main')).toBe('Less');
    find('.cite')?.click();
    expect(copied[1]).toContain('He wrote a book.');
  });
});
