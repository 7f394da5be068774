import { HOUR, type Micros } from '../../domain/calendar/micros.ts';
import type { Funnel, Period } from '../../domain/evidence/funnel.ts';
import { rankOverrides } from '../../domain/evidence/targets.ts';
import type { CountDialect } from '../sql/count-dialect.ts';
import { type Branch, chooseSql, joinSql, quoteText, type Sql, sql } from '../sql/sql.ts';
import { attributeColumn } from './contacts.ts';
import { entryOf, managerOf } from './fold.ts';
import type { CountQuery } from './question.ts';

/** `journeys`, and how to read them. */
export interface Journeys {
  readonly dialect: CountDialect;
  /** Whether any of them may be of a list of present stages. */
  readonly snapshot: boolean;
  /** Number of the last stage, n. */
  readonly lastStage: number;
  /** Attributes of contacts that they have. */
  readonly carried: readonly string[];
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
export function stepFacts(query: CountQuery, step: number): StepFacts {
  const [from, to] = [entryOf(step - 1), entryOf(step)];
  const { start, end } = query.period;
  const dated = start !== undefined || end !== undefined;
  const flow = query.basis === 'flow';
  const window = flow ? undefined : query.funnel.stages[step]?.window;
  // stage 0 is the list: without a period even an entry at an unknown time counts
  const reached = step === 1 && !dated ? sql`TRUE` : sql`${from} IS NOT NULL`;
  const inWindow = window === undefined ? sql`` : sql` AND ${to} - ${from} <= ${window}`;
  const cohort = sql`${to} IS NOT NULL${inWindow}`;
  const young = window !== undefined && query.horizons === undefined;
  const credited = {
    entry: managerOf(step - 1),
    owner: sql`owner`,
    performer: chooseSql([[cohort, managerOf(step)]], sql`last_by`),
  }[query.credit];
  return {
    entryTime: from,
    arrived: sql`${reached}${within(from, query.period)}`,
    converted: flow ? sql`${to} IS NOT NULL${within(to, query.period)}` : cohort,
    immature: young ? sql`coalesce(${query.moment} - ${from} < ${window}, FALSE)` : sql`FALSE`,
    credited,
  };
}

/** Whether all that is known of a contact is that it is lost, nobody knows where. */
export function isStray({ snapshot }: Journeys): Sql {
  return snapshot ? sql`stray` : sql`FALSE`;
}

/**
 * e_0 as the whole way takes it: NULL also where nothing but a present stage says when the contact entered the list. It
 * may have stood there for long.
 */
export function wayEntry({ snapshot }: Journeys): Sql {
  const entry = entryOf(0);
  return snapshot ? chooseSql([[sql`dated = ${entry}`, sql`dated`]]) : entry;
}

/** The condition that a contact is of a segment that counts. */
export function inSegments({ segments }: Pick<CountQuery, 'segments'>): Sql {
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
