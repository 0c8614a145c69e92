import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { Words } from '../../components/Words.tsx';

afterEach(() => {
  render(null, document.body);
});

test.each([
  ['a place is taken by an element', 'Read as {typed}.', 'Read as <b>x</b>.'],
  ['a place may stand first, and last', '{typed} and {typed}', '<b>x</b> and <b>x</b>'],
  ['a place without an element stays', '{typed}, {other}', '<b>x</b>, {other}'],
  ['a text without places is itself', 'Read {} as { typed }', 'Read {} as { typed }'],
  ['no place is what every object has', '{constructor}', '{constructor}'],
])('%s', (_, text, expected) => {
  render(<Words text={text} parts={{ typed: <b>x</b> }} />, document.body);
  expect(document.body.innerHTML).toBe(expected);
});
