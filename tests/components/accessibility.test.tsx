import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, describe, expect, test } from 'vitest';
import { CardStack } from '../../components/CardStack.tsx';
import type { PopupProps } from '../../components/Popup.tsx';
import type { SiteState } from '../../engine/site-rules.ts';
import { showPopup } from './popup-stage.tsx';
import { renderIn } from './render-in.tsx';
import { cards } from './sample-dataset.ts';
import '../../components/tokens.css';
import '../../components/card.css';
import '../../components/popup.css';

const CONTROLS = { onClose: () => {}, pin: { isPinned: true, onToggle: () => {} } };

const THEMES = ['light', 'dark'] as const;
let root: HTMLElement | undefined;

afterEach(() => {
  if (root !== undefined) render(null, root);
  root?.remove();
});

/** A place of one theme; the tokens follow it. */
function createRoot(theme: string): HTMLElement {
  root = document.createElement('div');
  root.style.cssText = `color-scheme:${theme};background:var(--sj-paper);padding:20px`;
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
  test('the place itself has that theme', () => {
    const { backgroundColor } = getComputedStyle(createRoot(theme));
    expect(backgroundColor).toBe({ light: 'rgb(255, 255, 255)', dark: 'rgb(27, 30, 34)' }[theme]);
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
    ['where no extension runs', { site: { kind: 'elsewhere' }, page: { kind: 'off' } }],
    ['over a site turned on', { site: siteOf({ on: true, why: 'turned-on' }) }],
    ['over a site turned off', off({ on: false, why: 'turned-off' })],
    ['over a site that is not listed', off({ on: false, why: 'not-listed' })],
    ['that is paused', off({ on: false, why: 'paused' })],
  ])('a popup %s is without fault', async (_, props) => {
    const place = createRoot(theme);
    showPopup(props, place);
    expect(await findFaults(place)).toEqual([]);
  });

  test.each([
    ['with results', 'o', '.row .sub'],
    ['without results', 'x', '[role="status"].say'],
  ])('a search %s is without fault', async (_, query, shown) => {
    const place = createRoot(theme);
    showPopup({}, place);
    const field = place.querySelector('input') ?? document.createElement('input');
    field.value = query;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await expect.poll(() => place.querySelector(shown)).not.toBeNull();
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
