import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Loss, showInTopLayer, type TopLayer } from '../../page/top-layer.ts';

let layer: TopLayer;
/** How it was lost, in order. */
let losses: Loss[];

beforeEach(() => {
  losses = [];
  document.body.innerHTML = '<p>Osh</p>';
});
afterEach(() => {
  layer.remove();
  document.body.innerHTML = '';
});

/** Shows a square of 50 pixels, for a name in that node. */
function show(near: Node = document.body): void {
  const content = document.createElement('div');
  content.style.cssText = 'width:50px;height:50px;background:red';
  const onLost = (loss: Loss) => losses.push(loss);
  layer = showInTopLayer([content], { document, near, onLost, onResize() {} });
}

/** Waits until the browser has drawn what was done, and told of it. */
async function settle(): Promise<void> {
  for (const _ of [1, 2, 3]) await new Promise((resolve) => requestAnimationFrame(resolve));
}

const openDialog = (html: string): HTMLDialogElement => {
  document.body.innerHTML = `<dialog>${html}</dialog>`;
  const dialog = document.querySelector('dialog') as HTMLDialogElement;
  dialog.showModal();
  return dialog;
};
const boxOf = () => layer.element.getBoundingClientRect();
const isOnTop = () =>
  document.elementFromPoint(boxOf().left + 5, boxOf().top + 5) === layer.element;

describe('where it stands', () => {
  test('is the end of the document', () => {
    show();
    expect(document.documentElement.lastElementChild).toBe(layer.element);
  });

  test('is the modal dialog of its name, outside of which all is inert', () => {
    const dialog = openDialog('<p>Osh</p>');
    show(dialog.querySelector('p')?.firstChild ?? document.body);
    expect(layer.element.parentNode).toBe(dialog);
    expect(isOnTop()).toBe(true);
  });

  test('is that dialog also from inside a shadow root', () => {
    const dialog = openDialog('<section></section>');
    const root = dialog.querySelector('section')?.attachShadow({ mode: 'open' });
    root?.append('Osh');
    show(root?.firstChild ?? document.body);
    expect(layer.element.parentNode).toBe(dialog);
  });

  test('is no dialog that is not modal', () => {
    document.body.innerHTML = '<dialog open>Osh</dialog>';
    show(document.querySelector('dialog')?.firstChild ?? document.body);
    expect(layer.element.parentNode).toBe(document.documentElement);
  });
});

describe('the page', () => {
  test('sees an element with one attribute and nothing in it', () => {
    show();
    expect(layer.element.outerHTML).toBe('<div popover="manual"></div>');
    expect(layer.element.shadowRoot).toBeNull();
  });

  test.each([
    'div { display: none !important }',
    'div { opacity: 0 !important; visibility: hidden !important }',
    'div { translate: 2000px !important; position: static !important; margin: 999px !important }',
    '[popover] { width: 0 !important; overflow: hidden !important; clip-path: inset(50%) !important }',
    '* { pointer-events: none !important; animation: gone 1s forwards !important }',
    '::backdrop { background: black !important; pointer-events: auto !important }',
  ])('cannot hide it by %s', async (css) => {
    const hostile = document.createElement('style');
    hostile.textContent = css;
    document.body.append(hostile);
    show();
    await settle();
    expect(boxOf()).toMatchObject({ width: 50, height: 50, left: 0, top: 0 });
    expect(isOnTop()).toBe(true);
    expect(getComputedStyle(layer.element).opacity).toBe('1');
    expect(getComputedStyle(layer.element, '::backdrop').display).toBe('none');
  });

  test('cannot change what is written in it by custom properties of its own', () => {
    document.documentElement.style.setProperty('--sj-paper', 'red');
    show();
    expect(getComputedStyle(layer.element).getPropertyValue('--sj-paper')).not.toBe('red');
    document.documentElement.removeAttribute('style');
  });
});

describe('styles that are set', () => {
  beforeEach(() => show());

  test('win over the page’s', () => {
    document.body.innerHTML = '<style>div { inset: 0 !important; width: 9px !important }</style>';
    layer.setStyles({ inset: '30px auto auto 40px', width: '70px' });
    expect(boxOf()).toMatchObject({ top: 30, left: 40, width: 70 });
  });

  test('are no attribute', () => {
    layer.setStyles({ inset: '30px auto auto 40px', '--sj-card-height': '300px' });
    expect(layer.element.getAttributeNames()).toEqual(['popover']);
    expect(getComputedStyle(layer.element).getPropertyValue('--sj-card-height')).toBe('300px');
  });
});

describe('it is lost by tampering', () => {
  test.each<[string, (element: HTMLElement) => void]>([
    ['takes it away', (element) => element.remove()],
    ['gives it a style', (element) => element.style.setProperty('opacity', '0')],
    ['hides it', (element) => element.setAttribute('hidden', '')],
    ['makes it inert', (element) => element.setAttribute('inert', '')],
    ['takes it out of the top layer', (element) => element.hidePopover()],
    ['takes away its attribute', (element) => element.removeAttribute('popover')],
  ])('where the page %s', async (_, tamper) => {
    show();
    await settle();
    tamper(layer.element);
    await settle();
    expect(losses[0]).toBe('tampered');
  });
});

describe('it is gone', () => {
  test('where the dialog around it closes', async () => {
    const dialog = openDialog('Osh');
    show(dialog);
    await settle();
    dialog.close();
    await settle();
    expect(losses).toEqual(['gone']);
  });

  test('where the dialog around it is taken away', async () => {
    const dialog = openDialog('Osh');
    show(dialog);
    await settle();
    dialog.remove();
    await settle();
    expect(losses).toEqual(['gone']);
  });
});

test('what we remove ourselves is not lost', async () => {
  show();
  await settle();
  layer.remove();
  await settle();
  expect(losses).toEqual([]);
  expect(document.documentElement.lastElementChild).toBe(document.body);
});

test('a page that changes elsewhere does not lose it', async () => {
  show();
  document.body.innerHTML = '<p class="new">Bishkek</p>';
  document.documentElement.className = 'dark';
  await settle();
  document.documentElement.removeAttribute('class');
  expect(losses).toEqual([]);
});
