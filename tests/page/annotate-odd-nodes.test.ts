import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import type { AnnotatedPage } from '../../page/annotate-page.ts';
import { annotateSample } from './page-stage.ts';
import { readPainted } from './painted.ts';

let controller: AbortController;

beforeEach(async () => {
  await commands.movePointer(1, 1);
  window.focus();
  controller = new AbortController();
});
afterEach(() => {
  controller.abort();
  document.body.innerHTML = '';
});

async function read(): Promise<AnnotatedPage> {
  const page = annotateSample(controller.signal);
  await page.listEntities();
  return page;
}

const findHost = () => document.querySelector(':popover-open');

/** Puts what a frame shows into the page: nodes that keep the frame's prototypes. */
function takeOutOfFrame(html: string): void {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const there = frame.contentDocument?.body;
  if (there === undefined) throw new Error('the frame shows nothing');
  there.innerHTML = html;
  document.body.append(...there.children);
  frame.remove();
}

/** Puts a form into the page whose fields are named after all that an element is known to have. */
function showClobbered(text: string): void {
  const names = [HTMLFormElement, HTMLElement, Element, Node, EventTarget].flatMap(
    ({ prototype }) => Object.getOwnPropertyNames(prototype),
  );
  const fields = names.map((name) => `<input type="hidden" name="${name}">`);
  document.body.innerHTML = `<form>${text}${fields.join('')}</form>`;
}

const SHOWN: [string, () => void][] = [
  ['came out of a frame', () => takeOutOfFrame('<p>Osh</p>')],
  ['stands in a form whose fields clobber', () => showClobbered('Osh')],
];

describe.each(SHOWN)('a name that %s', (_, show) => {
  test('is marked', async () => {
    show();
    await read();
    expect(readPainted()).toEqual(['Osh']);
  });

  test('is marked where it comes later', async () => {
    document.body.innerHTML = '<p>Nobody</p>';
    await read();
    show();
    await expect.poll(readPainted).toEqual(['Osh']);
  });

  test('can be gone to', async () => {
    show();
    const page = await read();
    expect(await page.goTo('osh')).toBe(true);
    expect(findHost()).not.toBeNull();
  });

  test('opens its card under the pointer', async () => {
    show();
    await read();
    const range = document.createRange();
    const [mark] = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
    if (mark === undefined) throw new Error('nothing is marked');
    range.setStart(mark.startContainer, mark.startOffset);
    range.setEnd(mark.endContainer, mark.endOffset);
    const { x, y, width, height } = range.getBoundingClientRect();
    await commands.movePointer(x + width / 2, y + height / 2);
    await expect.poll(findHost, { timeout: 8000 }).not.toBeNull();
  });
});

test('a name in the shadow tree of a host out of a frame is marked', async () => {
  takeOutOfFrame('<p></p>');
  const root = document.querySelector('p')?.attachShadow({ mode: 'open' });
  if (root) root.innerHTML = 'Osh <slot></slot>';
  await read();
  expect(readPainted()).toEqual(['Osh']);
});

test('a name in a shadow root that is opened late is marked', async () => {
  document.body.innerHTML = '<some-late></some-late><p>Nobody</p>';
  await read();
  const root = document.querySelector('some-late')?.attachShadow({ mode: 'open' });
  if (root) root.innerHTML = '<p>Osh</p>';
  await expect.poll(readPainted, { timeout: 4000 }).toEqual(['Osh']);
});

test('a name in a custom element that is defined late is marked', async () => {
  document.body.innerHTML = '<x-late></x-late><p>Nobody</p>';
  await read();
  class Late extends HTMLElement {
    connectedCallback() {
      this.attachShadow({ mode: 'open' }).innerHTML = '<p>Osh</p>';
    }
  }
  customElements.define('x-late', Late);
  await expect.poll(readPainted, { timeout: 4000 }).toEqual(['Osh']);
});

test('a click into a form whose fields clobber throws nothing', async () => {
  showClobbered('<b>Osh</b>');
  await read();
  const errors: string[] = [];
  const note = ({ message }: ErrorEvent) => errors.push(message);
  window.addEventListener('error', note);
  const form = document.querySelector('form');
  EventTarget.prototype.dispatchEvent.call(form, new MouseEvent('click', { bubbles: true }));
  window.removeEventListener('error', note);
  expect(errors).toEqual([]);
});
