import { stemsOf } from './inflect.ts';
import { kyrgyzEndingsOfAny } from './kyrgyz-endings.ts';
import type { Token } from './parse-form.ts';
import { plain } from './words.ts';

/** The stems of each token, as differences from its word, and all endings that follow one. */
export function listStems(tokens: readonly Token[]) {
  const numbers = new Map([[listEndings(kyrgyzEndingsOfAny()), 0]]);
  const stems = tokens.map(({ folded, declension }) =>
    stemsOf(folded, declension).map(({ text, endings }) => {
      const word = plain(folded);
      let same = 0;
      while (same < text.length && text[same] === word[same]) same++;
      if (text.length > same + 1) throw new Error(`“${text}” is no stem of “${word}”`);
      const list = listEndings(endings);
      if (!numbers.has(list)) numbers.set(list, numbers.size);
      return {
        cut: word.length - same,
        letter: same < text.length ? text.charCodeAt(same) : 0,
        number: numbers.get(list) ?? 0,
      };
    }),
  );
  return { stems, endings: [...numbers.keys()] };
}

function listEndings(endings: ReadonlySet<string>): string {
  return [...endings].sort().join(' ');
}
