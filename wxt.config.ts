import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { compileForBuild, datasetPlugin, describeSize } from './data/vite-plugin.ts';

const dataset = compileForBuild();
console.log(`dataset: ${dataset.entities.length} entities, ${describeSize(dataset)}`);

/** Decided once: Chrome disables an extension whose update adds a host, until the reader agrees. */
const builtInSites = dataset.sites.map(({ host }) => `*://*.${host}/*`);

const TERSER = { ecma: 2020, compress: { passes: 2 } } as const;

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    plugins: [preact({ devToolsEnabled: false }), datasetPlugin(dataset)],
    build: {
      sourcemap: false,
      // All that our browsers have (see the manifest): Vite's own default rewrites it, and longer.
      target: 'es2024',
      // Vite's stand-in for `modulepreload`, which all our browsers have, would fetch.
      modulePreload: { polyfill: false },
      // Seven per cent smaller than what Vite's own makes of it, and so much less for each page to read.
      minify: 'terser',
      terserOptions: TERSER,
    },
  }),
  hooks: {
    // Chromium has no Kyrgyz of its own and passes this folder over; what it does not know, its
    // store may refuse. Our own pages speak Kyrgyz all the same.
    'build:publicAssets': ({ config }, files) => {
      if (config.browser !== 'chrome') return;
      const kept = files.filter(({ relativeDest }) => !/^_locales[\\/]ky[\\/]/.test(relativeDest));
      files.splice(0, files.length, ...kept);
    },
  },
  manifest: ({ browser }) => ({
    name: 'Sanjyra',
    default_locale: 'en',
    description: '__MSG_description__',
    permissions: ['storage', 'activeTab', 'scripting', 'contextMenus'],
    // No `content_scripts`: the background registers our script where the reader wants it.
    host_permissions: builtInSites,
    optional_host_permissions: ['*://*/*'],
    // Alt+Shift with A, B, C, N, P, R, T, W, X or Z is silently refused by Chromium; with the first
    // letter of a menu (F, E, V, S, B, T, H), Firefox opens that.
    commands: {
      'next-name': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_nextName__',
      },
      'previous-name': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_previousName__',
      },
      'toggle-site': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_toggleSite__',
      },
    },
    omnibox: { keyword: 'san' },
    action: { default_title: 'Sanjyra' },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'none'; base-uri 'none'",
    },
    // What the code needs is Chromium 137 (`getComposedRanges`) and Firefox 150 (the caret in a
    // shadow tree); 153 is the first ESR that has that. DESIGN.md has the table.
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'sanjyra@sanjyra.org',
              strict_min_version: '153.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '153.0' },
          },
        }
      : { minimum_chrome_version: '140' }),
  }),
});
