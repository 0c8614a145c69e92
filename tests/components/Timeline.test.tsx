import { render } from 'preact';
import { afterEach, describe, expect, test } from 'vitest';
import { Timeline } from '../../components/Timeline.tsx';
import type { TimelineStep } from '../../engine/compiled.ts';
import { renderIn } from './render-in.tsx';

const STEPS: TimelineStep[] = [
  { date: '2012', label: 'Russian law', mark: 'abroad', entity: 'abroad' },
  { date: '2016-05', label: 'Bill rejected', mark: 'rejected', entity: 'bill' },
  { date: '2024-04', label: 'Law enacted', mark: 'enacted', entity: 'law' },
];

const show = (steps: TimelineStep[], expanded = false) =>
  renderIn('en', <Timeline steps={steps} entity="law" expanded={expanded} />, document.body);
const textsOf = (selector: string) =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);

afterEach(() => {
  render(null, document.body);
});

test('says each step with its date, in order, for those who cannot see the drawing', () => {
  show(STEPS);
  expect(textsOf('li')).toEqual([
    '2012 Russian law',
    'May 2016 Bill rejected',
    'Apr 2024 Law enacted',
  ]);
});

test('marks the steps of the card’s own entity', () => {
  show(STEPS);
  expect(textsOf('li.now')).toEqual(['Apr 2024 Law enacted']);
});

test('draws what was enacted filled, what was rejected struck, what is abroad square', () => {
  show(STEPS);
  const count = (selector: string) => document.querySelectorAll(selector).length;
  expect([count('circle.mk-in'), count('path.mk'), count('rect.mk')]).toEqual([1, 1, 1]);
});

test('stands to scale', () => {
  show(STEPS);
  const places = [...document.querySelectorAll('svg svg')].map((mark) =>
    Math.round(Number.parseFloat(mark.getAttribute('x') ?? '')),
  );
  expect(places).toEqual([0, 34, 96]);
});

test('is nothing where there are fewer than three steps', () => {
  show(STEPS.slice(1));
  expect(document.body.children).toHaveLength(0);
});

describe('a long line', () => {
  const long = [2010, 2011, 2013, 2015, 2020, 2024].map((year) => ({
    date: `${year}`,
    label: `Step ${year}`,
    mark: null,
    entity: 'law',
  }));

  test('has only its ends in words', () => {
    show(long);
    expect(textsOf('li')).toEqual(['2010 Step 2010', '2024 Step 2024']);
    expect(document.querySelectorAll('circle')).toHaveLength(6);
  });

  test('has all its steps in words once the card is expanded', () => {
    show(long, true);
    expect(textsOf('li')).toHaveLength(6);
  });
});

describe('the legend', () => {
  test('says what the marks mean that are there, once the card is expanded', () => {
    show(STEPS, true);
    expect(textsOf('.legend span')).toEqual(['enacted', 'rejected', 'in another country']);
  });

  test('waits until then', () => {
    show(STEPS);
    expect(textsOf('.legend')).toEqual([]);
  });

  test('is left out where all marks are plain', () => {
    show(
      STEPS.map((step) => ({ ...step, mark: null })),
      true,
    );
    expect(textsOf('.legend')).toEqual([]);
  });
});

test('a pointer is told what each mark is', () => {
  show(STEPS);
  expect(textsOf('svg svg title')).toEqual([
    '2012 Russian law',
    'May 2016 Bill rejected',
    'Apr 2024 Law enacted',
  ]);
});
