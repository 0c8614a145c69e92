import { render } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { PopupPage } from '../../components/popup/Popup.tsx';
import type { PopupSite } from '../../components/popup/SiteSwitch.tsx';
import type { SiteState } from '../../engine/site-rules.ts';
import { READ, showPopup } from './popup-stage.tsx';

afterEach(() => {
  render(null, document.body);
});

const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const textOf = (selector: string) => find(selector)?.textContent;
const textsOf = (selector: string) =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
const button = (label: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === label);

const siteOf = (state: SiteState): PopupSite => ({ kind: 'site', host: 'www.a.org', state });
const OFF: PopupPage = { kind: 'off' };
const NOT_LISTED = siteOf({ on: false, why: 'not-listed' });

describe('this site', () => {
  test.each<[SiteState, string, string[]]>([
    [{ on: true, why: 'built-in' }, 'On: one of the built-in newsrooms', []],
    [{ on: true, why: 'turned-on' }, 'On: you turned it on here', []],
    [{ on: false, why: 'turned-off' }, 'Off: you turned it off here', []],
    [
      { on: false, why: 'not-listed' },
      'Off: not on the list',
      ['Turn on for a.org', 'This tab, once'],
    ],
    [
      { on: false, why: 'not-allowed' },
      'Off: the browser took back its permission',
      ['Allow again'],
    ],
  ])('is named, with the reason and the way on: %o', (state, reason, acts) => {
    showPopup({ site: siteOf(state), page: OFF });
    expect(textOf('.host')).toBe('a.org');
    expect(textOf('.reason')).toBe(reason);
    expect(textsOf('.acts button')).toEqual(acts);
  });

  test.each<[SiteState, string | undefined]>([
    [{ on: true, why: 'built-in' }, 'true'],
    [{ on: true, why: 'turned-on' }, 'true'],
    [{ on: false, why: 'turned-off' }, 'false'],
    [{ on: false, why: 'not-listed' }, undefined],
    [{ on: false, why: 'not-allowed' }, undefined],
    [{ on: false, why: 'paused' }, undefined],
  ])('has a switch that stands as it is, where nobody has to be asked: %o', (state, on) => {
    showPopup({ site: siteOf(state), paused: state.why === 'paused' });
    expect(find('[role="switch"]')?.ariaChecked).toBe(on);
  });

  test.each<['onTurnOn' | 'onTurnOff', string, SiteState]>([
    ['onTurnOff', '.switch', { on: true, why: 'built-in' }],
    ['onTurnOff', '.switch', { on: true, why: 'turned-on' }],
    ['onTurnOn', '.switch', { on: false, why: 'turned-off' }],
    ['onTurnOn', '.btn', { on: false, why: 'not-listed' }],
    ['onTurnOn', '.btn', { on: false, why: 'not-allowed' }],
  ])('%s is told of the host as it is, when %s is pressed: %o', (told, pressed, state) => {
    const [onTurnOn, onTurnOff] = [vi.fn(), vi.fn()];
    showPopup({ site: siteOf(state), page: OFF, onTurnOn, onTurnOff });
    find(pressed)?.click();
    expect(onTurnOn.mock.calls).toEqual(told === 'onTurnOn' ? [['www.a.org']] : []);
    expect(onTurnOff.mock.calls).toEqual(told === 'onTurnOff' ? [['www.a.org']] : []);
  });

  test('warns that the browser will ask', () => {
    showPopup({ site: NOT_LISTED, page: OFF });
    expect(textOf('.acts small')).toBe('Your browser will ask you to allow it.');
  });

  test('can be read once, in this tab', () => {
    const onReadOnce = vi.fn();
    showPopup({ site: NOT_LISTED, page: OFF, onReadOnce });
    button('This tab, once')?.click();
    expect(onReadOnce).toHaveBeenCalledOnce();
  });

  test('says that it is read once, and can still be turned on', () => {
    showPopup({ site: NOT_LISTED, page: READ });
    expect(textOf('.reason')).toBe('On in this tab, until you leave the page');
    expect(textsOf('.acts button')).toEqual(['Turn on for a.org']);
    expect(textOf('.list-head h2')).toBe('On this page 3');
  });

  test('is written with its own letters', () => {
    showPopup({ site: { ...NOT_LISTED, host: 'xn--e1afmkfd.com' } as PopupSite, page: OFF });
    expect(textOf('.host')).toBe('пример.com');
    expect(textOf('.btn')).toBe('Turn on for пример.com');
  });

  test.each<[Extract<PopupSite, { kind: 'elsewhere' }>['why'], string]>([
    ['browser', 'Cannot run here: this page belongs to the browser'],
    ['store', 'Cannot run here: browsers let nothing into their stores'],
    ['pdf', 'Cannot run here: the browser shows PDF files itself'],
    ['file', 'Cannot run here: this is a file on your device'],
  ])('is nothing that can be switched where no extension runs: %s', (why, reason) => {
    showPopup({ site: { kind: 'elsewhere', why }, page: OFF });
    expect(textOf('.host')).toBe('This page');
    expect(textOf('.reason')).toBe(reason);
    expect(textsOf('.site button')).toEqual([]);
  });

  test('is none where the popup stands in a tab of its own', () => {
    showPopup({ site: null, page: OFF });
    expect(find('.site')).toBeNull();
    expect(button('Pause everywhere')).toBeUndefined();
    expect(find('input')).not.toBeNull();
  });
});

describe('pausing', () => {
  test('is offered and told of', () => {
    const onPause = vi.fn();
    showPopup({ onPause });
    button('Pause everywhere')?.click();
    expect(onPause.mock.calls).toEqual([[true]]);
  });

  test.each<[string, PopupSite]>([
    ['on a site', siteOf({ on: false, why: 'paused' })],
    ['where no extension runs', { kind: 'elsewhere', why: 'browser' }],
  ])('can be ended once it is on, and not begun again: %s', (_, site) => {
    const onPause = vi.fn();
    showPopup({ site, paused: true, page: OFF, onPause });
    expect(textOf('.reason')).toBe('Paused on every site');
    expect(button('Pause everywhere')).toBeUndefined();
    button('Resume everywhere')?.click();
    expect(onPause.mock.calls).toEqual([[false]]);
  });
});

describe('this page', () => {
  test('is listed by entity, each with its count', () => {
    showPopup({});
    expect(textOf('.list-head h2')).toBe('On this page 3');
    expect(textsOf('.row')).toEqual(['Ala-Too Post1', 'Osh4', 'Asan Usonov2']);
  });

  test('is listed by kind where the reader wants that, and in order again', async () => {
    showPopup({});
    button('by kind')?.click();
    await expect.poll(() => textsOf('.kind-head')).toEqual(['People', 'Media', 'Places']);
    expect(textsOf('.row')).toEqual(['Asan Usonov2', 'Ala-Too Post1', 'Osh4']);
    expect(button('by kind')?.ariaPressed).toBe('true');
    button('in order')?.click();
    await expect.poll(() => textsOf('.kind-head')).toEqual([]);
    expect(textsOf('.row')).toEqual(['Ala-Too Post1', 'Osh4', 'Asan Usonov2']);
  });

  test('bears the names that the reader knows, in their language', () => {
    showPopup({}, document.body, 'ky');
    expect(textsOf('.row > span:first-of-type')).toEqual(['Ала-Тоо', 'Osh', 'Асан Үсөнов']);
    expect(
      [...document.querySelectorAll('.row > span:first-of-type')].map((name) =>
        name.getAttribute('lang'),
      ),
    ).toEqual([null, 'en', null]);
  });

  test('waits for names that would change before the reader’s eyes', () => {
    showPopup({ records: null }, document.body, 'ru');
    expect(find('.row')).toBeNull();
    showPopup({ records: null }, document.body, 'en');
    expect(textsOf('.row')).toEqual(['Ala-Too Post1', 'Osh4', 'Asan Usonov2']);
  });

  test.each<[string, PopupPage, string]>([
    [
      'names nothing',
      { kind: 'read', entities: [] },
      'Nothing known on this page. Search looks through all the records.',
    ],
    ['has not answered', { kind: 'waiting' }, ''],
    [
      'is not read along with',
      OFF,
      'A name in any spelling or script, or a law by what the papers call it.' +
        'For instance Жапаров, foreign agents, Osh. What you look up is not kept.',
    ],
    [
      'was open before',
      { kind: 'unreached' },
      'This page was open before Sanjyra came. Reload it to see what is known.',
    ],
    [
      'does not answer',
      { kind: 'silent' },
      'Sanjyra gets no answer from this page. Reload it to try again.',
    ],
  ])('says so where it %s', (_, page, expected) => {
    showPopup({ page });
    expect(textsOf('.say').join('')).toBe(expected);
    expect(find('.row')).toBeNull();
  });

  test.each(['unreached', 'silent'] as const)('can be reloaded where it is %s', (kind) => {
    const onReload = vi.fn();
    showPopup({ page: { kind }, onReload });
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

test('a fault is said at once, to a screen reader too', () => {
  showPopup({ problem: 'Your choice could not be kept: disk full.' });
  expect(textOf('[role="alert"]')).toBe('Your choice could not be kept: disk full.');
});

test('the options are led to, and the popup is not left by a link', () => {
  const onOptions = vi.fn();
  showPopup({ onOptions });
  const click = new MouseEvent('click', { bubbles: true, cancelable: true });
  find('.pop-head a')?.dispatchEvent(click);
  expect(onOptions).toHaveBeenCalledOnce();
  expect(click.defaultPrevented).toBe(true);
});

test.each([
  ['ru', 'Выключено: сайта нет в списке', ['Включить для a.org', 'Один раз, в этой вкладке']],
  ['ky', 'Өчүк: тизмеде жок', ['a.org үчүн күйгүзүү', 'Ушул өтмөктө бир жолу']],
] as const)('it speaks the reader’s language: %s', (language, reason, acts) => {
  showPopup({ site: NOT_LISTED, page: OFF }, document.body, language);
  expect(textOf('.reason')).toBe(reason);
  expect(textsOf('.acts button')).toEqual(acts);
});
