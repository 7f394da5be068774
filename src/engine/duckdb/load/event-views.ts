import type { TableName } from '../../../domain/tables.ts';
import type { EventColumn, ReadyFile, RowEvents, WantedColumn } from '../../../ingest/tables/ready-file.ts';
import {
  type Branch,
  chooseSql,
  joinSql,
  listLines,
  quoteName,
  quoteText,
  type Sql,
  sql,
  unionAll,
} from '../../sql/sql.ts';
import type { Database } from '../database.ts';
import { labelOf } from '../duckdb-dialect.ts';
import { ASIDE, KNOWN_STAGE, nameMet, nameTable, ROW_NUMBER, timeColumnNames } from './base-table.ts';

const NO_NUMBER = sql`CAST(NULL AS BIGINT)`;
const NO_TEXT = sql`CAST(NULL AS VARCHAR)`;

/** Beside the columns of the logical table: which file, which record of it (from 0), which line where that is known. */
const PLACE = ['source', 'ordinal', 'line'].map(quoteName);
const ENTRY = quoteName('entry');
const SNAPSHOT = quoteName('snapshot');

/**
 * `transitions_rows`: one view over all files of transitions, a row an event or a rejected row of the file. `entry` is
 * the number of the column of times that an event of a row shape comes from, NULL for the row's own stage. `snapshot`
 * marks the events of lists of present stages: they do not say how the contact came there, and where it was lost.
 */
export async function createTransitionRows(
  database: Database,
  columns: readonly WantedColumn[],
  inputs: readonly ReadyFile[],
): Promise<void> {
  const parts = inputs.flatMap((input, source): Sql[] => {
    const { events } = input;
    const place = selectPlace(input, source);
    const name = nameTable('transitions', source);
    if (!events) {
      const isDated = sql`CAST(NULL AS INTEGER) AS ${ENTRY}, FALSE AS ${SNAPSHOT}`;
      const cells = [place, isDated, ...listColumns(columns)];
      return [selectCells(cells, name, counts(input))];
    }
    const scope = { input, events, columns, place, name };
    return [events.current ? selectCurrent(scope) : selectRejected(scope), ...selectEntries(scope)];
  });
  if (parts.length === 0) {
    const further = [sql`${NO_NUMBER} AS ${ENTRY}`, sql`CAST(NULL AS BOOLEAN) AS ${SNAPSHOT}`];
    parts.push(selectNothing(columns, further));
  }
  await database.run(sql`CREATE TEMP VIEW transitions_rows AS\n${unionAll(parts)}`);
}

/**
 * `contacts_rows`: one view over all files of contacts, and over files of transitions that have one row a contact:
 * these only speak for contacts that no file of contacts has.
 */
export async function createContactRows(
  database: Database,
  columns: readonly WantedColumn[],
  inputs: readonly ReadyFile[],
  transitions: readonly ReadyFile[],
): Promise<void> {
  const parts = selectRows('contacts', columns, inputs);
  const listed = inputs.map(
    (input, source) =>
      sql`SELECT contact FROM ${nameTable('contacts', source)} WHERE contact IS NOT NULL AND ${counts(input)}`,
  );
  const unlisted = listed.length === 0 ? sql`TRUE` : sql`contact NOT IN (${joinSql(listed, sql`\nUNION\n`)})`;
  for (const [index, input] of transitions.entries()) {
    if (!input.events) continue;
    const cells = [selectPlace(input, inputs.length + index), ...listColumns(columns)];
    const where = sql`${usable(input, input.events)} AND ${unlisted}`;
    parts.push(selectCells(cells, nameTable('transitions', index), where));
  }
  if (parts.length === 0) parts.push(selectNothing(columns, []));
  await database.run(sql`CREATE TEMP VIEW contacts_rows AS\n${unionAll(parts)}`);
}

/** A select a file: its rows that count, as they stand. */
export function selectRows(
  table: TableName,
  columns: readonly WantedColumn[],
  inputs: readonly ReadyFile[],
): Sql[] {
  return inputs.map((input, source) => {
    const cells = [selectPlace(input, source), ...listColumns(columns)];
    return selectCells(cells, nameTable(table, source), counts(input));
  });
}

/**
 * `told_rows`: what files of transitions with a row a contact say of contacts that files of contacts have. Nothing where
 * nobody asks for an attribute, or none of the files has it.
 *
 * @returns whether there is such a view
 */
export async function createToldRows(
  database: Database,
  attributes: readonly string[],
  { contacts, transitions }: Readonly<Record<TableName, readonly ReadyFile[]>>,
): Promise<boolean> {
  const parts = transitions.flatMap((input, source): Sql[] => {
    const has = (name: string): boolean =>
      input.columns.some((column) => column.name === name && column.position !== undefined);
    if (!input.events || !attributes.some(has)) return [];
    const cells = [sql`contact`, ...attributes.map(quoteName)];
    return [selectCells(cells, nameTable('transitions', source), usable(input, input.events))];
  });
  if (contacts.length === 0 || parts.length === 0) return false;
  await database.run(sql`CREATE TEMP VIEW told_rows AS\n${unionAll(parts)}`);
  return true;
}

function selectCells(cells: readonly Sql[], name: Sql, where: Sql): Sql {
  return sql`SELECT
  ${listLines(cells)}
FROM ${name}
WHERE ${where}`;
}

function selectPlace({ line }: ReadyFile, source: number): Sql {
  return sql`${source} AS source, ${ROW_NUMBER} AS ordinal, ${line === undefined ? NO_NUMBER : sql`line`} AS line`;
}

/** The columns of a base table that a logical table keeps. */
function listColumns(columns: readonly WantedColumn[]): Sql[] {
  return columns.flatMap(({ name, kind }): Sql[] =>
    kind === 'time' ? timeColumnNames(name) : [quoteName(name)],
  );
}

function counts({ where }: ReadyFile): Sql {
  return where ? sql`NOT ${ASIDE}` : sql`TRUE`;
}

interface RowScope {
  readonly input: ReadyFile;
  readonly events: RowEvents;
  readonly columns: readonly WantedColumn[];
  readonly place: Sql;
  readonly name: Sql;
}

/** The texts of the times that events of a row are dated by, where they could not be read. */
function badsOf(events: RowEvents): Sql[] {
  const names = [...(events.current ? ['at'] : []), ...events.entries.map(({ column }) => column)];
  return names.map((name) => timeColumnNames(name)[2]);
}

/** Two of the three columns of a time. */
interface Moment {
  readonly local: Sql;
  readonly utc: Sql;
}

/** The row's own time, or that of its creation: what never moved entered its stage when it was made. */
function currentTime({ columns }: ReadyFile): Moment {
  const [local, utc, bad] = timeColumnNames('at');
  if (!columns.some(({ name }) => name === 'created_at')) return { local, utc };
  const [createdLocal, createdUtc] = timeColumnNames('created_at');
  const isBlank = sql`${local} IS NULL AND ${utc} IS NULL AND ${bad} IS NULL`;
  return {
    local: chooseSql([[isBlank, createdLocal]], local),
    utc: chooseSql([[isBlank, createdUtc]], utc),
  };
}

/** The condition of rows of a row shape that are used: an id, no unreadable time, a known stage with a time. */
function usable(input: ReadyFile, events: RowEvents): Sql {
  const conditions = [
    counts(input),
    sql`contact IS NOT NULL`,
    ...badsOf(events).map((bad) => sql`${bad} IS NULL`),
  ];
  if (events.current) {
    const { local, utc } = currentTime(input);
    conditions.push(sql`coalesce(${local}, ${utc}) IS NOT NULL`);
    conditions.push(events.known ? KNOWN_STAGE : sql`stage IS NOT NULL`);
  }
  return joinSql(conditions, sql` AND `);
}

/** What an event says of its stage and time; the other columns are the row's. */
function selectEvent(
  { columns, place, name }: RowScope,
  event: Moment & { readonly entry: Sql; readonly snapshot: boolean; readonly stage: Sql; readonly bad: Sql },
  where: Sql,
): Sql {
  const [local, utc, bad] = timeColumnNames('at');
  const own = new Map([
    [local, event.local],
    [utc, event.utc],
    [bad, event.bad],
    [quoteName('stage'), event.stage],
  ]);
  const cells = listColumns(columns).map((column) => {
    const value = own.get(column);
    return value === undefined ? column : sql`${value} AS ${column}`;
  });
  const origin = [
    sql`${event.entry} AS ${ENTRY}`,
    sql`${event.snapshot ? sql`TRUE` : sql`FALSE`} AS ${SNAPSHOT}`,
  ];
  return selectCells([place, ...origin, ...cells], name, where);
}

/** The row's own stage; an unreadable time among its entries rejects the row as a whole. */
function selectCurrent(scope: RowScope): Sql {
  const broken = sql`coalesce(${joinSql([...badsOf(scope.events), sql`NULL`])})`;
  const time = currentTime(scope.input);
  const unlessBroken = (value: Sql): Sql => chooseSql([[sql`${broken} IS NULL`, value]]);
  const event = {
    entry: numberFirstBad(scope.events),
    snapshot: scope.events.current,
    stage: sql`stage`,
    local: unlessBroken(time.local),
    utc: unlessBroken(time.utc),
    bad: broken,
  };
  return selectEvent(scope, event, counts(scope.input));
}

function selectEntries(scope: RowScope): Sql[] {
  const { input, events } = scope;
  return events.entries.map((entry, index) => {
    const { label } = entry;
    const { local, utc } = entryTime(input, entry);
    const conditions = [usable(input, events), sql`coalesce(${local}, ${utc}) IS NOT NULL`];
    // a deal that stands where an entry says it came to, since the same moment: one event, told twice
    if (events.current) conditions.push(sql`NOT (${isCurrent(input, label, { local, utc })})`);
    const event = {
      entry: sql`${index}`,
      snapshot: events.current,
      stage: quoteText(label),
      local,
      utc,
      bad: NO_TEXT,
    };
    return selectEvent(scope, event, joinSql(conditions, sql` AND `));
  });
}

/** The time of an entry, or the row's own where the row says that it happened and not when. */
function entryTime(input: ReadyFile, { column, stated }: EventColumn): Moment {
  const [local, utc] = timeColumnNames(column);
  if (!stated) return { local, utc };
  const own = currentTime(input);
  const isUndated = sql`${nameMet(column)} AND ${local} IS NULL AND ${utc} IS NULL`;
  return {
    local: chooseSql([[isUndated, own.local]], local),
    utc: chooseSql([[isUndated, own.utc]], utc),
  };
}

function isCurrent(input: ReadyFile, label: string, time: Moment): Sql {
  const own = currentTime(input);
  return sql`coalesce(${labelOf(sql`stage`)} = ${labelOf(quoteText(label))}, FALSE)
    AND ${own.local} IS NOT DISTINCT FROM ${time.local} AND ${own.utc} IS NOT DISTINCT FROM ${time.utc}`;
}

/** Rows without an id or with an unreadable time, once each. */
function selectRejected(scope: RowScope): Sql {
  const { events, input } = scope;
  const bads = badsOf(events);
  const stages = events.entries.map(
    ({ column, label }): Branch => [sql`${timeColumnNames(column)[2]} IS NOT NULL`, quoteText(label)],
  );
  const event = {
    entry: numberFirstBad(events),
    snapshot: false,
    stage: chooseSql(stages, quoteText(events.entries[0]?.label ?? '')),
    local: NO_NUMBER,
    utc: NO_NUMBER,
    bad: sql`coalesce(${joinSql([...bads, sql`NULL`])})`,
  };
  const isRejected = [sql`contact IS NULL`, ...bads.map((bad) => sql`${bad} IS NOT NULL`)];
  return selectEvent(scope, event, sql`${counts(input)} AND (${joinSql(isRejected, sql` OR `)})`);
}

/** The number of the first entry with an unreadable time, NULL where there is none. */
function numberFirstBad({ current, entries }: RowEvents): Sql {
  const branches = entries.map(
    ({ column }, index): Branch => [sql`${timeColumnNames(column)[2]} IS NOT NULL`, sql`${index}`],
  );
  if (current) branches.unshift([sql`${timeColumnNames('at')[2]} IS NOT NULL`, sql`NULL`]);
  return sql`CAST(${chooseSql(branches)} AS INTEGER)`;
}

function selectNothing(columns: readonly WantedColumn[], further: readonly Sql[]): Sql {
  const places = PLACE.map((name) => sql`${NO_NUMBER} AS ${name}`);
  const kept = columns.flatMap(({ name, kind }): Sql[] => {
    if (kind !== 'time') return [sql`${NO_TEXT} AS ${quoteName(name)}`];
    const [local, utc, bad] = timeColumnNames(name);
    return [sql`${NO_NUMBER} AS ${local}`, sql`${NO_NUMBER} AS ${utc}`, sql`${NO_TEXT} AS ${bad}`];
  });
  return sql`SELECT ${joinSql([...places, ...further, ...kept])} WHERE FALSE`;
}
