// npm run bench: how fast, how large and how soon ready the matcher is, beside others, in a real
// browser; fails if a budget of `budgets.ts` is exceeded.
import { compileIndex } from '../../engine/compile-index.ts';
import type { NameList } from '../../engine/compiled.ts';
import type { Features } from '../../engine/parse-form.ts';
import { loadDataset } from '../load-dataset.ts';
import { say } from '../setup.mjs';
import { bundle, startBrowser, weigh } from './browser.ts';
import { checkBudgets, type Figures } from './budgets.ts';
import type { Setting } from './in-page.ts';
import {
  type Bench,
  measureMarkJs,
  measureMemory,
  measureReady,
  measureSpeed,
  readRuns,
  type Timed,
} from './measure.ts';
import { generateNames } from './names.ts';
import { readPages } from './pages.ts';
import { formatBytes, formatIndexes, formatSpeed, type IndexFigures, median } from './tables.ts';

const SHIPPED = 'shipped';
const COUNTS: readonly number[] = [2_500, 25_000, 100_000];

/** The settings of our matcher; the last is what ships. */
const SETTINGS: readonly { name: string; reader: string; features: Features }[] = [
  {
    name: 'Sanjyra, names only',
    reader: 'plain',
    features: { romanise: false, inflect: false, fuzzy: false },
  },
  {
    name: '… + romanisation, inflection',
    reader: 'bent',
    features: { romanise: true, inflect: true, fuzzy: false },
  },
  {
    name: '… + fuzzy: everything',
    reader: 'whole',
    features: { romanise: true, inflect: true, fuzzy: true },
  },
];

const { pages, about } = readPages();
say('bundling …');
const readers = await Promise.all(SETTINGS.map(({ reader }) => bundle('reader.ts', reader)));
const scripts = [...readers, await bundle('in-page.ts', 'bench')];
const browser = await startBrowser();
try {
  process.exitCode = (await run({ browser, scripts, pages })) ? 0 : 1;
} finally {
  await browser.close();
}

/** Measures and prints everything; true if all budgets are kept. */
async function run(bench: Bench): Promise<boolean> {
  const { runs, size } = await readRuns(bench);
  const text = `${size.characters.toLocaleString('en')} characters in ${size.nodes.toLocaleString('en')} text nodes`;
  console.log(`${about}, ${text}; ${await bench.browser.version()}`);

  const figures = new Map<string, Figures>();
  const indexes = new Map<string, IndexFigures>();
  for (const count of [SHIPPED, ...COUNTS] as const) {
    const label = count.toLocaleString('en');
    say(`${label} names …`);
    const names = count === SHIPPED ? loadDataset().names : generateNames(count, runs);
    const texts = [...new Set(names.forms.map((form) => form.text))];
    const { settings, compileMs } = compileSettings(names);
    const timed = await measureSpeed(bench, texts, settings);
    // Beyond these it would take minutes.
    if (count === SHIPPED) timed.push(await measureMarkJs(bench, texts));
    console.log(`\n${label} names (${texts.length.toLocaleString('en')} forms)`);
    console.log(formatSpeed(timed));

    say('  in fresh renderers …');
    const shipped = settings.at(-1) as Setting;
    const readyMs = await measureReady(bench, shipped);
    const memory = await measureMemory(bench, shipped);
    const { bytes, gzip } = weigh(shipped.index);
    indexes.set(label, { compileMs, base64: bytes, gzip, readyMs, memory });
    figures.set(label, {
      ...compareSpeed(timed),
      memory: memory.held,
      readyMs: median(readyMs),
    });
  }
  console.log(`\nThe index with everything\n${formatIndexes(indexes)}`);
  const { bytes, gzip } = weigh(readers[0] ?? '');
  console.log(`\nThe code that reads and scans: ${formatBytes(bytes)}, gzip ${formatBytes(gzip)}`);
  const { lines, kept } = checkBudgets(figures);
  console.log(`\n${lines.join('\n')}`);
  return kept;
}

/** The index of each setting; `compileMs` is what the last one took. */
function compileSettings(names: NameList): { settings: Setting[]; compileMs: number } {
  let compileMs = 0;
  const settings = SETTINGS.map(({ name, reader, features }) => {
    const start = performance.now();
    const index = compileIndex(names, features);
    compileMs = performance.now() - start;
    return { name, reader, index };
  });
  return { settings, compileMs };
}

function compareSpeed(timed: readonly Timed[]): Pick<Figures, 'timesBare' | 'timesRegExp'> {
  const find = (wanted: string | undefined) => timed.find(({ name }) => name === wanted);
  const ours = find(SETTINGS.at(-1)?.name);
  const regExp = find('RegExp, giu');
  return {
    timesBare: median(ours?.ratios ?? []),
    timesRegExp: median((ours?.times ?? []).map((ms, i) => ms / (regExp?.times[i] ?? Number.NaN))),
  };
}
