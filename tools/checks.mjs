// The checks that need no browser: what each is called, and the script that makes it.

/** @type {readonly { name: string, script: string[] }[]} */
export const CHECKS = [
  { name: 'format and lint', script: ['node_modules/@biomejs/biome/bin/biome', 'check', '.'] },
  {
    name: 'layers',
    script: [
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      ...['engine', 'components', 'page', 'shell', 'entrypoints', 'data', 'locales', 'tools'],
    ],
  },
  { name: 'types', script: ['node_modules/typescript/bin/tsc', '--noEmit'] },
  { name: 'engine stands alone', script: ['node_modules/typescript/bin/tsc', '-p', 'engine'] },
  { name: 'dead code', script: ['node_modules/knip/bin/knip.js'] },
  { name: 'data', script: ['--import', 'tsx', 'tools/check-data.ts'] },
];
