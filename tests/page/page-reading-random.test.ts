import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMatcher } from '../../engine/matcher.ts';
import { noChanges, noteRecords, TELLING_ATTRIBUTES } from '../../page/changes.ts';
import { createPageReading, type PageReading } from '../../page/page-reading.ts';
import { names } from '../components/sample-dataset.ts';
import { apply, type Edit, edit, grow, print, SHEET, seeds } from './random-page.ts';

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

const numbers = new WeakMap<Node, number>();
let count = 0;
function numberOf(node: Node): number {
  const number = numbers.get(node) ?? ++count;
  numbers.set(node, number);
  return number;
}

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
  const reading = createPageReading(document, readBlock, () => {});
  await reading.read([document.body], goOn);
  return describeBlocks(reading);
}

const batches = fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 4,
});

/** Watches the page for changes; the function takes those that have come since. */
function watchPage() {
  let changes = noChanges();
  const observer = new MutationObserver((records) => noteRecords(changes, records));
  const watch = (root: Node) =>
    observer.observe(root, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: TELLING_ATTRIBUTES,
    });
  watch(document.body);
  const takeChanges = () => {
    noteRecords(changes, observer.takeRecords());
    const taken = { ...changes, sights: true };
    changes = noChanges();
    return taken;
  };
  return { watch, takeChanges, stop: () => observer.disconnect() };
}

describe('a page read again where it has changed', () => {
  test.each([1, 2, 3, 4])(
    'says what a fresh reading says (%i)',
    async () => {
      await fc.assert(
        fc.asyncProperty(seeds, batches, async (content, edits) => {
          document.body.replaceChildren(...content.map(grow));
          const { watch, takeChanges, stop } = watchPage();
          const reading = createPageReading(document, readBlock, watch);
          await reading.read([document.body], goOn);
          for (const batch of edits) {
            const before = print(document.body);
            for (const change of batch) apply(change, document.body);
            await reading.follow(takeChanges(), goOn);
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
          const reading = createPageReading(document, readBlock, watch);
          /** Lets so many pauses pass, then changes the page once. */
          const createPause = ([wait, change]: [number, Edit]) => {
            let left = wait;
            return () => {
              if (left-- === 0) apply(change, document.body);
              return true;
            };
          };
          await reading.read([document.body], createPause(edits[0]));
          await reading.follow(takeChanges(), createPause(edits[1]));
          await reading.follow(takeChanges(), goOn);
          const fresh = await readAnew();
          const story = () => `${before}\n${print(document.body)}`;
          if (describeBlocks(reading).join('\n') !== fresh.join('\n'))
            expect(describeBlocks(reading), story()).toEqual(fresh);
          stop();
        },
      ),
      { numRuns: 250 },
    );
  }, 60_000);
});

function tell(change: Edit): string {
  return JSON.stringify(change);
}
