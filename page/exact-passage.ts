/** A stretch of a page's searchable text. */
export interface TextSpan {
  start: number;
  end: number;
}

/**
 * The longest stretch from the first words of a passage to its last, in folded characters: the
 * longest of the dataset has 860. Further apart they are not one passage.
 */
export const LONGEST_PASSAGE = 1000;

/**
 * Where the folded words of a passage stand in a text, one place after the other. Of several
 * openings before one end the nearest to it counts.
 */
export function* listExactPassages(
  text: string,
  start: string,
  end: string | null,
): Generator<TextSpan> {
  let at = text.indexOf(start);
  while (at >= 0) {
    const behind = at + start.length;
    if (end === null) {
      yield { start: at, end: behind };
      at = text.indexOf(start, at + 1);
      continue;
    }
    // Where nothing stands between them, start and end share a blank.
    const endAt = text.indexOf(end, behind - 1);
    if (endAt < 0) return;
    const nearest = text.lastIndexOf(start, endAt + 1 - start.length);
    const to = endAt + end.length;
    if (to - nearest <= LONGEST_PASSAGE) yield { start: nearest, end: to };
    at = text.indexOf(start, endAt);
  }
}
