// npm run lint:package: holds Firefox's build against the rules of its store; builds it if need be.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, ensureInstalled, giveUp, ROOT, say } from './setup.mjs';

/**
 * Warnings that we live with, and why. Preact can set `innerHTML`, which we never ask of it: the
 * linter bans `dangerouslySetInnerHTML`.
 */
const ACCEPTED = ['UNSAFE_VAR_ASSIGNMENT'];

ensureInstalled();
const built = join(ROOT, '.output/firefox-mv3');
const folder = existsSync(join(built, 'manifest.json')) ? built : build('firefox');
const linter = 'node_modules/addons-linter/bin/addons-linter';
const { stdout, stderr } = spawnSync(process.execPath, [linter, '--output', 'json', folder], {
  cwd: ROOT,
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});

const { errors, warnings } = readReport();
const found = [...errors, ...warnings];
const faults = found.filter(({ code }) => !ACCEPTED.includes(code));
for (const { code, file, message } of faults)
  say(`${code} in ${file ?? 'the package'}: ${message}`);
say(`${faults.length} faults, ${found.length - faults.length} accepted warnings`);
process.exitCode = faults.length === 0 ? 0 : 1;

function readReport() {
  try {
    return JSON.parse(stdout);
  } catch {
    return giveUp(`addons-linter left no report; its own words: ${stderr || stdout}`);
  }
}
