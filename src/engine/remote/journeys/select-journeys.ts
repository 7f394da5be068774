import { attributeColumn } from '../../count/contacts.ts';
import { LOST } from '../../count/dictionaries.ts';
import { entryOf, managerOf } from '../../count/fold.ts';
import {
  isLoss,
  LISTED,
  packEarliest,
  unpackEarliestManager,
  unpackLatestManager,
  unpackTime,
} from '../../count/packing.ts';
import { listLines, NO, type Sql, sql, YES } from '../../sql/sql.ts';
import type { TableNames } from '../cluster/push-plan.ts';
import { type AwayFold, EVER, selectRows } from './select-rows.ts';

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
    sql`${fold.wholeIds ? dialect.writeWhole(sql`q_id`) : sql`q_id`} AS contact`,
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
    wholeIds: false,
  };
  return { ...rows, ...nothing, packing, before };
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
