/** Which way the data walks: files -> ingest -> engine -> domain -> report -> render -> stdout. An import may not run upward. */
const floor = (name, path, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: `^src/${path}/` },
  to: { path: '^src/', pathNot: `^src/(${allowed.join('|')})/` },
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    floor(
      'domain-stands-alone',
      'domain',
      ['domain'],
      'What a funnel is must not depend on where it was read or how it is shown.',
    ),
    floor(
      'ingest-knows-domain',
      'ingest',
      ['ingest', 'domain'],
      'Reading files knows nothing of SQL, reports or the command line.',
    ),
    floor(
      'engine-takes-ingest',
      'engine',
      ['engine', 'ingest', 'domain'],
      'The engine counts what ingest hands it; it does not report.',
    ),
    floor(
      'config-knows-domain',
      'config',
      ['config', 'domain'],
      'A config is understood without reading any data.',
    ),
    floor(
      'report-is-data',
      'report',
      ['report', 'domain'],
      'A report is data about the domain: no files, no SQL, no formats.',
    ),
    floor(
      'render-formats-reports',
      'render',
      ['render', 'report', 'domain'],
      'A renderer is a pure function of a report.',
    ),
    {
      name: 'only-cli-has-the-world',
      comment:
        'Processes and child processes belong to the command line; files to ingest, config and the command line.',
      severity: 'error',
      from: { path: '^src/(domain|engine|report|render)/' },
      to: { path: '^(node:)?(fs|fs/promises|child_process|process)$', dependencyTypes: ['core'] },
    },
    {
      name: 'sql-only-in-engine',
      comment: 'The engine is the only place that knows SQL and DuckDB.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/engine/' },
      to: { path: '@duckdb' },
    },
    {
      name: 'no-circles',
      comment: 'Two modules that need each other are one module, or a third one is missing.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment: 'Nothing imports it: it is dead.',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '\\.d\\.ts$' },
      to: {},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.js'] },
  },
};
