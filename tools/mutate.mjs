// npm run mutate: breaks engine/ in thousands of small ways, and lists those that no test notices,
// then the score. `-- engine/words.ts` or `-- engine/words.ts:60-80` breaks only that; `--` options
// go to Stryker.
import { spawnSync } from 'node:child_process';
import { ensureInstalled, ROOT, runNode } from './setup.mjs';

ensureInstalled();
runNode(['node_modules/wxt/bin/wxt.mjs', 'prepare']);
const args = process.argv.slice(2);
const files = args.filter((arg) => arg.startsWith('engine/'));
const options = args.filter((arg) => !arg.startsWith('engine/'));
if (files.length > 0) options.push('--mutate', files.join(','));
const stryker = ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run'];
const { status } = spawnSync(
  process.execPath,
  [...stryker, 'tools/mutation/stryker.mjs', ...options],
  { cwd: ROOT, stdio: 'inherit' },
);
process.exit(status ?? 1);
