import { readWords, type Word } from './words.ts';

/**
 * Written forms, word by word. A node's key is a folded word, after the punctuation that stands
 * before it inside the form:
 *
 *     root ── radio ── free ── europe ●          ● a form ends here
 *      │                         └── /radio ── liberty ●
 *      └── kloop ● ── media ●
 *            └── .kg ●
 */
interface Node<Value> {
  next: Map<string, Node<Value>>;
  values: Value[];
}

/** A form found in a text: words `first` to `last` inclusive; `end` leaves out a possessive. */
export interface Found<Value> {
  first: number;
  last: number;
  end: number;
  values: readonly Value[];
}

/** A trie of written forms and what each stands for. */
export interface Trie<Value> {
  /** Adds a form; one without a letter or digit is left out. */
  add(form: string, value: Value): void;
  /** Every form that stands in these words, whole words only, overlapping ones included, by first word. */
  findAll(words: readonly Word[]): Found<Value>[];
}

/** An empty trie. */
export function createTrie<Value>(): Trie<Value> {
  const root: Node<Value> = { next: new Map(), values: [] };
  return {
    add(form, value) {
      let node = root;
      readWords(form).forEach((word, i) => {
        const key = i === 0 ? word.folded : word.gap + word.folded;
        const next = node.next.get(key) ?? { next: new Map(), values: [] };
        node.next.set(key, next);
        node = next;
      });
      if (node !== root) node.values.push(value);
    },
    findAll(words) {
      const found: Found<Value>[] = [];
      for (let first = 0; first < words.length; first++) {
        let node = root;
        for (let last = first; last < words.length; last++) {
          const word = words[last];
          if (word === undefined) break;
          const gap = last === first ? '' : word.gap;
          const owned = word.owner && node.next.get(gap + word.owner.folded);
          if (word.owner && owned && owned.values.length > 0)
            found.push({ first, last, end: word.owner.end, values: owned.values });
          const next = node.next.get(gap + word.folded);
          if (next === undefined) break;
          if (next.values.length > 0)
            found.push({ first, last, end: word.end, values: next.values });
          node = next;
        }
      }
      return found;
    },
  };
}
