import type { Micros } from '../../../domain/calendar/micros.ts';
import { compareCodePoints } from '../../../domain/text/order.ts';
import type { Connection } from '../../sql/connection.ts';
import { joinSql, listLines, NO, quoteName, type Sql, sql, YES } from '../../sql/sql.ts';
import { joinShown, type KeyedStep, listKeys, planKey, selectShown } from '../groupings.ts';
import {
  type JourneyPart,
  type Journeys,
  type PartColumn,
  type PartRows,
  queryJourneys,
} from '../journey-parts.ts';
import type { CountQuery, Grouping } from '../question.ts';
import { isOfManagers, isOneOf, within } from '../step-facts.ts';
import { type RowScope, selectAmounts, selectCompanies } from './listed-facts.ts';
import { listWaitingParts, numberStep } from './select-waiting.ts';

/** Which contacts are asked for that have not come on, by the manager who brought them where they are. */
export interface WaitingQuery extends Pick<CountQuery, 'period' | 'moment' | 'before' | 'segments'> {
  /** What they are counted and chosen by: the manager, or what stands in his place. */
  readonly by: Exclude<Grouping, { kind: 'bucket' }>;
  /** For longer than how many microseconds they have waited, by step 1..n (at 0 nothing); null: nobody is asked for. */
  readonly longer: readonly (Micros | null)[];
  /** Keys that are asked for, null for what has none; all where absent. */
  readonly keys?: readonly (string | null)[];
  /** Whether those are asked for as well of whom nobody knows since when they wait. */
  readonly undated?: boolean;
}

/** A contact that is open in a step: neither lost nor in any later stage. */
export interface WaitingContact {
  readonly contact: string;
  /** What it is counted by. */
  readonly key: string | null;
  /** Who brought it to where it is, else its owner; null where nobody did. */
  readonly manager: string | null;
  /** 1..n: the stage that it has not come to. */
  readonly step: number;
  /** When it entered the stage before, microseconds; null where that has no time, which only those have that ask for it. */
  readonly since: Micros | null;
  /** Its latest event of a stage or a loss; null where it has none. */
  readonly last: Micros | null;
  readonly company: string | null;
  /** Of its newest event that has one: texts as they stand. */
  readonly amount: string | null;
  readonly currency: string | null;
}

/** How many of them wait for one step. */
export interface WaitingCount {
  readonly key: string | null;
  readonly step: number;
  readonly contacts: number;
}

/** How many contacts wait for longer than asked, by key and step, in no order. */
export async function countWaiting(
  connection: Connection,
  journeys: Journeys,
  query: WaitingQuery,
): Promise<WaitingCount[]> {
  const key = planKey(journeys, query.by, 0);
  const write = ({ union, count }: PartRows): Sql => sql`SELECT c.step, ${key.shown} AS key_0, c.contacts
FROM (
  SELECT step, key_0, ${count} AS contacts
  FROM (
${union}) waiting
  GROUP BY 1, 2) c
${joinShown([key])}`;
  const shape = { step: 'whole', key_0: 'text?', contacts: 'whole' } as const;
  const parts = listWaits(journeys, query, (step, keyed) => [
    numberStep(journeys, step),
    ...listKeys([key], keyed),
  ]);
  const rows = await queryJourneys(connection, journeys, { shape, parts, write });
  return rows.map(({ key_0, ...row }) => ({ key: key_0, ...row }));
}

/** The same contacts one by one, each with its manager: who has waited longest first, then by id; no more than the limit. */
export async function listWaiting(
  connection: Connection,
  journeys: Journeys,
  scope: RowScope,
  query: WaitingQuery,
  limit: number | null,
): Promise<WaitingContact[]> {
  const keys = [query.by, { kind: 'manager' } as const].map((each, place) => planKey(journeys, each, place));
  const order = sql`since NULLS LAST, ${journeys.dialect.inCodePoints(sql`contact`)}`;
  const most = limit === null ? sql`` : sql`\nORDER BY ${order}\nLIMIT ${limit}`;
  const listed = [...FACTS, ...keys.map(({ name }) => quoteName(name))];
  const nothing = sql`CAST(NULL AS VARCHAR)`;
  const hasCompany = scope.further.has('company');
  const hasAmount = scope.further.has('amount');
  const columns = [
    ...FACTS.map((name) => sql`c.${name}`),
    ...selectShown(keys),
    sql`${hasCompany ? sql`d.company` : nothing} AS company`,
    sql`${hasAmount ? sql`a.amount` : nothing} AS amount`,
    sql`${hasAmount ? sql`a.currency` : nothing} AS currency`,
  ];
  const joins = [
    ...keys.flatMap(({ join }) => join),
    ...(hasCompany ? [sql`LEFT JOIN (${selectCompanies(journeys, scope)}) d ON d.contact = c.contact`] : []),
    ...(hasAmount
      ? [sql`LEFT JOIN (${selectAmounts(journeys, scope, query.before)}) a ON a.contact = c.contact`]
      : []),
  ];
  // within a subquery, as a name may be given before the whole as well
  const write = ({ union }: PartRows): Sql => sql`SELECT *
FROM (
WITH listed AS (
SELECT
  ${listLines(listed)}
FROM (
${union}) waiting${most})
SELECT
  ${listLines(columns)}
FROM listed c
${joinSql(joins, sql`\n`)}) told`;
  const parts = listWaits(journeys, query, (step, keyed) => [
    { name: 'contact', value: sql`contact`, kind: 'row' },
    numberStep(journeys, step),
    { name: 'since', value: keyed.bucketAt, kind: 'row' },
    { name: 'last_at', value: sql`last_at`, kind: 'row' },
    ...listKeys(keys, keyed),
  ]);
  const rows = await queryJourneys(connection, journeys, { shape: CONTACT, parts, write });
  // of many stages it took several statements: only together are they in order
  rows.sort(compareWaits);
  return rows.slice(0, limit ?? undefined).map(({ key_0, key_1, last_at, ...row }) => ({
    ...row,
    key: key_0,
    manager: key_1,
    last: last_at,
  }));
}

/** Who has waited longest first, and last who has since nobody knows when. */
function compareWaits(a: WaitRow, b: WaitRow): number {
  const since =
    a.since === null || b.since === null
      ? Number(a.since === null) - Number(b.since === null)
      : a.since - b.since;
  return since || compareCodePoints(a.contact, b.contact);
}

type WaitRow = Pick<WaitingContact, 'since' | 'contact'>;

const FACTS = ['contact', 'step', 'since', 'last_at'].map(quoteName);
const CONTACT = {
  contact: 'text',
  step: 'whole',
  since: 'whole?',
  last_at: 'whole?',
  key_0: 'text?',
  key_1: 'text?',
  company: 'text?',
  amount: 'text?',
  currency: 'text?',
} as const;

/** A part a step: open contacts that have waited for longer than asked, came where they are in the period, and whose key is asked for. */
export function listWaits(
  journeys: Journeys,
  { period, moment, segments, by, longer, undated, keys }: WaitingQuery,
  list: (step: number, keyed: KeyedStep) => readonly PartColumn[],
): JourneyPart[] {
  const conditions = longer.map((least) =>
    least === null ? null : (since: Sql) => sql`${moment} - ${since} > ${least}`,
  );
  const isAsked = (keyed: KeyedStep): Sql => {
    const among = keys === undefined ? YES : isAmong(journeys, by, keys, keyed);
    return sql`${among}${within(keyed.bucketAt, period)}`;
  };
  return listWaitingParts(journeys, { segments, credit: 'entry', conditions, undated, isAsked }, list);
}

/** The condition that what stands in the manager's place is one of those. */
function isAmong(
  journeys: Journeys,
  by: WaitingQuery['by'],
  keys: readonly (string | null)[],
  keyed: KeyedStep,
): Sql {
  const value = planKey(journeys, by, 0).value(keyed);
  const conditions = keys.includes(null) ? [sql`${value} IS NULL`] : [];
  const names = keys.flatMap((each) => each ?? []);
  if (names.length > 0) {
    conditions.push(
      by.kind === 'manager' ? isOfManagers(journeys, value, names) : isOneOf(journeys, by.name, names),
    );
  }
  return conditions.length === 0 ? NO : sql`(${joinSql(conditions, sql` OR `)})`;
}
