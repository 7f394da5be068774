import type { PartDialect } from '../sql/count-dialect.ts';
import { type Sql, sql } from '../sql/sql.ts';

/**
 * An event as one integer whose order is the order of events (SPEC: whose step it is): by time, then the latest stage,
 * then the first manager in code-point order, a missing manager last. So the smallest key among the events of stage j
 * or later *is* the event that set that milestone, whatever order rows are read in: one MIN instead of a join.
 *
 * key = ((time ÷ tick - base) × stages + (n - stage)) × managers + manager
 */
export interface Packing {
  /** Earliest time of the input, in ticks. */
  readonly base: number;
  /** Microseconds of a tick, of which all times are whole ones. */
  readonly tick: number;
  /**
   * Stage numbers 0..n and one more. Among the latest events it is n + 1, a loss: at equal times that is later than any
   * stage. Among those that set milestones it is {@link LISTED}: a loss sets none.
   */
  readonly stages: number;
  /** Manager ranks and one more for "nobody". */
  readonly managers: number;
  /** Whether keys pass 2^62, so that a 64-bit integer cannot hold them. */
  readonly wide: boolean;
}

/** The stage of a contact's creation: at equal times any event of stage 0 goes before it. */
export const LISTED = -1;

/**
 * @param first,last times of the input, microseconds
 * @param stages number of stages, n + 1
 * @param managers number of distinct managers
 * @param tick microseconds of which all times are whole multiples
 */
export function choosePacking(
  first: number,
  last: number,
  stages: number,
  managers: number,
  tick = 1,
): Packing {
  const sizes = { base: Math.floor(first / tick), tick, stages: stages + 1, managers: managers + 1 };
  const ticks = BigInt(Math.floor(last / tick)) - BigInt(sizes.base) + 1n;
  const largest = ticks * BigInt(sizes.stages) * BigInt(sizes.managers);
  return { ...sizes, wide: largest > 2n ** 62n };
}

/** The key of an event that sets milestones; the smallest is the one that counts. */
export function packEarliest(dialect: PartDialect, p: Packing, at: Sql, stage: Sql, manager: Sql): Sql {
  const rank = sql`coalesce(${manager}, ${p.managers - 1})`;
  return pack(dialect, p, at, sql`${p.stages - 2} - (${stage})`, rank);
}

/** The key of an event as a candidate for the contact's latest; the largest is the one that counts. */
export function packLatest(dialect: PartDialect, p: Packing, at: Sql, stage: Sql, manager: Sql): Sql {
  return pack(dialect, p, at, stage, sql`coalesce(${p.managers - 1} - ${manager}, 0)`);
}

function pack(dialect: PartDialect, p: Packing, at: Sql, stage: Sql, manager: Sql): Sql {
  const ticks = p.tick === 1 ? at : dialect.divide(at, sql`${p.tick}`);
  const time = sql`${dialect.whole(ticks, p.wide)} - ${p.base}`;
  return sql`((${time}) * ${p.stages} + (${stage})) * ${p.managers} + ${manager}`;
}

/** The time in a key, microseconds. */
export function unpackTime(dialect: PartDialect, p: Packing, key: Sql): Sql {
  const ticks = sql`(${dialect.whole(dialect.divide(key, sql`${p.stages * p.managers}`))} + ${p.base})`;
  return p.tick === 1 ? ticks : sql`${ticks} * ${p.tick}`;
}

/** The manager's rank in an earliest key; NULL for nobody. */
export function unpackEarliestManager(dialect: PartDialect, p: Packing, key: Sql): Sql {
  return sql`nullif(${dialect.narrow(sql`(${key}) % ${p.managers}`)}, ${p.managers - 1})`;
}

/** The manager's rank in a latest key; NULL for nobody. */
export function unpackLatestManager(dialect: PartDialect, p: Packing, key: Sql): Sql {
  return sql`nullif(${p.managers - 1} - ${dialect.narrow(sql`(${key}) % ${p.managers}`)}, ${p.managers - 1})`;
}

/** Whether a latest key is a loss. */
export function isLoss(dialect: PartDialect, p: Packing, key: Sql): Sql {
  return sql`(${dialect.divide(key, sql`${p.managers}`)}) % ${p.stages} = ${p.stages - 1}`;
}
