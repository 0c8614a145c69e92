import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import JSZip from 'jszip';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFolder, readSources } from '../../tools/package-files.mjs';
import { ROOT } from '../../tools/setup.mjs';
import { writeZip } from '../../tools/zip-file.mjs';

const folder = mkdtempSync(join(tmpdir(), 'sanjyra-sources-'));
const unpacked = join(folder, 'unpacked');
beforeAll(async () => {
  const { files } = await JSZip.loadAsync(await writeZip(readSources()));
  for (const [path, file] of Object.entries(files)) {
    mkdirSync(dirname(join(unpacked, path)), { recursive: true });
    writeFileSync(join(unpacked, path), await file.async('uint8array'));
  }
  // Instead of `npm ci`, which would fetch the same once more.
  symlinkSync(join(ROOT, 'node_modules'), join(unpacked, 'node_modules'), 'junction');
});
afterAll(() => rmSync(folder, { recursive: true }));

test('the sources, built as they say themselves, are the package byte for byte', async () => {
  const instructions = readFileSync(join(unpacked, 'SOURCE-BUILD.md'), 'utf8');
  const [install, build, ...more] = /```\n([^`]+)\n```/.exec(instructions)?.[1]?.split('\n') ?? [];
  expect([install, more]).toEqual(['npm ci', []]);

  const script = `import('wxt').then(({ build }) =>
    build({ outDir: process.argv[1], browser: 'firefox', manifestVersion: 3 }));`;
  const here = join(folder, 'here');
  await Promise.all([
    run(build ?? '', [], { cwd: unpacked, shell: true }),
    run(process.execPath, ['-e', script, here], { cwd: ROOT, shell: false }),
  ]);
  const packaged = readFolder(join(here, 'firefox-mv3'));
  const rebuilt = readFolder(join(unpacked, '.output/firefox-mv3'));
  expect(packaged.size).toBeGreaterThan(20);
  expect([...rebuilt.keys()].sort()).toEqual([...packaged.keys()].sort());
  const differing = [...packaged].filter(([path, bytes]) => !rebuilt.get(path)?.equals(bytes));
  expect(differing.map(([path]) => path)).toEqual([]);
}, 400_000);

test('no test and no page of others is among the sources', () => {
  const paths = [...readSources().keys()];
  expect(paths.filter((path) => /^(tests|docs|node_modules|\.)/.test(path))).toEqual([]);
  expect(paths).toEqual(
    expect.arrayContaining(['package-lock.json', 'data/sites.json', 'LICENSE']),
  );
});

/** Runs a program to its end; what it says goes into the error if it fails. */
async function run(
  program: string,
  args: string[],
  options: { cwd: string; shell: boolean },
): Promise<void> {
  // Of Vitest's environment the build must not know: it would take itself for a test.
  const { NODE_ENV: _, VITEST: _v, TEST: _t, MODE: _m, DEV: _d, PROD: _p, ...env } = process.env;
  const child = spawn(program, args, { ...options, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => {
      said += text;
    });
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`“${program}” ended with ${code}:\n${said}`);
}
