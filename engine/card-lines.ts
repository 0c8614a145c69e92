import { type Card, type Cards, DATASET_VERSION } from './compiled.ts';
import { LINE_END, writeJson } from './json-lines.ts';

/**
 * Cards as text: a line for each, after one with the sources, so that a card can be read without the
 * others.
 */
export function writeCards({ version, sources, cards }: Cards): string {
  const ids = Object.keys(cards);
  const lines = [{ version, sources, ids }, ...Object.values(cards)];
  return lines.map((line) => writeJson(line)).join(LINE_END);
}

/**
 * The cards in such a text; each is parsed when it is first asked for.
 * @throws Error with one clear line if the text is not of the version that this code reads.
 */
export function readCards(text: string): Cards {
  const [head, ...lines] = text.split(LINE_END);
  const { version, sources, ids } = JSON.parse(head || 'null') ?? {};
  if (version !== DATASET_VERSION)
    throw new Error(`the cards are of version ${version}; this build reads ${DATASET_VERSION}`);
  const cards: Record<string, Card> = {};
  for (const [i, id] of ids.entries())
    Object.defineProperty(cards, id, {
      enumerable: true,
      configurable: true,
      get(): Card {
        const value = JSON.parse(lines[i] ?? 'null');
        Object.defineProperty(cards, id, { value, enumerable: true });
        return value;
      },
    });
  return { version, sources, cards };
}
