// npm run build: both browsers, in .output/.
import { build, ensureInstalled, say } from './setup.mjs';

ensureInstalled();
for (const browser of ['chrome', 'firefox']) say(`built ${build(browser)}`);
