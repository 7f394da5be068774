/** Which way the data walks: files -> ingest -> engine -> domain -> report -> render -> stdout. An import may not run upward. */
const floor = (name, path, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: `^src/${path}/` },
  to: { path: '^src/', pathNot: `^src/(${allowed.join('|')})/` },
});

/** A package, or a room, that only some files may know. */
const only = (name, who, what, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: '^src/', pathNot: `^src/(${who})` },
  to: { path: what },
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
      'Understanding a file knows nothing of SQL, configs, reports or the command line.',
    ),
    floor(
      'config-knows-ingest',
      'config',
      ['config', 'ingest', 'domain'],
      'A config says how files are to be understood; it reads none of them.',
    ),
    floor(
      'engine-takes-ingest',
      'engine',
      ['engine', 'ingest', 'domain'],
      'The engine counts what ingest hands it; it does not report.',
    ),
    floor(
      'counting-is-portable',
      'engine/(count|sql)',
      ['engine/(count|sql)', 'ingest', 'domain'],
      'Counting is SQL that any engine runs: it knows no DuckDB.',
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
    floor(
      'disk-knows-bytes',
      'disk',
      ['disk', 'domain'],
      'Bytes to disk, whole or not at all; whatever they are.',
    ),
    floor(
      'app-knows-no-shell',
      'app',
      ['app', 'disk', 'render', 'report', 'engine', 'config', 'ingest', 'domain'],
      'A use case is the same whoever asks for it: no commander, no arguments, no process.',
    ),
    {
      name: 'world-is-below-and-above',
      comment:
        'Files belong to ingest, config, disk, app and the command line; child processes to the last two: pagers, schedulers, converters.',
      severity: 'error',
      from: { path: '^src/(domain|engine|report|render)/' },
      to: { path: '^(node:)?(fs|fs/promises|child_process|process)$', dependencyTypes: ['core'] },
    },
    only(
      'sql-only-in-duckdb',
      'engine/duckdb/',
      '@duckdb',
      'DuckDB is one engine: a folder, and nothing outside of it.',
    ),
    only(
      'drivers-only-in-their-room',
      'engine/remote/(clickhouse|postgres)/',
      'node_modules/(@clickhouse|pg)/',
      'A database server is a folder; who asks it knows its interface only.',
    ),
    only(
      'commander-only-in-program',
      'cli/(program|report-failure)\\.ts',
      'node_modules/commander/',
      'Two files know how a command line is parsed.',
    ),
    {
      ...only(
        'zod-only-in-config',
        'config/',
        'node_modules/zod/',
        'A config is checked by a schema; nothing else at run time is.',
      ),
      to: { path: 'node_modules/zod/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-circles',
      comment:
        'Two modules that need each other, if only for a type, are one module, or a third one is missing.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
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
