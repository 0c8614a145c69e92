// npm run --silent dataset: the compiled dataset as JSON on standard output.
import { compileTimeline, dateClaim, relationsOf } from '../engine/compile-card.ts';
import { DATASET_VERSION } from '../engine/compiled.ts';
import { loadDataset } from './load-dataset.ts';

const { entities, sources } = loadDataset();
const byId = new Map(entities.map((entity) => [entity.id, entity]));
const sourceById = new Map(sources.map((source) => [source.id, source]));
console.log(
  JSON.stringify(
    {
      version: DATASET_VERSION,
      sources,
      entities: entities.map((entity) => ({
        ...entity,
        related: relationsOf(entity, byId),
        timeline: compileTimeline(entity, byId),
        claims: entity.claims.map((claim) => ({ ...claim, ...dateClaim(claim, sourceById) })),
      })),
    },
    null,
    1,
  ),
);
