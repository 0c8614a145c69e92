// npm run fuzz -- --minutes=10: tries random pages, texts, settings files and messages on what the
// readers get. Prints each find with its seed; `-- --only=pages --seed=7` tries that one again.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, giveUp, ROOT, say } from '../setup.mjs';
import { fuzzFiles } from './files.ts';
import type { Find, Fuzzer } from './fuzzer.ts';
import { fuzzMessages } from './messages.ts';
import { fuzzPages } from './pages.ts';
import { fuzzTexts } from './texts.ts';

/** What can be tried by itself. */
const FUZZERS: Readonly<Record<string, () => Fuzzer | Promise<Fuzzer>>> = {
  pages: () => fuzzPages(build('chrome')),
  texts: fuzzTexts,
  files: fuzzFiles,
  messages: fuzzMessages,
};

/** Where what was found is kept. */
const FOLDER = join(ROOT, '.fuzz');

/** Seeds of a run begin anywhere, so that no two runs try the same. */
const SEEDS = 1e9;

const TELL_MS = 30_000;

const { minutes, seed, only } = readArguments();
const fuzzers = new Map<string, Fuzzer>();
let finds = 0;
try {
  for (const name of only) fuzzers.set(name, (await FUZZERS[name]?.()) as Fuzzer);
  if (seed !== null) await round(seed);
  else await roundsUntil(performance.now() + minutes * 60_000);
} finally {
  for (const fuzzer of fuzzers.values()) await fuzzer.close();
}
console.log(`${[...fuzzers.values()].map((one) => one.tell()).join('\n')}\n${finds} finds`);
process.exitCode = finds === 0 ? 0 : 1;

async function roundsUntil(end: number): Promise<void> {
  let told = performance.now();
  for (let at = Math.floor(Math.random() * SEEDS); performance.now() < end; at++) {
    await round(at);
    if (performance.now() < told + TELL_MS) continue;
    told = performance.now();
    say(`${finds} finds; ${[...fuzzers.values()].map((one) => one.tell()).join('; ')}`);
  }
}

async function round(seed: number): Promise<void> {
  for (const [name, fuzzer] of fuzzers) {
    const find = await fuzzer.try(seed);
    if (find !== null) keep(name, seed, find);
  }
}

function keep(name: string, seed: number, { what, files }: Find): void {
  finds++;
  mkdirSync(FOLDER, { recursive: true });
  const paths = Object.entries(files).map(([ending, content]) => {
    const path = join(FOLDER, `${name}-${seed}.${ending}`);
    writeFileSync(path, content);
    return path;
  });
  const again = `npm run fuzz -- --only=${name} --seed=${seed}`;
  console.log(`FIND  ${again}\n${what}\nkept in ${paths.join(', ')}\n`);
}

function readArguments() {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '5' },
      seed: { type: 'string' },
      only: { type: 'string', default: Object.keys(FUZZERS).join(',') },
    },
  });
  const only = values.only.split(',');
  const unknown = only.find((name) => FUZZERS[name] === undefined);
  if (unknown !== undefined) giveUp(`“${unknown}” is none of ${Object.keys(FUZZERS).join(', ')}.`);
  const numbers = [values.minutes, values.seed ?? '0'].map(Number);
  if (numbers.some((number) => !(number >= 0))) giveUp('--minutes and --seed take a number.');
  const [minutes = 0, seed = 0] = numbers;
  return { minutes, seed: values.seed === undefined ? null : seed, only };
}
