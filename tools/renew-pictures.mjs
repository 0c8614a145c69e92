// npm run pictures: makes the pictures of the card anew, with which tests/visual compares it.
import { run } from './setup.mjs';

const env = { ...process.env, SANJYRA_RENEW_PICTURES: '1' };
const isDone = run(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--project', 'visual', 'pictures'],
  { env },
);
process.exitCode = isDone ? 0 : 1;
