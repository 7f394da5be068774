import type { OffsetSegment } from '../../../domain/calendar/zone.ts';
import { attributeColumn } from '../../count/contacts.ts';
import { LOST } from '../../count/dictionaries.ts';
import { entryOf, managerOf } from '../../count/fold.ts';
import {
  isLoss,
  LISTED,
  type Packing,
  packEarliest,
  packLatest,
  unpackEarliestManager,
  unpackLatestManager,
  unpackTime,
} from '../../count/packing.ts';
import { momentOfWallClock } from '../../sql/moment-expression.ts';
import { listLines, NO, NO_NUMBER, type Sql, sql, YES } from '../../sql/sql.ts';
import type { TableNames } from '../cluster/push-plan.ts';
import type { Clock, RemoteDialect } from '../dialect.ts';
import { textOf } from '../survey/away-cells.ts';
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
}

/**
 * `journeys` as `engine/count/fold` makes them, in one statement over the tables of a server: one row a contact. Attributes
 * and the reasons of losses are numbers here, by {@link SettledTexts}; `listed` says whether the contacts' table has the
 * contact, and `moved` whether anything has happened of it.
 */
export function selectJourneys(fold: AwayFold, names: TableNames): Sql {
  const { dialect, packing, carried, before } = fold;
  const stages = listStages(fold);
  const key = (stage: number): Sql => (stage === 0 ? chooseFirst(fold) : sql`q_k${stage}`);
  const happened = fold.everyone
    ? YES
    : sql`q_latest IS NOT NULL OR q_created IS NULL OR q_created < ${before}`;
  const columns = [
    sql`q_id AS contact`,
    ...stages.map((stage) => sql`${unpackTime(dialect, packing, key(stage))} AS ${entryOf(stage)}`),
    ...stages.map(
      (stage) => sql`${unpackEarliestManager(dialect, packing, key(stage))} AS ${managerOf(stage)}`,
    ),
    sql`${unpackTime(dialect, packing, sql`q_latest`)} AS last_at`,
    sql`${unpackLatestManager(dialect, packing, sql`q_latest`)} AS last_by`,
    sql`coalesce(${isLoss(dialect, packing, sql`q_latest`)}, ${NO}) AS was_lost`,
    sql`q_owner AS owner`,
    ...carried.map((name, index) => sql`q_a${index} AS ${attributeColumn(name)}`),
    sql`q_in_list AS listed`,
    ...(fold.reasons ? [sql`${readReason(fold)} AS reason`] : []),
    ...(fold.returns ? [sql`${isReturned(fold)} AS returned`] : []),
  ];
  return sql`SELECT
  ${listLines(columns)}
FROM (
${foldRows(fold, names)}) q_journeys
WHERE ${happened}`;
}

/** The key of the entry into the list: of the first event, or of the creation where that was before it. */
function chooseFirst({ dialect, packing, before }: AwayFold): Sql {
  const first = sql`q_k${0}`;
  const created = sql`CASE WHEN q_created < ${before} THEN q_created END`;
  const listing = packEarliest(dialect, packing, created, sql`${LISTED}`, sql`q_owner`);
  return sql`CASE WHEN ${first} IS NULL OR ${listing} < ${first} THEN ${listing} ELSE ${first} END`;
}

/** One row a contact: the smallest keys from each stage on, the largest of all, and what the contacts' table says. */
function foldRows(fold: AwayFold, names: TableNames): Sql {
  const { packing, carried } = fold;
  const nobody = packing.managers - 1;
  const isRow = sql`q_listed = 1`;
  const sums = [
    sql`q_id`,
    ...listStages(fold).map(
      (stage) => sql`min(CASE WHEN q_code >= ${stage} THEN q_first END) AS q_k${stage}`,
    ),
    sql`max(q_last) AS q_latest`,
    sql`max(q_listed) AS q_in_list`,
    sql`min(CASE WHEN ${isRow} THEN q_at END) AS q_created`,
    sql`${chooseNewest(fold, sql`q_rank`, nobody)} AS q_owner`,
    ...carried.map((name, index) => {
      const most = fold.texts.attributes.get(name)?.values.length ?? 0;
      return sql`${chooseNewest(fold, sql`q_v${index}`, most)} AS q_a${index}`;
    }),
    ...(fold.reasons
      ? [sql`max(CASE WHEN q_code = ${LOST} THEN ${packReason(fold)} END) AS q_reason_key`]
      : []),
    ...(fold.returns ? [sql`min(CASE WHEN q_code = ${LOST} THEN q_at END) AS q_lost_at`] : []),
  ];
  return sql`SELECT
  ${listLines(sums)}
FROM (
${selectRows(fold, names)}) q_rows
GROUP BY q_id`;
}

/** What is known of rows alone, of whatever fold. */
type AwayEvents = Pick<AwayFold, 'dialect' | 'events' | 'contacts' | 'texts' | 'offsets'>;

/** The newest and the oldest event or creation of a server, `q_newest` and `q_oldest`, microseconds. */
export function selectMoments(rows: AwayEvents, names: TableNames): Sql {
  const fold = foldNothing(rows, EVER);
  return sql`SELECT max(q_at) AS q_newest, min(q_at) AS q_oldest FROM (\n${selectRows(fold, names)}) q_moments`;
}

/** The newest event before a moment of each manager, by rank: `q_rank`, `q_last` (microseconds), and `q_count`. */
export function selectLastEvents(
  rows: AwayEvents & Pick<AwayFold, 'before'>,
  { transitions }: TableNames,
): Sql {
  const fold = foldNothing(rows, rows.before);
  const events = selectRows(fold, { transitions, contacts: null });
  return sql`SELECT q_rank, max(q_at) AS q_last, count(*) AS q_count FROM (\n${events}) q_happened GROUP BY q_rank`;
}

function foldNothing(rows: AwayEvents, before: number): AwayFold {
  const packing = { managers: rows.texts.ranks.size + 1, tick: 1, base: 0, stages: 0, wide: false };
  const nothing = {
    lastStage: 0,
    carried: [],
    newest: false,
    reasons: false,
    everyone: true,
    returns: false,
  };
  return { ...rows, ...nothing, packing, before };
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
    sql`${idText(table)} AS q_id`,
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
    sql`${at} AS q_at`,
    sql`q_rank`,
    sql`0 AS q_listed`,
    sql`CASE WHEN q_code >= 0 THEN ${packEarliest(dialect, packing, at, sql`q_code`, sql`q_rank`)} END AS q_first`,
    sql`${packLatest(dialect, packing, at, latest, sql`q_rank`)} AS q_last`,
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
WHERE q_id IS NOT NULL AND q_id <> '' AND q_time IS NOT NULL${isMeant} AND ${counted} AND ${at} < ${before}`;
}

/** Rows of the contacts: when they were created, and what they are. */
function selectContacts(fold: AwayFold, survey: ContactSurvey, name: Sql): Sql {
  const { dialect, texts, packing, offsets, carried } = fold;
  const { table, created, updated } = survey;
  const timeOf = (times: ContactTimes | undefined): Sql =>
    dialect.whole(times === undefined ? NO_NUMBER : times.cells.micros);
  const inner = [
    sql`${idText(table)} AS q_id`,
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
    sql`${readMoment(sql`q_made`, created, offsets)} AS q_at`,
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
WHERE q_id IS NOT NULL AND q_id <> ''`;
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

/**
 * Of the rows of the contacts the smallest number that is below `most`, or, where rows are dated, that of the newest row
 * which has one (SPEC: inputs); NULL where none has.
 */
export function chooseNewest({ dialect, newest }: AwayFold, value: Sql, most: number): Sql {
  const isKnown = sql`q_listed = 1 AND ${value} < ${most}`;
  if (!newest) return sql`min(CASE WHEN ${isKnown} THEN ${value} END)`;
  const key = sql`q_updated * ${most + 1} + (${most} - ${value})`;
  return sql`${most} - max(CASE WHEN ${isKnown} THEN ${dialect.whole(key)} END) % ${most + 1}`;
}

/** A loss by its time, then the first reason, none last: the largest is the one that counts. */
function packReason({ dialect, packing, texts }: AwayFold): Sql {
  const { length } = texts.reasons.values;
  const ticks = sql`(${dialect.whole(dialect.divide(sql`q_at`, sql`${packing.tick}`))} - ${packing.base})`;
  return sql`${ticks} * ${length + 1} + (${length} - q_reason)`;
}

/** The number of the reason of a contact's latest loss; NULL where none was recorded. */
function readReason({ texts }: AwayFold): Sql {
  const { length } = texts.reasons.values;
  return sql`nullif(${length} - q_reason_key % ${length + 1}, ${length})`;
}

/** Whether anything happened after the first loss. */
function isReturned({ dialect, packing }: AwayFold): Sql {
  return sql`CASE WHEN q_lost_at < ${unpackTime(dialect, packing, sql`q_latest`)} THEN 1 ELSE 0 END`;
}

const listStages = ({ lastStage }: AwayFold): number[] => [...Array(lastStage + 1).keys()];
