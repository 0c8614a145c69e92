// npm run pictures: makes the pictures of the card anew, with which tests/visual compares it.
import { runNode } from './setup.mjs';

const env = { ...process.env, SANJYRA_RENEW_PICTURES: '1' };
const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'visual', 'pictures'];
process.exitCode = runNode(vitest, { env }) ? 0 : 1;
