import type { RemoteColumn } from '../../../ingest/tables/remote-table.ts';
import { type Sql, sql } from '../../sql/sql.ts';
import type { Asked, ServerAddress, Sharding, TableSight } from '../server.ts';
import { joinTableName, splitTableName } from '../table-name.ts';
import { kindOfClickhouse } from './clickhouse-type.ts';
import { quoteForClickhouse, quoteNameForClickhouse } from './quote.ts';

export function nameClickhouseTable(name: string): Sql {
  const { schema, table } = splitTableName(name);
  const quoted = quoteNameForClickhouse(table);
  return schema === undefined ? quoted : sql`${quoteNameForClickhouse(schema)}.${quoted}`;
}

/** Tables that may be asked, with the rows that their parts on this server hold. */
export async function listClickhouseTables(
  connection: Asked,
  { database }: Pick<ServerAddress, 'database'>,
): Promise<TableSight[]> {
  // whoever names a database means its tables
  const where =
    database === ''
      ? sql`database NOT IN ('system', 'INFORMATION_SCHEMA', 'information_schema')`
      : sql`database = currentDatabase()`;
  const tables =
    await connection.query(sql`SELECT database, name, engine, database = currentDatabase() AS here
FROM system.tables
WHERE ${where} AND name NOT LIKE '.inner%'`);
  const parts = await connection.query(
    sql`SELECT database, table, sum(rows) AS held FROM system.parts WHERE active GROUP BY database, table`,
  );
  const held = new Map(parts.map((row) => [`${row.database}\n${row.table}`, Number(row.held)]));
  return tables
    .map((row): TableSight => {
      const [schema, table, storage] = [row.database, row.name, row.engine].map(String);
      const name = joinTableName({ schema: row.here ? undefined : schema, table: table! });
      const rows = held.get(`${schema}\n${table}`) ?? (storage!.endsWith('MergeTree') ? 0 : null);
      return { name, storage: storage!, rows };
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** What a DESCRIBE says; columns that can only be written to are none. */
export async function listClickhouseColumns(connection: Asked, table: string): Promise<RemoteColumn[]> {
  const rows = await connection.query(sql`DESCRIBE TABLE ${nameClickhouseTable(table)}`);
  return rows
    .filter((row) => row.default_type !== 'EPHEMERAL')
    .map((row) => {
      const type = String(row.type);
      return { name: String(row.name), kind: kindOfClickhouse(type), type };
    });
}

/** Reads what a Distributed table is over out of how it was made: `Distributed('two', 'crm', 'events', cityHash64(id))`. */
export async function findClickhouseSharding(connection: Asked, name: string): Promise<Sharding | null> {
  const { schema, table } = splitTableName(name);
  const database = schema === undefined ? sql`currentDatabase()` : quoteForClickhouse(schema);
  const [found] = await connection.query(
    sql`SELECT database, engine_full FROM system.tables WHERE database = ${database} AND name = ${quoteForClickhouse(table)} AND engine = 'Distributed'`,
  );
  return found ? readSharding(String(found.engine_full), String(found.database)) : null;
}

/** @param own the database of the table itself: servers of 2018 keep a `currentDatabase()` as it was written */
export function readSharding(engine: string, own: string): Sharding | null {
  const inside = /^Distributed\((.*)\)(?:\s+SETTINGS\s.*)?$/s.exec(engine)?.[1];
  const parts = inside === undefined ? [] : splitArguments(inside);
  const [cluster, given, table] = parts.slice(0, 3).map(bare);
  if (cluster === undefined || given === undefined || table === undefined) return null;
  const database = given === 'currentDatabase()' ? own : given;
  const key = parts[3];
  return { cluster, database, table, key: key === undefined || /^rand(?:64)?\(\)$/.test(key) ? null : key };
}

/** Arguments at commas that stand neither in brackets nor in quotes. */
function splitArguments(text: string): string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const [piece] of text.matchAll(/'(?:[^'\\]|\\.|'')*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`|[\s\S]/g)) {
    if (piece === ',' && depth === 0) {
      parts.push('');
      continue;
    }
    if ('([{'.includes(piece)) depth++;
    if (')]}'.includes(piece)) depth--;
    parts[parts.length - 1] += piece;
  }
  return parts.map((part) => part.trim());
}

function bare(argument: string): string {
  const inside = /^(['"`])(.*)\1$/s.exec(argument)?.[2];
  return inside === undefined
    ? argument
    : inside.replace(/\\(.)|''/gs, (both, letter: string) => letter ?? both[0]!);
}
