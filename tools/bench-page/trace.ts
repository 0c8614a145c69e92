import { PAGE_FILES } from './our-files.ts';

// What of a trace is ours. It is of a page whose own scripts are blocked, so that promises that are
// settled there are ours too (a trace does not say whose they are).

/** An event of Chromium's trace format, as far as it is read here; microseconds. */
export interface TraceEvent {
  name: string;
  /** `X` is a complete event, with a duration. */
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** Of the duration, what the thread itself ran. */
  tdur?: number;
  args?: { data?: { url?: string; type?: string } };
}

/** What has to be recorded for {@link readTrace}. */
export const CATEGORIES: readonly string[] = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8.execute',
  'blink.user_timing',
];

/** A stretch of the main thread that is ours: a script, a listener or timer of it, its promises. */
interface Part {
  atMs: number;
  /**
   * The thread's own time: other programs that want the processor do not add to it, the slow-down
   * does. Style and layout that we made the browser do at once count, and so does garbage that was
   * collected meanwhile.
   */
  ms: number;
  /** The file that is evaluated, if one is. */
  file: string | null;
}

/** A task of the main thread in which something is ours; times from the start of the trace. */
export interface OurTask {
  atMs: number;
  /** The part of it that is ours. */
  ms: number;
  /** The files that are evaluated in it. */
  files: readonly string[];
}

/** What one page's main thread did for us. */
export interface OurWork {
  tasks: readonly OurTask[];
  /** When `performance.mark` was called, by the mark's name. */
  marks: ReadonlyMap<string, number>;
  /** For each time the pointer moved, our parts from then to the next time. */
  moves: readonly number[];
}

/**
 * What is ours on the thread that ran page scripts of this origin first: the page's main thread.
 * `files`: what counts as ours.
 * @throws Error if there is none
 */
export function readTrace(
  events: readonly TraceEvent[],
  origin: string,
  files: readonly string[] = PAGE_FILES,
): OurWork {
  const first = events.find((event) => isOfPage(event, origin, files));
  if (first === undefined) throw new Error(`no page script of ${origin} ran`);
  const start = events.reduce((least, { ts }) => (ts > 0 ? Math.min(least, ts) : least), Infinity);
  const timeOf = ({ ts }: TraceEvent) => (ts - start) / 1000;
  const thread = events
    .filter(({ pid, tid, ts }) => pid === first.pid && tid === first.tid && ts >= start)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));

  const tasks: { atMs: number; parts: Part[] }[] = [];
  const marks = new Map<string, number>();
  const movedMs: number[] = [];
  let end = 0;
  for (const event of thread) {
    if (isMark(event)) marks.set(event.name, timeOf(event));
    if (event.ph !== 'X') continue;
    if (event.name === 'RunTask') tasks.push({ atMs: timeOf(event), parts: [] });
    if (event.name === 'EventDispatch' && event.args?.data?.type === 'pointermove')
      movedMs.push(timeOf(event));
    const file = fileOf(event, origin, files);
    if (event.ts < end || (file === null && event.name !== 'RunMicrotasks')) continue;
    end = event.ts + (event.dur ?? 0);
    tasks.at(-1)?.parts.push({
      atMs: timeOf(event),
      ms: (event.tdur ?? event.dur ?? 0) / 1000,
      file: event.name === 'EvaluateScript' ? file : null,
    });
  }

  const parts = tasks.flatMap((task) => task.parts);
  return {
    tasks: tasks
      .filter((task) => task.parts.length > 0)
      .map((task) => ({
        atMs: task.atMs,
        ms: sum(task.parts),
        files: task.parts.flatMap(({ file }) => file ?? []),
      })),
    marks,
    moves: movedMs.map((atMs, i) =>
      sum(parts.filter((part) => part.atMs >= atMs && part.atMs < (movedMs[i + 1] ?? Infinity))),
    ),
  };
}

/** How often a page script of this origin was run or called. */
export function countCalls(events: readonly TraceEvent[], origin: string): number {
  return events.filter((event) => isOfPage(event, origin, PAGE_FILES)).length;
}

/** The file of ours that an event is about; null if it is about none. */
function fileOf(
  { name, args }: TraceEvent,
  origin: string,
  files: readonly string[],
): string | null {
  if (name !== 'EvaluateScript' && name !== 'v8.compile' && name !== 'FunctionCall') return null;
  const url = args?.data?.url ?? '';
  const file = url.slice(url.lastIndexOf('/') + 1);
  return url.startsWith(`${origin}/`) && files.includes(file) ? file : null;
}

/** The popup and the background have scripts of the same origin, in other processes. */
function isOfPage(event: TraceEvent, origin: string, files: readonly string[]): boolean {
  return event.ph === 'X' && fileOf(event, origin, files) !== null;
}

/** Marks stand among the user timings as instants. */
function isMark({ ph }: TraceEvent): boolean {
  return ph === 'R' || ph === 'I' || ph === 'i';
}

function sum(parts: readonly { ms: number }[]): number {
  return parts.reduce((total, { ms }) => total + ms, 0);
}
