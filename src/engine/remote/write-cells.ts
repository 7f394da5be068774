import type { RemoteColumn } from '../../ingest/tables/remote-table.ts';
import { quoteName, type Sql, sql } from '../sql/sql.ts';
import { quoteNameForClickhouse } from './clickhouse/quote.ts';
import type { ServerKind } from './server.ts';

/** A cell as the database writes it, NULL where it is NULL. A moment is written in UTC, with its sign: `2026-03-02 09:00:00Z`. */
export function writeCell(server: ServerKind, { name, kind, type }: RemoteColumn): Sql {
  const cell = quoteColumn(server, name);
  if (server === 'postgres') {
    if (kind === 'moment') {
      const utc = /without time zone|^timestamp(?!.*with time zone|tz)/i.test(type)
        ? cell
        : sql`${cell} AT TIME ZONE 'UTC'`;
      return sql`CAST(${utc} AS text) || 'Z'`;
    }
    // what stands beside it says that it is the wall clock of the session
    if (kind === 'wall') return sql`CAST(CAST(${cell} AS timestamp) AS text)`;
    return sql`CAST(${cell} AS text)`;
  }
  // a state that is still to be finished has no text
  if (/^(?:Simple)?AggregateFunction\(/.test(type) && !type.startsWith('Simple')) return sql`''`;
  if (kind === 'moment') return sql`concat(toString(${cell}, 'UTC'), 'Z')`;
  if (/^(?:LowCardinality\()?(?:Nullable\()?FixedString\(/.test(type)) return sql`toStringCutToZero(${cell})`;
  return sql`toString(${cell})`;
}

/** Whether a cell holds anything; undefined for a column whose cells always do. */
export function isFilled(server: ServerKind, column: RemoteColumn): Sql | undefined {
  const { kind, type, name } = column;
  if (kind === 'text') return sql`${writeCell(server, column)} <> ''`;
  if (server === 'clickhouse' && !/^(?:LowCardinality\()?Nullable\(/.test(type)) return undefined;
  return sql`${quoteColumn(server, name)} IS NOT NULL`;
}

function quoteColumn(server: ServerKind, name: string): Sql {
  return server === 'clickhouse' ? quoteNameForClickhouse(name) : quoteName(name);
}
