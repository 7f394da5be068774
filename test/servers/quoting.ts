import { quoteForClickhouse, quoteNameForClickhouse } from '../../src/engine/remote/clickhouse/quote.ts';
import type { ServerKind } from '../../src/engine/remote/server.ts';
import { quoteName, quoteText, type Sql } from '../../src/engine/sql/sql.ts';

export function quoteTextOn(kind: ServerKind, text: string): Sql {
  return kind === 'clickhouse' ? quoteForClickhouse(text) : quoteText(text);
}

export function quoteNameOn(kind: ServerKind, name: string): Sql {
  return kind === 'clickhouse' ? quoteNameForClickhouse(name) : quoteName(name);
}
