import { expect, test } from 'vitest';
import { checkBudgets } from '../../tools/bench-page/budgets.ts';
import { countPosts, MINUTES, type Shape } from '../../tools/soak/live-blog.ts';
import type { Course, Minute } from '../../tools/soak/run-blog.ts';
import { BUDGETS, summariseCourse } from '../../tools/soak/summary.ts';

/** A page holds 1 MB and 10 kB a post; we hold nothing. */
function runPlain(shape: Shape): Course {
  const minutes = Array.from({ length: MINUTES }, (_, i): Minute => {
    const posts = countPosts(shape, i + 1);
    const heap = 1_000_000 + 10_000 * posts;
    return { posts, heap, listeners: 0, nodes: 7 * posts, painted: 0, ranges: 0, taskMs: 100 };
  });
  return { minutes, longestTask: 0, back: minutes[0] as Minute, changesMs: 100 };
}

/** The same with us, who hold 4 MB and 5 kB a post, and whatever else is told. */
function runWithUs(shape: Shape, also: (minute: number) => Partial<Minute> = () => ({})): Course {
  const plain = runPlain(shape);
  const minutes = plain.minutes.map((minute, i): Minute => {
    const held = 4_000_000 + 5000 * minute.posts;
    const ours = { heap: minute.heap + held, listeners: 22, painted: 20, ranges: 2 * minute.posts };
    const more = also(i + 1);
    return { ...minute, ...ours, ...more, heap: ours.heap + (more.heap ?? 0) };
  });
  return { minutes, longestTask: 20, back: minutes[0] as Minute, changesMs: 120 };
}

/** The budgets that are not kept. */
function listBroken(shape: Shape, course: Course): string[] {
  const measured = new Map([[shape, summariseCourse(course, runPlain(shape))]]);
  const { lines } = checkBudgets(measured, BUDGETS);
  return lines.filter((line) => line.startsWith('FAIL')).map((line) => line.split(': ')[1] ?? '');
}

test.each<Shape>(['rolling', 'growing'])(
  'a %s blog that holds what its posts need is let pass',
  (shape) => {
    expect(listBroken(shape, runWithUs(shape))).toEqual([]);
  },
);

test('of ten thousand posts two thousand go, or all but the newest', () => {
  expect(countPosts('growing', MINUTES)).toBe(8000);
  expect(countPosts('rolling', MINUTES)).toBe(countPosts('growing', 1));
});

test.each<[name: string, shape: Shape, course: Course, broken: string[]]>([
  [
    'a heap that grows with every minute',
    'rolling',
    runWithUs('rolling', (minute) => ({ heap: 30_000 * minute })),
    ['our heap, by that of the first minute'],
  ],
  [
    'a heap that is high for a minute',
    'rolling',
    runWithUs('rolling', (minute) => ({ heap: minute === 9 ? 2_000_000 : 0 })),
    ['our heap, by that of the first minute'],
  ],
  [
    'a heap that grows faster than the posts',
    'growing',
    runWithUs('growing', (minute) => ({ heap: 30_000 * minute ** 2 })),
    ['our heap a post, second half by first'],
  ],
  [
    'a heap that does not shrink with the page',
    'growing',
    { ...runWithUs('growing'), back: { ...runWithUs('growing').minutes[0], heap: 30e6 } as Minute },
    ['our heap with few posts again, by what it was'],
  ],
  [
    'a listener that came later',
    'rolling',
    runWithUs('rolling', (minute) => ({ listeners: minute === 30 ? 23 : 22 })),
    ['listeners that came later'],
  ],
  [
    'a node that has gone from the page and is still held',
    'rolling',
    runWithUs('rolling', (minute) => (minute === 12 ? { nodes: 1 + 7 * 267 } : {})),
    ['nodes that only we hold'],
  ],
  [
    'ranges that are held for posts that have gone',
    'rolling',
    runWithUs('rolling', (minute) => ({ ranges: 500 + 10 * minute })),
    ['ranges held a post, by the first minute'],
  ],
  [
    'a long task',
    'rolling',
    { ...runWithUs('rolling'), longestTask: 51 },
    ['longest task at the end'],
  ],
  [
    'changes that take longer',
    'rolling',
    { ...runWithUs('rolling'), changesMs: 131 },
    ['5,000 changes over 50 frames at the end'],
  ],
])('%s does not pass', (_, shape, course, broken) => {
  expect(listBroken(shape, course)).toEqual(broken);
});
