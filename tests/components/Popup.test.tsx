import { render } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { PopupPage } from '../../components/Popup.tsx';
import type { PopupSite } from '../../components/SiteSwitch.tsx';
import type { SiteState } from '../../engine/site-rules.ts';
import { showPopup } from './popup-stage.tsx';

afterEach(() => {
  render(null, document.body);
});

const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const textOf = (selector: string) => find(selector)?.textContent;
const textsOf = (selector: string) =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
const button = (label: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === label);

const siteOf = (state: SiteState): PopupSite => ({ kind: 'site', host: 'a.org', state });
const PAUSED = siteOf({ on: false, why: 'paused' });

describe('this site', () => {
  test.each<[SiteState, string]>([
    [{ on: true, why: 'built-in' }, 'On: one of the built-in newsrooms'],
    [{ on: true, why: 'turned-on' }, 'On: you turned it on here'],
    [{ on: false, why: 'turned-off' }, 'Off: you turned it off here'],
    [{ on: false, why: 'not-listed' }, 'Off: not one of the built-in newsrooms'],
    [{ on: false, why: 'paused' }, 'Paused on every site'],
  ])('is named, with the reason: %o', (state, reason) => {
    showPopup({ site: siteOf(state) });
    expect(textOf('.host')).toBe('a.org');
    expect(textOf('.reason')).toBe(reason);
  });

  test.each<[SiteState, string | undefined]>([
    [{ on: true, why: 'built-in' }, 'true'],
    [{ on: true, why: 'turned-on' }, 'true'],
    [{ on: false, why: 'turned-off' }, 'false'],
    [{ on: false, why: 'not-listed' }, undefined],
    [{ on: false, why: 'paused' }, undefined],
  ])('has a switch that stands as it is, where there is something to switch: %o', (state, on) => {
    showPopup({ site: siteOf(state) });
    expect(find('[role="switch"]')?.ariaChecked).toBe(on);
  });

  test.each([
    [false, siteOf({ on: true, why: 'built-in' })],
    [true, siteOf({ on: false, why: 'turned-off' })],
  ])('tells that it is to be switched: %s', (on, site) => {
    const onToggleSite = vi.fn();
    showPopup({ site, onToggleSite });
    find('[role="switch"]')?.click();
    expect(onToggleSite.mock.calls).toEqual([[on]]);
  });

  test('is nothing that can be switched where no extension runs', () => {
    showPopup({ site: { kind: 'elsewhere' }, page: { kind: 'off' } });
    expect(textOf('.reason')).toBe('Cannot run here: this page belongs to the browser');
    expect(find('[role="switch"]')).toBeNull();
    expect(button('Pause everywhere')).toBeUndefined();
  });
});

describe('pausing', () => {
  test('is offered and told of', () => {
    const onPause = vi.fn();
    showPopup({ onPause });
    button('Pause everywhere')?.click();
    expect(onPause.mock.calls).toEqual([[true]]);
  });

  test('can be ended once it is on, and not begun again', () => {
    const onPause = vi.fn();
    showPopup({ site: PAUSED, page: { kind: 'off' }, onPause });
    expect(button('Pause everywhere')).toBeUndefined();
    button('Resume everywhere')?.click();
    expect(onPause.mock.calls).toEqual([[false]]);
  });
});

describe('this page', () => {
  test('is listed by entity, each with its count', () => {
    showPopup({});
    expect(textOf('.list-head')).toBe('On this page 3');
    expect(textsOf('.row')).toEqual(['Ala-Too Post1', 'Osh4', 'Asan Usonov2']);
  });

  test.each<[string, PopupPage, string]>([
    [
      'names nothing',
      { kind: 'read', entities: [] },
      'Nothing known on this page. Search looks through all the records.',
    ],
    ['has not answered', { kind: 'waiting' }, ''],
    ['is not read along with', { kind: 'off' }, ''],
    [
      'was open before',
      { kind: 'unreached' },
      'This page was open before Sanjyra came. Reload it to see what is known.',
    ],
  ])('says so where it %s', (_, page, expected) => {
    showPopup({ page });
    expect(textsOf('.say').join()).toBe(expected);
    expect(find('.row')).toBeNull();
  });

  test('can be reloaded', () => {
    const onReload = vi.fn();
    showPopup({ page: { kind: 'unreached' }, onReload });
    button('Reload it')?.click();
    expect(onReload).toHaveBeenCalledOnce();
  });

  test('is gone to where a row is chosen', () => {
    const onGoTo = vi.fn();
    showPopup({ onGoTo });
    find('#row-1')?.click();
    expect(onGoTo.mock.calls).toEqual([['osh']]);
  });
});

describe('a fault', () => {
  test('is said at once, to a screen reader too', () => {
    showPopup({ problem: 'Your choice could not be kept: disk full' });
    expect(document.querySelector('[role="alert"]')?.textContent).toBe(
      'Your choice could not be kept: disk full',
    );
  });
});
