// npm run check:data: everything that is wrong with the data, with file and field.
import { formatProblems } from '../data/read.ts';
import { loadDataset } from './load-dataset.ts';
import { findPassageProblems, readArticles } from './passages.ts';

const { entities, sources, sites } = loadDataset();
const articles = readArticles();
const problems = articles === null ? [] : findPassageProblems(entities, articles);
if (problems.length > 0) {
  console.error(formatProblems(problems));
  process.exit(1);
}
if (articles === null)
  console.log('The articles are not here: passages and wording were not checked.');
const claims = entities.flatMap((entity) => entity.claims);
console.log(
  `${entities.length} entities, ${claims.length} claims, ${sources.length} sources, ${sites.length} sites: no problem.`,
);
