import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { NameList } from '../../engine/compiled.ts';
import { median } from '../bench/tables.ts';
import { inFreshTab, type Lab, type Side, SLOW_DOWN, type Tab } from '../bench-page/lab.ts';
import { mutate } from '../bench-page/mutations.ts';
import { longestOf } from '../bench-page/summary.ts';
import { openQuietly, readTaskTime, record, waitUntilQuiet } from '../bench-page/tab.ts';
import { watchWorlds } from '../bench-page/worlds.ts';
import {
  countPosts,
  MINUTES,
  POSTS_AFTER_A_MINUTE,
  post,
  type Shape,
  waitUntilMarked,
  writeMinutes,
} from './live-blog.ts';
import { type Weight, weigh } from './weigh.ts';

/** A minute of the blog, at its end. */
export interface Minute extends Weight {
  posts: number;
  /** What all tasks of the page's main thread took in it, until all was quiet. */
  taskMs: number;
}

/** What became of a page in half an hour. */
export interface Course {
  minutes: readonly Minute[];
  /** At the end, slowed down: our longest task when posts come in; none without us. */
  longestTask: number;
  /** When only as many posts are there as after the first minute. */
  back: Weight;
  /** Then, with the long article in their place, slowed down: what 5,000 changes of it take, in ms. */
  changesMs: number;
}

/** What a blog is run with. */
export interface Run {
  shape: Shape;
  side: Side;
  names: NameList;
  /** The page that changes are measured on: that of `npm run bench:page`. */
  article: string;
  onMinute(minute: Minute, count: number): void;
}

/** A second is pressed into less than that, but not so far that it all comes at once. */
const GO_MS = 200;

/** In how many frames, as the budget for them has it. */
const FRAMES = 50;

/** How often each thing is measured at the end: the middle value counts. */
const ROUNDS = 3;
const CHANGE_ROUNDS = 7;

/** Runs the blog for half an hour, pressed into a few minutes. */
export function runBlog(lab: Lab, { shape, side, names, article, onMinute }: Run): Promise<Course> {
  return inFreshTab(lab, async (tab) => {
    const { page } = tab;
    const worlds = await watchWorlds(lab, tab);
    const settle = async () => {
      if (side === 'with') await waitUntilMarked(page);
      await waitUntilQuiet(tab);
    };
    await page.emulateCPUThrottling(1);
    await openQuietly(lab, tab, '/', side);

    const minutes: Minute[] = [];
    let lastPosts: readonly string[] = [];
    for (const goes of writeMinutes(names, shape)) {
      const before = await readTaskTime(tab);
      for (const go of goes) {
        await post(page, go);
        await wait(GO_MS);
      }
      await settle();
      const taskMs = (await readTaskTime(tab)) - before;
      const posts = countPosts(shape, minutes.length + 1);
      const minute = { ...(await weigh(tab, worlds)), posts, taskMs };
      minutes.push(minute);
      onMinute(minute, minutes.length);
      lastPosts = goes.at(-1)?.posts ?? [];
    }

    await page.emulateCPUThrottling(SLOW_DOWN);
    const longest: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const comeIn = async () => {
        await post(page, { posts: lastPosts, left: countPosts(shape, MINUTES) });
        await settle();
      };
      if (side === 'without') await comeIn();
      else longest.push(longestOf((await record(lab, tab, comeIn)).tasks));
    }
    await page.emulateCPUThrottling(1);
    await post(page, { posts: [], left: POSTS_AFTER_A_MINUTE });
    await settle();
    const back = await weigh(tab, worlds);
    const changesMs = await timeChanges(tab, article);
    return { minutes, longestTask: median(longest), back, changesMs };
  });
}

/** The middle one of some times that the changes take. */
async function timeChanges(tab: Tab, article: string): Promise<number> {
  await tab.page.emulateCPUThrottling(SLOW_DOWN);
  const times: number[] = [];
  for (let round = 0; round < CHANGE_ROUNDS; round++) {
    await show(tab.page, article);
    await waitUntilQuiet(tab);
    const before = await readTaskTime(tab);
    await mutate(tab.page, FRAMES);
    times.push((await readTaskTime(tab)) - before);
    await waitUntilQuiet(tab);
  }
  return median(times);
}

function show(page: Page, article: string): Promise<void> {
  return page.evaluate((html) => {
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    document.body.replaceChildren(...body.childNodes);
  }, article);
}
