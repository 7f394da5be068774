import type { StepCount } from '../../domain/evidence/counts.ts';
import type { Basis, Credit, Funnel, Period } from '../../domain/evidence/funnel.ts';
import { rankOverrides } from '../../domain/evidence/targets.ts';
import type { Connection } from '../sql/connection.ts';
import type { CountDialect } from '../sql/count-dialect.ts';
import { quoteInteger, quoteName, quoteText } from '../sql/sql.ts';
import { isLoss, type Packing, unpackEarliestManager, unpackLatestManager, unpackTime } from './packing.ts';

/** Which contacts count, and to whom. */
export interface CountQuery {
  readonly funnel: Funnel;
  readonly credit: Credit;
  readonly basis: Basis;
  readonly period: Period;
  /** What windows are measured against, microseconds. */
  readonly moment: number;
  /** Values of the segment that count; all where absent. */
  readonly segments?: readonly string[];
  /** Column of `journeys` that stands in the manager's place. */
  readonly dimension?: string;
}

/** Counts every step of every row in one statement; the order of the result means nothing. */
export async function countSteps(
  database: Connection,
  dialect: CountDialect,
  packing: Packing,
  query: CountQuery,
): Promise<StepCount[]> {
  const steps = query.funnel.stages
    .slice(1)
    .map((_, index) => selectStep(dialect, packing, query, index + 1));
  const rows = await database.query(
    `SELECT c.step, ${query.dimension ? 'c.row_value' : 'n.name'} AS row_name, c.override, c.entered, c.converted, c.lost, c.immature
     FROM (${steps.join(' UNION ALL ')}) c
     ${query.dimension ? '' : 'LEFT JOIN names n ON n.rank = c.row_value'}`,
  );
  return rows.map((row): StepCount => {
    const { entered, converted, lost, immature } = row as Record<string, number>;
    return {
      row: row.row_name as string | null,
      step: Number(row.step),
      override: Number(row.override),
      entered: entered!,
      converted: converted!,
      lost: query.basis === 'flow' ? 0 : lost!,
      open: query.basis === 'flow' ? 0 : entered! - converted! - lost!,
      immature: immature!,
    };
  });
}

/** The four outcomes of one step by (row, target rule): entered, converted, lost, immature; open is the rest. */
function selectStep(dialect: CountDialect, packing: Packing, query: CountQuery, step: number): string {
  const facts = stepFacts(dialect, packing, query, step);
  const flags =
    query.basis === 'flow'
      ? { counted: 'arrived OR converted', mature: 'TRUE', entered: 'arrived' }
      : { counted: 'arrived', mature: 'NOT immature', entered: 'TRUE' };
  const sum = (condition: string): string => `CAST(sum(CASE WHEN ${condition} THEN 1 ELSE 0 END) AS BIGINT)`;
  const row = query.dimension ? quoteName(query.dimension) : 'credited';
  return `SELECT ${step} AS step, row_value, override,
      ${sum(`${flags.mature} AND ${flags.entered}`)} AS entered,
      ${sum(`${flags.mature} AND converted`)} AS converted,
      ${sum(`${flags.mature} AND NOT converted AND was_lost`)} AS lost,
      ${sum(`NOT (${flags.mature})`)} AS immature
    FROM (
      SELECT ${row} AS row_value, ${overrideExpression(query.funnel, step)} AS override, arrived, converted, was_lost, immature
      FROM (SELECT *, coalesce(${facts.credited}, owner) AS credited FROM (
        SELECT *, ${facts.entryTime} AS entry_at, ${facts.arrived} AS arrived, ${facts.converted} AS converted,
          ${facts.lost} AS was_lost, ${facts.immature} AS immature
        FROM journeys ${facts.filter}))
      WHERE ${flags.counted})
    GROUP BY row_value, override`;
}

function stepFacts(dialect: CountDialect, packing: Packing, query: CountQuery, step: number) {
  const from = `k${step - 1}`;
  const to = `k${step}`;
  const entryTime = unpackTime(dialect, packing, from);
  const exitTime = unpackTime(dialect, packing, to);
  const { start, end } = query.period;
  const dated = start !== undefined || end !== undefined;
  const flow = query.basis === 'flow';
  const window = flow ? undefined : query.funnel.stages[step]?.window;
  // stage 0 is the list: without a period even an entry at an unknown time counts
  const reached = step === 1 && !dated ? 'TRUE' : `${from} IS NOT NULL`;
  const inWindow = window === undefined ? '' : ` AND ${exitTime} - ${entryTime} <= ${quoteInteger(window)}`;
  const converted = flow
    ? `${to} IS NOT NULL${within(exitTime, query.period)}`
    : `${to} IS NOT NULL${inWindow}`;
  const performed = `CASE WHEN ${flow ? `${to} IS NOT NULL` : 'converted'} THEN ${unpackEarliestManager(packing, to)} ELSE ${unpackLatestManager(packing, 'latest')} END`;
  const credited = {
    entry: unpackEarliestManager(packing, from),
    owner: 'owner',
    performer: performed,
  }[query.credit];
  const wanted = (query.segments ?? []).map(quoteText).join(', ');
  return {
    entryTime,
    arrived: `${reached}${within(entryTime, query.period)}`,
    converted,
    lost: `coalesce(${isLoss(dialect, packing, 'latest')}, FALSE)`,
    immature:
      window === undefined
        ? 'FALSE'
        : `coalesce(${quoteInteger(query.moment)} - ${entryTime} < ${quoteInteger(window)}, FALSE)`,
    credited,
    filter: query.segments ? `WHERE segment IN (${wanted})` : '',
  };
}

function within(time: string, { start, end }: Period): string {
  const from = start === undefined ? '' : ` AND ${time} >= ${quoteInteger(start)}`;
  return end === undefined ? from : `${from} AND ${time} < ${quoteInteger(end)}`;
}

/** The index of the target override that holds for a contact in a step, the most specific first; -1 for none. */
function overrideExpression(funnel: Funnel, step: number): string {
  const branches = rankOverrides(funnel.overrides, step).map((index) => {
    const override = funnel.overrides[index]!;
    const conditions = ['TRUE'];
    if (override.segment !== undefined) conditions.push(`segment = ${quoteText(override.segment)}`);
    if (override.manager !== undefined) {
      conditions.push(`credited = (SELECT rank FROM names WHERE name = ${quoteText(override.manager)})`);
    }
    return `WHEN ${conditions.join(' AND ')}${override.period ? within('entry_at', override.period) : ''} THEN ${index}`;
  });
  return branches.length === 0 ? '-1' : `CASE ${branches.join(' ')} ELSE -1 END`;
}

/** How many contacts there are as of the moment asked for, and of how many the entry into stage 0 has no time. */
export async function countContacts(database: Connection): Promise<{ contacts: number; undated: number }> {
  const [row] = await database.query(
    'SELECT count(*) AS contacts, coalesce(sum(CASE WHEN k0 IS NULL THEN 1 ELSE 0 END), 0) AS undated FROM journeys',
  );
  return { contacts: Number(row?.contacts), undated: Number(row?.undated) };
}
