import type { Memory, Timed } from './measure.ts';

/** What an index costs: to make, to send (as it is, and compressed), to read and to keep. */
export interface IndexFigures {
  compileMs: number;
  base64: number;
  gzip: number;
  readyMs: readonly number[];
  memory: Memory;
}

/** The middle one of these; of an even number the upper of the two in the middle. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** Rows under a header, columns aligned: the first to the left, the others to the right. */
export function formatTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) =>
    rows.reduce((widest, row) => Math.max(widest, row[i]?.length ?? 0), 0),
  );
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Peers as a table: medians, and the least and the most of the ratios. */
export function formatSpeed(timed: readonly Timed[]): string {
  const header = ['', '× bare', 'min–max', 'ms', 'hits', 'of the exact', 'build ms'];
  const rows = timed.map(({ name, times, ratios, hits, exactShare, buildMs }) => [
    name,
    formatRatio(median(ratios)),
    `${formatRatio(Math.min(...ratios))}–${formatRatio(Math.max(...ratios))}`,
    median(times).toFixed(1),
    hits === undefined ? '' : String(hits),
    exactShare === undefined ? '' : `${(100 * exactShare).toFixed(1)}%`,
    buildMs === undefined ? '' : buildMs.toFixed(1),
  ]);
  return formatTable([header, ...rows]);
}

/** What indexes weigh, by number of names. */
export function formatIndexes(indexes: ReadonlyMap<string, IndexFigures>): string {
  const header = ['', 'compile', 'bytes', 'base64', 'gzip', 'memory', '+ code', 'ready', 'min–max'];
  const rows = [...indexes].map(([names, { compileMs, base64, gzip, readyMs, memory }]) => {
    const { byteLength, held, withCode } = memory;
    return [
      `${names} names`,
      `${compileMs.toFixed(0)} ms`,
      ...[byteLength, base64, gzip, held, withCode].map(formatBytes),
      `${median(readyMs).toFixed(1)} ms`,
      `${Math.min(...readyMs).toFixed(1)}–${Math.max(...readyMs).toFixed(1)}`,
    ];
  });
  return formatTable([header, ...rows]);
}

function formatRatio(ratio: number): string {
  return ratio < 100 ? ratio.toFixed(2) : ratio.toFixed(0);
}

/** Bytes as kilobytes (of 1,000). */
export function formatBytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
