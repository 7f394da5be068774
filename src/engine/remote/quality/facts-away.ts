import { LOST } from '../../count/dictionaries.ts';
import { listLines, NO, type Sql, sql } from '../../sql/sql.ts';
import type { TableNames } from '../cluster/push-plan.ts';
import type { AwayRows, AwayServer } from '../count-away.ts';
import { chooseNewest } from '../journeys/select-journeys.ts';
import { type AwayFold, EVER, type NamedCell, selectEvents, selectRows } from '../journeys/select-rows.ts';
import { NotCountable } from '../not-countable.ts';
import type { SelectAway } from './ask-servers.ts';

/** A time in ticks and a manager's number have to fit in 62 bits, where rows of contacts are dated. */
const MOST_TICKS = 2n ** 62n / 40_000_000_000_000_000n;

/** How the rows of a server are read, all of them, whenever they happened. */
export function readAll(
  rows: AwayRows,
  server: AwayServer,
  before: number = EVER,
  texts: AwayRows['texts'] = rows.texts,
): AwayFold {
  const managers = rows.texts.ranks.size + 1;
  const newest = rows.servers.some(({ contacts }) => contacts?.updated !== undefined);
  const { tick, offsets } = rows.times;
  if (newest && BigInt(managers + 1) > MOST_TICKS * BigInt(tick)) throw new NotCountable('keys');
  const { dialect, events, contacts } = server;
  return {
    dialect,
    events,
    contacts,
    texts,
    packing: { managers, tick, base: 0, stages: 0, wide: false },
    offsets,
    lastStage: rows.lastStage,
    before,
    carried: [],
    newest,
    reasons: false,
    everyone: true,
    wholeIds: false,
    returns: false,
  };
}

/** Every used event of a stage or a loss: `q_id`, `q_code`, `q_at`, `q_rank` (nobody's is the largest). */
export function selectUsed(fold: AwayFold, names: TableNames, more: readonly NamedCell[] = []): Sql {
  return selectEvents(fold, names.transitions, { more });
}

/** Whether a manager is named, over `q_rank`. */
export function isNamed({ packing }: AwayFold): Sql {
  return sql`q_rank < ${packing.managers - 1}`;
}

/** Every contact of the list that belongs to somebody: `q_id`, `q_owner`. */
export function selectOwners(fold: AwayFold, names: TableNames): Sql {
  return sql`SELECT *
FROM (
SELECT q_id, ${chooseNewest(fold, sql`q_rank`, fold.packing.managers - 1)} AS q_owner
FROM (
${selectRows(fold, names)}) q_listing
WHERE q_listed = 1
GROUP BY q_id) q_owned
WHERE q_owner IS NOT NULL`;
}

/** One row a contact of either table, as `facts` of `engine/duckdb/quality/quality-tables` has it, with its `owner`. */
export function selectFacts(rows: AwayRows): SelectAway {
  return (server, names) => {
    const fold = readAll(rows, server);
    const { lastStage } = rows;
    const isEvent = sql`q_listed = 0`;
    const first = (condition: Sql): Sql => sql`min(CASE WHEN ${isEvent} AND ${condition} THEN q_at END)`;
    const ranks = sql`CASE WHEN ${isEvent} AND ${isNamed(fold)} THEN q_rank END`;
    const mixed = Array.from(
      { length: lastStage },
      (_, j) => sql`CASE WHEN ${first(sql`q_code = ${j}`)} > ${first(sql`q_code > ${j}`)} THEN 1 ELSE 0 END`,
    );
    const columns = [
      sql`q_id AS contact`,
      sql`max(q_listed) = 1 AS listed`,
      sql`min(q_listed) = 0 AS touched`,
      sql`min(CASE WHEN q_listed = 1 THEN q_at END) AS created`,
      sql`sum(q_listed) AS row_count`,
      sql`coalesce(max(CASE WHEN ${isEvent} THEN q_code END) >= 0, ${NO}) AS staged`,
      sql`${mixed.reduce((sum, each) => sql`${sum} + ${each}`, sql`0`)} > 0 AS mixed`,
      sql`min(CASE WHEN ${isEvent} THEN q_at END) AS first_event`,
      sql`${first(sql`(q_code = ${LOST} OR q_code = ${lastStage})`)} AS closed`,
      sql`${first(sql`q_code = 0`)} AS list_entry`,
      sql`min(${ranks}) AS low_rank`,
      sql`max(${ranks}) AS high_rank`,
      sql`${chooseNewest(fold, sql`q_rank`, fold.packing.managers - 1)} AS owner`,
    ];
    return sql`SELECT
  ${listLines(columns)}
FROM (
${selectRows(fold, names)}) q_rows
GROUP BY q_id`;
  };
}
