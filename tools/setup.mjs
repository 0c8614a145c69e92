// What has to run before anything is installed: nothing but Node's own modules here.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

const NODE = [20, 19];

/** Says what is being done, on standard error: standard output belongs to results. */
export function say(message) {
  console.error(`[sanjyra] ${message}`);
}

/** Ends the program with one sentence that says what to do. */
export function giveUp(message, status = 1) {
  console.error(`[sanjyra] ${message}`);
  process.exit(status);
}

/** Runs a program in the project's folder, its output on standard error; true if it ended with 0. */
export function run(program, args, { env = process.env, shell = false } = {}) {
  return spawnSync(program, args, { cwd: ROOT, stdio: ['ignore', 2, 2], env, shell }).status === 0;
}

/** Runs a script of an installed package, or one of our own, with this Node. */
export function runNode(args, options) {
  return run(process.execPath, args, options);
}

/** Installs the locked dependencies where they are missing or of another lock file. */
export function ensureInstalled() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < NODE[0] || (major === NODE[0] && minor < NODE[1]))
    giveUp(`Sanjyra needs Node ${NODE.join('.')} or newer; this is ${process.version}.`);
  const lock = readFileSync(join(ROOT, 'package-lock.json'));
  const { platform, arch, versions } = process;
  const wanted = createHash('sha256')
    .update(lock)
    .update(platform + arch + versions.modules);
  const key = wanted.digest('hex');
  const stamp = join(ROOT, 'node_modules', '.sanjyra-installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === key) return;
  say('installing dependencies (npm ci), half a minute or so …');
  if (!runNpm(['ci', '--no-audit', '--no-fund']))
    giveUp('npm ci failed; its own words stand above. Mend that and run the command again.');
  writeFileSync(stamp, key);
}

/** npm as it started us, or the one on the path. */
function runNpm(args) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js')) return runNode([cli, ...args]);
  const windows = process.platform === 'win32';
  return run(windows ? 'npm.cmd' : 'npm', args, { shell: windows });
}

/** Builds the extension for `chrome` or `firefox`; returns its folder. */
export function build(browser) {
  say(`building the extension for ${browser} …`);
  if (!runNode(['node_modules/wxt/bin/wxt.mjs', 'build', '-b', browser, '--mv3']))
    giveUp('the build failed; the reasons stand above.');
  return join(ROOT, '.output', `${browser}-mv3`);
}
