import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, ScreenshotClip } from 'puppeteer-core';

const FOLDER = new URL('./pictures/', import.meta.url).pathname;
const FONTS = join(FOLDER, 'fonts.json');
/** Where a picture that differs is left to be looked at. */
const SCRATCH = join(tmpdir(), 'sanjyra-pictures');

/** Whether the pictures are to be made anew, not compared: `npm run pictures`. */
const RENEWS = process.env.SANJYRA_RENEW_PICTURES === '1';

/** A pixel differs if a colour of it is this far off, of 255: smoothing of letters is not. */
const TOLERANCE = 64;
/** This share of a picture may differ: a letter or two. */
const ALLOWED = 0.001;

/**
 * Whether this machine draws letters as the one does that the pictures are from. On another, other
 * fonts stand in the place of the first, and every picture would differ for no fault of ours.
 */
export async function hasSameFonts(page: Page): Promise<boolean> {
  const widths = await measureFonts(page);
  if (RENEWS) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(FONTS, `[${widths.join(', ')}]\n`);
  }
  const those: unknown = existsSync(FONTS) ? JSON.parse(readFileSync(FONTS, 'utf8')) : null;
  return JSON.stringify(those) === JSON.stringify(widths);
}

/** The widths of a line in all the faces that a card uses. */
function measureFonts(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const root = globalThis.roots.at(-1);
    const name = root?.querySelector('.name');
    const lead = root?.querySelector('.lead');
    const genre = root?.querySelector('.src i');
    const pen = document.createElement('canvas').getContext('2d');
    if (!name || !lead || !genre || !pen) throw new Error('no card is open');
    return [name, lead, genre].flatMap((element) => {
      const { fontFamily, fontStyle } = getComputedStyle(element);
      return [400, 700].map((weight) => {
        pen.font = `${fontStyle} ${weight} 100px ${fontFamily}`;
        return Math.round(
          pen.measureText('Ala-Too, Жаңы өлкө үчүн “§ 2024” – and so on').width * 10,
        );
      });
    });
  });
}

/**
 * How a part of a page differs from its picture, in words; null if it does not. A picture that is
 * not there differs.
 */
export async function findDifference(
  page: Page,
  name: string,
  clip: ScreenshotClip,
): Promise<string | null> {
  const path = join(FOLDER, `${name}.png`);
  const now = Buffer.from(await page.screenshot({ clip, captureBeyondViewport: false }));
  if (RENEWS) {
    writeFileSync(path, now);
    return null;
  }
  const share = existsSync(path) ? await compare(page, readFileSync(path), now) : null;
  if (share !== null && share <= ALLOWED) return null;
  mkdirSync(SCRATCH, { recursive: true });
  const left = join(SCRATCH, `${name}.png`);
  writeFileSync(left, now);
  const what = share === null ? 'there is no such picture' : `${(share * 100).toFixed(2)} % differ`;
  return `${name}: ${what}; now it is ${left}, and \`npm run pictures\` keeps it so`;
}

/** The share of pixels in which two pictures differ; 1 if they are not of one size. */
function compare(page: Page, before: Buffer, now: Buffer): Promise<number> {
  return page.evaluate(
    async ({ encoded, tolerance }) => {
      const [one, other] = await Promise.all(
        encoded.map(async (text) => {
          const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
          const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const pen = new OffscreenCanvas(image.width, image.height).getContext('2d');
          pen?.drawImage(image, 0, 0);
          return pen?.getImageData(0, 0, image.width, image.height);
        }),
      );
      if (!one || !other || one.width !== other.width || one.height !== other.height) return 1;
      let differing = 0;
      for (let at = 0; at < one.data.length; at += 4) {
        const isOff = [0, 1, 2].some(
          (colour) =>
            Math.abs((one.data[at + colour] ?? 0) - (other.data[at + colour] ?? 0)) > tolerance,
        );
        if (isOff) differing++;
      }
      return differing / (one.data.length / 4);
    },
    { encoded: [before, now].map((bytes) => bytes.toString('base64')), tolerance: TOLERANCE },
  );
}
