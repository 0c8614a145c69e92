import { formatBytes } from '../bench/tables.ts';
import type { Budget, Figure, Figures, Unit } from '../bench-page/budgets.ts';
import type { Shape } from './live-blog.ts';
import type { Course, Minute } from './run-blog.ts';

/**
 * The most that half an hour may do. For tasks and changes it is what `npm run bench:page` allows; how
 * long tasks are where thousands of posts stay is told, too, but no budget was made for such pages.
 */
export const BUDGETS: readonly Budget<Shape>[] = (['rolling', 'growing'] as const).flatMap(
  (measure) => [
    { measure, figure: 'listeners that came later', most: 0 },
    { measure, figure: 'nodes that only we hold', most: 0 },
    { measure, figure: 'ranges held a post, by the first minute', most: 1.15 },
    { measure, figure: '5,000 changes over 50 frames at the end', most: 1.3 },
    ...(measure === 'rolling'
      ? [
          { measure, figure: 'our heap, by that of the first minute', most: 1.1 },
          { measure, figure: 'longest task at the end', most: 50 },
        ]
      : [
          { measure, figure: 'our heap a post, second half by first', most: 1.1 },
          { measure, figure: 'our heap with few posts again, by what it was', most: 1.1 },
        ]),
  ],
);

/** What half an hour has done, the same page without us beside. */
export function summariseCourse(withUs: Course, without: Course): Figures {
  const first = 0;
  const last = withUs.minutes.length - 1;
  const middle = last >> 1;
  const each = withUs.minutes.map((minute, i) => ({ minute, plain: without.minutes[i] as Minute }));
  const ours = each.map(({ minute, plain }) => minute.heap - plain.heap);
  const at = (minute: number) => ours[minute] as number;
  const posts = (minute: number) => withUs.minutes[minute]?.posts ?? 0;
  const growth = (from: number, to: number) => (at(to) - at(from)) / (posts(to) - posts(from));
  const rangesAPost = (minute: number) => (withUs.minutes[minute]?.ranges ?? 0) / posts(minute);
  const listeners = withUs.minutes.map((minute) => minute.listeners);
  const byFirst = ours.slice(1).map((heap) => heap / at(first));
  const hasGrown = posts(last) > posts(first);

  return new Map([
    ...(hasGrown
      ? [
          figure(
            'our heap a post, second half by first',
            [growth(middle, last) / growth(first, middle)],
            '×',
          ),
          figure(
            'our heap with few posts again, by what it was',
            [(withUs.back.heap - without.back.heap) / at(first)],
            '×',
          ),
        ]
      : [figure('our heap, by that of the first minute', byFirst, '×')]),
    figure(
      'listeners that came later',
      listeners.map((count) => count - (listeners[first] as number)),
    ),
    figure(
      'nodes that only we hold',
      [...each, { minute: withUs.back, plain: without.back }].map(
        ({ minute, plain }) => minute.nodes - plain.nodes,
      ),
    ),
    figure(
      'ranges held a post, by the first minute',
      withUs.minutes.map((_, i) => rangesAPost(i) / rangesAPost(first)),
      '×',
    ),
    figure('longest task at the end', [withUs.longestTask], 'ms'),
    figure('5,000 changes over 50 frames at the end', [withUs.changesMs / without.changesMs], '×'),
  ]);
}

/** A figure whose highest value counts. */
const figure = (name: string, values: readonly number[], unit: Unit = ''): [string, Figure] => [
  name,
  { value: Math.max(...values), values, unit },
];

const COLUMNS = [
  'minute',
  'posts',
  'heap',
  'without',
  'ours',
  'listeners',
  'nodes',
  'painted',
  'ranges',
  'tasks',
  'without',
];
const WIDTH = 12;

/** The head of a table of minutes. */
export const MINUTES_HEAD = COLUMNS.map((name) => name.padStart(WIDTH)).join('');

/** A line of that table. */
export function formatMinute(count: number, minute: Minute, plain: Minute): string {
  const cells = [
    count,
    minute.posts,
    formatBytes(minute.heap),
    formatBytes(plain.heap),
    formatBytes(minute.heap - plain.heap),
    minute.listeners,
    minute.nodes,
    minute.painted,
    minute.ranges,
    `${minute.taskMs.toFixed(0)} ms`,
    `${plain.taskMs.toFixed(0)} ms`,
  ];
  return cells.map((cell) => String(cell).padStart(WIDTH)).join('');
}
