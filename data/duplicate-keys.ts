/** Strings and the marks between them; numbers and words hold neither. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

/** An object or array that is open where the text is being read, and the place in it. */
type Level = { keys: Set<string>; at: string; wantsKey: boolean } | { keys: null; at: number };

/**
 * Where an object has a key that it has had already, as paths: `claims[0].date`. Expects a text that
 * `JSON.parse` reads; of two such values it keeps the last and says nothing.
 */
export function findDuplicateKeys(json: string): string[] {
  const found: string[] = [];
  const levels: Level[] = [];
  for (const [token] of json.matchAll(TOKEN)) {
    const level = levels.at(-1);
    if (token === '{') levels.push({ keys: new Set(), at: '', wantsKey: true });
    else if (token === '[') levels.push({ keys: null, at: 0 });
    else if (token === '}' || token === ']') levels.pop();
    else if (level?.keys === null) level.at += token === ',' ? 1 : 0;
    else if (level !== undefined && token.startsWith('"') && level.wantsKey) {
      level.at = JSON.parse(token);
      level.wantsKey = false;
      if (level.keys.has(level.at)) found.push(writePath(levels));
      level.keys.add(level.at);
    } else if (level !== undefined) level.wantsKey = token === ',';
  }
  return found;
}

function writePath(levels: readonly Level[]): string {
  return levels
    .map(({ at }) => (typeof at === 'number' ? `[${at}]` : `.${at}`))
    .join('')
    .replace(/^\./, '');
}
