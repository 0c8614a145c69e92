import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import {
  clickAt,
  listListeners,
  movePointer,
  pressKey,
  pressLetter,
  setButton,
  setColours,
  tapAt,
} from './tests/browser/commands.ts';
import { puppeteerProvider } from './tests/browser/puppeteer-provider.ts';
import { findFirefox } from './tools/find-browser.mjs';

/**
 * The scenarios that were seen to hold in Firefox. The others are written for both browsers and wait
 * to be seen there.
 */
const IN_FIREFOX = [
  'reading',
  'popup',
  'options',
  'welcome',
  'by-keys',
  'articles',
  'languages',
  'spellings',
  'sites',
  'permissions',
  'keys-and-menus',
  'toolbar',
  'choices',
  'life',
  'elsewhere',
  'storage',
  'accessibility',
  'contexts',
  'faults',
  'storage-faults',
  'messages',
  'nothing-leaves',
  'no-way-out',
  'bad-input',
  'hostile-pages',
  'living-pages',
  'coming-and-going',
  'jump',
  'by-touch',
].map((name) => `tests/e2e/${name}.test.ts`);

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/{engine,shell,data,tools}/**/*.test.ts'],
        },
      },
      {
        plugins: [preact({ devToolsEnabled: false })],
        optimizeDeps: {
          include: [
            'preact/hooks',
            'preact/jsx-dev-runtime',
            'fast-check',
            '@floating-ui/dom',
            'approx-string-match',
            'axe-core',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/{page,components}/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            provider: puppeteerProvider(),
            instances: [{ browser: 'chromium' }],
            headless: true,
            screenshotFailures: false,
            commands: {
              clickAt,
              listListeners,
              movePointer,
              pressKey,
              pressLetter,
              setButton,
              setColours,
              tapAt,
            },
          },
        },
      },
      {
        test: {
          name: 'visual',
          environment: 'node',
          include: ['tests/visual/**/*.test.ts'],
          globalSetup: ['tests/visual/set-up.ts'],
          fileParallelism: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      ...(['chromium', 'firefox'] as const).map((browser) => ({
        test: {
          name: `e2e-${browser}`,
          environment: 'node' as const,
          include: browser === 'firefox' ? IN_FIREFOX : ['tests/e2e/**/*.test.ts'],
          provide: { browser },
          ...(browser === 'firefox' && findFirefox() === undefined
            ? { runner: './tests/e2e/skipping-runner.ts' }
            : {}),
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // Two at a time: a trial mostly waits for its browser. Each file has browsers of its own.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          // A real browser on a busy machine may be late once; what fails twice has failed.
          retry: process.env.CI ? 1 : 0,
        },
      })),
    ],
  },
});
