/**
 * The written forms that a pattern stands for. `(a|b)` is one of these, `[a]` may be left out, and
 * both may hold each other:
 *
 *     [draft] law on foreign (agents|representatives)
 *
 * @throws Error naming the pattern whose brackets do not match.
 */
export function expandPattern(pattern: string): string[] {
  const end = { at: 0 };
  const texts = readAlternatives(pattern, end);
  if (end.at < pattern.length) throw new Error(`a bracket closes that was not opened: ${pattern}`);
  return [...new Set(texts.map((text) => text.replace(/ +/g, ' ').trim()))];
}

const CLOSING: Record<string, string> = { '(': ')', '[': ']' };

function readAlternatives(pattern: string, end: { at: number }): string[] {
  const alternatives: string[] = [];
  let texts = [''];
  for (; end.at < pattern.length; end.at++) {
    const sign = pattern[end.at] as string;
    if (sign === ')' || sign === ']') break;
    if (sign === '|') {
      alternatives.push(...texts);
      texts = [''];
    } else if (sign in CLOSING) {
      end.at++;
      const inner = readAlternatives(pattern, end);
      if (pattern[end.at] !== CLOSING[sign]) throw new Error(`a bracket is not closed: ${pattern}`);
      const choices = sign === '[' ? ['', ...inner] : inner;
      texts = texts.flatMap((text) => choices.map((choice) => text + choice));
    } else texts = texts.map((text) => text + sign);
  }
  return [...alternatives, ...texts];
}
