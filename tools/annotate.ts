// npm run --silent annotate -- [--json | --jsonl] FILE: what the engine finds in a text.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Annotation, annotateText, explainRejected } from '../engine/annotate.ts';
import { compileNames } from '../engine/dataset.ts';
import { createMatcher } from '../engine/matcher.ts';
import { createRejectedLister } from '../engine/rejected.ts';
import english from '../locales/en.ts';
import { loadDataset } from './load-dataset.ts';

const USAGE = `annotate FILE          a table: line, text, entity, how
annotate --json FILE   [{"start","end","text","id","how","shown"}]
annotate --jsonl FILE  {"id","text"} a line in, {"id","mentions"} a line out
annotate --why FILE    the table with the rule that decided, rejected names included
FILE may be - for standard input.`;

class BadInput extends Error {}

function main(): void {
  const { file, format } = readArguments();
  const text = readText(file);
  const names = compileNames(loadDataset().names);
  const matcher = createMatcher(names);
  const annotate = (page: string) => annotateText(matcher, page);
  if (format === 'jsonl') {
    for (const { id, text: page } of readJsonLines(text))
      console.log(JSON.stringify({ id, mentions: annotate(page) }));
  } else if (format === 'why')
    console.log(
      formatReasons(text, annotate(text), explainRejected(createRejectedLister(names), text)),
    );
  else if (format === 'json') console.log(JSON.stringify(annotate(text)));
  else console.log(formatTable(text, annotate(text)));
}

function readArguments(): { file: string; format: 'table' | 'json' | 'jsonl' | 'why' } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        jsonl: { type: 'boolean' },
        why: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) {
      console.log(USAGE);
      process.exit(0);
    }
    const [file = values.json || values.jsonl ? '-' : undefined] = positionals;
    if (file === undefined || positionals.length > 1) throw new BadInput(`name one file\n${USAGE}`);
    return { file, format: readFormat(values) };
  } catch (error) {
    throw error instanceof BadInput ? error : new BadInput(`${(error as Error).message}\n${USAGE}`);
  }
}

function readFormat({ json, jsonl, why }: { json?: boolean; jsonl?: boolean; why?: boolean }) {
  if ([json, jsonl, why].filter(Boolean).length > 1)
    throw new BadInput(`choose one of --json, --jsonl and --why\n${USAGE}`);
  return jsonl ? 'jsonl' : json ? 'json' : why ? 'why' : 'table';
}

function readText(file: string): string {
  const name = file === '-' ? 'standard input' : file;
  let bytes: Buffer;
  try {
    bytes = readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    throw new BadInput(`${name} cannot be read: ${(error as Error).message}`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new BadInput(`${name} is not UTF-8 (line ${findBadLine(bytes)})`);
  }
}

/** The first line whose bytes are not UTF-8. No byte of a longer character is a line feed. */
function findBadLine(bytes: Buffer): number {
  for (let line = 1, start = 0; start <= bytes.length; line++) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed < 0 ? bytes.length : feed;
    const decoded = bytes.subarray(start, end).toString('utf8');
    if (!Buffer.from(decoded, 'utf8').equals(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
  return 1;
}

function readJsonLines(text: string): { id: string; text: string }[] {
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  return lines.flatMap((line, i) => {
    if (line.trim() === '') return [];
    const page = parseJson(line, i + 1);
    if (typeof page !== 'object' || page === null)
      throw new BadInput(`line ${i + 1} is not an object`);
    const { id, text: body } = page as { id?: unknown; text?: unknown };
    if (typeof id !== 'string' || typeof body !== 'string')
      throw new BadInput(`line ${i + 1} needs "id" and "text", both strings`);
    return [{ id, text: body }];
  });
}

function parseJson(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new BadInput(`line ${number} is not JSON: ${(error as Error).message}`);
  }
}

/** Counts the line of ever later offsets, reading the text once. */
function createLineCounter(text: string): (offset: number) => number {
  let line = 1;
  let read = 0;
  return (offset) => {
    for (; read < offset; read++) if (text[read] === '\n') line++;
    return line;
  };
}

const NOTHING = 'Nothing known in this text.';

function formatTable(text: string, annotations: readonly Annotation[]): string {
  if (annotations.length === 0) return NOTHING;
  const lineOf = createLineCounter(text);
  const rows = annotations.map(({ start, text: found, id, others, how, shown }) => [
    String(lineOf(start)),
    found.replace(/\s+/g, ' '),
    [id, ...others].join(' or '),
    how,
    shown ? 'underlined' : '',
  ]);
  return formatRows(['line', 'text', 'entity', 'how', ''], rows);
}

/** Every name and every look-alike, in the order of the text, with the rule that decided. */
function formatReasons(
  text: string,
  annotations: readonly Annotation[],
  rejected: ReturnType<typeof explainRejected>,
): string {
  const all = [
    ...annotations.map((one) => ({
      ...one,
      counts: 'yes',
      id: [one.id, ...one.others].join(' or '),
    })),
    ...rejected.map((one) => ({ ...one, counts: 'no', id: one.entity })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  if (all.length === 0) return NOTHING;
  const lineOf = createLineCounter(text);
  const rows = all.map(({ start, text: found, id, how, counts, rule }) => [
    String(lineOf(start)),
    found.replace(/\s+/g, ' '),
    id,
    how,
    counts,
    english.card.why.rule[rule],
  ]);
  return formatRows(['line', 'text', 'entity', 'how', 'counts', 'because'], rows);
}

function formatRows(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((_, i) =>
    [header, ...rows].reduce((widest, row) => Math.max(widest, row[i]?.length ?? 0), 0),
  );
  return [header, ...rows]
    .map((row) =>
      row
        .map((cell, i) => (i === 0 ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

// Whoever reads may have enough before the end (`| head`).
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  process.exit(code === 'EPIPE' ? 0 : 1);
});

try {
  main();
} catch (error) {
  if (!(error instanceof BadInput)) throw error;
  console.error(`annotate: ${error.message}`);
  process.exitCode = 2;
}
