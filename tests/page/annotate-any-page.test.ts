import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { AnnotatedPage } from '../../page/annotate-page.ts';
import { annotateSample } from './page-stage.ts';
import { locatePainted } from './painted.ts';

let controller = new AbortController();

afterEach(() => {
  controller.abort();
  document.body.innerHTML = '';
});

/** Reads along the page that stands there. */
async function read(): Promise<AnnotatedPage> {
  controller = new AbortController();
  const page = annotateSample(controller.signal);
  await page.listEntities();
  return page;
}

const serialise = () => document.documentElement.outerHTML;

const { tree } = fc.letrec<{ tree: string; element: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('Osh', 'Asan Usonov', 'Asan ', 'Usonov', 'Ala-Too', ' Post', ' and ', '. '),
    tie('element'),
  ),
  element: fc
    .tuple(
      fc.constantFrom('p', 'div', 'b', 'i', 'a', 'h2', 'sup', 'nav', 'pre', 'table'),
      fc.array(tie('tree'), { maxLength: 5 }),
    )
    .map(([name, children]) => `<${name}>${children.join('')}</${name}>`),
}));
const html = fc.array(tree, { maxLength: 6 }).map((parts) => parts.join(''));

describe('any page', () => {
  test('is the same before, during and after', async () => {
    await fc.assert(
      fc.asyncProperty(html, async (content) => {
        document.body.innerHTML = content;
        const before = serialise();
        await read();
        expect(serialise()).toBe(before);
        controller.abort();
        expect(serialise()).toBe(before);
        expect(CSS.highlights.size).toBe(0);
        expect(document.adoptedStyleSheets).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('that has changed is marked as if it were read anew', async () => {
    await fc.assert(
      fc.asyncProperty(html, fc.nat(5), html, async (content, at, late) => {
        document.body.innerHTML = content;
        const page = await read();
        (document.body.children[at] ?? document.body).innerHTML = late;
        // Longer than the page has to be quiet; only then is it read again.
        await new Promise((resolve) => setTimeout(resolve, 400));
        await page.listEntities();
        const painted = locatePainted();
        controller.abort();
        await read();
        expect(painted).toEqual(locatePainted());
        controller.abort();
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});
