import axe from 'axe-core';
import { render } from 'preact';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { CardStack } from '../../components/CardStack.tsx';
import type { PopupProps } from '../../components/popup/Popup.tsx';
import type { SiteState } from '../../engine/site-rules.ts';
import { showPopup } from './popup-stage.tsx';
import { renderIn } from './render-in.tsx';
import { cards } from './sample-dataset.ts';
import '../../components/tokens.css';
import '../../components/card.css';
import '../../components/popup.css';

const CONTROLS = { onClose: () => {}, pin: { isPinned: true, onToggle: () => {} } };

const THEMES = ['light', 'dark', 'forced colours'] as const;
let root: HTMLElement | undefined;

afterEach(() => {
  if (root !== undefined) render(null, root);
  root?.remove();
});

/** A place of one theme; the tokens follow it. */
function createRoot(theme: string): HTMLElement {
  root = document.createElement('div');
  const scheme = theme === 'dark' ? 'dark' : 'light';
  root.style.cssText = `color-scheme:${scheme};background:var(--sj-paper);padding:20px`;
  document.body.append(root);
  return root;
}

/** What axe finds fault with, one line a rule and element. */
async function findFaults(place: HTMLElement): Promise<string[]> {
  await Promise.all(place.getAnimations({ subtree: true }).map(({ finished }) => finished));
  const { violations } = await axe.run(place, { rules: { 'target-size': { enabled: true } } });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

const press = (place: HTMLElement, selector: string) =>
  place.querySelector<HTMLElement>(selector)?.click();

describe.each(THEMES)('in the %s theme', (theme) => {
  beforeEach(() => commands.setColours(theme === 'forced colours' ? 'forced' : 'own'));
  afterAll(() => commands.setColours('own'));

  test('the place itself has that theme', () => {
    const place = createRoot(theme);
    const paper = theme === 'dark' ? 'rgb(27, 30, 34)' : 'rgb(255, 255, 255)';
    expect(getComputedStyle(place).backgroundColor).toBe(paper);
    expect(getComputedStyle(place).getPropertyValue('--sj-accent')).toBe(
      theme === 'forced colours' ? 'LinkText' : 'light-dark(#005c76, #81cae1)',
    );
  });

  test.each(['asan-usonov', 'ala-too-post', 'osh', 'bishkek'])(
    'the card of %s is without fault',
    async (id) => {
      const place = createRoot(theme);
      renderIn(
        'en',
        <CardStack
          cards={cards}
          entity={id}
          focus={false}
          controls={CONTROLS}
          onCopy={async () => true}
        />,
        place,
      );
      expect(await findFaults(place)).toEqual([]);
    },
  );

  test('an unfolded card that was followed to is without fault', async () => {
    const place = createRoot(theme);
    renderIn(
      'en',
      <CardStack
        cards={cards}
        entity="asan-usonov"
        focus={false}
        controls={CONTROLS}
        onCopy={async () => true}
      />,
      place,
    );
    press(place, '[data-to="ala-too-post"]');
    await expect.poll(() => place.querySelector('.back')).not.toBeNull();
    press(place, '.foot .main');
    await expect.poll(() => place.querySelectorAll('.claim').length).toBe(4);
    expect(await findFaults(place)).toEqual([]);
  });

  test.each<[string, Partial<PopupProps>]>([
    ['over a page that names three', {}],
    ['over a page that names nothing', { page: { kind: 'read', entities: [] } }],
    ['that waits for the page', { page: { kind: 'waiting' } }],
    ['over a page that was open before', { page: { kind: 'unreached' } }],
    ['over a page that does not answer', { page: { kind: 'silent' } }],
    [
      'where no extension runs',
      { site: { kind: 'elsewhere', why: 'browser' }, page: { kind: 'off' } },
    ],
    ['in a tab of its own', { site: null, page: { kind: 'off' } }],
    ['that could not keep a choice', { problem: 'Your choice could not be kept.' }],
    ['over a site turned on', { site: siteOf({ on: true, why: 'turned-on' }) }],
    ['over a site turned off', off({ on: false, why: 'turned-off' })],
    ['over a site that is not listed', off({ on: false, why: 'not-listed' })],
    ['over a page read once', { site: siteOf({ on: false, why: 'not-listed' }) }],
    ['over a site not allowed any more', off({ on: false, why: 'not-allowed' })],
    ['that is paused', { ...off({ on: false, why: 'paused' }), paused: true }],
  ])('a popup %s is without fault', async (_, props) => {
    const place = createRoot(theme);
    showPopup(props, place);
    expect(await findFaults(place)).toEqual([]);
  });

  test.each([
    ['with results', 'o', '.row .sub'],
    ['typed on other keys', 'jy', '.say b'],
    ['without results', 'x', '[aria-live] .say'],
  ])('a search %s is without fault', async (_, query, shown) => {
    const place = createRoot(theme);
    showPopup({}, place);
    const field = place.querySelector('input') ?? document.createElement('input');
    field.value = query;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await expect.poll(() => place.querySelector(shown)).not.toBeNull();
    expect(await findFaults(place)).toEqual([]);
  });

  test('a list by kind is without fault', async () => {
    const place = createRoot(theme);
    showPopup({}, place);
    press(place, '.by [aria-pressed="false"]');
    await expect.poll(() => place.querySelector('.kind-head')).not.toBeNull();
    expect(await findFaults(place)).toEqual([]);
  });

  test('a card in the popup is without fault', async () => {
    const place = createRoot(theme);
    showPopup({}, place);
    const field = place.querySelector('input') ?? document.createElement('input');
    field.value = 'o';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await expect.poll(() => place.querySelector('.row .sub')).not.toBeNull();
    press(place, '#row-1');
    await expect.poll(() => place.querySelector('.card')).not.toBeNull();
    expect(await findFaults(place)).toEqual([]);
  });
});

function siteOf(state: SiteState): PopupProps['site'] {
  return { kind: 'site', host: 'news.example.org', state };
}

function off(state: SiteState): Partial<PopupProps> {
  return { site: siteOf(state), page: { kind: 'off' } };
}
