// node tools/run.mjs tools/bench-page/profile.ts [PATH]: in which functions of ours a page's main
// thread is while it loads; of the long article, or of one of the sample pages. Built for this with
// the names of functions left in, so that it is not what ships to the byte.
import { build } from 'wxt';
import { readPages } from '../bench/pages.ts';
import { formatTable } from '../bench/tables.ts';
import { loadDataset } from '../load-dataset.ts';
import { ROOT, say } from '../setup.mjs';
import { makeArticle } from './article.ts';
import { inFreshTab, openLab } from './lab.ts';
import { addUpProfile, type ProfileEvent } from './profile-events.ts';
import { openQuietly, recordEvents } from './tab.ts';

const FOLDER = '.output/profile';
const SHOWN = 40;
const ARTICLE = { language: 'en', words: 10_000, wordsBetween: 20, wordsASection: 250 } as const;

const path = process.argv[2] ?? '/article';
say('building the extension with names of functions …');
await build({
  root: ROOT,
  browser: 'chrome',
  manifestVersion: 3,
  outDir: FOLDER,
  vite: () => ({ build: { minify: false } }),
});
const real = readPages();
const pages = new Map(real.pages.map((html, i) => [`/${real.names[i]}`, html]));
pages.set('/article', makeArticle(loadDataset().names, ARTICLE));

const lab = await openLab(`${ROOT}/${FOLDER}/chrome-mv3`, pages);
try {
  const events = await inFreshTab(lab, (tab) =>
    recordEvents<ProfileEvent>(tab, ['disabled-by-default-v8.cpu_profiler'], () =>
      openQuietly(lab, tab, path, 'with'),
    ),
  );
  const rows = addUpProfile(events, lab.origin)
    .slice(0, SHOWN)
    .map(({ name, selfMs, totalMs }) => [name, selfMs.toFixed(1), totalMs.toFixed(1)]);
  console.log(formatTable([[path, 'self ms', 'with callees'], ...rows]));
} finally {
  await lab.close();
}
