import type { StepCount } from '../../domain/evidence/counts.ts';
import type { Funnel, Period } from '../../domain/evidence/funnel.ts';
import { rankOverrides } from '../../domain/evidence/targets.ts';
import type { CountDatabase, CountDialect } from '../sql/count-dialect.ts';
import { queryRows, wholes } from '../sql/result.ts';
import {
  type Branch,
  chooseSql,
  countWhere,
  joinSql,
  listLines,
  quoteName,
  quoteText,
  type Sql,
  sql,
  unionAll,
} from '../sql/sql.ts';
import { attributeColumn } from './contacts.ts';
import { keyOf } from './fold.ts';
import { type KeyColumn, planKey } from './groupings.ts';
import { isLoss, type Packing, unpackEarliestManager, unpackLatestManager, unpackTime } from './packing.ts';
import type { CountedFunnel, CountQuery } from './question.ts';

/** What statements about `journeys` are made of. */
interface CountScope {
  readonly dialect: CountDialect;
  readonly packing: Packing;
  readonly query: CountQuery;
  readonly keys: readonly KeyColumn[];
}

const NUMBERS = wholes(['step', 'override', 'entered', 'converted', 'lost', 'immature']);

/** Counts every step by the groupings, and the contacts, in one statement over `journeys`. */
export async function countJourneys(
  { connection, dialect }: CountDatabase,
  packing: Packing,
  query: CountQuery,
): Promise<CountedFunnel> {
  const keys = query.by.map(planKey);
  const scope = { dialect, packing, query, keys };
  const steps = query.funnel.stages.slice(1).map((_, index) => selectStep(scope, index + 1));
  const columns = [
    ...Object.keys(NUMBERS).map((name) => sql`c.${quoteName(name)}`),
    ...keys.map(({ shown, name }) => sql`${shown} AS ${quoteName(name)}`),
  ];
  const shapes: Record<string, 'text?' | 'whole?'> = {};
  for (const { name, kind } of keys) shapes[name] = kind;
  const rows = await queryRows(
    connection,
    { ...shapes, ...NUMBERS } as Readonly<Record<string, 'text?' | 'whole?'>> & typeof NUMBERS,
    joinSql(
      [
        sql`SELECT\n  ${listLines(columns)}\nFROM (\n${unionAll([selectContacts(keys), ...steps])}) c`,
        ...keys.flatMap(({ join }) => join),
      ],
      sql`\n`,
    ),
  );
  const list = rows.find(({ step }) => step === 0);
  const flow = query.basis === 'flow';
  const counts = rows.flatMap((row): StepCount[] => {
    const { step, override, entered, converted, lost, immature } = row;
    if (step === 0) return [];
    const open = entered - converted - lost;
    const fates = flow ? { lost: 0, open: 0 } : { lost, open };
    const own = keys.map(({ name }) => row[name] ?? null);
    return [{ keys: own, step, override, entered, converted, ...fates, immature }];
  });
  return { counts, contacts: list?.entered ?? 0, undated: list?.immature ?? 0 };
}

/** A row for stage 0, that every contact is in: `immature` are those of whom nobody knows since when. */
function selectContacts(keys: readonly KeyColumn[]): Sql {
  const columns = [
    sql`0 AS step`,
    sql`-1 AS override`,
    sql`count(*) AS entered`,
    sql`0 AS converted`,
    sql`0 AS lost`,
    sql`${countWhere(sql`${keyOf(0)} IS NULL`)} AS immature`,
    ...keys.map(({ nothing, name }) => sql`${nothing} AS ${quoteName(name)}`),
  ];
  return sql`SELECT\n  ${listLines(columns)}\nFROM journeys`;
}

/** The four outcomes of one step by (target rule, keys): entered, converted, lost, immature; open is the rest. */
function selectStep(scope: CountScope, step: number): Sql {
  const { query, keys } = scope;
  const facts = stepFacts(scope, step);
  const flags =
    query.basis === 'flow'
      ? { counted: sql`arrived OR converted`, mature: sql`TRUE`, entered: sql`arrived` }
      : { counted: sql`arrived`, mature: sql`NOT immature`, entered: sql`TRUE` };
  const columns = [
    sql`${step} AS step`,
    sql`override`,
    sql`${countWhere(sql`${flags.mature} AND ${flags.entered}`)} AS entered`,
    sql`${countWhere(sql`${flags.mature} AND converted`)} AS converted`,
    sql`${countWhere(sql`${flags.mature} AND NOT converted AND was_lost`)} AS lost`,
    sql`${countWhere(sql`NOT (${flags.mature})`)} AS immature`,
    ...keys.map(({ name }) => quoteName(name)),
  ];
  const values = [
    sql`${overrideExpression(query.funnel, step)} AS override`,
    ...keys.map(({ value, name }) => sql`${value} AS ${quoteName(name)}`),
  ];
  return sql`SELECT
  ${listLines(columns)}
FROM (
  SELECT arrived, converted, was_lost, immature,
  ${listLines(values)}
  FROM (SELECT *, coalesce(${facts.credited}, owner) AS credited FROM (
    SELECT *,
      ${facts.entryTime} AS entry_at,
      ${facts.arrived} AS arrived,
      ${facts.converted} AS converted,
      ${facts.lost} AS was_lost,
      ${facts.immature} AS immature
    FROM journeys${facts.filter}) judged) steps
  WHERE ${flags.counted}) counted
GROUP BY ${joinSql([sql`override`, ...keys.map(({ name }) => quoteName(name))])}`;
}

function stepFacts({ dialect, packing, query }: CountScope, step: number) {
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
  const converted = sql`${to} IS NOT NULL${flow ? within(exitTime, query.period) : inWindow}`;
  const performer: Branch = [
    flow ? sql`${to} IS NOT NULL` : sql`converted`,
    unpackEarliestManager(packing, to),
  ];
  const credited = {
    entry: unpackEarliestManager(packing, from),
    owner: sql`owner`,
    performer: chooseSql([performer], unpackLatestManager(packing, sql`latest`)),
  }[query.credit];
  const wanted = joinSql((query.segments ?? []).map(quoteText));
  return {
    entryTime,
    arrived: sql`${reached}${within(entryTime, query.period)}`,
    converted,
    lost: sql`coalesce(${isLoss(dialect, packing, sql`latest`)}, FALSE)`,
    immature:
      window === undefined ? sql`FALSE` : sql`coalesce(${query.moment} - ${entryTime} < ${window}, FALSE)`,
    credited,
    filter: query.segments ? sql` WHERE ${SEGMENT} IN (${wanted})` : sql``,
  };
}

const SEGMENT = attributeColumn('segment');

function within(time: Sql, { start, end }: Period): Sql {
  const from = start === undefined ? sql`` : sql` AND ${time} >= ${start}`;
  return end === undefined ? from : sql`${from} AND ${time} < ${end}`;
}

/** The index of the target override that holds for a contact in a step, the most specific first; -1 for none. */
function overrideExpression(funnel: Funnel, step: number): Sql {
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
