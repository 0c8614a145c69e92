import { render } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Card, type CardProps } from '../../components/Card.tsx';
import type { Card as CardRecord } from '../../engine/compiled.ts';
import type { Language } from '../../engine/language.ts';
import { renderIn } from './render-in.tsx';
import { cards } from './sample-dataset.ts';

const osh = cards.cards.osh as CardRecord;
const post = cards.cards['ala-too-post'] as CardRecord;
const usonov = cards.cards['asan-usonov'] as CardRecord;

afterEach(() => {
  render(null, document.body);
});

function show(card: CardRecord, props: Partial<CardProps> = {}, language: Language = 'en'): void {
  renderIn(
    language,
    <Card
      card={card}
      cards={cards.cards}
      sourceById={cards.sources}
      backTo={null}
      onBack={() => {}}
      onFollow={() => {}}
      {...props}
    />,
    document.body,
  );
}

const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const textOf = (selector: string) => find(selector)?.textContent;
const textsOf = (selector: string) =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
const titleOf = (element: Element) => element.getAttribute('title');
const attributesOf = (selector: string, ...names: string[]) =>
  names.map((name) => find(selector)?.getAttribute(name));

describe('the head', () => {
  test('says what kind of thing it is', () => {
    show(post);
    expect(textOf('.kind')).toBe('media outlet');
    expect(attributesOf('.card', 'data-kind')).toEqual(['media']);
  });

  test('names it, says how else it is written, and who or what it is', () => {
    show(usonov);
    expect(textOf('h2')).toBe('Asan Usonov');
    expect(textOf('.forms')).toBe('Асан Үсөнов; Асан Усонов; also Asan Üsönov');
    expect(textOf('.lead')).toBe('Editor of the Ala-Too Post.');
  });

  test('shows markup in a text as it is written', () => {
    show({ ...osh, summary: '<b>A</b> city &amp; more' });
    expect(textOf('.lead')).toBe('<b>A</b> city &amp; more');
  });
});

describe('the dialogue', () => {
  test('is called by the name', () => {
    show(osh);
    const label = find('[role="dialog"]')?.getAttribute('aria-labelledby');
    expect(textOf(`[id="${label}"]`)).toBe('Osh');
  });

  test('can take the focus, but not by Tab', () => {
    show(osh);
    expect(find('[role="dialog"]')?.tabIndex).toBe(-1);
  });
});

describe('a statement', () => {
  test('stands with its date in the margin', () => {
    show(post);
    expect(textsOf('.claim .when').slice(0, 2)).toEqual(['2024', '2023']);
    expect(textsOf('.what > p:first-child').slice(0, 2)).toEqual([
      'It appears on Mondays.',
      'It has ten readers.',
    ]);
  });

  test('that says how things stand bears an “as of”', () => {
    show(usonov);
    expect(textsOf('.claim.is-status .when')).toEqual(['as of 3 Apr 2024']);
  });

  test('has a date that a program can read', () => {
    show(osh);
    expect(attributesOf('.claim .when', 'datetime')).toEqual(['2024-04-03']);
  });

  test('names its source with date and genre', () => {
    show(osh);
    expect(textOf('.src > a')).toBe('Example, 3 Apr 2024');
    expect(textOf('.src i')).toBe('news');
  });

  test('tells the whole title of its source', () => {
    show(usonov);
    expect([...document.querySelectorAll('.src > a:first-child')].map(titleOf)).toEqual([
      '“The law in brief” · A. Writer, B. Writer · The Example Newspaper',
      '“What I think” · The Other Example · Translated from Russian',
      '“The law in brief” · A. Writer, B. Writer · The Example Newspaper',
    ]);
  });

  test('links to its passage', () => {
    show(usonov);
    expect(attributesOf('.src > a', 'href')).toEqual([
      'https://example.org/law#:~:text=He%20edits,the%20paper%2C%20since',
    ]);
  });

  test('names a source once, however many passages it has, and links to each', () => {
    show(usonov);
    expect(textsOf('.claim:nth-child(2) .src')).toEqual(['Other, Jan 2021and hereopinionarchive']);
    expect(attributesOf('.claim:nth-child(2) .src > a:nth-child(2)', 'href')).toEqual([
      'https://example.net/opinion#:~:text=the%20paper',
    ]);
  });

  test('links to an archived copy of the day', () => {
    show(osh);
    expect(attributesOf('.src-b > a', 'href')).toEqual([
      'https://web.archive.org/web/20240403/https://example.org/law#:~:text=It%20is%20old',
    ]);
  });

  test.each(['.src > a', '.src-b > a'])('opens %s elsewhere, and tells it nothing', (link) => {
    show(osh);
    expect(attributesOf(link, 'target', 'rel', 'referrerpolicy')).toEqual([
      '_blank',
      'noopener noreferrer',
      'no-referrer',
    ]);
  });

  test('shows without a source that is not there', () => {
    render(null, document.body);
    show(osh, { sourceById: {} });
    expect(textsOf('.what')).toEqual(['It is old.']);
  });
});

describe('more', () => {
  const shown = () => textsOf('.claim').length;
  const press = () => find('.foot .main')?.click();

  test('is not offered where all is shown', () => {
    show(osh);
    expect(find('.foot')).toBeNull();
  });

  test('says how many statements wait', () => {
    show(usonov);
    expect(shown()).toBe(3);
    expect(textOf('.foot .main')).toBe('More · 2 statements');
  });

  test('counts a single one in the singular', () => {
    show(post);
    expect(textOf('.foot .main')).toBe('More · 1 statement');
  });

  test('shows the rest, and less takes it back', async () => {
    show(usonov);
    press();
    await expect.poll(shown).toBe(5);
    expect(textOf('.foot .main')).toBe('Less');
    press();
    await expect.poll(shown).toBe(3);
  });

  test('says whether it is unfolded', async () => {
    show(usonov);
    expect(attributesOf('.foot .main', 'aria-expanded')).toEqual(['false']);
    press();
    await expect.poll(() => attributesOf('.foot .main', 'aria-expanded')).toEqual(['true']);
  });
});

describe('see also', () => {
  test('names related entities, and what they are to this one', () => {
    show(usonov);
    expect(textsOf('.also .ref')).toEqual(['Ala-Too Post', 'Osh']);
    expect(attributesOf('.also .ref', 'title')).toEqual(['Asan Usonov: in charge of Ala-Too Post']);
  });

  test('tells which was chosen', () => {
    const onFollow = vi.fn();
    show(usonov, { onFollow });
    find('[data-to="osh"]')?.click();
    expect(onFollow.mock.calls).toEqual([['osh', { expanded: false, scrolled: 0 }]]);
  });

  test('is left out where nothing is related', () => {
    show(osh);
    expect(find('.also')).toBeNull();
  });
});

describe('in the reader’s language', () => {
  test.each<[Language, string, string, string, string]>([
    ['ru', 'человек', 'на 3 апр. 2024', 'Ещё 2 утверждения', 'Асан Усонов — возглавляет: Ала-Тоо'],
    ['ky', 'адам', 'абалы 2024-ж. 3-апр.', 'Дагы 2 маалымат', 'Асан Үсөнов — жетектейт: Ала-Тоо'],
  ])('%s, the card says all that is ours', (language, kind, when, more, relation) => {
    show(usonov, {}, language);
    expect(textOf('.kind')).toBe(kind);
    expect(textOf('.claim.is-status .when')).toBe(when);
    expect(textOf('.foot .main')).toBe(more);
    expect(attributesOf('.also .ref', 'title')).toEqual([relation]);
  });

  test('each name says which language it is in', () => {
    show(usonov, {}, 'ru');
    expect(attributesOf('h2', 'lang')).toEqual(['ru']);
    expect(attributesOf('[data-to="ala-too-post"]', 'lang')).toEqual(['ru']);
    expect(attributesOf('[data-to="osh"]', 'lang')).toEqual(['en']);
  });

  test('statements say that they are in English', () => {
    show(usonov, {}, 'ru');
    expect(attributesOf('.what > p', 'lang')).toEqual(['en']);
  });

  test('a summary stands in it where it is known, else in English', () => {
    show({ ...osh, summaries: { ru: 'Город на юге.' } }, {}, 'ru');
    expect([textOf('.lead'), ...attributesOf('.lead', 'lang')]).toEqual(['Город на юге.', 'ru']);
    show(usonov, {}, 'ru');
    expect(attributesOf('.lead', 'lang')).toEqual(['en']);
  });
});

describe('the pin', () => {
  const pinned = (isPinned: boolean, onToggle = () => {}) => ({
    controls: { pin: { isPinned, onToggle } },
  });

  test('says whether the card is pinned', () => {
    show(osh, pinned(false));
    expect(attributesOf('.tool', 'aria-pressed', 'title')).toEqual(['false', 'Pin this card (P)']);
    show(osh, pinned(true));
    expect(attributesOf('.tool', 'aria-pressed', 'title')).toEqual(['true', 'Unpin this card (P)']);
  });

  test('keeps its name, whose state is told beside it', () => {
    show(osh, pinned(true));
    expect(attributesOf('.tool', 'aria-label')).toEqual(['Pin this card (P)']);
  });

  test('tells that it was pressed', () => {
    const onToggle = vi.fn();
    show(osh, pinned(false, onToggle));
    find('.tool')?.click();
    expect(onToggle).toHaveBeenCalledOnce();
  });

  test('is not there where the card cannot be pinned', () => {
    show(osh);
    expect(find('[aria-pressed]')).toBeNull();
  });
});

describe('the way out', () => {
  test('is a button that closes', () => {
    const onClose = vi.fn();
    show(osh, { controls: { onClose } });
    find('[aria-label="Close (Esc)"]')?.click();
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('is not there where the card cannot be closed', () => {
    show(osh);
    expect(find('[aria-label="Close (Esc)"]')).toBeNull();
  });

  test('leads back to what came before, by name', () => {
    const onBack = vi.fn();
    show(osh, { backTo: 'Asan Usonov', onBack });
    expect(attributesOf('.back', 'aria-label')).toEqual(['Back to Asan Usonov']);
    find('.back')?.click();
    expect(onBack).toHaveBeenCalledOnce();
  });

  test('does not lead back from the first card', () => {
    show(osh);
    expect(find('.back')).toBeNull();
  });
});
