import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DATA, FUNNEL, makeCompany } from './company.mjs';
import { askClickhouse, loadClickhouse, loadPostgres, spreadClickhouse } from './load-servers.mjs';
import { inTurn, median, output, peak } from './measure.mjs';
import { startServers } from './start-servers.mjs';

/**
 * `npm run bench:servers`: the same counts of the same rows from files and from each database that this machine has, in
 * turn, as ratios to files; the servers are started here and end with the run. `--quick` leaves out ten million rows,
 * `--command "report"` measures another command than `gaps`, `--statements` prints what each ClickHouse was asked.
 */
const { quick, command, statements, runs, only } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    command: { type: 'string', default: 'gaps' },
    statements: { type: 'boolean', default: false },
    runs: { type: 'string', default: '5' },
    only: { type: 'string', default: '' },
  },
}).values;
const root = fileURLToPath(new URL('..', import.meta.url));
const voronka = ['node', `${root}bin/voronka.js`, ...command.split(' '), '--format', 'csv', '--quiet'];

const build = spawnSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' });
if (build.status !== 0) process.exit(1);
mkdirSync(DATA, { recursive: true });
const { servers, stop } = await startServers();
const lines = [];
try {
  for (const rows of [1_040_000, ...(quick ? [] : [10_000_000])]) {
    const folder = await makeCompany(rows);
    for (const ids of ['number', 'text'].filter((each) => each.startsWith(only))) {
      const variants = await fill(folder, `bench_${ids}`, ids);
      await measureAll(variants, `${(rows / 1e6).toLocaleString('en')} M, ids as ${ids}`, rows);
    }
  }
} finally {
  await stop();
}
console.log(`
Node ${process.versions.node}; ${versions()}

| what | ÷ files | processors, of the client | peak of the client | comes back from a shard: rows, bytes |
| --- | --- | --- | --- | --- |
${lines.join('\n')}`);

/** Fills every database; the folders with the configs that count there, by what they are called. */
async function fill(folder, database, ids) {
  const [one, two, today, postgres] = ['clickhouse-18', 'clickhouse-18-2', 'chdb', 'postgres'].map((name) =>
    servers.get(name),
  );
  const variants = [{ name: 'DuckDB from CSV', folder }];
  const add = (name, source, prefix = '') => {
    const place = `${folder}/${name.replaceAll(/[^A-Za-z0-9]+/g, '-')}`;
    mkdirSync(place, { recursive: true });
    const tables = `contacts: { table: ${prefix}contacts }
transitions: { table: ${prefix}transitions, columns: { manager: Кто изменил } }\n`;
    writeFileSync(`${place}/voronka.yaml`, `${FUNNEL}source: ${source}\n${tables}`);
    variants.push({ name, folder: place });
  };
  if (one && two) {
    await loadClickhouse(one, database, folder, ids);
    add('ClickHouse 18.16', `${one.url}/${database}`);
    const spread = `${database}_two`;
    await spreadClickhouse([one, two], database, spread, ids);
    add('two shards, Distributed', `${one.url}/${spread}`, 'all_');
    add('two shards, two URLs', `[${one.url}/${spread}, ${two.url}/${spread}]`);
  }
  if (today) {
    await loadClickhouse(today, database, folder, ids);
    add('chDB', `${today.url}/${database}`);
  }
  if (postgres) {
    loadPostgres(postgres, database, folder, ids);
    add('PostgreSQL', `${postgres.url}/${database}`);
  }
  return variants;
}

async function measureAll(variants, what, rows) {
  const [files] = variants;
  const expected = output(voronka, files.folder);
  for (const { name, folder } of variants) {
    if (output(voronka, folder) !== expected) throw new Error(`${name}: not what is counted from files`);
  }
  const measured = inTurn(
    variants.map(({ folder }) => ({ command: voronka, folder })),
    rows > 5e6 ? 3 : Number(runs),
  );
  for (const [index, { name, folder }] of variants.entries()) {
    const ratio = median(measured.map((run) => run[index].seconds / run[0].seconds));
    const cpu = median(measured.map((run) => run[index].cpu / run[0].cpu));
    const before = await tellMoment();
    const memory = peak(voronka, folder);
    const back = name.startsWith('two') ? await tellBack(before) : '';
    const seconds = median(measured.map((run) => run[index].seconds));
    const line = `| ${what}: ${name} | ${ratio.toFixed(2)}× | ${cpu.toFixed(2)}× | ${memory.toFixed(0)} MB | ${back} |`;
    console.log(`${line} ${seconds.toFixed(2)} s`);
    lines.push(line);
    if (statements && name === 'ClickHouse 18.16') await listStatements(before);
  }
}

/** The clock of the second shard, by which its log is told. */
async function tellMoment() {
  const shard = servers.get('clickhouse-18-2');
  if (!shard) return '0';
  // the log knows whole seconds
  await new Promise((resolve) => setTimeout(resolve, 1100));
  return (await askClickhouse(shard, 'SELECT toUInt32(now())')).trim();
}

/** What the second shard gave to the first one, or to voronka: the most of any statement since then. */
async function tellBack(since) {
  const shard = servers.get('clickhouse-18-2');
  await askClickhouse(shard, 'SYSTEM FLUSH LOGS');
  const answer = await askClickhouse(
    shard,
    `SELECT max(result_rows), sum(result_bytes), max(memory_usage), sum(read_rows) FROM system.query_log
WHERE type = 2 AND toUInt32(query_start_time) >= ${since} AND NOT (query LIKE '%query_log%') AND NOT (query LIKE '%SYSTEM%')`,
  );
  const [most, bytes, memory] = answer.trim().split('\t').map(Number);
  return `${most}, ${(bytes / 1000).toFixed(0)} KB; ${(memory / 1e6).toFixed(0)} MB there`;
}

async function listStatements(since) {
  const server = servers.get('clickhouse-18');
  await askClickhouse(server, 'SYSTEM FLUSH LOGS');
  console.log(
    await askClickhouse(
      server,
      `SELECT query_duration_ms, read_rows, result_rows, substring(replaceAll(query, '\\n', ' '), 1, 300) FROM system.query_log
WHERE type = 2 AND is_initial_query AND toUInt32(query_start_time) >= ${since} AND NOT (query LIKE '%query_log%')`,
    ),
  );
}

function versions() {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  return `DuckDB ${{ ...dependencies, ...devDependencies }['@duckdb/node-api']}; ${[...servers.keys()].join(', ')}`;
}
