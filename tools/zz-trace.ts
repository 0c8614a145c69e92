import { startTrial } from '../tests/e2e/trial.ts';

const SENT =
  'Kloop wrote from Bishkek that Kyrgyzstan and Kazakhstan had met and that the president Sadyr Japarov was there. ';
const art =
  '<!doctype html><meta charset=utf-8><title>x</title><body><main><article>' +
  Array.from(
    { length: 200 },
    (_, i) =>
      `<p>${i} ` +
      SENT +
      'the of and to in that was for with on by from said after new first law people the of and to in that was for with on by from said after'.repeat(
        1,
      ) +
      '</p>',
  ).join('') +
  '</article></main>';
for (const throttle of [1, 4, 4]) {
  const trial = await startTrial({ '/': art, '/off': art });
  const probe = await trial.open('/');
  const port = new URL(probe.url()).port;
  await new Promise((r) => setTimeout(r, 1500));
  await probe.close();
  for (let r = 0; r < 2; r++) {
    const ctx = await trial.browser.newPage();
    const page = ctx;
    await page.goto('about:blank');
    await page.emulateCPUThrottling(throttle);
    await page.tracing.start({
      categories: ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile', 'toplevel'],
    });
    await page.goto(`http://24.kg:${port}/?${r}`);
    await page.waitForFunction(() => CSS.highlights.size > 0);
    await new Promise((r) => setTimeout(r, 800));
    const buf = await page.tracing.stop();
    const ev = JSON.parse(new TextDecoder().decode(buf!)).traceEvents as any[];
    const mine = ev.filter(
      (e) => /(page|reader|card)\.js/.test(JSON.stringify(e.args ?? {})) && e.dur,
    );
    const t0 = Math.min(...mine.map((e) => e.ts));
    console.log('---', throttle, r);
    for (const e of mine.sort((a, b) => a.ts - b.ts))
      if (e.dur > 400)
        console.log(
          ((e.ts - t0) / 1000).toFixed(0).padStart(5),
          e.name,
          (e.dur / 1000).toFixed(1),
          (JSON.stringify(e.args).match(/(page|reader|card)\.js/) ?? [])[0],
        );
    await page.close();
  }
  await trial.close();
}
