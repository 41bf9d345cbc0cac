/**
 * Features -> platform (db, http, web, jobs, storage) -> lib. test/architecture/dependencies.test.ts proves
 * that every rule below is able to fail and that all of src/ was seen.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    {
      name: 'lib-is-a-leaf',
      comment: 'lib/ holds pure functions that everything may use: it knows nothing else.',
      severity: 'error',
      from: { path: '^src/lib/' },
      to: { path: '^src/', pathNot: '^src/lib/' },
    },
    {
      name: 'lib-does-no-io',
      comment: 'No files, network or processes in lib/.',
      severity: 'error',
      from: { path: '^src/lib/' },
      to: {
        path: '^(node:)?(fs|http|https|http2|net|tls|dgram|child_process|worker_threads)(/|$)',
      },
    },
    {
      name: 'platform-knows-no-feature',
      comment: 'db, http, web, jobs and storage serve every feature and import none.',
      severity: 'error',
      from: { path: '^src/(db|http|web|jobs|storage)/' },
      to: { path: '^src/features/' },
    },
    {
      name: 'nothing-imports-the-process',
      comment:
        'main.ts starts the process, service.ts puts it together with its database: nothing else imports them, app.ts or the list of jobs.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(main|service)\\.ts$' },
      to: { path: '^src/(main|service|app|job-list)\\.ts$' },
    },
    {
      name: 'feature-border',
      comment: 'Another feature is entered only through its rules or its actions.',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: {
        path: '^src/features/',
        pathNot: ['^src/features/$1/', '^src/features/[^/]+/(rules|actions)(\\.ts$|/)'],
      },
    },
    {
      name: 'rules-are-pure',
      comment: 'Rules get facts and give a verdict: no database, no request, no page.',
      severity: 'error',
      from: { path: '^src/features/[^/]+/rules(\\.ts$|/)' },
      to: {
        path: [
          '^src/(db|http|web|jobs|storage)/',
          '^(node:)?(fs|http|https|net|child_process)(/|$)',
          '(^|/)node_modules/(drizzle-orm|fastify|postgres)/',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'one-place-knows-the-driver',
      comment: 'Only src/db/connect.ts and src/db/embedded*.ts know which database it is.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/db/(connect|embedded[^/]*)\\.ts$' },
      to: {
        path: '(^|/)node_modules/(postgres|@electric-sql/[^/]+|drizzle-orm/(postgres-js|pglite))/|^(postgres$|@electric-sql/|drizzle-orm/(postgres-js|pglite))',
      },
    },
    {
      name: 'no-development-package-in-the-service',
      comment: 'The image is installed without development dependencies.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphan',
      severity: 'error',
      from: {
        path: '^src/',
        orphan: true,
        pathNot: ['^src/(main|db/embedded-child)\\.ts$', '\\.d\\.ts$'],
      },
      to: {},
    },
    { name: 'no-missing-file', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
