// Who may import whom: the flow from text to card can be read in a straight line.
const folder = (name) => `^${name}/`;

/** A folder and what it may import of ours, and which packages. */
function layer(from, ours, packages = []) {
  const allowed = [
    ...ours.map((name) => `^${name}/`),
    ...packages.map((name) => `^(node_modules/)?${name}/`),
  ];
  return {
    name: `${from}-imports`,
    comment: `${from} imports only ${[...ours, ...packages].join(', ')}`,
    severity: 'error',
    from: { path: folder(from) },
    to: { pathNot: [...allowed, '^compiled:'] },
  };
}

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    // Of the texts only the type: which keys there are.
    layer('engine', ['engine', 'locales'], ['fuse\\.js']),
    {
      name: 'only-search-uses-fuse',
      severity: 'error',
      from: { path: folder('engine'), pathNot: '^engine/search\\.ts$' },
      to: { path: 'fuse\\.js' },
    },
    layer('components', ['components', 'engine'], ['preact', 'punycode']),
    layer(
      'page',
      ['page', 'components', 'engine'],
      ['preact', '@floating-ui', 'approx-string-match'],
    ),
    layer('shell', ['shell', 'engine'], ['wxt', '@wxt-dev']),
    layer(
      'entrypoints',
      ['entrypoints', 'shell', 'page', 'components', 'engine', 'data', 'locales'],
      ['preact', 'wxt', '@wxt-dev'],
    ),
  ],
  options: {
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { conditionNames: ['import', 'types', 'default'] },
  },
};
