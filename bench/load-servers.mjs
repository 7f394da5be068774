import { spawnSync } from 'node:child_process';
import { openAsBlob, openSync } from 'node:fs';
import { join } from 'node:path';

/** Columns of the two tables, in the order of the files; the id's type is that of a run. */
const COLUMNS = {
  transitions: [
    ['ID', 'id'],
    ['Этап', 'text'],
    ['Дата', 'time'],
    ['Кто изменил', 'text'],
  ],
  contacts: [
    ['ID', 'id'],
    ['Компания', 'text'],
    ['Ответственный', 'text'],
    ['Сегмент', 'text'],
    ['Дата создания', 'time'],
  ],
};
const TYPES = {
  clickhouse: { text: 'String', time: 'DateTime', number: 'UInt64' },
  postgres: { text: 'text', time: 'timestamp', number: 'bigint' },
};

/** Runs statements on a ClickHouse server; the answer of the last one. */
export async function askClickhouse({ url }, ...statements) {
  let answer = '';
  for (const statement of statements) answer = await post(url, statement);
  return answer;
}

/**
 * @param file a file of rows behind the statement, which is then part of the address
 */
async function post(url, statement, file) {
  const address = new URL(url.replace('clickhouse:', 'http:'));
  const database = address.pathname.slice(1);
  if (database !== '') address.searchParams.set('database', database);
  address.pathname = '/';
  if (file !== undefined) address.searchParams.set('query', statement);
  const body = file === undefined ? statement : await openAsBlob(file);
  const response = await fetch(address, { method: 'POST', body });
  const text = await response.text();
  if (!response.ok) throw new Error(`${statement}: ${text}`);
  return text;
}

/** Makes a database with the two tables of a company in it, out of its files. @param id `number` or `text` */
export async function loadClickhouse(server, database, folder, id) {
  await askClickhouse(server, `DROP DATABASE IF EXISTS ${database}`, `CREATE DATABASE ${database}`);
  for (const [table, columns] of Object.entries(COLUMNS)) {
    await askClickhouse(server, defineTable(`${database}.${table}`, columns, id));
    const file = join(folder, `${table}.csv`);
    if (server.name === 'chdb') {
      await askClickhouse(
        server,
        `INSERT INTO ${database}.${table} SELECT * FROM file('${file}', CSVWithNames)`,
      );
    } else await post(server.url, `INSERT INTO ${database}.${table} FORMAT CSVWithNames`, file);
  }
}

function defineTable(name, columns, id) {
  const order = columns === COLUMNS.contacts ? '"ID"' : '("ID", "Дата")';
  return `CREATE TABLE ${name} (${listColumns('clickhouse', columns, id)}) ENGINE = MergeTree ORDER BY ${order}`;
}

function listColumns(kind, columns, id) {
  return columns.map(([name, type]) => `"${name}" ${TYPES[kind][type === 'id' ? id : type]}`).join(', ');
}

/** Spreads a database over the two shards of the cluster `two`, each contact on one; `all_…` are the tables over both. */
export async function spreadClickhouse([first, second], from, database, id) {
  for (const server of [first, second])
    await askClickhouse(server, `DROP DATABASE IF EXISTS ${database}`, `CREATE DATABASE ${database}`);
  for (const [table, columns] of Object.entries(COLUMNS)) {
    for (const server of [first, second])
      await askClickhouse(server, defineTable(`${database}.${table}`, columns, id));
    await askClickhouse(
      first,
      `CREATE TABLE ${database}.all_${table} AS ${database}.${table} ENGINE = Distributed(two, ${database}, ${table}, cityHash64("ID"))`,
    );
    await spread(first, `INSERT INTO ${database}.all_${table} SELECT * FROM ${from}.${table}`);
  }
}

/** Settings go into the address: there is no session. */
function spread({ url }, statement) {
  const address = new URL(url.replace('clickhouse:', 'http:'));
  address.searchParams.set('insert_distributed_sync', '1');
  return fetch(address, { method: 'POST', body: statement }).then(async (response) => {
    if (!response.ok) throw new Error(`${statement}: ${await response.text()}`);
  });
}

/** The same in PostgreSQL. */
export function loadPostgres({ url }, database, folder, id) {
  runPsql(`${url}/postgres`, [`DROP DATABASE IF EXISTS ${database}`, `CREATE DATABASE ${database}`]);
  const own = `${url}/${database}`;
  for (const [table, columns] of Object.entries(COLUMNS)) {
    runPsql(own, [`CREATE TABLE ${table} (${listColumns('postgres', columns, id)})`]);
    runPsql(own, [`COPY ${table} FROM STDIN CSV HEADER`], join(folder, `${table}.csv`));
    runPsql(own, [`VACUUM ANALYZE ${table}`]);
  }
}

function runPsql(url, statements, file) {
  const { status, stderr } = spawnSync(
    'psql',
    ['-q', '-v', 'ON_ERROR_STOP=1', url, ...statements.flatMap((statement) => ['-c', statement])],
    { stdio: [file === undefined ? 'ignore' : openSync(file), 'ignore', 'pipe'] },
  );
  if (status !== 0) throw new Error(`psql: ${stderr}`);
}
