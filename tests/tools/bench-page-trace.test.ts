import { expect, test } from 'vitest';
import { countCalls, readTrace, type TraceEvent } from '../../tools/bench-page/trace.ts';

const ORIGIN = 'chrome-extension://ours';
const OURS = `${ORIGIN}/page.js`;

/** An event of the page's main thread; all times in milliseconds. */
function event(
  name: string,
  [at, ms]: readonly [at: number, ms: number],
  more: Partial<TraceEvent> & { url?: string; type?: string } = {},
): TraceEvent {
  const { url, type, ...rest } = more;
  const data = { ...(url ? { url } : {}), ...(type ? { type } : {}) };
  const time = { ts: 1_000_000 + at * 1000, dur: ms * 1000 };
  return { name, ph: 'X', pid: 1, tid: 1, ...time, args: { data }, ...rest };
}

const load = [
  event('RunTask', [0, 30]),
  event('EvaluateScript', [10, 8], { url: OURS }),
  event('v8.compile', [11, 3], { url: OURS }),
  event('RunMicrotasks', [18, 2]),
];

test('the part of a task that is ours is its scripts and promises, what is nested counted once', () => {
  expect(readTrace(load, ORIGIN).tasks).toEqual([{ atMs: 0, ms: 10, files: ['page.js'] }]);
});

test('the time of the thread itself counts, not the clock’s', () => {
  const events = [
    event('RunTask', [0, 30]),
    event('EvaluateScript', [10, 8], { url: OURS, tdur: 5000 }),
  ];
  expect(readTrace(events, ORIGIN).tasks).toEqual([{ atMs: 0, ms: 5, files: ['page.js'] }]);
});

test('layout that a function of ours makes the browser do is part of it', () => {
  const events = [
    ...load,
    event('RunTask', [40, 60]),
    event('FunctionCall', [41, 55], { url: OURS }),
    event('Layout', [42, 50]),
  ];
  expect(readTrace(events, ORIGIN).tasks[1]).toEqual({ atMs: 40, ms: 55, files: [] });
});

test.each([
  ['a script of the page', [event('FunctionCall', [41, 9], { url: 'http://24.kg/a.js' })]],
  ['layout in a task of the browser’s', [event('Layout', [41, 9])]],
  ['another thread', [event('FunctionCall', [41, 9], { url: OURS, tid: 2 })]],
])('%s is not ours', (_name, events) => {
  const work = readTrace([...load, event('RunTask', [40, 20]), ...events], ORIGIN);
  expect(work.tasks).toHaveLength(1);
});

test('the popup and the background, of the same origin in other processes, are not the page', () => {
  const popup = event('FunctionCall', [50, 9], { url: `${ORIGIN}/chunks/popup.js`, pid: 2 });
  expect(readTrace([...load, popup], ORIGIN).tasks).toHaveLength(1);
});

test('events may come in any order', () => {
  expect(readTrace([...load].reverse(), ORIGIN)).toEqual(readTrace(load, ORIGIN));
});

test('a mark is when it was set', () => {
  const mark = { ...event('seen', [25, 0]), ph: 'I' };
  const work = readTrace([...load, mark], ORIGIN);
  expect(work.marks.get('seen')).toBe(25);
});

test('a move costs what is ours from its event to the next one', () => {
  const move = (at: number) => event('EventDispatch', [at, 2], { type: 'pointermove' });
  const events = [
    ...load,
    event('RunTask', [40, 5]),
    move(40),
    event('FunctionCall', [41, 1], { url: OURS }),
    event('RunTask', [50, 5]),
    event('FunctionCall', [51, 3], { url: OURS }),
    event('RunTask', [60, 5]),
    move(60),
  ];
  expect(readTrace(events, ORIGIN).moves).toEqual([4, 0]);
});

test('a trace without a page script of ours is refused', () => {
  expect(() => readTrace([event('RunTask', [0, 30])], ORIGIN)).toThrow(
    'no page script of chrome-extension://ours ran',
  );
});

test('calls are the runs of page scripts of ours, not what others do', () => {
  const others = [
    event('FunctionCall', [1, 1], { url: 'http://24.kg/a.js' }),
    event('Layout', [2, 1]),
  ];
  expect(countCalls([...others, event('FunctionCall', [3, 1], { url: OURS })], ORIGIN)).toBe(1);
  expect(countCalls(others, ORIGIN)).toBe(0);
});
