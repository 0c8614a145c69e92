import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Served } from './serve.mjs';
import { ROOT } from './setup.mjs';

const FOLDER = join(ROOT, 'tests/pages/hostile');

/** A page in which it is hard to read along, and what is expected there; see `index.json`. */
export interface HostileContext {
  name: string;
  about: string;
  /** Where it is not the name and `.html`. */
  file?: string;
  /** What it is served with besides. */
  headers?: Record<string, string>;
  /** What is clicked on before anything else, as a selector. */
  click?: string;
  /** On what it is shown, if not on a screen. */
  medium?: 'print';
  /** What is underlined, in the order of the alphabet; null where that changes all the time. */
  marks: string[] | null;
  /** Who has the card that opens where the pointer rests on these words; null for no card. */
  cards: Record<string, string | null>;
  /** Where no card opens, as selectors: what stands there is out of our reach. */
  nothingOver?: string[];
  /** Who has the card that the key for the next name opens, after all that. */
  byKey?: string;
}

export function readContexts(): HostileContext[] {
  return JSON.parse(readFileSync(join(FOLDER, 'index.json'), 'utf8'));
}

/** What is served for each context, by the path at which it stands: its name. */
export function serveContexts(contexts: readonly HostileContext[]): Record<string, Served> {
  return Object.fromEntries(
    contexts.map(({ name, file = `${name}.html`, headers = {} }) => {
      const body = readFileSync(join(FOLDER, file), 'utf8');
      return [`/${name}`, { body, headers }];
    }),
  );
}

/** What a context that frames another site shows of it. */
export const FRAMED =
  '<!doctype html><title>another site</title><p>Tajikistan stands in a frame.</p>';
