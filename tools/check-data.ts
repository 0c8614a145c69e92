// npm run check:data [-- --write]: everything that is wrong with the data, with file and field.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FileProblem, formatProblems } from '../data/read.ts';
import { loadDataset } from './load-dataset.ts';
import { findUncheckedPassages, hashPassages, type PassageHashes } from './passage-hashes.ts';
import { findPassageProblems, readArticles } from './passages.ts';
import { ROOT } from './setup.mjs';
import { listSharedForms } from './shared-forms.ts';
import { findTenseProblems } from './tense.ts';

const HASHES = join(ROOT, 'data/passages.json');

const { entities, sources, sites } = loadDataset();
const articles = readArticles();
const today = new Date().toISOString().slice(0, 10);

const found = articles === null ? [] : findPassageProblems(entities, articles);
if (process.argv.includes('--write')) {
  if (articles === null)
    console.error('The articles are not here: the passages cannot be checked.');
  else if (found.length === 0)
    writeFileSync(HASHES, `${JSON.stringify(hashPassages(entities), null, 2)}\n`);
}
const hashes: PassageHashes = existsSync(HASHES) ? JSON.parse(readFileSync(HASHES, 'utf8')) : {};
const problems = [
  ...found,
  ...(found.length === 0 ? findUncheckedPassages(entities, hashes) : []),
  ...findTenseProblems(entities, sources, today),
  ...findUnsorted(
    'sources.json',
    sources.map(({ id }) => id),
  ),
  ...findUnsorted(
    'sites.json',
    sites.map(({ host }) => host),
  ),
];
const shared = listSharedForms(entities);
if (shared.length > 0) console.log(`Forms with more than one owner:\n  ${shared.join('\n  ')}`);
if (articles === null)
  console.log('The articles are not here: passages were held against data/passages.json.');
if (problems.length > 0) {
  console.error(formatProblems(problems));
  process.exit(1);
}
const claims = entities.flatMap((entity) => entity.claims);
console.log(
  `${entities.length} entities, ${claims.length} claims, ${sources.length} sources, ${sites.length} sites: no problem.`,
);

function findUnsorted(file: string, keys: readonly string[]): FileProblem[] {
  const at = keys.findIndex((key, i) => i > 0 && key < (keys[i - 1] ?? ''));
  return at < 0 ? [] : [{ file, field: `[${at}]`, message: `${keys[at]} is out of order` }];
}
