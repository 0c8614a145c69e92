/** What has happened to a page since it was last asked; nodes may have gone since. */
export interface Changes {
  /** Nodes whose own text has changed, or what it counts for. */
  nodes: Set<Node>;
  /** Parents whose children have changed, each with the nodes that came or went. */
  lists: Map<Node, Set<Node>>;
  /** How many came or went. */
  moves: number;
  /** Elements that a changed attribute may have shown or hidden. */
  styled: Set<Element>;
  /** Whether anything anywhere may have come into sight or gone out of it. */
  sights: boolean;
  /** Whether too much has happened to tell what. */
  everything: boolean;
}

/** No changes. */
export function noChanges(): Changes {
  return {
    nodes: new Set(),
    lists: new Map(),
    moves: 0,
    styled: new Set(),
    sights: false,
    everything: false,
  };
}

/** Attributes that show, hide or bar text. */
export const TELLING_ATTRIBUTES = 'class style hidden open contenteditable role slot'.split(' ');

/** These decide by themselves; of the others only the computed style tells. */
const DECISIVE = new Set(['open', 'contenteditable', 'role', 'slot']);

/** With more than these, telling them apart costs more than reading the page anew. */
const TOO_MANY = 20_000;

/** Adds what a mutation observer saw. */
export function noteRecords(changes: Changes, records: readonly MutationRecord[]): void {
  for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
    if (changes.everything) return;
    if (type === 'characterData' || DECISIVE.has(attributeName ?? '')) changes.nodes.add(target);
    else if (type === 'attributes') {
      changes.styled.add(target as Element);
      changes.sights = true;
    } else {
      const moved = changes.lists.get(target) ?? new Set();
      for (const node of addedNodes) moved.add(node);
      // They may have gone to where no observer sees them come: a shadow root that is not read.
      for (const node of removedNodes) moved.add(node);
      changes.lists.set(target, moved);
      changes.moves += addedNodes.length + removedNodes.length;
    }
    if (changes.nodes.size + changes.moves + changes.styled.size > TOO_MANY)
      Object.assign(changes, noChanges(), { everything: true });
  }
}
