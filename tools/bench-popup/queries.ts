import { rereadKeys } from '../../engine/keyboard-layout.ts';
import type { Searchable } from '../../engine/search-forms.ts';
import { createRandom } from '../bench/random.ts';

/** How many entities are looked for, each in four ways. */
const SOUGHT = 40;

/**
 * What readers of these records may type: names and other forms of some of them, in small letters;
 * a quarter with two letters swapped, a quarter on the wrong keys.
 */
export function makeQueries(records: readonly Searchable[]): string[] {
  const random = createRandom(SOUGHT);
  const sought = random.shuffle([...records]).slice(0, SOUGHT);
  return sought.flatMap(({ name, names }) => {
    const form = names.length === 0 ? name : random.pick(names).text;
    const [plain, other] = [name.toLowerCase(), form.toLowerCase()];
    const at = random.below(Math.max(1, plain.length - 2)) + 1;
    const swapped =
      plain.slice(0, at) + [...plain.slice(at, at + 2)].reverse().join('') + plain.slice(at + 2);
    return [
      plain,
      other,
      swapped,
      ...rereadKeys(other)
        .map(({ text }) => text)
        .slice(0, 1),
    ];
  });
}
