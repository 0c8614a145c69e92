import { expect, test } from 'vitest';
import { addUpProfile, type ProfileEvent } from '../../tools/bench-page/profile-events.ts';

const url = 'chrome-extension://ours/page.js';
const node = (id: number, functionName: string, parent?: number, ours = true) => ({
  id,
  callFrame: { functionName, lineNumber: id, ...(ours ? { url } : {}) },
  ...(parent === undefined ? {} : { parent }),
});
const chunk = (
  samples: number[],
  nodes: ReturnType<typeof node>[] = [],
  more: Partial<ProfileEvent> = {},
): ProfileEvent => ({
  name: 'ProfileChunk',
  pid: 1,
  id: '0x1',
  args: { data: { cpuProfile: { nodes, samples }, timeDeltas: samples.map(() => 2000) } },
  ...more,
});
const add = (...events: ProfileEvent[]) =>
  addUpProfile(events, 'chrome-extension://ours').map(({ name, selfMs, totalMs }) => [
    name,
    selfMs,
    totalMs,
  ]);

const NODES = [
  node(1, '(root)', undefined, false),
  node(2, 'read', 1),
  node(3, 'scan', 2),
  node(4, '(garbage collector)', 3, false),
];

test('a function takes its samples, and with callees those of all that it called', () => {
  expect(add(chunk([2, 3, 3], NODES))).toEqual([
    ['scan page.js:4', 4, 4],
    ['read page.js:3', 2, 6],
  ]);
});

test('what has no file of ours is its nearest caller’s of ours', () => {
  expect(add(chunk([1, 4], NODES))).toEqual([
    ['scan page.js:4', 2, 2],
    ['read page.js:3', 0, 2],
  ]);
});

test('nodes are known to the later chunks of their profile, and to no other', () => {
  expect(add(chunk([], NODES), chunk([2]), chunk([2], [], { id: '0x2' }))).toEqual([
    ['read page.js:3', 2, 2],
  ]);
});

test('a function that calls itself is counted once', () => {
  const nodes = [...NODES.slice(0, 2), { ...node(2, 'read', 2), id: 5 }];
  expect(add(chunk([5], nodes))).toEqual([['read page.js:3', 2, 2]]);
});
