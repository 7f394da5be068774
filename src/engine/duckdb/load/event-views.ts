import type { TableName } from '../../../domain/tables.ts';
import type { ReadyFile, RowEvents, WantedColumn } from '../../../ingest/tables/ready-file.ts';
import { quoteName, quoteText } from '../../sql/sql.ts';
import type { Database } from '../database.ts';
import type { Dialect } from '../duckdb-dialect.ts';
import { ASIDE, KNOWN_STAGE } from './row-filter.ts';
import { timeColumnNames } from './time-columns.ts';

/** The base table that holds file number `source` of a logical table. */
export function rawTableName(table: TableName, source: number) {
  return quoteName(`${table}_${source}`);
}

/** Beside the columns of the logical table: which file, which record of it (from 0), which line where that is known. */
const PLACE = ['source', 'ordinal', 'line'] as const;

/**
 * `transitions_rows`: one view over all files of transitions, a row an event or a rejected row of the file. `entry` is
 * the number of the column of times that an event of a row shape comes from, NULL for the row's own stage.
 */
export async function createTransitionRows(
  database: Database,
  dialect: Dialect,
  columns: readonly WantedColumn[],
  inputs: readonly ReadyFile[],
): Promise<void> {
  const parts = inputs.flatMap((input, source): string[] => {
    const place = selectPlace(dialect, input, source);
    const name = rawTableName('transitions', source);
    const { events } = input;
    const own = (): string =>
      `SELECT ${[place, 'CAST(NULL AS INTEGER) AS entry', ...listColumns(columns)].join(', ')} FROM ${name} WHERE ${counts(input)}`;
    if (!events) return [own()];
    const scope = { dialect, input, events, columns, place, name };
    return events.current
      ? [selectCurrent(scope), ...selectEntries(scope)]
      : [selectRejected(scope), ...selectEntries(scope)];
  });
  if (parts.length === 0) parts.push(selectNothing(columns, ['entry']));
  await database.run(`CREATE TEMP VIEW transitions_rows AS ${parts.join(' UNION ALL ')}`);
}

/**
 * `contacts_rows`: one view over all files of contacts, and over files of transitions that have one row a contact:
 * these only speak for contacts that no file of contacts has.
 */
export async function createContactRows(
  database: Database,
  dialect: Dialect,
  columns: readonly WantedColumn[],
  inputs: readonly ReadyFile[],
  transitions: readonly ReadyFile[],
): Promise<void> {
  const parts = inputs.map((input, source) => {
    const place = selectPlace(dialect, input, source);
    return `SELECT ${[place, ...listColumns(columns)].join(', ')} FROM ${rawTableName('contacts', source)} WHERE ${counts(input)}`;
  });
  const listed = inputs.map(
    (input, source) =>
      `SELECT contact FROM ${rawTableName('contacts', source)} WHERE contact IS NOT NULL AND ${counts(input)}`,
  );
  const unlisted = listed.length === 0 ? '' : ` AND contact NOT IN (${listed.join(' UNION ')})`;
  for (const [index, input] of transitions.entries()) {
    if (!input.events) continue;
    const place = selectPlace(dialect, input, inputs.length + index);
    parts.push(
      `SELECT ${[place, ...listColumns(columns)].join(', ')} FROM ${rawTableName('transitions', index)} WHERE ${usable(input, input.events)}${unlisted}`,
    );
  }
  if (parts.length === 0) parts.push(selectNothing(columns, []));
  await database.run(`CREATE TEMP VIEW contacts_rows AS ${parts.join(' UNION ALL ')}`);
}

function selectPlace(dialect: Dialect, { line }: ReadyFile, source: number): string {
  return `${source} AS source, ${dialect.rowNumber} AS ordinal, ${line === undefined ? 'CAST(NULL AS BIGINT) AS line' : 'line'}`;
}

/** The columns of a base table that a logical table keeps. */
function listColumns(columns: readonly WantedColumn[]): string[] {
  return columns.flatMap(({ name, kind }) => (kind === 'time' ? timeColumnNames(name) : [quoteName(name)]));
}

function counts({ where }: ReadyFile): string {
  return where ? `NOT ${ASIDE}` : 'TRUE';
}

interface RowScope {
  readonly dialect: Dialect;
  readonly input: ReadyFile;
  readonly events: RowEvents;
  readonly columns: readonly WantedColumn[];
  readonly place: string;
  readonly name: string;
}

/** The time columns that events of a row are dated by. */
function timesOf(events: RowEvents): string[] {
  return [...(events.current ? ['at'] : []), ...events.entries.map(({ column }) => column)];
}

const parts = (name: string) => {
  const [local = '', utc = '', bad = ''] = timeColumnNames(name);
  return { local, utc, bad };
};

/** The row's own time, or that of its creation: what never moved entered its stage when it was made. */
function currentTime({ columns }: ReadyFile): { local: string; utc: string } {
  const at = parts('at');
  if (!columns.some(({ name }) => name === 'created_at')) return at;
  const created = parts('created_at');
  const blank = `${at.local} IS NULL AND ${at.utc} IS NULL AND ${at.bad} IS NULL`;
  return {
    local: `CASE WHEN ${blank} THEN ${created.local} ELSE ${at.local} END`,
    utc: `CASE WHEN ${blank} THEN ${created.utc} ELSE ${at.utc} END`,
  };
}

/** The condition of rows of a row shape that are used: an id, no unreadable time, a known stage with a time. */
function usable(input: ReadyFile, events: RowEvents): string {
  const conditions = [
    counts(input),
    'contact IS NOT NULL',
    ...timesOf(events).map((name) => `${parts(name).bad} IS NULL`),
  ];
  if (events.current) {
    const { local, utc } = currentTime(input);
    conditions.push(`coalesce(${local}, ${utc}) IS NOT NULL`);
    conditions.push(events.known ? KNOWN_STAGE : 'stage IS NOT NULL');
  }
  return conditions.join(' AND ');
}

/** What an event says of its stage and time; the other columns are the row's. */
function selectEvent(
  { columns, place, name }: RowScope,
  event: { entry: string; stage: string; local: string; utc: string; bad: string },
  where: string,
): string {
  const { local, utc, bad } = parts('at');
  const own = new Map([
    [local, event.local],
    [utc, event.utc],
    [bad, event.bad],
    [quoteName('stage'), event.stage],
  ]);
  const cells = listColumns(columns).map((column) =>
    own.has(column) ? `${own.get(column)} AS ${column}` : column,
  );
  return `SELECT ${[place, `${event.entry} AS entry`, ...cells].join(', ')} FROM ${name} WHERE ${where}`;
}

/** The row's own stage; an unreadable time among its entries rejects the row as a whole. */
function selectCurrent(scope: RowScope): string {
  const bads = timesOf(scope.events).map((name) => parts(name).bad);
  const broken = `coalesce(${[...bads, 'NULL'].join(', ')})`;
  const time = currentTime(scope.input);
  const unlessBroken = (value: string): string => `CASE WHEN ${broken} IS NULL THEN ${value} END`;
  return selectEvent(
    scope,
    {
      entry: `CAST(${numberFirstBad(scope.events)} AS INTEGER)`,
      stage: 'stage',
      local: unlessBroken(time.local),
      utc: unlessBroken(time.utc),
      bad: broken,
    },
    counts(scope.input),
  );
}

function selectEntries(scope: RowScope): string[] {
  const { input, events } = scope;
  return events.entries.map(({ column, label }, index) => {
    const { local, utc } = parts(column);
    const conditions = [usable(input, events), `coalesce(${local}, ${utc}) IS NOT NULL`];
    // a deal that stands where an entry says it came to, since the same moment: one event, told twice
    if (events.current) conditions.push(`NOT (${isCurrent(scope, label, { local, utc })})`);
    return selectEvent(
      scope,
      { entry: String(index), stage: quoteText(label), local, utc, bad: 'CAST(NULL AS VARCHAR)' },
      conditions.join(' AND '),
    );
  });
}

function isCurrent(
  { input, dialect }: RowScope,
  label: string,
  time: { local: string; utc: string },
): string {
  const own = currentTime(input);
  const match = (text: string): string => dialect.lowerCase(dialect.normalizeText(text));
  return `coalesce(${match('stage')} = ${match(quoteText(label))}, FALSE)
    AND ${own.local} IS NOT DISTINCT FROM ${time.local} AND ${own.utc} IS NOT DISTINCT FROM ${time.utc}`;
}

/** Rows without an id or with an unreadable time, once each. */
function selectRejected(scope: RowScope): string {
  const { events, input } = scope;
  const bads = events.entries.map(({ column }) => parts(column).bad);
  const stages = events.entries.map(
    ({ label }, index) => `WHEN ${bads[index]} IS NOT NULL THEN ${quoteText(label)}`,
  );
  const nothing = 'CAST(NULL AS BIGINT)';
  return selectEvent(
    scope,
    {
      entry: `CAST(${numberFirstBad(events)} AS INTEGER)`,
      stage: `CASE ${stages.join(' ')} ELSE ${quoteText(events.entries[0]?.label ?? '')} END`,
      local: nothing,
      utc: nothing,
      bad: `coalesce(${bads.join(', ')}, NULL)`,
    },
    `${counts(input)} AND (contact IS NULL OR ${bads.map((bad) => `${bad} IS NOT NULL`).join(' OR ')})`,
  );
}

/** The number of the first entry with an unreadable time, NULL where there is none. */
function numberFirstBad({ current, entries }: RowEvents): string {
  const branches = entries.map(({ column }, index) => `WHEN ${parts(column).bad} IS NOT NULL THEN ${index}`);
  if (current) branches.unshift(`WHEN ${parts('at').bad} IS NOT NULL THEN NULL`);
  return branches.length === 0 ? 'NULL' : `CASE ${branches.join(' ')} END`;
}

function selectNothing(columns: readonly WantedColumn[], further: readonly string[]): string {
  const names = [...PLACE, ...further, ...listColumns(columns)];
  const typed = names.map((name) => {
    const isNumber = name === 'entry' || PLACE.some((each) => each === name) || /_(local|utc)"$/.test(name);
    return `CAST(NULL AS ${isNumber ? 'BIGINT' : 'VARCHAR'}) AS ${name}`;
  });
  return `SELECT ${typed.join(', ')} WHERE FALSE`;
}
