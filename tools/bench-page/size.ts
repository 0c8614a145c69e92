import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { LINE_END } from '../../engine/json-lines.ts';
import { weigh } from '../bench/browser.ts';
import type { Figure } from './budgets.ts';
import { PAGE_FILES, READING_FILES } from './our-files.ts';

/** Shorter strings are code's own, whatever stands in them. */
const LEAST_DATA = 5000;

/**
 * A script without the dataset: string literals that are long and begin with a line of JSON, as
 * `data/vite-plugin.ts` emits it, are emptied: records, forms, and the lists of words that are
 * shipped with them. Data in any other form stays, and counts.
 */
export function withoutData(code: string): string {
  const literals: { start: number; end: number }[] = [];
  const look = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if (isDataLiteral(node)) literals.push(node);
    else for (const child of Object.values(node)) look(child);
  };
  look(parseAst(code));
  return literals
    .sort((a, b) => b.start - a.start)
    .reduce((rest, { start, end }) => `${rest.slice(0, start)}""${rest.slice(end)}`, code);
}

function isDataLiteral(node: object): node is { start: number; end: number } {
  const { type, value, expressions, quasis } = node as Record<string, unknown>;
  if (type === 'Literal') return isData(value);
  if (type !== 'TemplateLiteral' || !Array.isArray(expressions) || !Array.isArray(quasis))
    return false;
  return expressions.length === 0 && isData(quasis[0]?.value?.cooked);
}

function isData(value: unknown): boolean {
  if (typeof value !== 'string' || value.length <= LEAST_DATA) return false;
  try {
    return typeof JSON.parse(value.split(LINE_END, 1)[0] ?? '') === 'object';
  } catch {
    return false;
  }
}

/** What each file of ours that is built weighs without data, gzipped, in bytes; and those that read, together. */
export function measureSize(extension: string): Map<string, Figure> {
  const figures = new Map<string, Figure>();
  let reading = 0;
  for (const file of PAGE_FILES) {
    const path = join(extension, file);
    if (!existsSync(path)) continue;
    const { gzip } = weigh(withoutData(readFileSync(path, 'utf8')));
    figures.set(`${file} without data, gzip`, { value: gzip, values: [], unit: 'kB' });
    if (READING_FILES.includes(file)) reading += gzip;
  }
  figures.set('page and reader without data, gzip', { value: reading, values: [], unit: 'kB' });
  return figures;
}
