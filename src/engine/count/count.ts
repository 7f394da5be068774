import { type StepCount, type UnknownCount, type WayCount, WHOLE_WAY } from '../../domain/evidence/counts.ts';
import type { Connection } from '../sql/connection.ts';
import { type Shaped, wholes } from '../sql/result.ts';
import { countWhere, joinSql, listLines, quoteName, type Sql, sql } from '../sql/sql.ts';
import { entryOf } from './fold.ts';
import {
  joinShown,
  type KeyColumn,
  listGrouped,
  planKey,
  readKeys,
  selectShown,
  shapeKeyed,
} from './groupings.ts';
import { type JourneyPart, queryJourneys } from './journey-parts.ts';
import type { CountedFunnel, CountQuery } from './question.ts';
import {
  ageExpression,
  inSegments,
  isStray,
  type Journeys,
  overrideExpression,
  stepFacts,
  wayEntry,
} from './step-facts.ts';

/** What the parts of the statement are made of. */
interface CountScope {
  readonly journeys: Journeys;
  readonly query: CountQuery;
  readonly keys: readonly KeyColumn[];
  /** The steps whose target rules the whole way is grouped by. */
  readonly held: readonly number[];
}

/** What stands for the number of the step in rows that are of none. */
const ALL_CONTACTS = -1;
const STRAYS = -2;

const OUTCOMES = ['entered', 'converted', 'lost', 'immature'] as const;
const NUMBERS = { ...wholes(['step', 'override', ...OUTCOMES]), age: 'whole?' } as const;

/** Counts every step and the whole way by the groupings, and the contacts, over `journeys`. */
export async function countJourneys(
  connection: Connection,
  journeys: Journeys,
  query: CountQuery,
): Promise<CountedFunnel> {
  const keys = query.by.map(planKey);
  const held = planHeld(query);
  const rows = await readParts(connection, { journeys, query, keys, held });
  const flow = query.basis === 'flow';
  const outcomes = ({ entered, converted, lost, immature, age }: Part) => {
    const open = flow ? 0 : entered - converted - lost;
    return { entered, converted, lost: flow ? 0 : lost, open, immature, age };
  };
  // one list for all where no step has rules of its own
  const plain = query.funnel.stages.slice(1).map(() => -1);
  const overridesOf = (row: Awaited<ReturnType<typeof readParts>>[number]): number[] =>
    held.length === 0 ? plain : plain.map((_, index) => Number(row[nameHeld(index + 1)] ?? -1));
  const counts: StepCount[] = [];
  const overall: WayCount[] = [];
  const unknown: UnknownCount[] = [];
  let all: Part | undefined;
  for (const row of rows) {
    const { step, override } = row;
    const own = readKeys(keys, row);
    if (step === ALL_CONTACTS) all = row;
    else if (step === STRAYS) unknown.push({ keys: own, contacts: row.entered });
    else if (step !== WHOLE_WAY) counts.push({ keys: own, step, override, ...outcomes(row) });
    else overall.push({ keys: own, overrides: overridesOf(row), ...outcomes(row) });
  }
  return {
    counts,
    overall,
    unknown,
    unknownLosses: all?.lost ?? 0,
    contacts: all?.entered ?? 0,
    participants: all?.converted ?? 0,
    undated: all?.immature ?? 0,
  };
}

type Part = Shaped<typeof NUMBERS>;

function readParts(connection: Connection, scope: CountScope) {
  const { query, keys, held, journeys } = scope;
  const steps = query.funnel.stages.slice(1).flatMap((_, index) => selectStep(scope, index + 1));
  const parts = [selectContacts(scope), ...steps];
  if (query.basis !== 'flow') parts.push(selectWay(scope));
  if (journeys.snapshot) parts.push(selectStrays(scope));
  const groups = ['step', 'override', 'age', ...held.map(nameHeld), ...keys.map(({ name }) => name)];
  const columns = [
    ...[...Object.keys(NUMBERS), ...held.map(nameHeld)].map((name) => sql`c.${quoteName(name)}`),
    ...selectShown(keys),
  ];
  const rules = held.map((step) => ({ name: nameHeld(step), kind: 'whole?' }) as const);
  const shape = shapeKeyed([...rules, ...keys], NUMBERS);
  // all parts are counted together: a count of each would have to be planned
  return queryJourneys(connection, shape, journeys, parts, (union) =>
    joinSql(
      [
        sql`SELECT\n  ${listLines(columns)}\nFROM (${countOutcomes(groups.map(quoteName), union)}) c`,
        joinShown(keys),
      ],
      sql`\n`,
    ),
  );
}

/** How many contacts of each group have each outcome. */
function countOutcomes(groups: readonly Sql[], judged: Sql): Sql {
  const counts = OUTCOMES.map(quoteName).map((outcome) => sql`${countWhere(outcome)} AS ${outcome}`);
  return sql`
SELECT
  ${listLines([...groups, ...counts])}
FROM (
${judged}) judged
GROUP BY ${joinSql(groups)}`;
}

/** The steps of which contacts of one row may be held to different rules: the whole way is grouped by these. */
function planHeld({ funnel, basis }: CountQuery): number[] {
  if (basis === 'flow') return [];
  return funnel.stages.flatMap((_, step) =>
    funnel.overrides.some(({ stage }) => stage === step) ? step : [],
  );
}

function nameHeld(step: number): string {
  return `held_${step}`;
}

const NO_AGE = sql`CAST(NULL AS INTEGER)`;

/**
 * All contacts as one group: `converted` are those that the question is about, `immature` those of whom nobody knows since
 * when, `lost` those of whom not where.
 */
function selectContacts({ journeys, query, keys, held }: CountScope): JourneyPart {
  const steps = query.funnel.stages.slice(1).map((_, index) => stepFacts(query, index + 1).arrived);
  const takesPart = sql`${inSegments(query)} AND (${joinSql(steps, sql` OR `)})`;
  const columns = [
    sql`${ALL_CONTACTS} AS step`,
    sql`-1 AS override`,
    sql`TRUE AS entered`,
    sql`${takesPart} AS converted`,
    sql`${isStray(journeys)} AS lost`,
    sql`${entryOf(0)} IS NULL AS immature`,
    sql`${NO_AGE} AS age`,
    ...held.map((step) => sql`-1 AS ${quoteName(nameHeld(step))}`),
    ...keys.map(({ nothing, name }) => sql`${nothing} AS ${quoteName(name)}`),
  ];
  return { stages: undefined, select: (from) => sql`SELECT\n  ${listLines(columns)}\nFROM ${from}` };
}

function selectStep(scope: CountScope, step: number): JourneyPart[] {
  const { journeys, query, keys } = scope;
  const { arrived, converted, immature, entryTime, credited } = stepFacts(query, step);
  const flow = query.basis === 'flow';
  const mature = sql`NOT (${immature})`;
  const horizon = query.horizons?.[step] ?? null;
  const counted = {
    step,
    stages: [step - 1, step],
    entryTime,
    credited,
    age: ageExpression(journeys.dialect, entryTime, { ...query, horizon }),
    entered: flow ? arrived : mature,
    converted: sql`${mature} AND ${converted}`,
    lost: sql`${mature} AND NOT (${converted}) AND was_lost`,
    immature,
    override: overrideExpression(query.funnel, step),
  };
  const select = (where: Sql, more: Partial<Counted> = {}): JourneyPart =>
    selectJudged(scope, { ...counted, ...more, where: sql`NOT ${isStray(journeys)} AND ${where}` });
  if (!flow) return [select(arrived)];
  if (!keys.some(({ timed }) => timed)) return [select(sql`(${arrived} OR ${converted})`)];
  const never = sql`FALSE`;
  const left = { entered: never, converted: sql`TRUE`, bucketTime: entryOf(step) };
  return [select(arrived, { entered: sql`TRUE`, converted: never }), select(converted, left)];
}

/** The whole way, from the list to the last stage: whose it is decides step 1, and windows are nothing to it. */
function selectWay(scope: CountScope): JourneyPart {
  const { journeys, query, held } = scope;
  const { arrived, entryTime, credited } = stepFacts(query, 1);
  const converted = sql`${entryOf(journeys.lastStage)} IS NOT NULL`;
  const horizon = query.horizons?.[WHOLE_WAY] ?? null;
  return selectJudged(scope, {
    step: WHOLE_WAY,
    stages: [0, 1, journeys.lastStage],
    where: arrived,
    entryTime,
    credited,
    age: ageExpression(journeys.dialect, wayEntry(journeys), { ...query, horizon }),
    entered: sql`TRUE`,
    converted,
    lost: sql`NOT (${converted}) AND was_lost`,
    immature: sql`FALSE`,
    override: sql`-1`,
    held: held.map((step) => overrideExpression(query.funnel, step)),
  });
}

/** Contacts lost at an unknown stage, which are their owner's: they have entered the list and no step. */
function selectStrays(scope: CountScope): JourneyPart {
  const { journeys, query } = scope;
  const { arrived, entryTime } = stepFacts(query, 1);
  return selectJudged(scope, {
    step: STRAYS,
    stages: [0],
    where: sql`${isStray(journeys)} AND ${arrived}`,
    entryTime,
    credited: sql`owner`,
    age: NO_AGE,
    entered: sql`TRUE`,
    converted: sql`FALSE`,
    lost: sql`FALSE`,
    immature: sql`FALSE`,
    override: sql`-1`,
  });
}

/** Contacts of a step as they are to be counted: values and conditions over `journeys`. */
interface Counted {
  readonly step: number;
  readonly stages: readonly number[];
  readonly where: Sql;
  readonly entryTime: Sql;
  /** The time whose bucket they are in, where that is not the entry's. */
  readonly bucketTime?: Sql;
  /** The rank of the manager whose they are; the owner's where it is NULL. */
  readonly credited: Sql;
  readonly age: Sql;
  readonly entered: Sql;
  readonly converted: Sql;
  readonly lost: Sql;
  readonly immature: Sql;
  /** Over `credited`, `entry_at` and the attributes. */
  readonly override: Sql;
  /** The same of each step that is {@link CountScope.held}. */
  readonly held?: readonly Sql[];
}

/** The attributes that groups are made of: those of the groupings, and the one that target rules hang on. */
function listAttributes({ by, funnel }: CountQuery): Sql[] {
  const ruled = funnel.overrides.some(({ segment }) => segment !== undefined);
  return listGrouped(by, ruled ? ['segment'] : []);
}

/** Contacts of one step with their outcomes, and the groups they are counted by: (target rule, age, keys). */
function selectJudged({ query, keys, held }: CountScope, counted: Counted): JourneyPart {
  const outcomes = OUTCOMES.map(quoteName);
  const columns = [
    sql`${counted.step} AS step`,
    sql`${counted.override} AS override`,
    ...outcomes,
    sql`age`,
    ...held.map((step, index) => sql`${counted.held?.[index] ?? sql`-1`} AS ${quoteName(nameHeld(step))}`),
    ...keys.map(({ name, value }) => sql`${value} AS ${quoteName(name)}`),
  ];
  const facts = [
    sql`${counted.entryTime} AS entry_at`,
    sql`coalesce(${counted.credited}, owner) AS credited`,
    sql`${counted.age} AS age`,
    ...OUTCOMES.map((outcome, index) => sql`${counted[outcome]} AS ${outcomes[index]!}`),
    ...(keys.some(({ timed }) => timed)
      ? [sql`${counted.bucketTime ?? counted.entryTime} AS bucket_at`]
      : []),
  ];
  const select = (from: Sql): Sql => sql`SELECT
  ${listLines(columns)}
FROM (
  SELECT
  ${listLines([...facts, ...listAttributes(query)])}
  FROM ${from}
  WHERE ${inSegments(query)} AND ${counted.where}) of_step`;
  return { stages: counted.stages, select };
}
