import type { Random } from '../bench/random.ts';
import { pickAttribute, writeHtml, writeText } from './random-html.ts';

/** Text between two tags. */
const TEXT = />([^<>]{4,})</g;

const MOST_SPOILT = 12;
/** The longest piece that is cut out or comes twice. */
const LONGEST_PIECE = 3000;

/** A page with some of these texts put into its own, and pieces of its source cut, doubled, moved. */
export function spoilPage(random: Random, html: string, texts: readonly string[]): string {
  let spoilt = html;
  for (let i = 1 + random.below(MOST_SPOILT); i > 0; i--)
    spoilt = spoilTexts(random, spoilt, texts);
  for (let i = random.below(MOST_SPOILT); i > 0; i--) spoilt = spoilSource(random, spoilt, texts);
  return spoilt;
}

/** Puts texts before the end of one in twenty, beginning anywhere. */
function spoilTexts(random: Random, html: string, texts: readonly string[]): string {
  return html.replace(TEXT, (whole, text: string) =>
    random.chance(0.05) ? `>${text} ${writeText(random, texts)}<` : whole,
  );
}

function spoilSource(random: Random, html: string, texts: readonly string[]): string {
  const at = random.below(html.length);
  const piece = html.slice(at, at + random.below(LONGEST_PIECE));
  const before = html.slice(0, at);
  const after = html.slice(at + piece.length);
  const [name, value] = pickAttribute(random);
  return random.pick([
    () => before + after,
    () => before + piece + piece + after,
    () => after + piece + before,
    () => before + writeHtml(random, texts) + piece + after,
    () => before + piece.replace(/<(\w+)/, `<$1 ${name}="${value}"`) + after,
  ])();
}
