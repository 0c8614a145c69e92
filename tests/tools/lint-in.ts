import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '../../tools/setup.mjs';

/** What the linter says of a file. */
export interface Remark {
  file: string;
  /** The name of the rule; `plugin` for those of our own. */
  rule: string;
  words: string;
}

/** What the linter of this project says of these files, by path, were they in it. */
export function lintFiles(files: Readonly<Record<string, string>>): Remark[] {
  const folder = mkdtempSync(join(tmpdir(), 'sanjyra-lint-'));
  try {
    const plugins = readdirSync(join(ROOT, 'tools')).filter((name) => name.endsWith('.grit'));
    for (const name of ['biome.json', ...plugins.map((plugin) => `tools/${plugin}`)])
      cpSync(join(ROOT, name), join(folder, name));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const { stdout } = spawnSync(
      process.execPath,
      [
        ...[join(ROOT, 'node_modules/@biomejs/biome/bin/biome'), 'lint', '--vcs-enabled=false'],
        ...['--reporter=json', '--max-diagnostics=none'],
      ],
      { cwd: folder, encoding: 'utf8' },
    );
    const { diagnostics }: Report = JSON.parse(stdout);
    return diagnostics.map(({ category, location, message }) => ({
      file: location.path,
      rule: category,
      words: message,
    }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Report {
  diagnostics: { category: string; location: { path: string }; message: string }[];
}
