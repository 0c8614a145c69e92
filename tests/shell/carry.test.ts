import { describe, expect, test } from 'vitest';
import { carryIn, carryOut, readCarryTrouble } from '../../shell/carry.ts';
import { DEFAULTS, type Settings } from '../../shell/parse-settings.ts';
import { createArea } from './memory-area.ts';

const OWN: Settings = {
  ...DEFAULTS,
  carried: true,
  paused: true,
  sites: { 'a.org': 'on' },
  marks: 'all',
};
const CARRIED: Settings = { ...OWN, paused: false, sites: {} };

describe('carryOut', () => {
  test('carries nothing unless the reader wants it', async () => {
    const account = createArea();
    await carryOut(createArea({ settings: { ...OWN, carried: false } }), account, false);
    expect(account.items).toEqual({});
  });

  test('carries all but the sites and the pause', async () => {
    const account = createArea();
    await carryOut(createArea({ settings: OWN }), account, false);
    expect(account.items).toEqual({ settings: CARRIED });
  });

  test('replaces what it carried before', async () => {
    const account = createArea({ settings: { ...CARRIED, marks: 'page' } });
    await carryOut(createArea({ settings: OWN }), account, false);
    expect(account.items).toEqual({ settings: CARRIED });
  });

  test('takes first what other browsers have brought, when the reader begins', async () => {
    const account = createArea({ settings: { ...CARRIED, marks: 'page' } });
    const local = createArea({ settings: OWN });
    await carryOut(local, account, true);
    expect(local.items.settings).toEqual({ ...OWN, marks: 'page' });
    expect(account.items).toEqual({ settings: { ...CARRIED, marks: 'page' } });
  });

  test.each([[undefined], ['broken'], [{ ...CARRIED, version: 99 }]])(
    'begins with its own where the account holds %j',
    async (there) => {
      const account = createArea(there === undefined ? {} : { settings: there });
      await carryOut(createArea({ settings: OWN }), account, true);
      expect(account.items).toEqual({ settings: CARRIED });
    },
  );

  test('tells why it could not, until it can', async () => {
    const local = createArea({ settings: OWN });
    const full = { ...createArea(), set: () => Promise.reject(new Error('over quota')) };
    await carryOut(local, full, false);
    expect(await readCarryTrouble(local)).toBe('over quota');
    expect(local.items.settings).toEqual(OWN);
    await carryOut(local, createArea(), false);
    expect(await readCarryTrouble(local)).toBeNull();
  });
});

describe('carryIn', () => {
  test('takes over what another browser has brought, and keeps its own sites', async () => {
    const local = createArea({ settings: OWN });
    const brought = { ...CARRIED, language: 'ky', hidden: ['kloop'] };
    expect(await carryIn(local, createArea({ settings: brought }))).toBe(true);
    expect(local.items.settings).toEqual({ ...OWN, language: 'ky', hidden: ['kloop'] });
  });

  test('writes nothing where both say the same', async () => {
    const local = createArea({ settings: OWN });
    const set = () => Promise.reject(new Error('written'));
    expect(await carryIn({ ...local, set }, createArea({ settings: CARRIED }))).toBe(true);
  });

  test.each([
    ['is not wanted', { ...OWN, carried: false }, CARRIED],
    ['is broken', OWN, { version: 2 }],
    ['is of a later Sanjyra', OWN, { ...CARRIED, version: 99 }],
    ['is not there', OWN, undefined],
  ])('takes over nothing that %s', async (_, own, there) => {
    const local = createArea({ settings: own });
    const account = createArea(there === undefined ? {} : { settings: there });
    expect(await carryIn(local, account)).toBe(false);
    expect(local.items).toEqual({ settings: own });
  });
});
