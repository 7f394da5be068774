import { HOUR, type Micros } from '../../domain/calendar/micros.ts';
import type { Funnel, Period } from '../../domain/evidence/funnel.ts';
import { rankOverrides } from '../../domain/evidence/targets.ts';
import type { CountDialect, PartDialect } from '../sql/count-dialect.ts';
import { type Branch, chooseSql, joinSql, NO, NO_NUMBER, quoteText, type Sql, sql, YES } from '../sql/sql.ts';
import { attributeColumn } from './contacts.ts';
import { entryOf, managerOf } from './fold.ts';
import type { JourneyPart } from './journey-parts.ts';
import type { CountQuery } from './question.ts';

/** Journeys that lie on servers, which bring back how many of them are alike. */
export interface JourneysElsewhere {
  /** The rank of a manager as a number; NULL of a name that nobody has. */
  rankOf(manager: string): Sql;
  /** Whether an attribute of a contact is one of some values. */
  isOneOf(attribute: string, values: readonly string[]): Sql;
  /** A relation of what the rows of parts are, here: their columns, and `n`: how many are so. */
  gather(parts: readonly JourneyPart[]): Promise<Sql>;
}

/** `journeys`, and how to read them. */
export interface Journeys {
  readonly dialect: CountDialect;
  /** How expressions over them are written: they may lie elsewhere. */
  readonly expressions: PartDialect;
  /** Whether any of them may be of a list of present stages. */
  readonly snapshot: boolean;
  /** Number of the last stage, n. */
  readonly lastStage: number;
  /** Attributes of contacts that they have. */
  readonly carried: readonly string[];
  /** Where they are none of this database's relations. */
  readonly elsewhere?: JourneysElsewhere;
}

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
  const reached = step === 1 && !dated ? YES : sql`${from} IS NOT NULL`;
  // never NULL, as its opposite is asked for: to ClickHouse of 2018 nothing and something unknown is unknown
  const inWindow = window === undefined ? sql`` : sql` AND coalesce(${to} - ${from} <= ${window}, ${NO})`;
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
    immature: young ? sql`coalesce(${query.moment} - ${from} < ${window}, ${NO})` : NO,
    credited,
  };
}

/** Whether all that is known of a contact is that it is lost, nobody knows where. */
export function isStray({ snapshot }: Journeys): Sql {
  return snapshot ? sql`stray` : NO;
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
export function inSegments(journeys: Journeys, { segments }: Pick<CountQuery, 'segments'>): Sql {
  return segments ? isOneOf(journeys, 'segment', segments) : YES;
}

/** The condition that an attribute of a contact is one of some values. */
export function isOneOf({ elsewhere }: Journeys, attribute: string, values: readonly string[]): Sql {
  if (elsewhere !== undefined) return elsewhere.isOneOf(attribute, values);
  return sql`${attributeColumn(attribute)} IN (${joinSql(values.map(quoteText))})`;
}

export function within(time: Sql, { start, end }: Period): Sql {
  const from = start === undefined ? sql`` : sql` AND ${time} >= ${start}`;
  return end === undefined ? from : sql`${from} AND ${time} < ${end}`;
}

/** Whose step it is, and when it was entered: what target rules hang on. */
export interface StepOfContact {
  /** A rank. */
  readonly credited: Sql;
  readonly entryAt: Sql;
}

/** The index of the target override that holds for a contact in a step, the most specific first; -1 for none. */
export function overrideExpression(
  journeys: Journeys,
  funnel: Funnel,
  step: number,
  { credited, entryAt }: StepOfContact,
): Sql {
  const branches = rankOverrides(funnel.overrides, step).map((index): Branch => {
    const { segment, manager, period } = funnel.overrides[index]!;
    const conditions = [YES];
    if (segment !== undefined) conditions.push(isOneOf(journeys, 'segment', [segment]));
    if (manager !== undefined) conditions.push(sql`${credited} = ${rankOf(journeys, manager)}`);
    const held = joinSql(conditions, sql` AND `);
    return [period ? sql`${held}${within(entryAt, period)}` : held, sql`${index}`];
  });
  return chooseSql(branches, sql`-1`);
}

/** The condition that a rank is that of one of some managers. */
export function isOfManagers({ elsewhere }: Journeys, rank: Sql, names: readonly string[]): Sql {
  if (elsewhere !== undefined)
    return sql`${rank} IN (${joinSql(names.map((name) => elsewhere.rankOf(name)))})`;
  return sql`${rank} IN (SELECT rank FROM managers WHERE name IN (${joinSql(names.map(quoteText))}))`;
}

function rankOf({ elsewhere }: Journeys, manager: string): Sql {
  if (elsewhere !== undefined) return elsewhere.rankOf(manager);
  return sql`(SELECT min(rank) FROM managers WHERE name = ${quoteText(manager)})`;
}

/** Whole hours of a span of microseconds, rounded down; of one below 0 it is 0, of an unknown one NULL. */
export function wholeHours(dialect: PartDialect, span: Sql): Sql {
  return dialect.narrow(chooseSql([[sql`${span} < 0`, sql`0`]], dialect.divide(span, sql`${HOUR}`)));
}

/** Whole hours from an entry to the moment, no more than the horizon; NULL of an unknown entry and without a horizon. */
export function ageExpression(
  dialect: PartDialect,
  entry: Sql,
  { moment, horizon }: { readonly moment: Micros; readonly horizon: number | null },
): Sql {
  if (horizon === null) return NO_NUMBER;
  const span = sql`${moment} - ${entry}`;
  // most contacts are older than any horizon: no division for them
  return chooseSql([[sql`${span} >= ${horizon * HOUR}`, sql`${horizon}`]], wholeHours(dialect, span));
}

/** The condition that an entry was at least so many whole hours before the moment. */
export function isAged(entry: Sql, moment: Micros, hours: number): Sql {
  return sql`${moment} - ${entry} >= ${hours * HOUR}`;
}
