import { normalizeLabel, normalizeText } from '../../../domain/text/label.ts';
import { compareCodePoints } from '../../../domain/text/order.ts';
import type { AwayFile, ReadyColumn } from '../../../ingest/tables/ready-file.ts';
import type { RemoteColumn } from '../../../ingest/tables/remote-table.ts';
import { queryRows, type Shaped } from '../../sql/result.ts';
import { joinSql, NO, type Sql, sql } from '../../sql/sql.ts';
import type { RemoteDialect } from '../dialect.ts';
import { NotCountable } from '../not-countable.ts';
import type { Server } from '../server.ts';
import { isFilled } from '../write-cells.ts';
import { type CountedRows, countCells } from './count-cells.ts';

/** A table on a server that is to be counted there. */
export interface AwayTable {
  readonly server: Server;
  readonly dialect: RemoteDialect;
  readonly input: AwayFile;
  /** Number of the table among those of its kind. */
  readonly source: number;
}

/** So many different texts of a column are asked for: what is looked up for each row. */
export const MOST_TEXTS = 20_000;

/** The column of a table that has what the engine calls so; undefined where the table has none. */
export function findColumn(
  { input }: Pick<AwayTable, 'input'>,
  name: string,
): (ReadyColumn & { readonly remote: RemoteColumn }) | undefined {
  const column = input.columns.find((each) => each.name === name);
  const remote = column?.position === undefined ? undefined : input.remote.columns[column.position];
  return column === undefined || remote === undefined ? undefined : { ...column, remote };
}

/** A cell as text, as it stands; NULL of a column that is not there. */
export function textOf(table: AwayTable, name: string): Sql {
  const column = findColumn(table, name);
  return column === undefined ? sql`NULL` : table.dialect.asText(column.remote);
}

/** A text that stands in a column, and in how many rows. */
export interface TextCount {
  readonly text: string | null;
  readonly rows: number;
}

/**
 * Every different text of a column, as it stands.
 *
 * @param from the relation that has it, under the name that is given
 * @throws NotCountable texts
 */
export async function countTexts({ server }: AwayTable, text: Sql, from: Sql): Promise<TextCount[]> {
  return listTexts(await queryRows(server, TEXTS, selectTexts(text, from)));
}

/** The same of the rows that count of a table, on each shard of it. */
export async function countTextsThere(
  rows: CountedRows,
  text: Sql,
  from: (name: Sql) => Sql,
): Promise<TextCount[]> {
  return listTexts(await countCells(rows, TEXTS, (name) => selectTexts(text, from(name))));
}

const TEXTS = { q_text: 'text?', q_rows: 'whole' } as const;

/** No subquery: of a table that is spread over shards all rows would come out of it. */
function selectTexts(text: Sql, from: Sql): Sql {
  return sql`SELECT ${text} AS q_text, count(*) AS q_rows
FROM ${from}
GROUP BY q_text
LIMIT ${MOST_TEXTS + 1}`;
}

function listTexts(rows: readonly Shaped<typeof TEXTS>[]): TextCount[] {
  if (rows.length > MOST_TEXTS) throw new NotCountable('texts');
  return rows.map(({ q_text, q_rows }) => ({ text: q_text, rows: q_rows }));
}

/** What the texts of a column come to that are the same label. */
export interface Spelled {
  /** The first of its spellings in code-point order, clean. */
  readonly name: string;
  readonly rows: number;
  /** Whether any of them says nothing by the words of the column; of an empty one the label is ''. */
  readonly blank: boolean;
}

/** The labels of a column of several servers' tables, those of all rows: the commonest first, then by name. */
export async function listSpelled(
  tables: readonly AwayTable[],
  name: string,
): Promise<ReadonlyMap<string, Spelled>> {
  const found = new Map<string, Spelled>();
  for (const table of tables) {
    const column = findColumn(table, name);
    if (column === undefined) continue;
    const own = table.server.nameTable(table.input.remote.table);
    for (const { text, rows } of await countTexts(table, table.dialect.asText(column.remote), own)) {
      const clean = normalizeText(text ?? '');
      const label = normalizeLabel(clean);
      const known = found.get(label);
      const first = known === undefined || compareCodePoints(clean, known.name) < 0 ? clean : known.name;
      const blank = known?.blank || isBlank(text, column);
      found.set(label, { name: first, rows: rows + (known?.rows ?? 0), blank });
    }
  }
  const inOrder = [...found].sort(([, a], [, b]) => b.rows - a.rows || compareCodePoints(a.name, b.name));
  return new Map(inOrder);
}

/** Whether a cell says nothing: it is empty, or a word for nothing. */
export function isBlank(text: string | null, { blanks = [] }: Pick<ReadyColumn, 'blanks'>): boolean {
  if (text === null) return true;
  const label = normalizeLabel(text);
  return label === '' || blanks.includes(label);
}

/** The rows of a table that its conditions leave, by the name of the table; and whether there are any conditions. */
export interface ChosenRows {
  readonly of: (name: Sql) => Sql;
  readonly all: boolean;
}

/** Chooses the rows that count. What a condition means is decided here, by the texts that there are. */
export async function chooseRows(table: AwayTable): Promise<ChosenRows> {
  const { where = [], remote } = table.input;
  if (where.length === 0) return { of: (name) => name, all: true };
  const conditions: Sql[] = [];
  for (const { column: wanted, values } of where) {
    const column = findColumn(table, wanted);
    if (column === undefined) {
      conditions.push(NO);
      continue;
    }
    const text = table.dialect.asText(column.remote);
    const labels = new Set(values.map(normalizeLabel));
    const known = await countTexts(table, text, table.server.nameTable(remote.table));
    const isMet = ({ text: each }: TextCount): boolean =>
      labels.has(normalizeLabel(each ?? '')) || (labels.has('') && isBlank(each, column));
    conditions.push(isAmong(table.dialect, text, known.filter(isMet)));
  }
  return {
    of: (name) => sql`(SELECT * FROM ${name} WHERE ${joinSql(conditions, sql` AND `)}) chosen`,
    all: false,
  };
}

export function isAmong({ text: quote }: RemoteDialect, text: Sql, met: readonly TextCount[]): Sql {
  const texts = met.flatMap(({ text: each }) => (each === null ? [] : quote(each)));
  const parts = texts.length === 0 ? [] : [sql`${text} IN (${joinSql(texts)})`];
  if (texts.length < met.length) parts.push(sql`${text} IS NULL`);
  return parts.length === 0 ? NO : sql`(${joinSql(parts, sql` OR `)})`;
}

/** Whether nothing stands in any column of a row: 1 or 0. */
export function countsForNothing({ server, input }: AwayTable): Sql {
  const { columns } = input.remote;
  const filled = columns.flatMap((column) => isFilled(server.address.kind, column) ?? []);
  // a column that is never empty fills every row
  if (filled.length < columns.length) return numberOf(NO);
  return sql`CASE WHEN ${joinSql(filled, sql` OR `)} THEN 0 ELSE 1 END`;
}

/** A condition as a number that can be added up. */
export function numberOf(condition: Sql): Sql {
  return sql`CASE WHEN ${condition} THEN 1 ELSE 0 END`;
}

/** How many rows meet a condition; 0 of none. */
export function sumOf(dialect: RemoteDialect, condition: Sql): Sql {
  return dialect.whole(sql`coalesce(sum(${numberOf(condition)}), 0)`);
}
