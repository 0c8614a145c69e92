import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Attendant } from '../../page/attendant.ts';
import { createLazyAttendant, type LazyAttendant } from '../../page/lazy-attendant.ts';
import type { Mention } from '../../page/mention.ts';

/** A mention of which nothing but its entity is looked at. */
const mention = (entity: string) => ({ entity }) as Mention;

/** An attendant that writes down what it is asked. */
function createNotetaker(asked: string[]): Attendant {
  return {
    learn: (mentions) => asked.push(`learn ${mentions.map(({ entity }) => entity)}`),
    goTo: async ({ entity }) => asked.push(`open ${entity}`) > 0,
    step: async (to) => (asked.push(`step ${to}`) > 0 ? 'found' : 'none'),
    say: (text) => asked.push(`say ${text}`),
  };
}

let asked: string[];
let loads: number;
let controller: AbortController;
let attendant: LazyAttendant;
let arrive: () => Promise<void>;
let fail: () => Promise<void>;

/** Lets what follows an arrival happen. */
const pass = () => new Promise<void>((resolve) => setTimeout(resolve));

beforeEach(() => {
  asked = [];
  loads = 0;
  controller = new AbortController();
  attendant = createLazyAttendant(() => {
    loads++;
    return new Promise((resolve, reject) => {
      arrive = () => {
        resolve(createNotetaker(asked));
        return pass();
      };
      fail = () => {
        reject(new Error('no such file'));
        return pass();
      };
    });
  }, controller.signal);
});
afterEach(() => vi.restoreAllMocks());

const openAt = (entity: string) => attendant.goTo(mention(entity));

describe('before the script has come', () => {
  test('nothing is fetched that nobody needs', () => {
    attendant.learn([mention('osh')]);
    expect(loads).toBe(0);
  });

  test('it is fetched once, however often it is asked for', async () => {
    attendant.prepare();
    openAt('osh');
    attendant.prepare();
    await arrive();
    openAt('kloop');
    expect(loads).toBe(1);
  });

  test('it is taught what was learned last', async () => {
    attendant.learn([mention('osh')]);
    attendant.learn([mention('osh'), mention('kloop')]);
    attendant.prepare();
    await arrive();
    expect(asked).toEqual(['learn osh,kloop']);
  });

  test.each([
    ['the card', () => openAt('kloop'), 'open kloop'],
    ['the step', () => attendant.step('next'), 'step next'],
    ['the line', () => attendant.say('card.said.gone'), 'say card.said.gone'],
  ])('%s that was asked for comes with it, in its turn', async (_, ask, expected) => {
    openAt('osh');
    ask();
    expect(asked).toEqual([]);
    await arrive();
    expect(asked).toEqual(['learn ', 'open osh', expected]);
  });

  test('nothing happens on a page that is let go meanwhile', async () => {
    openAt('osh');
    controller.abort();
    await arrive();
    expect(asked).toEqual([]);
  });
});

test('once it has come, all is passed on', async () => {
  attendant.prepare();
  await arrive();
  attendant.learn([mention('osh')]);
  openAt('osh');
  attendant.say('card.said.gone');
  await pass();
  expect(asked).toEqual(['learn ', 'learn osh', 'open osh', 'say card.said.gone']);
});

describe('a script that does not come', () => {
  let warn: ReturnType<typeof vi.spyOn>;
  beforeEach(() => {
    warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  });

  test('is warned of, and asked for again the next time', async () => {
    const opened = openAt('osh');
    const stepped = attendant.step('next');
    await fail();
    expect([await opened, await stepped]).toEqual([false, 'gone']);
    expect(warn).toHaveBeenCalledOnce();
    openAt('kloop');
    await arrive();
    expect([loads, asked]).toEqual([2, ['learn ', 'open kloop']]);
  });

  test('leaves nothing to be opened later', async () => {
    openAt('osh');
    await fail();
    attendant.prepare();
    await arrive();
    expect(asked).toEqual(['learn ']);
  });

  test('is not warned of where the page has been let go', async () => {
    attendant.prepare();
    controller.abort();
    await fail();
    expect(warn).not.toHaveBeenCalled();
  });
});
