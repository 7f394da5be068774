import { HOUR, type Micros } from '../../domain/calendar/micros.ts';
import type { Funnel, Period } from '../../domain/evidence/funnel.ts';
import { rankOverrides } from '../../domain/evidence/targets.ts';
import type { CountDialect } from '../sql/count-dialect.ts';
import { type Branch, chooseSql, joinSql, quoteText, type Sql, sql } from '../sql/sql.ts';
import { attributeColumn } from './contacts.ts';
import { keyOf } from './fold.ts';
import { isLoss, type Packing, unpackEarliestManager, unpackLatestManager, unpackTime } from './packing.ts';
import type { CountQuery } from './question.ts';

/** `journeys`, and how to read them. */
export interface Journeys {
  readonly dialect: CountDialect;
  readonly packing: Packing;
  /** Whether any of them may be of a list of present stages. */
  readonly snapshot: boolean;
}

const SEGMENT = attributeColumn('segment');

/** Conditions and values over `journeys` that decide about a contact in a step. */
export interface StepFacts {
  /** e_{i-1}, microseconds; NULL where it is unknown. */
  readonly entryTime: Sql;
  readonly arrived: Sql;
  readonly converted: Sql;
  readonly immature: Sql;
  /** The rank of the manager whose step it is; NULL where that is the owner. */
  readonly credited: Sql;
}

/** @param step 1..n */
export function stepFacts(journeys: Journeys, query: CountQuery, step: number): StepFacts {
  const { dialect, packing } = journeys;
  const [from, to] = [keyOf(step - 1), keyOf(step)];
  const entryTime = unpackTime(dialect, packing, from);
  const exitTime = unpackTime(dialect, packing, to);
  const { start, end } = query.period;
  const dated = start !== undefined || end !== undefined;
  const flow = query.basis === 'flow';
  const window = flow ? undefined : query.funnel.stages[step]?.window;
  // stage 0 is the list: without a period even an entry at an unknown time counts
  const reached = step === 1 && !dated ? sql`TRUE` : sql`${from} IS NOT NULL`;
  const inWindow = window === undefined ? sql`` : sql` AND ${exitTime} - ${entryTime} <= ${window}`;
  const cohort = sql`${to} IS NOT NULL${inWindow}`;
  const young = window !== undefined && query.horizons === undefined;
  const credited = {
    entry: unpackEarliestManager(packing, from),
    owner: sql`owner`,
    performer: chooseSql(
      [[cohort, unpackEarliestManager(packing, to)]],
      unpackLatestManager(packing, sql`latest`),
    ),
  }[query.credit];
  return {
    entryTime,
    arrived: sql`${reached}${within(entryTime, query.period)}`,
    converted: flow ? sql`${to} IS NOT NULL${within(exitTime, query.period)}` : cohort,
    immature: young ? sql`coalesce(${query.moment} - ${entryTime} < ${window}, FALSE)` : sql`FALSE`,
    credited,
  };
}

/** Whether the latest that is known of a contact is a loss. */
export function wasLost({ dialect, packing }: Journeys): Sql {
  return sql`coalesce(${isLoss(dialect, packing, sql`latest`)}, FALSE)`;
}

/** Whether all that is known of a contact is that it is lost, nobody knows where. */
export function isStray({ snapshot }: Journeys): Sql {
  return snapshot ? sql`stray` : sql`FALSE`;
}

/**
 * e_0 as the whole way takes it: NULL also where nothing but a present stage says when the contact entered the list. It
 * may have stood there for long.
 */
export function wayEntry({ dialect, packing, snapshot }: Journeys): Sql {
  const entry = unpackTime(dialect, packing, keyOf(0));
  return snapshot ? chooseSql([[sql`dated = ${entry}`, sql`dated`]]) : entry;
}

/** The condition that a contact is of a segment that counts. */
export function inSegments({ segments }: CountQuery): Sql {
  return segments ? sql`${SEGMENT} IN (${joinSql(segments.map(quoteText))})` : sql`TRUE`;
}

export function within(time: Sql, { start, end }: Period): Sql {
  const from = start === undefined ? sql`` : sql` AND ${time} >= ${start}`;
  return end === undefined ? from : sql`${from} AND ${time} < ${end}`;
}

/** The index of the target override that holds for a contact in a step, the most specific first; -1 for none. */
export function overrideExpression(funnel: Funnel, step: number): Sql {
  const branches = rankOverrides(funnel.overrides, step).map((index): Branch => {
    const { segment, manager, period } = funnel.overrides[index]!;
    const conditions = [sql`TRUE`];
    if (segment !== undefined) conditions.push(sql`${SEGMENT} = ${quoteText(segment)}`);
    if (manager !== undefined) {
      conditions.push(sql`credited = (SELECT min(rank) FROM managers WHERE name = ${quoteText(manager)})`);
    }
    const held = joinSql(conditions, sql` AND `);
    return [period ? sql`${held}${within(sql`entry_at`, period)}` : held, sql`${index}`];
  });
  return chooseSql(branches, sql`-1`);
}

/** Whole hours of a span of microseconds, rounded down; of one below 0 it is 0, of an unknown one NULL. */
export function wholeHours(dialect: CountDialect, span: Sql): Sql {
  return sql`CAST(${chooseSql([[sql`${span} < 0`, sql`0`]], dialect.divide(span, sql`${HOUR}`))} AS INTEGER)`;
}

/** Whole hours from an entry to the moment, no more than the horizon; NULL of an unknown entry and without a horizon. */
export function ageExpression(
  dialect: CountDialect,
  entry: Sql,
  { moment, horizon }: { readonly moment: Micros; readonly horizon: number | null },
): Sql {
  if (horizon === null) return sql`CAST(NULL AS INTEGER)`;
  const span = sql`${moment} - ${entry}`;
  // most contacts are older than any horizon: no division for them
  return chooseSql([[sql`${span} >= ${horizon * HOUR}`, sql`${horizon}`]], wholeHours(dialect, span));
}

/** The condition that an entry was at least so many whole hours before the moment. */
export function isAged(entry: Sql, moment: Micros, hours: number): Sql {
  return sql`${moment} - ${entry} >= ${hours * HOUR}`;
}
