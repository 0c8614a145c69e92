import type { Page } from 'puppeteer-core';
import type { NameList } from '../../engine/compiled.ts';
import { createRandom } from '../bench/random.ts';
import { createProse } from '../bench-page/prose.ts';

/** A day of news in half an hour. */
export const MINUTES = 30;
const INSERTED = 10_000;

/** Posts come in so many goes a minute. */
const GOES_A_MINUTE = 5;

/** Of 10,000 posts either 2,000 go again, or all but the newest, as on most live blogs. */
export type Shape = 'growing' | 'rolling';

/** So many are there after the first minute, whatever the shape. */
export const POSTS_AFTER_A_MINUTE = 267;

/** How many posts are on the page at the end of each minute, counted from 1. */
export function countPosts(shape: Shape, minute: number): number {
  if (shape === 'rolling') return POSTS_AFTER_A_MINUTE;
  return Math.round((0.8 * INSERTED * minute) / MINUTES);
}

/** What comes in each go, and how many posts are left after it. */
export interface Go {
  posts: readonly string[];
  left: number;
}

/** The goes of each minute: ten thousand posts, the same for the same names. */
export function* writeMinutes(names: NameList, shape: Shape): Generator<readonly Go[]> {
  const prose = createProse(names, { language: 'en', wordsBetween: 40 }, createRandom(INSERTED));
  let written = 0;
  for (let minute = 1; minute <= MINUTES; minute++) {
    const goes: Go[] = [];
    for (let go = 1; go <= GOES_A_MINUTE; go++) {
      const elapsed = (minute - 1 + go / GOES_A_MINUTE) / MINUTES;
      const due = Math.round(elapsed * INSERTED) - written;
      const posts = Array.from({ length: due }, () => writePost(prose.makeParagraph(3), ++written));
      const left = go === GOES_A_MINUTE ? countPosts(shape, minute) : Number.POSITIVE_INFINITY;
      goes.push({ posts, left });
    }
    yield goes;
  }
}

/** With a headline of its own, under which a name stands: a post that was read has a mark. */
const writePost = (paragraph: string, number: number) =>
  `<article><h3>Post ${number}</h3><p>From Bishkek.</p>${paragraph}</article>`;

/** The page before its first post. */
export const EMPTY_BLOG =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Live</title><main></main></html>';

/** Puts posts before the others, as live blogs do, and takes the oldest away. */
export function post(page: Page, { posts, left }: Go): Promise<void> {
  return page.evaluate(
    (added, most) => {
      const blog = document.querySelector('main');
      for (const html of added) blog?.insertAdjacentHTML('afterbegin', html);
      while (blog !== null && blog.childElementCount > most) blog.lastElementChild?.remove();
    },
    posts,
    Math.min(left, Number.MAX_SAFE_INTEGER),
  );
}

/** Waits until each post in sight has a mark, and none is left of those that have gone. */
export async function waitUntilMarked(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const marked = new Set<Element | null>();
      for (const highlight of CSS.highlights.values())
        for (const { startContainer } of highlight) {
          if (!startContainer.isConnected) return false;
          marked.add(startContainer.parentElement?.closest('article') ?? null);
        }
      return [...document.querySelectorAll('article')].every(
        (one) => marked.has(one) || one.getBoundingClientRect().top >= innerHeight,
      );
    },
    { timeout: 60_000, polling: 100 },
  );
}
