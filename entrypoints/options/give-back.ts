import type { browser } from 'wxt/browser';
import { findBuiltIn } from '../../engine/site-rules.ts';
import { patternOf } from '../../shell/site-patterns.ts';

/** Gives the browser its permission back for sites that are not on the reader's list any more. */
export async function giveBack(
  permissions: Pick<typeof browser.permissions, 'remove'>,
  sites: readonly string[],
  builtIn: readonly string[],
): Promise<void> {
  const own = sites.filter((site) => findBuiltIn(site, builtIn) === null);
  if (own.length > 0) await permissions.remove({ origins: own.map(patternOf) });
}
