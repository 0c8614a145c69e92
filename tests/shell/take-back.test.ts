import { expect, test } from 'vitest';
import { DEFAULTS, type Settings } from '../../shell/parse-settings.ts';
import { takeBack } from '../../shell/take-back.ts';

const before: Settings = { ...DEFAULTS, marks: 'all', hidden: ['osh'], sites: { 'a.org': 'on' } };

test.each<[string, Settings, Settings]>([
  ['all is as before', DEFAULTS, before],
  ['what is chosen since stays', { ...DEFAULTS, badge: true }, { ...before, badge: true }],
  [
    'what is chosen since in the place of something changed stays',
    { ...DEFAULTS, marks: 'page' },
    { ...before, marks: 'page' },
  ],
  [
    'a list that has grown since stays as it is',
    { ...DEFAULTS, hidden: ['bishkek'] },
    { ...before, hidden: ['bishkek'] },
  ],
])('a change is taken back: %s', (_, now, expected) => {
  expect(takeBack(now, { before, after: DEFAULTS })).toEqual(expected);
});
