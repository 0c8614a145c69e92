import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CardHost, CardOpening } from '../../page/card-host.tsx';
import { createLazyCard, type LazyCard } from '../../page/lazy-card.ts';

/** A card host that writes down what it is asked. */
function createHost(asked: string[]): CardHost {
  return {
    open: ({ entity }) => asked.push(`open ${entity}`),
    close: () => asked.push('close'),
    contains: () => true,
    readBox: () => new DOMRect(1, 2, 3, 4),
    togglePin: () => asked.push('pin'),
    say: (text) => asked.push(`say ${text}`),
  };
}

const opening = (entity: string): CardOpening => ({
  entity,
  written: { text: entity, how: 'exact', rule: 'region', others: [] },
  box: new DOMRect(),
  by: 'pointer',
  near: document.body,
});

let asked: string[];
let loads: number;
let controller: AbortController;
let card: LazyCard;
let arrive: () => Promise<void>;
let fail: () => Promise<void>;

beforeEach(() => {
  asked = [];
  loads = 0;
  controller = new AbortController();
  card = createLazyCard(() => {
    loads++;
    return new Promise((resolve, reject) => {
      arrive = async () => resolve(createHost(asked));
      fail = async () => reject(new Error('no such file'));
    });
  }, controller.signal);
});
afterEach(() => vi.restoreAllMocks());

describe('before the script has come', () => {
  test('nothing is fetched that nobody needs', () => {
    card.close();
    card.togglePin();
    expect([card.contains(new Event('click')), card.readBox(), loads]).toEqual([false, null, 0]);
  });

  test('it is fetched once, however often it is asked for', async () => {
    card.prepare();
    card.open(opening('osh'));
    card.prepare();
    await arrive();
    card.open(opening('kloop'));
    expect(loads).toBe(1);
  });

  test('the last card that was asked for opens when it comes', async () => {
    card.open(opening('osh'));
    card.open(opening('kloop'));
    expect(asked).toEqual([]);
    await arrive();
    expect(asked).toEqual(['open kloop']);
  });

  test('a card that was taken back does not open', async () => {
    card.open(opening('osh'));
    card.close();
    await arrive();
    expect(asked).toEqual([]);
  });

  test('a line is said when it comes', async () => {
    card.say('Gone');
    await arrive();
    expect(asked).toEqual(['say Gone']);
  });

  test('nothing opens on a page that is let go meanwhile', async () => {
    card.open(opening('osh'));
    controller.abort();
    await arrive();
    expect(asked).toEqual([]);
  });
});

test('once it has come, all is passed on', async () => {
  card.prepare();
  await arrive();
  card.open(opening('osh'));
  card.togglePin();
  card.say('Gone');
  card.close();
  expect(asked).toEqual(['open osh', 'pin', 'say Gone', 'close']);
  expect(card.contains(new Event('click'))).toBe(true);
  expect(card.readBox()).toEqual(new DOMRect(1, 2, 3, 4));
});

describe('a script that does not come', () => {
  let warn: ReturnType<typeof vi.spyOn>;
  beforeEach(() => {
    warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  });

  test('is warned of, and asked for again the next time', async () => {
    card.open(opening('osh'));
    await fail();
    expect(warn).toHaveBeenCalledOnce();
    card.open(opening('kloop'));
    await arrive();
    expect([loads, asked]).toEqual([2, ['open kloop']]);
  });

  test('is not warned of where the page has been let go', async () => {
    card.prepare();
    controller.abort();
    await fail();
    expect(warn).not.toHaveBeenCalled();
  });
});
