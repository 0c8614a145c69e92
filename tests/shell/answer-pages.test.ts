import { Ajv } from 'ajv';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { type AnswerApi, createPageAnswers } from '../../shell/answer-pages.ts';
import { createJumps } from '../../shell/jumps.ts';
import {
  type AnyRequest,
  NOT_OURS,
  parsePageRequest,
  parseWorkerRequest,
  receivePageRequest,
  type WorkerRequest,
} from '../../shell/messages.ts';
import { DEFAULTS } from '../../shell/parse-settings.ts';
import type { Sender } from '../../shell/sender.ts';
import { createFakeBrowser, OWN_ID } from './fake-browser.ts';

const SOURCE = 'https://fpc.org.uk/a/';
const PASSAGE = { start: 'the court ruled' };
const TAB = { id: 1, url: 'https://24.kg/news', isOurs: true };

let browser: ReturnType<typeof createFakeBrowser>;
let answer: ReturnType<typeof createPageAnswers>;
beforeEach(() => {
  browser = createFakeBrowser({ tabs: [TAB] });
  browser.storage.local.items = { settings: { ...DEFAULTS, badge: true } };
  const jumps = createJumps(browser.storage.session, { sources: [SOURCE], now: () => 1 });
  answer = createPageAnswers(browser as unknown as AnswerApi, jumps);
});

const page: Sender = { id: OWN_ID, url: TAB.url, tab: { id: TAB.id }, frameId: 0 };
const extension: Sender = { id: OWN_ID, url: `chrome-extension://${OWN_ID}/entity.html` };

/** All that an answer may have changed. */
const readEffects = () => ({
  scripts: browser.scripting.executeScript.mock.calls,
  badges: browser.action.setBadgeText.mock.calls,
  asked: browser.tabs.sendMessage.mock.calls,
  stored: [browser.storage.local.items, browser.storage.session.items],
});

describe('a request of ours', () => {
  test('for a part: is put into the frame that asks, and no other', async () => {
    const asked = { kind: 'fetch-part', part: 'names' };
    expect(await answer(asked, { ...page, frameId: 7 })).toEqual({ kind: 'done' });
    expect(browser.scripting.executeScript).toHaveBeenCalledExactlyOnceWith({
      target: { tabId: 1, frameIds: [7] },
      files: ['/names.js'],
    });
  });

  test('for a part that the browser does not let in: is refused, with the reason', async () => {
    const asked = { kind: 'fetch-part', part: 'names' };
    expect(await answer(asked, { ...page, tab: { id: 99 } })).toEqual({
      kind: 'refused',
      why: 'Error: not allowed',
    });
  });

  test('to write a count: is written on the button of the tab', async () => {
    expect(await answer({ kind: 'count', count: 7 }, page)).toEqual({ kind: 'done' });
    expect(browser.action.setBadgeText).toHaveBeenCalledExactlyOnceWith({ tabId: 1, text: '7' });
  });

  test.each([
    ['page', page],
    ['extension', extension],
  ])('to hand over a passage: is handed over, from the %s', async (_, sender) => {
    const left = { kind: 'left-for', url: SOURCE, passage: PASSAGE };
    expect(await answer(left, sender)).toEqual({ kind: 'done' });
    const there = { ...page, url: SOURCE };
    expect(await answer({ kind: 'what-to-find' }, there)).toEqual({
      kind: 'passage',
      passage: PASSAGE,
    });
  });

  test.each<WorkerRequest>([
    { kind: 'fetch-part', part: 'names' },
    { kind: 'count', count: 7 },
    { kind: 'what-to-find' },
  ])('that only a page may ask is refused to our own pages: $kind', async (asked) => {
    const inTab = { ...extension, tab: { id: 1 } };
    const before = structuredClone(readEffects());
    for (const sender of [extension, inTab]) expect(await answer(asked, sender)).toEqual(NOT_OURS);
    expect(readEffects()).toEqual(before);
  });
});

describe('any message', () => {
  const ajv = new Ajv();
  const record = (properties: object, optional: object = {}) => ({
    type: 'object',
    properties: { ...properties, ...optional },
    required: Object.keys(properties),
  });
  const words = { type: 'string', pattern: '\\S', maxLength: 200 };
  const parts = ['reader', 'names', 'card', 'cards', 'jump', 'texts-en', 'texts-ru', 'texts-ky'];
  const fromPages = ajv.compile({
    anyOf: [
      record({ kind: { const: 'fetch-part' }, part: { enum: parts } }),
      record({
        kind: { const: 'count' },
        count: { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
      }),
      record({ kind: { const: 'what-to-find' } }),
    ],
  });
  const fromBoth = ajv.compile(
    record({
      kind: { const: 'left-for' },
      url: { type: 'string' },
      passage: record({ start: words }, { end: words }),
    }),
  );

  /** Fields that are sound, or not, or missing. */
  const nearly = (fields: Record<string, fc.Arbitrary<unknown>>) => {
    const spoil = (value: fc.Arbitrary<unknown>) =>
      fc.oneof({ weight: 12, arbitrary: value }, fc.jsonValue(), fc.constant(undefined));
    const spoilt = Object.entries(fields).map(([key, value]) => [key, spoil(value)] as const);
    return fc.record(Object.fromEntries(spoilt)).map((made) => JSON.parse(JSON.stringify(made)));
  };
  const text = fc.oneof(fc.string(), fc.constantFrom(' ', 'x'.repeat(200), 'x'.repeat(201)));
  const message = fc.oneof(
    fc.jsonValue(),
    nearly({
      kind: fc.oneof(
        fc.constantFrom('fetch-part', 'count', 'left-for', 'what-to-find'),
        fc.constantFrom('list-entities', 'leave', 'done', 'refused', '__proto__', 'constructor'),
      ),
      part: fc.constantFrom(...parts, 'page', '/reader.js', '../reader', '__proto__'),
      count: fc.oneof(fc.nat(), fc.double()),
      url: fc.constantFrom(SOURCE, 'https://evil.org/', 'javascript:alert(1)', ''),
      passage: nearly({ start: text, end: text }),
    }),
  );
  const sender = nearly({
    id: fc.constantFrom(OWN_ID, OWN_ID, OWN_ID, 'other'),
    url: fc.constantFrom(TAB.url, extension.url, SOURCE, 'chrome-extension://other/', ''),
    tab: fc.constant({ id: 1 }),
    frameId: fc.nat(),
  });
  const fits = (from: Sender, who: 'page' | 'extension') =>
    from.id === OWN_ID &&
    typeof from.url === 'string' &&
    from.url.startsWith(`chrome-extension://${OWN_ID}/`) === (who === 'extension') &&
    (who === 'extension' || typeof from.tab?.id === 'number');
  /** What the browser says of a sender has the browser's types. */
  const told = sender.map(({ id, url, tab, frameId }): Sender => {
    const isTab = typeof tab?.id === 'number';
    return {
      ...(typeof id === 'string' && { id }),
      ...(typeof url === 'string' && { url }),
      ...(isTab && { tab }),
      ...(Number.isInteger(frameId) && { frameId }),
    };
  });

  test('that is none of ours, or from whom it may not be, is refused and changes nothing', async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(message, told, async (sent, from) => {
        const isOurs = fromPages(sent)
          ? fits(from, 'page')
          : fromBoth(sent) && (fits(from, 'page') || fits(from, 'extension'));
        if (isOurs) taken++;
        const before = structuredClone(readEffects());
        const answered = await answer(sent, from);
        if (isOurs) expect(answered.kind).not.toBe('refused');
        else {
          expect(answered).toEqual(NOT_OURS);
          expect(readEffects()).toEqual(before);
        }
      }),
      { numRuns: 3000 },
    );
    // So the other half is told apart from it.
    expect(taken).toBeGreaterThan(100);
  });

  test('that is any value at all is refused, from anybody', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), fc.constantFrom(page, extension, {}), async (sent, from) => {
        const before = structuredClone(readEffects());
        expect(await answer(sent, from)).toEqual(NOT_OURS);
        expect(receivePageRequest(sent, from, browser.runtime)).toBeNull();
        expect(readEffects()).toEqual(before);
      }),
      { numRuns: 1000 },
    );
  });

  test('that asks a page is taken from our worker and our own pages only', () => {
    const asked = { kind: 'leave' };
    fc.assert(
      fc.property(told, (from) => {
        const isTaken = receivePageRequest(asked, from, browser.runtime) !== null;
        expect(isTaken).toBe(fits(from, 'extension'));
      }),
      { numRuns: 1000 },
    );
  });

  test('of ours comes through as it was sent', () => {
    const sound = text.filter((one) => one.trim() !== '' && one.length <= 200);
    const passage = fc.record({ start: sound, end: sound }, { requiredKeys: ['start'] });
    const kind = <Kind extends string>(name: Kind) => fc.constant(name);
    const ours: fc.Arbitrary<AnyRequest> = fc.oneof(
      fc.record({ kind: kind('list-entities') }),
      fc.record({ kind: kind('leave') }),
      fc.record({ kind: kind('go-to'), id: fc.string() }),
      fc.record({ kind: kind('step'), to: fc.constantFrom('next' as const, 'previous' as const) }),
      fc.record({ kind: kind('fetch-part'), part: fc.constantFrom('reader', 'texts-ky') }),
      fc.record({ kind: kind('count'), count: fc.nat() }),
      fc.record({ kind: kind('what-to-find') }),
      fc.record({ kind: kind('left-for'), url: fc.webUrl(), passage }),
    );
    fc.assert(
      fc.property(ours, (sent) => {
        const come = JSON.parse(JSON.stringify(sent));
        expect(parsePageRequest(come) ?? parseWorkerRequest(come)).toEqual(come);
      }),
      { numRuns: 1000 },
    );
  });
});
