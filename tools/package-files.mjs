// What goes into the packages for the stores.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ROOT } from './setup.mjs';

/** What a build reads, and what says whose it is: files, and folders with all that is in them. */
const SOURCES = [
  'LICENSE',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'wxt.config.ts',
  ...['components', 'data', 'engine', 'entrypoints', 'locales', 'page', 'public', 'shell'],
];

/** In the sources it stands first of all, where a reviewer looks. */
const INSTRUCTIONS = 'store/SOURCE-BUILD.md';

/**
 * All files of a folder, by path from there.
 * @param {string} folder
 * @returns {Map<string, Buffer>}
 */
export function readFolder(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    files.map((file) => [relative(folder, file).replaceAll(sep, '/'), readFileSync(file)]),
  );
}

/**
 * What the extension is built from, by path: as it is now, and nothing that git does not know of.
 * @returns {Map<string, Buffer>}
 * @throws Error where this is no clone
 */
export function readSources() {
  const { status, stdout, stderr } = spawnSync('git', ['ls-files', '-z', '--', ...SOURCES], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0)
    throw new Error(
      `git cannot tell which files are sources; make the packages in a clone. It says: ${stderr}`,
    );
  const paths = stdout.split('\0').filter((path) => path !== '');
  const sources = new Map(paths.map((path) => [path, readFileSync(join(ROOT, path))]));
  return sources.set('SOURCE-BUILD.md', readFileSync(join(ROOT, INSTRUCTIONS)));
}
