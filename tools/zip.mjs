// npm run zip: what the stores ask for, in .output/: a package for each browser, and the sources
// that Firefox's package can be built from again.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, ensureInstalled, ROOT, say } from './setup.mjs';

ensureInstalled();
const { readFolder, readSources } = await import('./package-files.mjs');
const { writeZip } = await import('./zip-file.mjs');

const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

for (const browser of ['chrome', 'firefox']) await save(browser, readFolder(build(browser)));
await save('sources', readSources());

async function save(what, files) {
  const path = `.output/${name}-${version}-${what}.zip`;
  const bytes = await writeZip(files);
  writeFileSync(join(ROOT, path), bytes);
  say(`${path}: ${files.size} files, ${Math.round(bytes.length / 1000)} kB`);
}
