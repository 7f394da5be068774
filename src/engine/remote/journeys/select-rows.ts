import type { OffsetSegment } from '../../../domain/calendar/zone.ts';
import { LOST } from '../../count/dictionaries.ts';
import { type Packing, packEarliest, packLatest } from '../../count/packing.ts';
import { momentOfWallClock } from '../../sql/moment-expression.ts';
import { listLines, NO_NUMBER, type Sql, sql } from '../../sql/sql.ts';
import type { TableNames } from '../cluster/push-plan.ts';
import type { Clock, RemoteDialect } from '../dialect.ts';
import { type AwayTable, findColumn, textOf } from '../survey/away-cells.ts';
import { idText } from '../survey/id-cells-away.ts';
import type { ContactSurvey, ContactTimes } from '../survey/survey-contacts.ts';
import { addTotals, type EventSurvey } from '../survey/survey-events.ts';
import { isStandIn, readTimeCells } from '../survey/time-cells.ts';
import type { SettledTexts } from './settle-texts.ts';

/** Microseconds of the year 1000: nothing before it is read as a time. */
const YEAR_1000 = -30_610_224_000_000_000;

/** Later than anything, microseconds. */
export const EVER = 2 ** 60;

/** The code of whatever is none of the funnel's, and of rows of contacts. */
export const NOTHING = -9;

/** What is known of one server's tables, and of all of them together. */
export interface AwayFold {
  readonly dialect: RemoteDialect;
  readonly events: EventSurvey;
  readonly contacts: ContactSurvey | undefined;
  readonly texts: SettledTexts;
  readonly packing: Packing;
  readonly offsets: readonly OffsetSegment[];
  readonly lastStage: number;
  /** Exclusive bound of what has happened, microseconds. */
  readonly before: number;
  /** Attributes of contacts that are carried along. */
  readonly carried: readonly string[];
  /** Whether contacts have an `updated_at`, and any has several rows. */
  readonly newest: boolean;
  /** Whether the reasons of losses are told. */
  readonly reasons: boolean;
  /** Whether contacts are told of which nothing has happened yet. */
  readonly everyone: boolean;
  /** Whether it is told who came back after a loss, or was lost twice. */
  readonly returns: boolean;
  /** Whether ids are grouped as the numbers that they are, in half the time: see {@link haveWholeIds}. */
  readonly wholeIds: boolean;
}

/** Whether the ids of a server's tables are whole numbers of one type. */
export function haveWholeIds({ events, contacts }: Pick<AwayFold, 'events' | 'contacts'>): boolean {
  const columns = [events.table, ...(contacts ? [contacts.table] : [])].map((table) =>
    findColumn(table, 'contact'),
  );
  const types = columns.map((column) => column?.remote.type.replace(/^Nullable\((.*)\)$/, '$1'));
  return columns.every((column) => column?.remote.kind === 'whole') && new Set(types).size === 1;
}

/** Every event and every row of the contacts, one below the other: no join. */
export function selectRows(fold: AwayFold, names: TableNames): Sql {
  const { contacts } = fold;
  const events = selectEvents(fold, names.transitions);
  return contacts === undefined || names.contacts === null
    ? events
    : sql`${events}\nUNION ALL\n${selectContacts(fold, contacts, names.contacts)}`;
}

/** A further cell of a row, under a name. */
export interface NamedCell {
  readonly value: Sql;
  readonly name: Sql;
}

/** What is asked of events beside what a fold needs. */
interface EventChoice {
  readonly more?: readonly NamedCell[];
  /** By `q_code`: which of them; default: those of stages and losses. */
  readonly counted?: Sql;
}

/**
 * Events with their codes, moments, managers and keys, and further cells of theirs. Expressions stand here several times
 * in place of a name that a further subquery would give them: ClickHouse of 2018 looks through every subquery twice, and
 * so through the innermost of ten a thousand times.
 */
export function selectEvents(
  fold: AwayFold,
  name: Sql,
  { more = [], counted = sql`q_code >= ${LOST}` }: EventChoice = {},
): Sql {
  const { dialect, events, texts, packing, offsets, lastStage, before, carried } = fold;
  const { table, clock } = events;
  const cells = readTimeCells(table, 'at')!;
  const inner = [
    sql`${readId(fold, table)} AS q_id`,
    sql`${dialect.lookup(textOf(table, 'stage'), texts.stages, NOTHING)} AS q_code`,
    sql`${dialect.whole(cells.micros)} AS q_time`,
    sql`${dialect.lookup(textOf(table, 'manager'), texts.managers, packing.managers - 1)} AS q_rank`,
    ...(fold.reasons
      ? [
          sql`${dialect.lookup(textOf(table, 'reason'), texts.reasons.codes, texts.reasons.values.length)} AS q_reason`,
        ]
      : []),
    ...more.map((each) => sql`${each.value} AS ${each.name}`),
  ];
  const at = momentOf(sql`q_time`, clock, offsets);
  const latest = sql`CASE WHEN q_code = ${LOST} THEN ${lastStage + 1} ELSE q_code END`;
  const standing = addTotals(events.stages).q_standing;
  const isMeant = standing === 0 ? sql`` : sql` AND NOT ${isStandIn(sql`q_time`)}`;
  const outer = [
    sql`q_id`,
    sql`q_code`,
    sql`${orNull(at)} AS q_at`,
    sql`q_rank`,
    sql`0 AS q_listed`,
    sql`CASE WHEN q_code >= 0 THEN ${packEarliest(dialect, packing, at, sql`q_code`, sql`q_rank`)} END AS q_first`,
    sql`${orNull(packLatest(dialect, packing, at, latest, sql`q_rank`))} AS q_last`,
    sql`${dialect.whole(sql`0`)} AS q_updated`,
    ...carried.map((_, index) => sql`${dialect.whole(sql`0`)} AS q_v${index}`),
    ...(fold.reasons ? [sql`q_reason`] : []),
    ...more.map((each) => each.name),
  ];
  return sql`SELECT
  ${listLines(outer)}
FROM (
SELECT
  ${listLines(inner)}
FROM ${events.from(name)}${dialect.fence}) q_cells
WHERE ${hasId(fold)} AND q_time IS NOT NULL${isMeant} AND ${counted} AND ${at} < ${before}`;
}

/** Rows of the contacts: when they were created, and what they are. */
function selectContacts(fold: AwayFold, survey: ContactSurvey, name: Sql): Sql {
  const { dialect, texts, packing, offsets, carried } = fold;
  const { table, created, updated } = survey;
  const timeOf = (times: ContactTimes | undefined): Sql =>
    dialect.whole(times === undefined ? NO_NUMBER : times.cells.micros);
  const inner = [
    sql`${readId(fold, table)} AS q_id`,
    sql`${timeOf(created)} AS q_made`,
    sql`${timeOf(updated)} AS q_changed`,
    sql`${dialect.lookup(textOf(table, 'manager'), texts.managers, packing.managers - 1)} AS q_rank`,
    ...carried.map((each, index) => {
      const { codes = [], values = [] } = texts.attributes.get(each) ?? {};
      return sql`${dialect.lookup(textOf(table, each), codes, values.length)} AS q_v${index}`;
    }),
  ];
  const outer = [
    sql`q_id`,
    sql`${dialect.whole(sql`${NOTHING}`)} AS q_code`,
    sql`${orNull(readMoment(sql`q_made`, created, offsets))} AS q_at`,
    sql`q_rank`,
    sql`1 AS q_listed`,
    sql`${dialect.whole(NO_NUMBER)} AS q_first`,
    sql`${dialect.whole(NO_NUMBER)} AS q_last`,
    sql`${countTicks(fold, readMoment(sql`q_changed`, updated, offsets))} AS q_updated`,
    ...carried.map((_, index) => sql`${dialect.whole(sql`q_v${index}`)} AS q_v${index}`),
    ...(fold.reasons ? [sql`${dialect.whole(sql`0`)} AS q_reason`] : []),
  ];
  return sql`SELECT
  ${listLines(outer)}
FROM (
SELECT
  ${listLines(inner)}
FROM ${survey.from(name)}${dialect.fence}) q_cells
WHERE ${hasId(fold)}`;
}

/**
 * A value in a type that may be NULL: of two selects below each other, ClickHouse of 2018 fails where only one has such
 * a type and the column is not asked for.
 */
function orNull(value: Sql): Sql {
  return sql`CASE WHEN q_rank >= 0 THEN ${value} END`;
}

/** The id of a row, as text or as the number it is. */
function readId({ wholeIds, dialect }: AwayFold, table: AwayTable): Sql {
  const column = wholeIds ? findColumn(table, 'contact') : undefined;
  return column === undefined ? idText(table) : dialect.name(column.remote.name);
}

function hasId({ wholeIds }: AwayFold): Sql {
  return wholeIds ? sql`q_id IS NOT NULL` : sql`q_id IS NOT NULL AND q_id <> ''`;
}

/** The moment of a time on its own clock; NULL of one that programs write for none. */
function readMoment(time: Sql, times: ContactTimes | undefined, offsets: readonly OffsetSegment[]): Sql {
  if (times === undefined) return time;
  const moment = momentOf(time, times.clock, offsets);
  if (times.totals.q_standing === 0) return moment;
  return sql`CASE WHEN ${isStandIn(time)} THEN NULL ELSE ${moment} END`;
}

function momentOf(time: Sql, clock: Clock, offsets: readonly OffsetSegment[]): Sql {
  return clock === 'utc' ? time : momentOfWallClock(time, offsets);
}

/** Ticks since before anything that is read as a time; 0 of no time. */
function countTicks({ dialect, packing: { tick } }: AwayFold, at: Sql): Sql {
  const since = sql`(${at} + ${-YEAR_1000})`;
  return dialect.whole(sql`coalesce(${dialect.divide(since, sql`${tick}`)} + 1, 0)`);
}
