import type { CountDialect } from '../sql/count-dialect.ts';
import { joinSql, listLines, quoteInteger, quoteName, quoteText, type Sql, sql } from '../sql/sql.ts';
import { cleanText } from './plain-text.ts';

/** A text as labels are compared, NULL where it is blank: made of both sides of every comparison with cells. */
export function labelOf(text: Sql): Sql {
  return duckdb.lowerCase(duckdb.normalizeText(text));
}

/** DuckDB among the engines that can count. */
export const duckdb: CountDialect = {
  normalizeText: (text: Sql) => cleanText(text),
  // lower-casing has two small sigmas, and which one depends on the letters around it
  lowerCase: (text: Sql) => sql`replace(lower(${text}), 'ς', 'σ')`,
  whole: (value, wide = false) => sql`CAST(${value} AS ${wide ? sql`HUGEINT` : sql`BIGINT`})`,
  divide: (dividend: Sql, divisor: Sql) => sql`(${dividend}) // ${divisor}`,
  narrow: (value) => sql`CAST(${value} AS INTEGER)`,
  inCodePoints: (text) => text,
  createTable: (name, select) => sql`CREATE TEMP TABLE ${name} AS\n${select}`,
  createView: (name, select) => sql`CREATE TEMP VIEW ${name} AS\n${select}`,
  renameTable: (from, to) => sql`ALTER TABLE ${from} RENAME TO ${to}`,
  constantRows(name, columns, rows) {
    const names = joinSql(Object.keys(columns).map(quoteName));
    const types = Object.values(columns).map((type) => (type === 'text' ? sql`VARCHAR` : sql`BIGINT`));
    // a list of values may not be empty
    const none = sql`SELECT ${joinSql(types.map((type) => sql`CAST(NULL AS ${type})`))} WHERE FALSE`;
    const values = rows.map((row) => {
      const cells = row.map((cell) => (typeof cell === 'number' ? quoteInteger(cell) : quoteText(cell)));
      return sql`(${joinSql(cells)})`;
    });
    return sql`(${rows.length === 0 ? none : sql`VALUES\n  ${listLines(values)}`}) ${name}(${names})`;
  },
  settings: [],
};
