import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../engine/language.ts';
import { CHOICES, showOptions } from './options/options-stage.tsx';
import { showWelcome } from './welcome/welcome-stage.tsx';
import '../../components/tokens.css';
import '../../components/card.css';
import '../../components/pages.css';
import '../../components/options/options.css';
import '../../components/welcome/welcome.css';

afterEach(() => {
  render(null, document.body);
  document.documentElement.style.colorScheme = '';
  document.documentElement.lang = '';
});

/** What axe finds fault with, one line a rule and element. */
async function findFaults(): Promise<string[]> {
  const { violations } = await axe.run(document, { rules: { 'target-size': { enabled: true } } });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

const undo = { id: 1, text: 'Everything is as at the beginning.', onUndo: () => {} };

describe.each(['light', 'dark'])('in the %s theme', (theme) => {
  describe.each(LANGUAGES)('in the language %s', (language) => {
    test.each<[string, () => void]>([
      ['the options page', () => showOptions({}, { language })],
      ['the options page in trouble', () => showOptions({ trouble: 'broken' }, { language })],
      ['the options page with a way back', () => showOptions({ said: undo }, { language })],
      [
        'the options page with nothing in its lists',
        () => showOptions({ ownSites: [], choices: { ...CHOICES, hidden: [] } }, { language }),
      ],
      ['the first page', () => showWelcome({}, { language })],
      [
        'the first page that asks',
        () =>
          showWelcome({ builtIn: { count: 34, isAllowed: false }, said: 'refused' }, { language }),
      ],
    ])('%s is without fault', async (_, show) => {
      document.documentElement.style.colorScheme = theme;
      document.documentElement.lang = language;
      show();
      await expect.poll(() => document.title).toMatch(/ · Sanjyra$/);
      expect(await findFaults()).toEqual([]);
    });
  });
});
