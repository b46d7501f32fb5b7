/**
 * Which way imports run: each room of the house imports only what stands to its left.
 * kernel <- guideline stand apart: pure, no framework, no database.
 */
const order = [
  'kernel',
  'config',
  'database',
  'http',
  'access',
  'journal',
  'documents',
  'registry',
  'demarcation',
  'findings',
  'exchange',
  'reports',
  'sample',
  'web',
  'upkeep',
];

const onlyLeftward = order.flatMap((room, i) => {
  const right = order.slice(i + 1);
  if (right.length === 0) return [];
  return [
    {
      name: `${room}-imports-only-what-stands-to-its-left`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: `^src/((${right.join('|')})/|(main|app\\.module|app\\.setup)\\.ts)` },
    },
  ];
});

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    // What a browser loads of itself is imported by nobody here.
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: ['\\.d\\.ts$', '^src/web/assets/[^/]+\\.mjs$'] },
      to: {},
    },
    {
      name: 'kernel-is-pure',
      severity: 'error',
      from: { path: '^src/kernel/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: ['^src/kernel/', '^crypto$'] },
    },
    {
      name: 'guideline-is-pure',
      severity: 'error',
      from: { path: '^src/guideline/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^src/(guideline|kernel)/' },
    },
    {
      name: 'guideline-is-for-demarcation-and-findings',
      severity: 'error',
      from: { path: '^src/(config|database|http|access|journal|documents|registry)/' },
      to: { path: '^src/guideline/' },
    },
    {
      name: 'a-feature-is-reached-by-its-neighbours-through-module-reader-or-entity',
      severity: 'error',
      from: { path: '^src/registry/([^/]+)/' },
      to: { path: '^src/registry/[^/]+/', pathNot: ['^src/registry/$1/', '\\.(module|reader|entity)\\.ts$'] },
    },
    {
      // or to the list that a module takes
      name: 'a-controller-is-known-to-its-module-only',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.(module|controllers)\\.ts$' },
      to: { path: '\\.controller\\.ts$' },
    },
    {
      name: 'src-does-not-import-tests',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^test/' },
    },
    ...onlyLeftward,
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
  },
};
