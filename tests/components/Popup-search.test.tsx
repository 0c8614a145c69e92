import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { commands } from 'vitest/browser';
import type { PopupProps } from '../../components/Popup.tsx';
import { showPopup } from './popup-stage.tsx';

beforeEach(() => {
  window.focus();
});
afterEach(() => {
  render(null, document.body);
});

const find = <Kind extends HTMLElement>(selector: string) => document.querySelector<Kind>(selector);
const field = () => find<HTMLInputElement>('input');
const textOf = (selector: string) => find(selector)?.textContent;
const textsOf = (selector: string) =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
const focused = () => document.activeElement?.localName;
const active = () => textsOf('.row.is-active').join();
const press = commands.pressKey;

/** Opens the popup over a page that names three entities; the field takes the focus. */
async function open(props: Partial<PopupProps> = {}): Promise<void> {
  showPopup(props);
  await expect.poll(focused).toBe('input');
}

/** Types what finds three entities. */
async function search(props: Partial<PopupProps> = {}): Promise<void> {
  await open(props);
  await press('o');
  await expect.poll(() => textOf('.list-head')).toBe('Found 3');
}

describe('searching', () => {
  test('shows what is found instead of what is on the page', async () => {
    await search();
    expect(textsOf('.row span:first-of-type')).toEqual(['Osh', 'Asan Usonov', 'Ala-Too Post']);
  });

  test('says how often it is on the page', async () => {
    await search({ page: { kind: 'read', entities: [] } });
    expect(textsOf('.row .n')).toEqual(['', '', '']);
    showPopup({});
    await expect.poll(() => textsOf('.row .n')).toEqual(['4 here', '2 here', '1 here']);
  });

  test('says which spelling was found', async () => {
    await search();
    expect(textsOf('.row .sub')).toEqual(['also written Асан Усонов']);
  });

  test('begins with the first result active', async () => {
    await search();
    expect(active()).toContain('Osh');
  });

  test('says that nothing is found, and under what', async () => {
    await open();
    await press('x');
    await expect.poll(() => textOf('[role="status"].say')).toBe('Nothing under “x”.');
    expect(textsOf('.row')).toEqual([]);
  });

  test('takes blanks for nothing', async () => {
    await open();
    await press(' ');
    await expect.poll(() => field()?.value).toBe(' ');
    expect(textOf('.list-head')).toBe('On this page 3');
  });

  test('works where Sanjyra is off', async () => {
    await search({ page: { kind: 'off' } });
    expect(textsOf('.row')).toHaveLength(3);
  });
});

describe('a result', () => {
  test('opens its card, with the focus in it', async () => {
    await search();
    find('#row-1')?.click();
    await expect.poll(() => textOf('h2')).toBe('Asan Usonov');
    expect(document.activeElement).toBe(find('.card'));
  });

  test('leads back to the search as it was', async () => {
    await search();
    find('#row-1')?.click();
    await expect.poll(() => textOf('.back')).toBe('Search');
    find('.back')?.click();
    await expect.poll(focused).toBe('input');
    expect(field()?.value).toBe('o');
    expect(textsOf('.row')).toHaveLength(3);
  });
});

describe('the arrow keys', () => {
  test('leave no row active before they are used', async () => {
    await open();
    expect(active()).toBe('');
    expect(field()?.getAttribute('aria-activedescendant')).toBeNull();
  });

  test('go down from the field into the list', async () => {
    await open();
    await press('ArrowDown');
    await expect.poll(active).toBe('Ala-Too Post1');
    expect(field()?.getAttribute('aria-activedescendant')).toBe('row-0');
    expect(find('#row-0')?.ariaSelected).toBe('true');
    expect(document.activeElement).toBe(field());
  });

  test('go on from row to row, and up again', async () => {
    await open();
    await press('ArrowDown');
    await expect.poll(active).toBe('Ala-Too Post1');
    await press('ArrowDown');
    await expect.poll(active).toBe('Osh4');
    await press('ArrowUp');
    await expect.poll(active).toBe('Ala-Too Post1');
  });

  test('go round at both ends', async () => {
    await open();
    await press('ArrowDown');
    await expect.poll(active).toBe('Ala-Too Post1');
    await press('ArrowUp');
    await expect.poll(active).toBe('Asan Usonov2');
    await press('ArrowDown');
    await expect.poll(active).toBe('Ala-Too Post1');
  });

  test('begin at the end when going up first', async () => {
    await open();
    await press('ArrowUp');
    await expect.poll(active).toBe('Asan Usonov2');
  });

  test('do nothing where there is no row', async () => {
    await open({ page: { kind: 'off' } });
    await press('ArrowDown');
    expect(field()?.getAttribute('aria-activedescendant')).toBeNull();
  });
});

describe('Enter', () => {
  test('goes to the active entity on the page', async () => {
    const onGoTo = vi.fn();
    await open({ onGoTo });
    await press('ArrowDown');
    await expect.poll(active).toBe('Ala-Too Post1');
    await press('Enter');
    await expect.poll(() => onGoTo.mock.calls).toEqual([['ala-too-post']]);
  });

  test('opens the card of the active result', async () => {
    const onGoTo = vi.fn();
    await search({ onGoTo });
    await press('Enter');
    await expect.poll(() => textOf('.name')).toBe('Osh');
    expect(onGoTo).not.toHaveBeenCalled();
  });

  test('does nothing while no row is active', async () => {
    const onGoTo = vi.fn();
    await open({ onGoTo });
    await press('Enter');
    expect(onGoTo).not.toHaveBeenCalled();
    expect(find('.card')).toBeNull();
  });
});

describe('Esc', () => {
  let isPrevented: boolean | null;
  const note = (event: KeyboardEvent) => {
    isPrevented = event.defaultPrevented;
  };

  beforeEach(() => {
    isPrevented = null;
    document.addEventListener('keydown', note);
  });
  afterEach(() => {
    document.removeEventListener('keydown', note);
  });

  test('empties the field and does not yet close the popup', async () => {
    await search();
    await press('Escape');
    await expect.poll(() => field()?.value).toBe('');
    expect(textOf('.list-head')).toBe('On this page 3');
    expect(isPrevented).toBe(true);
  });

  test('leaves no row active', async () => {
    await search();
    await press('Escape');
    await expect.poll(() => textOf('.list-head')).toBe('On this page 3');
    expect(active()).toBe('');
  });

  test('is left to the browser, which closes the popup, once the field is empty', async () => {
    await open();
    await press('Escape');
    expect(isPrevented).toBe(false);
  });
});

describe('the slash', () => {
  test('leads to the field from anywhere, and is not typed', async () => {
    await open();
    find('.switch')?.focus();
    await press('/');
    expect(document.activeElement).toBe(field());
    expect(field()?.value).toBe('');
  });

  test('is typed in the field', async () => {
    await open();
    await press('/');
    await expect.poll(() => field()?.value).toBe('/');
  });
});
