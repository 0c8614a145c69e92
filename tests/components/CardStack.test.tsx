import { type ComponentProps, render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CardStack } from '../../components/CardStack.tsx';
import { renderIn } from './render-in.tsx';
import { cards } from './sample-dataset.ts';

beforeEach(() => {
  document.body.innerHTML = '';
});
afterEach(() => {
  render(null, document.body);
});

function show(props: Partial<ComponentProps<typeof CardStack>> = {}): void {
  renderIn(
    'en',
    <CardStack cards={cards} entity="asan-usonov" focus={false} {...props} />,
    document.body,
  );
}

const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const title = () => find('h2')?.textContent;
const focused = () => document.activeElement;

async function follow(id: string): Promise<void> {
  const name = cards.cards[id]?.name;
  find(`[data-to="${id}"]`)?.click();
  await expect.poll(title).toBe(name);
}

async function goBackTo(name: string): Promise<void> {
  find('.back')?.click();
  await expect.poll(title).toBe(name);
}

describe('a stack of cards', () => {
  test('begins with the entity that was asked for', () => {
    show();
    expect(title()).toBe('Asan Usonov');
    expect(find('.back')).toBeNull();
  });

  test('cannot be drawn where the entity is not known', () => {
    expect(() => show({ entity: 'nobody' })).toThrow('there is no card of “nobody”');
  });

  test('opens a related card in the same place, with a way back', async () => {
    show();
    await follow('osh');
    expect(document.querySelectorAll('.card')).toHaveLength(1);
    await goBackTo('Asan Usonov');
    expect(find('.back')).toBeNull();
  });

  test('goes back step by step, even in a circle', async () => {
    show();
    await follow('ala-too-post');
    await follow('asan-usonov');
    expect(find('.back')?.textContent).toBe('Ala-Too Post');
    await goBackTo('Ala-Too Post');
    await goBackTo('Asan Usonov');
    expect(find('.back')).toBeNull();
  });

  test('opens each card folded', async () => {
    show();
    find('.foot .main')?.click();
    await expect.poll(() => find('.foot .main')?.textContent).toBe('Less');
    await follow('ala-too-post');
    expect(find('.foot .main')?.textContent).toBe('More · 1 statement');
  });

  test('tells that it is to be closed', () => {
    const onClose = vi.fn();
    show({ controls: { onClose } });
    find('[aria-label="Close (Esc)"]')?.click();
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('a card that one comes back to', () => {
  test('is as it was left: unfolded, and scrolled as far', async () => {
    show();
    const style = document.createElement('style');
    style.textContent = '.card-body { height: 60px; overflow: auto; }';
    document.body.append(style);
    find('.foot .main')?.click();
    await expect.poll(() => find('.foot .main')?.textContent).toBe('Less');
    find('.card-body')?.scrollTo(0, 37);
    await follow('osh');
    await goBackTo('Asan Usonov');
    expect(find('.foot .main')?.textContent).toBe('Less');
    expect(find('.card-body')?.scrollTop).toBe(37);
    style.remove();
  });

  test('is folded and at its beginning where it was left so', async () => {
    show();
    await follow('ala-too-post');
    await goBackTo('Asan Usonov');
    expect(find('.foot .main')?.textContent).toBe('More · 2 statements');
    expect(find('.card-body')?.scrollTop).toBe(0);
  });
});

describe('a stack that was come to from elsewhere', () => {
  test('leads back there from its first card', () => {
    const onBack = vi.fn();
    show({ first: { backTo: 'Search', onBack } });
    expect(find('.back')?.textContent).toBe('Search');
    find('.back')?.click();
    expect(onBack).toHaveBeenCalledOnce();
  });

  test('leads back to its first card from the second', async () => {
    const onBack = vi.fn();
    show({ first: { backTo: 'Search', onBack } });
    await follow('osh');
    await goBackTo('Asan Usonov');
    expect(onBack).not.toHaveBeenCalled();
  });
});

describe('the focus', () => {
  test('goes to the card where it is asked to', () => {
    show({ focus: true });
    expect(focused()).toBe(find('.card'));
  });

  test('is left alone where it is not', () => {
    show();
    expect(focused()).toBe(document.body);
  });

  test('goes to a card that was followed to', async () => {
    show();
    await follow('osh');
    expect(focused()).toBe(find('.card'));
  });

  test('goes back to the name that was followed', async () => {
    show();
    await follow('osh');
    await goBackTo('Asan Usonov');
    expect(focused()).toBe(find('[data-to="osh"]'));
  });

  test('stays on “more”', async () => {
    show();
    find('.foot .main')?.focus();
    find('.foot .main')?.click();
    await expect.poll(() => find('.foot .main')?.textContent).toBe('Less');
    expect(focused()).toBe(find('.foot .main'));
  });
});
