import fc from 'fast-check';
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { writeZip } from '../../tools/zip-file.mjs';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const files = fc.dictionary(
  fc.stringMatching(/^[a-z]{1,5}(\/[a-z]{1,5}){0,2}\.js$/),
  fc.uint8Array({ maxLength: 300 }),
);

test('is the same in whatever order the files come', async () => {
  await fc.assert(
    fc.asyncProperty(files, async (some) => {
      const entries = Object.entries(some);
      const one = await writeZip(new Map(entries));
      expect(await writeZip(new Map(entries.reverse()))).toEqual(one);
    }),
    { numRuns: 30 },
  );
});

test('is the same at another time', async () => {
  const some = new Map([['a.js', bytesOf('a')]]);
  const one = await writeZip(some);
  // Zip files count time in steps of two seconds.
  await new Promise((resolve) => setTimeout(resolve, 2100));
  expect(await writeZip(some)).toEqual(one);
});

test('unpacks to the files that went in, and to nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(files, async (some) => {
      const { files: unpacked } = await JSZip.loadAsync(
        await writeZip(new Map(Object.entries(some))),
      );
      expect(Object.keys(unpacked)).toEqual(Object.keys(some).sort());
      for (const [path, bytes] of Object.entries(some))
        expect(await unpacked[path]?.async('uint8array')).toEqual(bytes);
    }),
    { numRuns: 30 },
  );
});
