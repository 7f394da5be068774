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
import { listLines, NO, NO_NUMBER, type Sql, sql } from '../../sql/sql.ts';
import type { TableNames } from '../cluster/push-plan.ts';
import type { Clock, RemoteDialect } from '../dialect.ts';
import { textOf } from '../survey/away-cells.ts';
import { idText } from '../survey/id-cells-away.ts';
import type { ContactSurvey, ContactTimes } from '../survey/survey-contacts.ts';
import type { EventSurvey } from '../survey/survey-events.ts';
import { isStandIn, readTimeCells, type TimeCells } from '../survey/time-cells.ts';
import type { SettledTexts } from './settle-texts.ts';

/** Microseconds of the year 1000: nothing before it is read as a time. */
const YEAR_1000 = -30_610_224_000_000_000;

/** Later than anything, microseconds. */
const EVER = 2 ** 60;

/** The code of whatever is none of the funnel's, and of rows of contacts. */
const NOTHING = -9;

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
}

/**
 * `journeys` as `engine/count/fold` makes them, in one statement over the tables of a server: one row a contact. Attributes
 * and the reasons of losses are numbers here, by {@link SettledTexts}; `listed` says whether the contacts' table has the
 * contact, and `moved` whether anything has happened of it.
 */
export function selectJourneys(fold: AwayFold, names: TableNames): Sql {
  const { dialect, packing, carried, before } = fold;
  const stages = listStages(fold);
  const first = sql`q_k${0}`;
  const created = sql`CASE WHEN q_created < ${before} THEN q_created END`;
  const listed = packEarliest(dialect, packing, created, sql`${LISTED}`, sql`q_owner`);
  const earliest = sql`CASE WHEN ${first} IS NULL THEN q_listing WHEN q_listing < ${first} THEN q_listing ELSE ${first} END`;
  const key = (stage: number): Sql => (stage === 0 ? sql`q_e` : sql`q_k${stage}`);
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
  ];
  return sql`SELECT
  ${listLines(columns)}
FROM (
SELECT q_all.*, ${earliest} AS q_e
FROM (
SELECT q_own.*, ${listed} AS q_listing
FROM (
${foldRows(fold, names)}) q_own
WHERE q_latest IS NOT NULL OR q_created IS NULL OR q_created < ${before}) q_all) q_journeys`;
}

/** One row a contact: the smallest keys from each stage on, the largest of all, and what the contacts' table says. */
function foldRows(fold: AwayFold, names: TableNames): Sql {
  const { dialect, packing, lastStage, carried } = fold;
  const nobody = packing.managers - 1;
  const isRow = sql`q_listed = 1`;
  const latest = sql`CASE WHEN q_code = ${LOST} THEN ${lastStage + 1} ELSE q_code END`;
  const keys = [
    sql`q_rows.*`,
    sql`CASE WHEN q_code >= 0 THEN ${packEarliest(dialect, packing, sql`q_at`, sql`q_code`, sql`q_rank`)} END AS q_first`,
    sql`CASE WHEN q_listed = 0 THEN ${packLatest(dialect, packing, sql`q_at`, latest, sql`q_rank`)} END AS q_last`,
  ];
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
  ];
  return sql`SELECT
  ${listLines(sums)}
FROM (
SELECT
  ${listLines(keys)}
FROM (
${selectRows(fold, names)}) q_rows) q_keyed
GROUP BY q_id`;
}

/** The newest and the oldest event or creation of a server, `q_newest` and `q_oldest`, microseconds. */
export function selectMoments(
  rows: Pick<AwayFold, 'dialect' | 'events' | 'contacts' | 'texts' | 'offsets'>,
  names: TableNames,
): Sql {
  const packing = { managers: rows.texts.ranks.size + 1, tick: 1, base: 0, stages: 0, wide: false };
  const fold = { ...rows, packing, lastStage: 0, before: EVER, carried: [], newest: false, reasons: false };
  return sql`SELECT max(q_at) AS q_newest, min(q_at) AS q_oldest FROM (\n${selectRows(fold, names)}) q_moments`;
}

/** Every event and every row of the contacts, one below the other: no join. */
function selectRows(fold: AwayFold, names: TableNames): Sql {
  const { contacts, before, carried } = fold;
  const events = sql`SELECT
  ${listLines([
    sql`q_id`,
    sql`q_code`,
    sql`q_at`,
    sql`q_rank`,
    sql`0 AS q_listed`,
    sql`${fold.dialect.whole(sql`0`)} AS q_updated`,
    ...carried.map((_, index) => sql`${fold.dialect.whole(sql`0`)} AS q_v${index}`),
    ...(fold.reasons ? [sql`q_reason`] : []),
  ])}
FROM (
${selectEvents(fold, names.transitions)}) q_events
WHERE q_code >= ${LOST} AND q_at < ${before}`;
  return contacts === undefined || names.contacts === null
    ? events
    : sql`${events}\nUNION ALL\n${selectContacts(fold, contacts, names.contacts)}`;
}

/** Events with their codes, moments and managers. */
function selectEvents(fold: AwayFold, name: Sql): Sql {
  const { dialect, events, texts, packing, offsets } = fold;
  const { table, clock } = events;
  const cells = readTimeCells(table, 'at')!;
  const inner = [
    sql`${idText(table)} AS q_id`,
    sql`${dialect.lookup(textOf(table, 'stage'), texts.stages, NOTHING)} AS q_code`,
    sql`${readTime(dialect, cells)} AS q_time`,
    sql`${dialect.lookup(textOf(table, 'manager'), texts.managers, packing.managers - 1)} AS q_rank`,
    ...(fold.reasons
      ? [
          sql`${dialect.lookup(textOf(table, 'reason'), texts.reasons.codes, texts.reasons.values.length)} AS q_reason`,
        ]
      : []),
  ];
  const outer = [
    sql`q_id`,
    sql`q_code`,
    sql`${momentOf(sql`q_time`, clock, offsets)} AS q_at`,
    sql`q_rank`,
    ...(fold.reasons ? [sql`q_reason`] : []),
  ];
  return sql`SELECT
  ${listLines(outer)}
FROM (
SELECT
  ${listLines(inner)}
FROM ${events.from(name)}${dialect.fence}) q_cells
WHERE q_id IS NOT NULL AND q_id <> '' AND q_time IS NOT NULL${dialect.fence}`;
}

/** Rows of the contacts: when they were created, and what they are. */
function selectContacts(fold: AwayFold, survey: ContactSurvey, name: Sql): Sql {
  const { dialect, texts, packing, offsets, carried } = fold;
  const { table, created, updated } = survey;
  const timeOf = (times: ContactTimes | undefined): Sql =>
    times === undefined ? dialect.whole(NO_NUMBER) : readTime(dialect, times.cells);
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
    sql`${momentOf(sql`q_made`, created?.clock ?? 'utc', offsets)} AS q_at`,
    sql`q_rank`,
    sql`1 AS q_listed`,
    sql`${countTicks(fold, momentOf(sql`q_changed`, updated?.clock ?? 'utc', offsets))} AS q_updated`,
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

/** The time of a cell, on its own clock; NULL where it is one that programs write for none. */
function readTime(dialect: RemoteDialect, { micros }: TimeCells): Sql {
  return dialect.whole(sql`CASE WHEN ${isStandIn(micros)} THEN NULL ELSE ${micros} END`);
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
function chooseNewest({ dialect, newest }: AwayFold, value: Sql, most: number): Sql {
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

function listStages({ lastStage }: AwayFold): number[] {
  return Array.from({ length: lastStage + 1 }, (_, stage) => stage);
}
