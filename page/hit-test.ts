/** A place on the page where something is named. */
export interface Hit<Mention> {
  mention: Mention;
  /** The box of the line that the point is in: a name may be broken over two. */
  box: DOMRect;
}

/** The stretch of a text node that a mention covers. */
interface Covered<Mention> {
  start: number;
  end: number;
  mention: Mention;
}

/** Which mention is at a point; costs the same however many there are. */
export interface HitTester<Mention> {
  /** Forgets what it knew and learns these; `stretches` are the parts of text nodes they cover. */
  learn(mentions: Iterable<{ mention: Mention; node: Text; start: number; end: number }>): void;
  /** The mention at a point of the viewport, in CSS pixels; null where there is none. */
  test(x: number, y: number): Hit<Mention> | null;
}

/**
 * A hit tester by `caretPositionFromPoint`. That call returns the nearest caret even where there
 * is no text, so the point is then checked against the boxes of the letters.
 */
export function createHitTester<Mention>(document: Document): HitTester<Mention> {
  let byNode = new WeakMap<Node, Covered<Mention>[]>();
  /** One range, moved about: every live range makes edits of the page slower. */
  const probe = document.createRange();

  return {
    learn(mentions) {
      byNode = new WeakMap();
      for (const { mention, node, start, end } of mentions) {
        const covered = byNode.get(node) ?? [];
        covered.push({ start, end, mention });
        byNode.set(node, covered);
      }
    },
    test(x, y) {
      const caret = document.caretPositionFromPoint(x, y);
      if (caret === null || !(caret.offsetNode instanceof Text)) return null;
      const { offsetNode: node, offset } = caret;
      const covered = byNode.get(node)?.find(({ start, end }) => start <= offset && offset <= end);
      if (covered === undefined || covered.end > node.length) return null;
      probe.setStart(node, covered.start);
      probe.setEnd(node, covered.end);
      const boxes = [...probe.getClientRects()];
      probe.setStart(document, 0);
      probe.collapse(true);
      const box = boxes.find(
        ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
      );
      return box === undefined ? null : { mention: covered.mention, box };
    },
  };
}
