// node tools/run.mjs SCRIPT.ts ARGUMENTS: runs a TypeScript tool, installing first what is missing.
import { spawnSync } from 'node:child_process';
import { ensureInstalled } from './setup.mjs';

ensureInstalled();
const [script, ...args] = process.argv.slice(2);
const { status } = spawnSync(process.execPath, ['--import', 'tsx', script, ...args], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
