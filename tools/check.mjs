// npm run check: everything that can be said without a browser; all of it, whatever fails.
import { CHECKS } from './checks.mjs';
import { ensureInstalled, runNode, say } from './setup.mjs';

ensureInstalled();
runNode(['node_modules/wxt/bin/wxt.mjs', 'prepare']);
const failed = CHECKS.filter(({ name, script }) => {
  say(`${name} …`);
  return !runNode(script);
});
say(failed.length === 0 ? 'all good' : `failed: ${failed.map(({ name }) => name).join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
