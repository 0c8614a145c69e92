import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Changes, noChanges, noteRecords, TELLING_ATTRIBUTES } from '../../page/changes.ts';

let observer: MutationObserver;
beforeEach(() => {
  document.body.innerHTML = '<p>Osh</p><details></details>';
  observer = new MutationObserver(() => {});
  observer.observe(document.body, {
    childList: true,
    characterData: true,
    subtree: true,
    attributeFilter: TELLING_ATTRIBUTES,
  });
});
afterEach(() => {
  observer.disconnect();
  document.body.innerHTML = '';
});

function note(change: () => void): Changes {
  const changes = noChanges();
  change();
  noteRecords(changes, observer.takeRecords());
  return changes;
}

const p = () => document.querySelector('p') ?? document.body;
const details = () => document.querySelector('details') ?? document.body;

describe('a record is noted', () => {
  test('of text, as the node', () => {
    const changes = note(() => (p().firstChild as Text).appendData('!'));
    expect(changes).toEqual({ ...noChanges(), nodes: new Set([p().firstChild]) });
  });

  test('of children, as the parent and what came and went', () => {
    const [old, fresh] = [p().firstChild as Node, new Text('Naryn')];
    const changes = note(() => p().replaceChildren(fresh));
    const lists = new Map([[p(), new Set([fresh, old])]]);
    expect(changes).toEqual({ ...noChanges(), lists, moves: 2 });
  });

  test.each(['class', 'style', 'hidden'])('of %s, as what may show or hide', (name) => {
    const changes = note(() => p().setAttribute(name, 'x'));
    expect(changes).toEqual({ ...noChanges(), styled: new Set([p()]), sights: true });
  });

  test.each(['open', 'contenteditable', 'role', 'slot'])('of %s, as the node', (name) => {
    const changes = note(() => details().setAttribute(name, ''));
    expect(changes).toEqual({ ...noChanges(), nodes: new Set([details()]) });
  });

  test.each(['title', 'data-x', 'aria-label'])('of %s, not at all', (name) => {
    expect(note(() => p().setAttribute(name, 'x'))).toEqual(noChanges());
  });
});

test('more than can be told apart is everything', () => {
  const changes = note(() => {
    for (let i = 0; i < 20_001; i++) {
      const text = new Text('a');
      p().append(text);
      text.data = 'b';
    }
  });
  expect(changes).toEqual({ ...noChanges(), everything: true });
});
