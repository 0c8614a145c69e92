import { type ComponentProps, render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CardStack } from '../../components/CardStack.tsx';
import type { Written } from '../../components/Why.tsx';
import { renderIn } from './render-in.tsx';
import { cards } from './sample-dataset.ts';

beforeEach(() => {
  document.body.innerHTML = '';
});
afterEach(() => {
  render(null, document.body);
});

const SURE: Written = { text: 'Ousonov', how: 'variant', rule: 'introduced', others: [] };
const OPEN: Written = { text: '“Usonov” law', how: 'exact', rule: 'several', others: ['osh'] };

function show(written: Written, props: Partial<ComponentProps<typeof CardStack>> = {}): void {
  renderIn(
    'en',
    <CardStack cards={cards} entity="asan-usonov" written={written} focus={false} {...props} />,
    document.body,
  );
}

const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const title = () => find('h2')?.textContent;
const findButton = (label: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === label);
const answers = () => [...document.querySelectorAll('.why dd')].map((each) => each.textContent);

describe('why this card', () => {
  test('is not told before it is asked', () => {
    show(SURE);
    expect(find('.why')).toBeNull();
    expect(findButton('Why this?')?.getAttribute('aria-expanded')).toBe('false');
  });

  test('is told with the words of the page, how they were read, and the rule', async () => {
    show(SURE);
    findButton('Why this?')?.click();
    await expect
      .poll(answers)
      .toEqual([
        '“Ousonov”',
        'Another spelling of the name.',
        'The full name has stood before on this page.',
      ]);
    expect(findButton('Why this?')?.getAttribute('aria-expanded')).toBe('true');
  });

  test('is folded away again', async () => {
    show(SURE);
    findButton('Why this?')?.click();
    await expect.poll(() => find('.why')).not.toBeNull();
    findButton('Why this?')?.click();
    await expect.poll(() => find('.why')).toBeNull();
  });

  test('is no question of a card that another led to', async () => {
    show(SURE);
    find('[data-to="osh"]')?.click();
    await expect.poll(title).toBe('Osh');
    expect(findButton('Why this?')).toBeUndefined();
  });
});

describe('which one', () => {
  test('is asked where the page does not tell', () => {
    show(OPEN);
    expect(title()).toBe('“Usonov” law');
    expect(
      [...document.querySelectorAll('.choice strong')].map((each) => each.textContent),
    ).toEqual(['Asan Usonov', 'Osh']);
  });

  test('leads to the card that was chosen, and back', async () => {
    show(OPEN);
    find('[data-to="osh"]')?.click();
    await expect.poll(title).toBe('Osh');
    expect(find('.back')?.textContent).toBe('Which one?');
    find('.back')?.click();
    await expect.poll(() => find('.choices')).not.toBeNull();
  });

  test('gives the focus back to what was chosen', async () => {
    show(OPEN);
    find('[data-to="osh"]')?.click();
    await expect.poll(() => document.activeElement?.tagName).toBe('SECTION');
    find('.back')?.click();
    await expect.poll(() => document.activeElement?.getAttribute('data-to')).toBe('osh');
  });

  test('takes the focus where the reader came by keyboard', async () => {
    show(OPEN, { focus: true });
    await expect.poll(() => document.activeElement?.tagName).toBe('SECTION');
  });

  test('can be closed', () => {
    const onClose = vi.fn();
    show(OPEN, { controls: { onClose } });
    find('[aria-label="Close (Esc)"]')?.click();
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('says why it asks', async () => {
    show(OPEN);
    findButton('Why this?')?.click();
    await expect.poll(() => answers().at(-1)).toMatch(/does not say which is meant/);
  });
});
