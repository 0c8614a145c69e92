// @ts-nocheck
import { startTrial } from '../tests/e2e/trial.ts';
import { makeArticle } from './bench-page/article.ts';
import { loadDataset } from './load-dataset.ts';

const art = makeArticle(loadDataset().names, {
  language: 'en',
  words: 10_000,
  wordsBetween: 20,
  wordsASection: 250,
});
const trial = await startTrial({ '/': art });
const probe = await trial.open('/');
const port = new URL(probe.url()).port;
await new Promise((r) => setTimeout(r, 1500));
for (let r = 0; r < 3; r++) {
  const ctx = await trial.browser.createBrowserContext();
  const page = await trial.browser.newPage();
  await page.emulateCPUThrottling(Number(process.argv[2] ?? 4));
  await page.tracing.start({
    categories: [
      'devtools.timeline',
      'v8',
      'disabled-by-default-v8.compile',
      'toplevel',
      'blink.user_timing',
    ],
  });
  await page.goto(`http://24.kg:${port}/?${r}`);
  await page.waitForFunction(() => CSS.highlights.size > 0);
  await new Promise((r) => setTimeout(r, 800));
  const ev = JSON.parse(new TextDecoder().decode(await page.tracing.stop())).traceEvents;
  const first = ev.filter(
    (e) => e.name === 'EvaluateScript' && /page\.js/.test(JSON.stringify(e.args)),
  )[0];
  const tid = first.tid,
    pid = first.pid;
  const on = ev.filter(
    (e) =>
      e.tid === tid &&
      e.pid === pid &&
      e.dur > 1500 &&
      e.ts >= first.ts - 1e5 &&
      e.ts < first.ts + 1.2e6 &&
      !/RunTask|ThreadControllerImpl|SimpleWatcher|Receive mojo|v8\.run|BlinkScheduler|SequenceManager|ThreadPool/.test(
        e.name,
      ),
  );
  console.log('--- run', r);
  for (const e of on.sort((a, b) => a.ts - b.ts))
    console.log(
      ((e.ts - first.ts) / 1000).toFixed(0).padStart(5),
      e.name.padEnd(24),
      (e.dur / 1000).toFixed(1).padStart(6),
      'cpu',
      ((e.tdur ?? 0) / 1000).toFixed(1),
      (JSON.stringify(e.args).match(/(page|reader|cards?)\.js/) ?? [''])[0],
    );
  await page.close();
}
await trial.close();
