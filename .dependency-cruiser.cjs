const features = [
  'access',
  'directory',
  'patient',
  'work',
  'case',
  'carer',
  'group',
  'referral',
  'session',
  'device',
  'concern',
  'follow-up',
  'choice',
  'consent',
  'message',
  'outcomes',
  'thread',
  'voice',
  'own-page',
  'held',
  'uptake',
];

const tests = '\\.test\\.tsx?$|^test/|^packages/testkit/';
const aws = '(^|/)node_modules/@aws-sdk/|^@aws-sdk/';
const outside = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'npm-bundled'];

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** A feature may read those before it in the order, never those after it. */
const upTheOrder = features
  .slice(0, -1)
  .map((feature, index) =>
    forbid(
      `core-order-${feature}`,
      `The feature "${feature}" comes before what it imports. A use-case lives in the highest feature it touches.`,
      { path: `^packages/core/${feature}/`, pathNot: tests },
      { path: `^packages/core/(${features.slice(index + 1).join('|')})/`, pathNot: '\\.events\\.ts$' },
    ),
  );

module.exports = {
  forbidden: [
    forbid('no-circular', 'Two files that need each other are one thing, or share a third.', {}, { circular: true }),
    forbid(
      'no-unresolved',
      'What cannot be found cannot be checked either.',
      {},
      { couldNotResolve: true, pathNot: '^aws-lambda$' },
    ),
    forbid(
      'declared-only',
      'A package is declared where it is used.',
      { pathNot: '^scripts/' },
      {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown'],
        pathNot: '(^|/)node_modules/(@types/)?aws-lambda|^aws-lambda$',
      },
    ),
    forbid(
      'kernel-first',
      'The kernel imports nothing of ours.',
      { path: '^packages/kernel/', pathNot: tests },
      { path: '^(packages|functions|infra|scripts|test)/', pathNot: '^packages/kernel/' },
    ),
    forbid(
      'kernel-zod-only',
      'The kernel imports zod and nothing else from outside.',
      { path: '^packages/kernel/', pathNot: tests },
      { dependencyTypes: [...outside, 'core'], pathNot: 'node_modules/zod/' },
    ),
    forbid(
      'core-kernel-only',
      'Core knows the kernel and itself: no store, no HTTP, no pages.',
      { path: '^packages/core/', pathNot: tests },
      { path: '^(packages|functions|infra|scripts|test)/', pathNot: '^packages/(core|kernel)/' },
    ),
    forbid(
      'core-zod-only',
      'Core imports zod and nothing else from outside.',
      { path: '^packages/core/', pathNot: tests },
      { dependencyTypes: [...outside, 'core'], pathNot: 'node_modules/zod/' },
    ),
    forbid(
      'core-one-door',
      "A feature's index.ts is its only door; its event types may be read directly.",
      { path: '^packages/core/([^/]+)/', pathNot: tests },
      { path: '^packages/core/[^/]+/', pathNot: '^packages/core/$1/|^packages/core/[^/]+/index\\.ts$|\\.events\\.ts$' },
    ),
    forbid(
      'core-one-door-from-outside',
      "A feature's index.ts is its only door.",
      { path: '^(packages|functions|infra|scripts)/', pathNot: [tests, '^packages/core/'] },
      { path: '^packages/core/', pathNot: '^packages/core/[^/]+/index\\.ts$' },
    ),
    forbid(
      'core-known-features',
      'A feature has its place in the order of features.',
      { path: '^packages/core/', pathNot: `^packages/core/(${features.join('|')})/` },
      {},
    ),
    ...upTheOrder,
    forbid(
      'store-kernel-only',
      'The store implements the ports of the kernel and knows nothing else of ours.',
      { path: '^packages/store/', pathNot: tests },
      { path: '^(packages|functions|infra|scripts|test)/', pathNot: '^packages/(store|kernel)/' },
    ),
    forbid(
      'store-wiring-only',
      'Functions meet the store in functions/wiring only.',
      { path: '^functions/', pathNot: [tests, '^functions/wiring/'] },
      { path: '^packages/store/' },
    ),
    forbid(
      'pages-kernel-and-core',
      'Pages turn props into HTML: of ours they import the kernel and the types of core.',
      { path: '^packages/pages/', pathNot: tests },
      { path: '^(packages|functions|infra|scripts|test)/', pathNot: '^packages/(pages|kernel|core)/' },
    ),
    forbid(
      'pages-core-types',
      'Pages import types from core, never rules or use-cases.',
      { path: '^packages/pages/', pathNot: tests },
      { path: '^packages/core/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'infra-table-schema-only',
      'Infra reads the table schema and nothing else of ours.',
      { path: '^infra/', pathNot: tests },
      { path: '^(packages|functions|scripts|test)/', pathNot: '^packages/store/table-schema\\.ts$' },
    ),
    forbid(
      'local-is-an-end',
      'The embedded runtime runs the bundles; no code that is deployed knows it.',
      { path: '^(packages|functions|infra|scripts)/', pathNot: [tests, '^packages/local/'] },
      { path: '^packages/local/' },
    ),
    forbid(
      'local-runs-bundles',
      'The embedded runtime calls the bundles that are deployed, not their sources.',
      { path: '^packages/local/', pathNot: tests },
      { path: '^(functions|infra|packages/pages)/' },
    ),
    forbid(
      'functions-below-infra',
      'Functions know nothing of how they are deployed or built.',
      { path: '^functions/', pathNot: tests },
      { path: '^(infra|scripts|test)/' },
    ),
    forbid(
      'testkit-in-tests',
      'The testkit is imported by tests only.',
      { pathNot: tests },
      { path: '^packages/testkit/' },
    ),
    forbid('tests-are-ends', 'No code imports a test.', { pathNot: tests }, { path: '\\.test\\.tsx?$|^test/' }),
    forbid(
      'aws-in-its-place',
      'The AWS SDK is spoken in the store, functions/wiring, the embedded runtime and the testkit.',
      {
        path: '^(packages|functions|infra|scripts)/',
        pathNot: '^packages/(store|local|testkit)/|^functions/wiring/|\\.test\\.tsx?$',
      },
      { path: aws },
    ),
    forbid(
      'wiring-clients',
      'functions/wiring speaks to Step Functions and Secrets Manager itself; the rest is behind the store.',
      { path: '^functions/wiring/', pathNot: tests },
      { path: aws, pathNot: '@aws-sdk/client-(sfn|secrets-manager)(/|$)' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|cdk\\.out)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
