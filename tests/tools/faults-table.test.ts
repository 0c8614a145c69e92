import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../tools/setup.mjs';

const text = readFileSync(join(ROOT, 'tests/README.md'), 'utf8');
const lines = text.slice(text.indexOf('## Faults')).split('\n');
const rows = lines
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
  .filter(([what = '']) => !/^(what was injected|---|\*\*.*\*\*)$/.test(what));

test('the table of faults has rows', () => {
  expect(rows.length).toBeGreaterThan(20);
});

test.each(rows)('%s: %s, and there is a test of it', (_what, _sees, shown) => {
  const [, file = '', title = ''] = /^`([^`]+)`: (.+)$/.exec(shown ?? '') ?? [];
  expect(title).not.toBe('');
  expect(readFileSync(join(ROOT, 'tests', file), 'utf8')).toContain(title);
});
