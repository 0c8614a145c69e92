import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMatcher } from '../../engine/matcher.ts';
import type { Changes } from '../../page/changes.ts';
import { createPageReading, type PageReading } from '../../page/page-reading.ts';
import { names } from '../components/sample-dataset.ts';
import { DEAF, watchPage } from './followed.ts';
import {
  apply,
  batchesOf,
  type Edit,
  edit,
  grow,
  numberOf,
  print,
  SHEET,
  seeds,
} from './random-page.ts';

const { readBlock } = createMatcher(names);
const goOn = () => true;

const sheet = new CSSStyleSheet();
beforeAll(() => {
  sheet.replaceSync(SHEET);
  document.adoptedStyleSheets.push(sheet);
});
afterAll(() => {
  document.adoptedStyleSheets = [];
  document.body.innerHTML = '';
});

/** All that a reading says, with numbers for nodes. */
function describeBlocks({ blocks }: PageReading): string[] {
  return blocks.map(({ text, container, headline, pieces }) => {
    const parts = pieces.map(
      ({ node, from, at, length, markable }) =>
        `${numberOf(node)}:${from}@${at}+${length}${markable ? '' : '-'}`,
    );
    const place = `${container.localName}${numberOf(container)} ${headline && numberOf(headline)}`;
    return `${JSON.stringify(text)} ${place} ${parts.join(' ')}`;
  });
}

async function readAnew(): Promise<string[]> {
  const reading = createPageReading(document, readBlock, DEAF);
  await reading.read([document.body], goOn);
  return describeBlocks(reading);
}

const batches = batchesOf({ mostBatches: 4, mostEdits: 4 });
/** Anything anywhere may have come into sight meanwhile. */
const inSight = (changes: Changes) => ({ ...changes, sights: true });

describe('a page read again where it has changed', () => {
  test.each([1, 2, 3, 4])(
    'says what a fresh reading says (%i)',
    async () => {
      await fc.assert(
        fc.asyncProperty(seeds, batches, async (content, edits) => {
          document.body.replaceChildren(...content.map(grow));
          const { watch, takeChanges, stop } = watchPage();
          const reading = createPageReading(document, readBlock, { ...DEAF, onShadowRoot: watch });
          await reading.read([document.body], goOn);
          for (const batch of edits) {
            const before = print(document.body);
            for (const change of batch) apply(change, document.body);
            await reading.follow(inSight(takeChanges()), goOn);
            const story = () => `${before}\n${batch.map(tell).join('\n')}\n${print(document.body)}`;
            const fresh = await readAnew();
            if (describeBlocks(reading).join('\n') !== fresh.join('\n'))
              expect(describeBlocks(reading), story()).toEqual(fresh);
          }
          stop();
        }),
        { numRuns: 250 },
      );
    },
    60_000,
  );

  test('says so, too, if it changes while it is being read', async () => {
    await fc.assert(
      fc.asyncProperty(
        seeds,
        fc.tuple(fc.tuple(fc.nat(8), edit), fc.tuple(fc.nat(8), edit)),
        async (content, edits) => {
          document.body.replaceChildren(...content.map(grow));
          const before = print(document.body);
          const { watch, takeChanges, stop } = watchPage();
          const reading = createPageReading(document, readBlock, { ...DEAF, onShadowRoot: watch });
          /** Lets so many pauses pass, then changes the page once. */
          const createPause = ([wait, change]: [number, Edit]) => {
            let left = wait;
            return () => {
              if (left-- === 0) apply(change, document.body);
              return true;
            };
          };
          await reading.read([document.body], createPause(edits[0]));
          await reading.follow(inSight(takeChanges()), createPause(edits[1]));
          await reading.follow(inSight(takeChanges()), goOn);
          const fresh = await readAnew();
          const story = () => `${before}\n${print(document.body)}`;
          if (describeBlocks(reading).join('\n') !== fresh.join('\n'))
            expect(describeBlocks(reading), story()).toEqual(fresh);
          stop();
        },
      ),
      { numRuns: 1000 },
    );
  }, 60_000);
});

function tell(change: Edit): string {
  return JSON.stringify(change);
}
