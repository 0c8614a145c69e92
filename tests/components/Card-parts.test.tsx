import { render } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Card } from '../../components/Card.tsx';
import type { Card as CardRecord } from '../../engine/compiled.ts';
import { renderIn } from './render-in.tsx';
import { cards } from './sample-dataset.ts';

const osh = cards.cards.osh as CardRecord;
const claim = { text: 'It is.', date: '2020', sources: [] };

function show(rest: Partial<CardRecord>, onFollow = (_id: string) => {}): void {
  renderIn(
    'en',
    <Card
      card={{ ...osh, ...rest }}
      cards={cards.cards}
      sourceById={cards.sources}
      backTo={null}
      onBack={() => {}}
      onFollow={onFollow}
    />,
    document.body,
  );
}

const textsOf = (selector: string) =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);

afterEach(() => {
  render(null, document.body);
});

describe('where sources differ', () => {
  const sides = [
    { ...claim, text: 'First.', side: 'over 400' },
    { ...claim, text: 'Second.', side: 'Foreign Ministry' },
  ];

  test('each side stands with its figure or speaker, of equal rank', () => {
    show({ differences: [{ title: 'Two counts', claims: sides }] });
    expect(textsOf('.differ h3')).toEqual(['Two counts']);
    expect(textsOf('.fork .what > p:first-child')).toEqual(['First.', 'Second.']);
    expect(textsOf('.fork time')).toEqual(['2020', '2020']);
    expect(textsOf('.fork .fig')).toEqual(['over400']);
    expect(textsOf('.fork .who')).toEqual(['Foreign Ministry']);
  });
});

describe('what it is not', () => {
  test('is named with what sets it apart, and can be followed', () => {
    const onFollow = vi.fn();
    show({ distinct: [{ id: 'bishkek', by: 'the capital' }] }, onFollow);
    expect(textsOf('.distinct li')).toEqual(['Bishkek, the capital']);
    document.querySelector<HTMLElement>('.distinct button')?.click();
    expect(onFollow).toHaveBeenCalledWith('bishkek', { expanded: false, scrolled: 0 });
  });
});

describe('a claim', () => {
  test('says so where it has no date', () => {
    show({ claims: [{ ...claim, date: null }] });
    expect(textsOf('.when')).toEqual(['undated']);
  });

  test('says so where its date is only that of the telling', () => {
    show({ claims: [{ ...claim, told: true }] });
    expect(textsOf('.when')).toEqual(['told 2020']);
  });

  test('says what the sources leave open', () => {
    show({ claims: [{ ...claim, silence: 'Our sources end here.' }] });
    expect(textsOf('.ends')).toEqual(['Our sources end here.']);
  });
});

describe('a reply', () => {
  test('stands with its date and place', () => {
    show({ reply: { text: 'Not so.', date: '2026-01', url: 'https://example.org/reply' } });
    expect(textsOf('.reply h3')).toEqual(['Their reply, Jan 2026']);
    expect(textsOf('.reply > p')).toEqual(['Not so.', 'example.org']);
  });
});

describe('related names', () => {
  const related = ['asan-usonov', 'ala-too-post', 'osh', 'bishkek']
    .flatMap((id) => [id, id])
    .map((id) => ({ id, as: 'see also' as const }));

  test('are six at first, and all on demand', async () => {
    show({ related });
    expect(textsOf('.also .ref')).toHaveLength(6);
    expect(textsOf('.foot .main')).toEqual(['More names']);
    document.querySelector<HTMLElement>('.foot .main')?.click();
    await expect.poll(() => textsOf('.also .ref').length).toBe(8);
  });

  test('leave out what is not in the dataset', () => {
    show({ related: [{ id: 'nowhere', as: 'see also' }] });
    expect(document.querySelector('.also')).toBeNull();
  });
});
