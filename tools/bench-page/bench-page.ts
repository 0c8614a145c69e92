// npm run bench:page: what the built extension costs a page, in a real browser whose processor is
// slowed down; fails if a budget of `budgets.ts` is exceeded. `-- --only=moves,off` measures those.

import { readPages } from '../bench/pages.ts';
import { loadDataset } from '../load-dataset.ts';
import { build, giveUp, say } from '../setup.mjs';
import { type ArticleShape, makeArticle } from './article.ts';
import { BUDGETS, checkBudgets, type Figures, MEASURES, type Measure } from './budgets.ts';
import { addIdleProbe } from './idle-probe.ts';
import { type Lab, measureSlowDown, openLab } from './lab.ts';
import { measureMoves } from './moves.ts';
import { measureMutations } from './mutations.ts';
import { measureOff } from './off.ts';
import { measurePages } from './pages.ts';
import { measureReading } from './reading.ts';
import { measureSize } from './size.ts';
import { formatFigures } from './summary.ts';

const LONG = { words: 10_000, wordsBetween: 20, wordsASection: 250 };
const ARTICLES: readonly (ArticleShape & { path: string })[] = [
  { path: '/article-en', language: 'en', ...LONG },
  { path: '/article-ru', language: 'ru', ...LONG },
  { path: '/dense', language: 'en', words: 16_000, wordsBetween: 4, wordsASection: 350 },
];

const chosen = readChoice(process.argv.slice(2));
const extension = build('chrome');
const { names } = loadDataset();
const real = readPages();
const pages = new Map(real.pages.map((html, i) => [`/${real.names[i]}`, html]));
const articles = ARTICLES.map((shape) => [shape.path, makeArticle(names, shape)] as const);

const RUNS: Record<Measure, (lab: Lab) => Figures | Promise<Figures>> = {
  size: () => measureSize(extension),
  off: (lab) => measureOff(lab, '/article-en'),
  article: (lab) => measureReading(lab, ['/article-en', '/article-ru']),
  moves: (lab) => measureMoves(lab, '/dense'),
  mutations: (lab) => measureMutations(lab, '/article-en'),
  pages: (lab) => measurePages(lab, [...pages.keys()]),
};

const lab = await openLab(addIdleProbe(extension), new Map([...pages, ...articles]));
try {
  const slower = await measureSlowDown(lab);
  console.log(`${real.about}; ${await lab.browser.version()}, slowed down ${slower.toFixed(1)} ×`);
  const measured = new Map<Measure, Figures>();
  for (const measure of chosen) {
    say(`${measure} …`);
    const figures = await RUNS[measure](lab);
    measured.set(measure, figures);
    console.log(`\n${measure}\n${formatFigures(figures)}`);
  }
  const { lines, kept } = checkBudgets(measured, BUDGETS);
  console.log(`\n${lines.join('\n')}`);
  process.exitCode = kept ? 0 : 1;
} finally {
  await lab.close();
}

/** The measures that `--only` names; all without it. */
function readChoice(args: readonly string[]): readonly Measure[] {
  const only = args.find((arg) => arg.startsWith('--only='))?.slice('--only='.length);
  if (only === undefined) return MEASURES;
  const wanted = only.split(',');
  const unknown = wanted.find((name) => !MEASURES.some((measure) => measure === name));
  if (unknown !== undefined) giveUp(`“${unknown}” is none of ${MEASURES.join(', ')}.`);
  return MEASURES.filter((measure) => wanted.includes(measure));
}
