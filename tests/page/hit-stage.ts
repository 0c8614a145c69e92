/** Shows a page in letters of 10 × 20 pixels, from the point 100, 100 on. */
export function show(html: string, width = '400px'): void {
  document.body.innerHTML = `<p style="position:absolute;left:100px;top:100px;margin:0;width:${width};
    font:16.667px/20px monospace;letter-spacing:0">${html}</p>`;
}

export function textOf(selector: string, index = 0): Text {
  const node = document.querySelector(selector)?.childNodes[index];
  if (node instanceof Text) return node;
  throw new Error(`no text ${index} in ${selector}`);
}

export function textIn(root: ParentNode | undefined, selector: string): Text {
  const node = root?.querySelector(selector)?.firstChild;
  if (node instanceof Text) return node;
  throw new Error(`no text in ${selector}`);
}

/** The box of a stretch of text, line by line. */
export function boxesOf(node: Text, start: number, end: number): DOMRect[] {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return [...range.getClientRects()];
}

export const middleOf = ({ left, top, width, height }: DOMRect) =>
  [left + width / 2, top + height / 2] as const;
export const firstBox = (node: Text, start: number, end: number) =>
  boxesOf(node, start, end)[0] ?? new DOMRect();

/** A mention that covers a stretch of a text node, as it is read now. */
export const cover = (mention: string, node: Text, start: number, end: number) => ({
  mention,
  node,
  start,
  end,
  words: node.data.slice(start, end),
});
