import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Pages of an address that ends so have a listener for the pointer that does nothing. */
export const LISTENED = '#listened';

/** The mark that {@link addIdleProbe} makes a page's trace have. */
export const IDLE = 'document idle';

/** The script that does both. */
export const PROBE_FILE = 'idle.js';

/**
 * A copy of a built extension that also notes when a page is idle as extensions understand it: when
 * the browser runs scripts of `document_idle`. Nothing of ours waits for that script, and it does
 * nothing else. It stands in the world that ours have anyway.
 */
export function addIdleProbe(extension: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'sanjyra-'));
  cpSync(extension, copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  const probe = { matches: ['<all_urls>'], js: [PROBE_FILE], run_at: 'document_idle' };
  const scripts = [...(manifest.content_scripts ?? []), probe];
  writeFileSync(path, JSON.stringify({ ...manifest, content_scripts: scripts }));
  writeFileSync(
    join(copy, PROBE_FILE),
    `performance.mark(${JSON.stringify(IDLE)});
if (location.hash === '${LISTENED}')
  addEventListener('pointermove', () => {}, { capture: true, passive: true });`,
  );
  return copy;
}
