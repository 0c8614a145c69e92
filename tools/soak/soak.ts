// npm run soak: half an hour of a live blog, pressed into some minutes, in a real browser with the
// built extension; 10,000 posts come in. Fails if what we hold grows, or if a budget of `summary.ts`
// is exceeded. `-- --only=rolling` or `growing` for one of the two blogs.
import { parseArgs } from 'node:util';
import { makeArticle } from '../bench-page/article.ts';
import { checkBudgets, type Figures } from '../bench-page/budgets.ts';
import { openLab } from '../bench-page/lab.ts';
import { formatFigures } from '../bench-page/summary.ts';
import { loadDataset } from '../load-dataset.ts';
import { build, giveUp, say } from '../setup.mjs';
import { EMPTY_BLOG, type Shape } from './live-blog.ts';
import { type Minute, runBlog } from './run-blog.ts';
import { BUDGETS, formatMinute, MINUTES_HEAD, summariseCourse } from './summary.ts';

const SHAPES: readonly Shape[] = ['rolling', 'growing'];

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const shapes = SHAPES.filter((shape) => values.only === undefined || values.only === shape);
if (shapes.length === 0) giveUp(`“${values.only}” is none of ${SHAPES.join(', ')}.`);

const { names } = loadDataset();
/** As `npm run bench:page` has it. */
const article = makeArticle(names, {
  language: 'en',
  words: 10_000,
  wordsBetween: 20,
  wordsASection: 250,
});
const lab = await openLab(build('chrome'), new Map([['/', EMPTY_BLOG]]));
try {
  const measured = new Map<Shape, Figures>();
  for (const shape of shapes) {
    say(`a ${shape} blog without us …`);
    const run = { shape, names, article };
    const without = await runBlog(lab, { ...run, side: 'without', onMinute() {} });
    console.log(`\na ${shape} blog\n${MINUTES_HEAD}`);
    const withUs = await runBlog(lab, {
      ...run,
      side: 'with',
      onMinute: (minute, count) =>
        console.log(formatMinute(count, minute, without.minutes[count - 1] as Minute)),
    });
    const figures = summariseCourse(withUs, without);
    measured.set(shape, figures);
    console.log(`\n${formatFigures(figures)}`);
  }
  const { lines, kept } = checkBudgets(measured, BUDGETS);
  console.log(`\n${lines.join('\n')}`);
  process.exitCode = kept ? 0 : 1;
} finally {
  await lab.close();
}
