import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { EntityPage, type EntityPageProps } from '../../components/entity/EntityPage.tsx';
import { NoSuchRecord } from '../../components/entity/NoSuchRecord.tsx';
import type { Card } from '../../engine/compiled.ts';
import { LANGUAGES, type Language } from '../../engine/language.ts';
import { renderIn, TEXTS } from './render-in.tsx';
import { cards } from './sample-dataset.ts';
import '../../components/tokens.css';
import '../../components/card.css';
import '../../components/pages.css';
import '../../components/entity/entity.css';

const IDS = Object.keys(cards.cards);

afterEach(() => {
  render(null, document.body);
  document.body.removeAttribute('style');
});

function show(id: string, props: Partial<EntityPageProps> = {}, language: Language = 'en'): void {
  renderIn(
    language,
    <EntityPage
      card={cards.cards[id] as Card}
      cards={cards}
      hidden={false}
      problem={null}
      onHide={() => {}}
      onCopy={async () => true}
      onPrint={() => {}}
      onFollow={() => {}}
      {...props}
    />,
  );
}

const listTexts = (selector: string) =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');
const buttonOf = (label: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === label);
const settle = () => new Promise((resolve) => setTimeout(resolve));

test('a choice that was not kept is said, to a screen reader too', () => {
  show('osh', { hidden: true, problem: 'Your choice could not be kept: disk full.' });
  expect(listTexts('[role=status]')).toContain('Your choice could not be kept: disk full.');
});

describe('the record', () => {
  test.each(IDS)('of %s is shown whole: every statement, with its source', (id) => {
    show(id);
    const { claims, differences } = cards.cards[id] as Card;
    const shown = listTexts('.what > p:first-child');
    for (const { text } of [...claims, ...differences.flatMap((one) => one.claims)])
      expect(shown).toContain(text);
    expect(document.querySelectorAll('.what').length).toBe(
      document.querySelectorAll('.what:has(.src)').length,
    );
  });

  test.each(IDS)('of %s leads to every entity that it stands to', (id) => {
    show(id);
    const ends = [...document.querySelectorAll('.tree a')].map((one) => one.getAttribute('href'));
    const { related } = cards.cards[id] as Card;
    const known = related.filter((one) => cards.cards[one.id] !== undefined);
    expect(ends.toSorted()).toEqual(known.map((one) => `#${one.id}`).toSorted());
  });

  test('is called by its name in the tab', async () => {
    show('osh');
    await vi.waitFor(() => expect(document.title).toBe('Osh · Sanjyra'));
  });

  test('stands in order of time until it is asked by source', async () => {
    show('osh');
    const count = document.querySelectorAll('.claims .claim').length;
    expect(document.querySelector('.rail')).not.toBeNull();
    buttonOf('by source')?.click();
    await settle();
    expect(document.querySelector('.rail')).toBeNull();
    expect(buttonOf('by source')?.getAttribute('aria-pressed')).toBe('true');
    expect(listTexts('.of-source h3').length).toBeGreaterThan(0);
    expect(document.querySelectorAll('.claims .claim').length).toBeGreaterThanOrEqual(count);
  });
});

describe('the reader', () => {
  test.each([
    [false, 'Never mark this name', true],
    [true, 'Mark this name again', false],
  ])('may have the name left alone on pages, and take that back', (hidden, label, expected) => {
    const onHide = vi.fn();
    show('osh', { hidden, onHide });
    buttonOf(label)?.click();
    expect(onHide).toHaveBeenCalledExactlyOnceWith(expected);
  });

  test('is told when it is', () => {
    show('osh', { hidden: true });
    expect(listTexts('[role=status]')).toContain('This name is left alone on pages.');
  });

  test('may print', () => {
    const onPrint = vi.fn();
    show('osh', { onPrint });
    buttonOf('Print')?.click();
    expect(onPrint).toHaveBeenCalledOnce();
  });

  test('may cite every statement', async () => {
    const onCopy = vi.fn(async (_: string) => true);
    show('osh', { onCopy });
    document.querySelector<HTMLElement>('.cite')?.click();
    const cited = onCopy.mock.calls[0]?.[0] ?? '';
    for (const { text } of cards.cards.osh?.claims ?? []) expect(cited).toContain(text);
  });

  test('may ask for a correction, and is told whether the lines were copied', async () => {
    const onCopy = vi.fn(async (_: string) => false);
    show('osh', { onCopy });
    buttonOf('Copy these lines')?.click();
    await settle();
    await settle();
    expect(onCopy.mock.calls[0]?.[0]).toContain('Record: osh (Osh)');
    expect(listTexts('.correction [role=status]')).toEqual(['Not copied']);
  });

  test('who follows a name begins at its head', async () => {
    show('osh');
    show('bishkek');
    await vi.waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
  });
});

test.each([
  ['', 'The address names no record.'],
  [
    'nobody',
    'There is no record “nobody”. It may have been taken out, or the address may have lost a letter.',
  ],
])('an address of “%s” is answered in words', (id, expected) => {
  renderIn('en', <NoSuchRecord id={id} />);
  expect(listTexts('.standfirst')).toEqual([expected]);
});

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(LANGUAGES.flatMap((language) => IDS.slice(0, 3).map((id) => [language, id] as const)))(
    'the page in %s of %s is without fault',
    async (language, id) => {
      document.documentElement.lang = language;
      document.body.style.colorScheme = theme;
      document.body.style.background = 'var(--sj-page)';
      show(id, {}, language);
      await settle();
      expect(document.querySelector('.page-head')?.textContent).toContain(
        TEXTS[language].t('options.title'),
      );
      const { violations } = await axe.run(document.body, {
        rules: { 'target-size': { enabled: true } },
      });
      expect(
        violations.map(({ id: rule, nodes }) => [rule, ...nodes.map(({ html }) => html)]),
      ).toEqual([]);
    },
  );
});
