import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Does something to a built extension, in its folder. */
export type Tampering = (folder: string) => void;

/** The files of a build that begin like this: names of chunks end in a hash. */
function listFiles(folder: string, start: string): string[] {
  const cut = start.lastIndexOf('/') + 1;
  const within = join(folder, start.slice(0, cut));
  const found = readdirSync(within).filter((name) => name.startsWith(start.slice(cut)));
  if (found.length === 0) throw new Error(`the build has no ${start}`);
  return found.map((name) => join(within, name));
}

/** Takes files away. */
export const remove =
  (...starts: string[]): Tampering =>
  (folder) => {
    for (const start of starts) for (const file of listFiles(folder, start)) rmSync(file);
  };

/** Changes the text of files; that something changes is seen to. */
export const rewrite =
  (starts: string[], change: (text: string) => string): Tampering =>
  (folder) => {
    for (const file of starts.flatMap((start) => listFiles(folder, start))) {
      const text = readFileSync(file, 'utf8');
      const changed = change(text);
      if (changed === text) throw new Error(`nothing changes in ${file}`);
      writeFileSync(file, changed);
    }
  };

/** Puts code before a script's own. */
export const precede = (start: string, code: string): Tampering =>
  rewrite([start], (text) => `${code};\n${text}`);
