import type { RemoteColumn } from '../../../ingest/tables/remote-table.ts';
import { quoteName, quoteText, type Sql, sql } from '../../sql/sql.ts';
import type { Asked, TableSight } from '../server.ts';
import { joinTableName, splitTableName } from '../table-name.ts';
import { kindOfPostgres } from './postgres-type.ts';

export function namePostgresTable(name: string): Sql {
  const { schema, table } = splitTableName(name);
  return schema === undefined ? quoteName(table) : sql`${quoteName(schema)}.${quoteName(table)}`;
}

const STORAGES: Readonly<Record<string, string>> = {
  r: 'table',
  p: 'partitioned table',
  v: 'view',
  m: 'materialized view',
  f: 'foreign table',
};

/** Tables and views that the user may read, parts of partitioned tables left out. */
export async function listPostgresTables(connection: Asked): Promise<TableSight[]> {
  const rows =
    await connection.query(sql`SELECT n.nspname AS schema, c.relname AS name, c.relkind::text AS kind,
  pg_table_is_visible(c.oid) AS here, CASE WHEN c.reltuples < 0 THEN NULL ELSE c.reltuples::bigint END AS rows
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.relispartition
  AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
  AND has_schema_privilege(n.oid, 'USAGE') AND has_any_column_privilege(c.oid, 'SELECT')`);
  return rows
    .map((row): TableSight => {
      const schema = row.here === 't' ? undefined : String(row.schema);
      const kind = String(row.kind);
      const counted = kind === 'v' || kind === 'f' || row.rows === null ? null : Number(row.rows);
      return {
        name: joinTableName({ schema, table: String(row.name) }),
        storage: STORAGES[kind] ?? kind,
        rows: counted,
      };
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** The columns of a table in their order; null where there is none of the name. */
export async function listPostgresColumns(connection: Asked, table: string): Promise<RemoteColumn[] | null> {
  const named = quoteText(namePostgresTable(table));
  const [found] = await connection.query(sql`SELECT to_regclass(${named})::oid::bigint AS id`);
  const id = found?.id;
  if (typeof id !== 'number') return null;
  // a domain is what it is made of
  const rows = await connection.query(sql`SELECT a.attname AS name,
  coalesce(b.typname, t.typname)::text AS base, coalesce(b.typtype, t.typtype)::text AS category,
  format_type(a.atttypid, a.atttypmod) AS type
FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
  LEFT JOIN pg_catalog.pg_type b ON t.typtype = 'd' AND b.oid = t.typbasetype
WHERE a.attrelid = ${id} AND a.attnum > 0 AND NOT a.attisdropped
ORDER BY a.attnum`);
  return rows.map((row) => ({
    name: String(row.name),
    kind: kindOfPostgres(String(row.base), row.category === 'e' ? 'E' : ''),
    type: String(row.type),
  }));
}
