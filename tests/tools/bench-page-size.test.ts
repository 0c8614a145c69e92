import { expect, test } from 'vitest';
import { withoutData } from '../../tools/bench-page/size.ts';

const json = JSON.stringify({ names: 'n'.repeat(6000) });
const css = `.card{${'color:red;'.repeat(600)}}`;

test.each([
  ['a long literal of JSON is emptied', `f(${JSON.stringify(json)});`, 'f("");'],
  [
    'so is one of a line of JSON and more',
    `f(${JSON.stringify(`{"version":4}~${json}`)});`,
    'f("");',
  ],
  ['in a template too', `f(\`${json}\`);`, 'f("");'],
  [
    'wherever it stands',
    `const a={b:[${JSON.stringify(json)},1]};g(${JSON.stringify(json)})`,
    'const a={b:["",1]};g("")',
  ],
])('%s', (_name, code, expected) => {
  expect(withoutData(code)).toBe(expected);
});

test.each([
  ['a short one', `f(${JSON.stringify('{"names":[]}')});`],
  ['a style sheet', `f(${JSON.stringify(css)});`],
  ['text that is no JSON', `f(${JSON.stringify('name '.repeat(2000))});`],
  ['a template with something in it', `f(\`${json}\${x}\`);`],
])('%s stays', (_name, code) => {
  expect(withoutData(code)).toBe(code);
});
