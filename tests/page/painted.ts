/** What is underlined on the page: each range's text, in page order. */
export function readPainted(): string[] {
  return listPainted().map((range) => readText(range));
}

/** Every range in a registered highlight, whoever registered it, in page order. */
export function listPainted(): AbstractRange[] {
  return [...CSS.highlights.values()]
    .flatMap((highlight) => [...highlight])
    .sort((a, b) => toLive(a).compareBoundaryPoints(Range.START_TO_START, toLive(b)));
}

/** The text of a range. */
export function readText(range: AbstractRange): string {
  return toLive(range).toString();
}

function toLive({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): Range {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}
