// npm test: installs what is missing, then checks, builds and tests everything. Its last line
// alone is `N passed, N failed` over all of it.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, ensureInstalled, runNode, say } from './setup.mjs';

ensureInstalled();
const { CHECKS } = await import('./checks.mjs');
const { ensureChromium, tryFirefox } = await import('./find-browser.mjs');
process.env.CHROME_PATH = ensureChromium();
process.env.FIREFOX_PATH = tryFirefox() ?? '';

const tally = { passed: 0, failed: 0, skipped: 0 };
runNode(['node_modules/wxt/bin/wxt.mjs', 'prepare']);
for (const { name, script } of CHECKS) {
  say(`${name} …`);
  const passed = runNode(script);
  tally[passed ? 'passed' : 'failed']++;
  if (!passed) say(`FAILED: ${name}`);
}
build('chrome');
if (process.env.FIREFOX_PATH) build('firefox');
runTests();

const { passed, failed, skipped } = tally;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 ? 0 : 1;

/** Runs Vitest and adds what it counted; a run that counts nothing has failed. */
function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'sanjyra-test-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const succeeded = runNode(['node_modules/vitest/vitest.mjs', 'run', ...reporters]);
  let failedHere = 0;
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    tally.passed += numPassedTests;
    tally.skipped += numPendingTests;
    failedHere = numFailedTests;
  } catch {
    say('Vitest left no report');
  }
  // A file that does not even load has no test that could fail.
  tally.failed += succeeded ? failedHere : Math.max(failedHere, 1);
  rmSync(folder, { recursive: true });
}
