import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { commands } from 'vitest/browser';
import type { PopupProps } from '../../components/popup/Popup.tsx';
import type { Language } from '../../engine/language.ts';
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
async function open(props: Partial<PopupProps> = {}, language: Language = 'en'): Promise<void> {
  showPopup(props, document.body, language);
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
    expect(textsOf('.row > span:first-of-type')).toEqual(['Osh', 'Asan Usonov', 'Ala-Too Post']);
  });

  test('says how often it is on the page', async () => {
    await search({ page: { kind: 'read', entities: [] } });
    expect(textsOf('.row .n')).toEqual(['', '', '']);
    showPopup({});
    await expect.poll(() => textsOf('.row .n')).toEqual(['4 here', '2 here', '1 here']);
  });

  test.each<[string, Language, string, string | null, string[]]>([
    // [what was met, the reader's language, the query, what is said of it, what is marked]
    ['the name itself', 'en', 'o', null, ['O']],
    ['a Latin spelling', 'en', 'us', 'also Asan Üsönov', ['Üsö']],
    ['a form in Kyrgyz', 'en', 'ус', 'Асан Үсөнов in Kyrgyz', ['Үсө']],
    ['a form that is both', 'en', 'ала', 'Ала-Тоо in Kyrgyz and Russian', ['Ала']],
    ['the name as the reader knows it', 'ru', 'ала', null, ['Ала']],
    ['a form in Kyrgyz, for a Russian reader', 'ru', 'ус', 'Асан Үсөнов по-кыргызски', ['Үсө']],
    ['a Latin spelling, for a Russian reader', 'ru', 'us', 'также Asan Üsönov', ['Üsö']],
  ])('says what was met, and marks its letters: %s', async (_, language, query, said, marked) => {
    await open({ asked: query }, language);
    await expect.poll(() => textOf('.row')).toBeDefined();
    expect(find('#row-0 .sub')?.textContent ?? null).toBe(said);
    expect(textsOf('#row-0 mark')).toEqual(marked);
  });

  test('shows the summary where only that was met', async () => {
    await search();
    expect(textOf('#row-2 .sub')).toBe('A newspaper in Osh.');
    expect(find('#row-2 mark')).toBeNull();
  });

  test.each([
    ['jy', 'Read as он, typed on Latin keys'],
    ['щ', 'Read as o, typed on Cyrillic keys'],
  ])('says how a query of other keys was read: %s', async (query, said) => {
    await open({ asked: query });
    await expect.poll(() => textOf('.say')).toBe(said);
    expect(textsOf('.row')).toHaveLength(1);
  });

  test('finds what was typed before the records came, once they come', async () => {
    await open({ records: null });
    await press('o');
    await expect.poll(() => field()?.value).toBe('o');
    expect(textsOf('.say')).toEqual([]);
    showPopup({});
    await expect.poll(() => textOf('.list-head')).toBe('Found 3');
    expect(active()).toContain('Osh');
  });

  test('begins with the first result active', async () => {
    await search();
    expect(active()).toContain('Osh');
  });

  test('says that nothing is found, and under what', async () => {
    await open();
    await press('x');
    await expect
      .poll(() => textsOf('[aria-live="polite"] .say'))
      .toEqual([
        'Nothing under “x”.',
        'The records are about Kyrgyzstan and its neighbours. A surname alone often finds more than a full name.',
      ]);
    expect(textsOf('.row')).toEqual([]);
  });

  test('takes blanks for nothing', async () => {
    await open();
    await press(' ');
    await expect.poll(() => field()?.value).toBe(' ');
    expect(textOf('.list-head h2')).toBe('On this page 3');
  });

  test('works where Sanjyra is off', async () => {
    await search({ page: { kind: 'off' } });
    expect(textsOf('.row')).toHaveLength(3);
  });
});

describe('what was asked for elsewhere', () => {
  test('is looked up at once, its first result active', async () => {
    await open({ asked: 'o' });
    expect(field()?.value).toBe('o');
    await expect.poll(() => textOf('.list-head')).toBe('Found 3');
    expect(active()).toContain('Osh');
  });

  test('takes the place of what was there, an open card included', async () => {
    await search();
    find('#row-1')?.click();
    await expect.poll(() => find('.card')).not.toBeNull();
    showPopup({ asked: 'ала' });
    await expect.poll(() => field()?.value).toBe('ала');
    expect(find('.card')).toBeNull();
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

describe('an open card', () => {
  /** Opens the card of the second result. */
  async function openCard(props: Partial<PopupProps> = {}): Promise<void> {
    await search(props);
    find('#row-1')?.click();
    await expect.poll(() => find('.card')).not.toBeNull();
  }
  const act = () => find('.pop-foot button');

  test.each(['Escape', '/'] as const)('goes back to the search by %s', async (key) => {
    await openCard();
    await press(key);
    await expect.poll(focused).toBe('input');
    expect(field()?.value).toBe('o');
  });

  test('leads to the whole record', async () => {
    await openCard();
    expect(find('.pop-foot a')?.getAttribute('href')).toBe('/entity.html#asan-usonov');
  });

  test('can be told never to be marked, and to be marked again', async () => {
    const onHide = vi.fn();
    await openCard({ onHide });
    expect(act()?.textContent).toBe('Never mark this');
    act()?.click();
    showPopup({ onHide, hidden: ['asan-usonov'] });
    expect(act()?.textContent).toBe('Mark again');
    expect(textOf('.pop-foot [role="status"]')).toBe('Not marked on pages.');
    act()?.click();
    expect(onHide.mock.calls).toEqual([
      ['asan-usonov', true],
      ['asan-usonov', false],
    ]);
  });

  test('speaks of the entity that was followed to', async () => {
    await openCard({ hidden: ['ala-too-post'] });
    find('[data-to="ala-too-post"]')?.click();
    await expect.poll(() => act()?.textContent).toBe('Mark again');
    expect(find('.pop-foot a')?.getAttribute('href')).toBe('/entity.html#ala-too-post');
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

  test('go through a list by kind as it stands', async () => {
    await open();
    [...document.querySelectorAll('button')].find((one) => one.textContent === 'by kind')?.click();
    await expect.poll(() => find('.kind-head')).not.toBeNull();
    field()?.focus();
    await press('ArrowDown');
    await expect.poll(active).toBe('Asan Usonov2');
    await press('ArrowDown');
    await expect.poll(active).toBe('Ala-Too Post1');
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
    expect(textOf('.list-head h2')).toBe('On this page 3');
    expect(isPrevented).toBe(true);
  });

  test('leaves no row active', async () => {
    await search();
    await press('Escape');
    await expect.poll(() => textOf('.list-head h2')).toBe('On this page 3');
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
