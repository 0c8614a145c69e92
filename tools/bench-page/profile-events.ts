/** A node of a profile: a function, as it was called from its parent. */
interface ProfileNode {
  id: number;
  parent?: number;
  callFrame: { functionName: string; url?: string; lineNumber?: number };
}

/** The samples of a CPU profile, as Chromium adds them to a trace. */
export interface ProfileEvent {
  name: string;
  pid: number;
  /** Of the profile, of which there is one for each thread. */
  id?: string;
  args?: {
    data?: {
      cpuProfile?: { nodes?: ProfileNode[]; samples?: number[] };
      /** Before each sample, in microseconds. */
      timeDeltas?: number[];
    };
  };
}

/** What a function took: in itself, and with all that it called. */
export interface FunctionTime {
  /** Its name, file and line. */
  name: string;
  selfMs: number;
  totalMs: number;
}

/** The functions of files of this origin, those that took most in themselves first. */
export function addUpProfile(events: readonly ProfileEvent[], origin: string): FunctionTime[] {
  const nodes = new Map<string, ProfileNode>();
  const keyOf = (event: ProfileEvent, node: number) => `${event.pid} ${event.id} ${node}`;
  const chunks = events.filter(({ name }) => name === 'ProfileChunk');
  for (const chunk of chunks)
    for (const node of chunk.args?.data?.cpuProfile?.nodes ?? [])
      nodes.set(keyOf(chunk, node.id), node);

  const times = new Map<string, FunctionTime>();
  for (const chunk of chunks) {
    const deltas = chunk.args?.data?.timeDeltas ?? [];
    for (const [i, sample] of (chunk.args?.data?.cpuProfile?.samples ?? []).entries()) {
      const ms = (deltas[i] ?? 0) / 1000;
      const counted = new Set<string>();
      // The time of what has no file, such as garbage collection, is its nearest caller's of ours.
      let isSelf = true;
      for (let id: number | undefined = sample; id !== undefined; ) {
        const node = nodes.get(keyOf(chunk, id));
        const name = node === undefined ? null : nameOf(node, origin);
        if (name !== null && !counted.has(name)) {
          const time = times.get(name) ?? { name, selfMs: 0, totalMs: 0 };
          times.set(name, time);
          time.totalMs += ms;
          if (isSelf) time.selfMs += ms;
          isSelf = false;
          counted.add(name);
        }
        id = node?.parent;
      }
    }
  }
  return [...times.values()].sort((a, b) => b.selfMs - a.selfMs);
}

function nameOf({ callFrame }: ProfileNode, origin: string): string | null {
  const { functionName, url = '', lineNumber = 0 } = callFrame;
  if (!url.startsWith(`${origin}/`)) return null;
  const file = url.slice(url.lastIndexOf('/') + 1);
  return `${functionName || '(no name)'} ${file}:${lineNumber + 1}`;
}
