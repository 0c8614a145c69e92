// npm run bench:popup: what a letter costs in the search, at the shipped size and at ten thousand
// entities, and how soon the popup of the built extension shows something; in a real browser. Fails
// if a budget of `budgets.ts` is exceeded.
import { listSearchables } from '../../engine/search-forms.ts';
import { bundle, startBrowser } from '../bench/browser.ts';
import { readPages } from '../bench/pages.ts';
import { checkBudgets, type Figures } from '../bench-page/budgets.ts';
import { openLab } from '../bench-page/lab.ts';
import { formatFigures } from '../bench-page/summary.ts';
import { loadDataset } from '../load-dataset.ts';
import { build, say } from '../setup.mjs';
import { BUDGETS, type PopupMeasure } from './budgets.ts';
import { MANY } from './entities.ts';
import { measureFirstPaint } from './first-paint.ts';
import { measureKeystrokes } from './keystrokes.ts';

const measured = new Map<PopupMeasure, Figures>();
function tell(measure: PopupMeasure, figures: Figures): void {
  measured.set(measure, figures);
  console.log(`\n${measure}\n${formatFigures(figures)}`);
}

const { cards, entities } = loadDataset();
const shipped = listSearchables(entities, cards);
const script = await bundle('../bench-popup/in-page.ts', 'bench');
const browser = await startBrowser();
try {
  console.log(`${entities.length} entities are shipped; ${await browser.version()}`);
  for (const [measure, count] of [
    ['shipped entities', null],
    ['10,000 entities', MANY],
  ] as const) {
    say(`${measure} …`);
    tell(measure, await measureKeystrokes(browser, { script, shipped, count }));
  }
} finally {
  await browser.close();
}

say('popup …');
const [html = ''] = readPages().pages;
const lab = await openLab(build('chrome'), new Map([['/', html]]));
try {
  tell('popup', await measureFirstPaint(lab, '/'));
} finally {
  await lab.close();
}
const { lines, kept } = checkBudgets(measured, BUDGETS);
console.log(`\n${lines.join('\n')}`);
process.exitCode = kept ? 0 : 1;
