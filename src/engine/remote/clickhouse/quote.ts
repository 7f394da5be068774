import type { Sql } from '../../sql/sql.ts';

/** A text literal of ClickHouse: it unescapes backslashes too. */
export function quoteForClickhouse(text: string): Sql {
  return `'${escapeText(text).replaceAll("'", "''")}'` as Sql;
}

/** An identifier of ClickHouse, where backslashes escape as well, and old servers know no doubled quotes. */
export function quoteNameForClickhouse(name: string): Sql {
  return `"${escapeText(name).replaceAll('"', '\\"')}"` as Sql;
}

function escapeText(text: string): string {
  return text.replaceAll('\0', '').toWellFormed().replaceAll('\\', '\\\\');
}
