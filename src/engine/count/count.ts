import { type StepCount, type UnknownCount, type WayCount, WHOLE_WAY } from '../../domain/evidence/counts.ts';
import type { Connection } from '../sql/connection.ts';
import { type Shaped, wholes } from '../sql/result.ts';
import { fails, joinSql, listLines, NO, NO_NUMBER, quoteName, type Sql, sql, YES } from '../sql/sql.ts';
import { entryOf } from './fold.ts';
import {
  joinShown,
  type KeyColumn,
  listKeys,
  planKey,
  readKeys,
  selectShown,
  shapeKeyed,
} from './groupings.ts';
import {
  type JourneyPart,
  type Journeys,
  type PartColumn,
  type PartRows,
  queryJourneys,
} from './journey-parts.ts';
import type { CountedFunnel, CountQuery } from './question.ts';
import { ageExpression, inSegments, isStray, overrideExpression, stepFacts, wayEntry } from './step-facts.ts';

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
  const keys = query.by.map((each, place) => planKey(journeys, each, place));
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
  return queryJourneys(connection, journeys, {
    shape,
    parts,
    write: (rows) =>
      joinSql(
        [
          sql`SELECT\n  ${listLines(columns)}\nFROM (${countOutcomes(groups.map(quoteName), rows)}) c`,
          joinShown(keys),
        ],
        sql`\n`,
      ),
  });
}

/** How many contacts of each group have each outcome. */
function countOutcomes(groups: readonly Sql[], { union, countWhere }: PartRows): Sql {
  const counts = OUTCOMES.map(quoteName).map((outcome) => sql`${countWhere(outcome)} AS ${outcome}`);
  return sql`
SELECT
  ${listLines([...groups, ...counts])}
FROM (
${union}) judged
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

/**
 * All contacts as one group: `converted` are those that the question is about, `immature` those of whom nobody knows since
 * when, `lost` those of whom not where.
 */
function selectContacts(scope: CountScope): JourneyPart {
  const { journeys, query } = scope;
  const steps = query.funnel.stages.slice(1).map((_, index) => stepFacts(query, index + 1).arrived);
  return {
    stages: undefined,
    where: YES,
    columns: listColumns(scope, {
      step: ALL_CONTACTS,
      override: sql`-1`,
      age: NO_NUMBER,
      entered: YES,
      converted: sql`${inSegments(journeys, query)} AND (${joinSql(steps, sql` OR `)})`,
      lost: isStray(journeys),
      immature: sql`${entryOf(0)} IS NULL`,
      keys: scope.keys.map(({ name, nothing, of }) => ({ name, value: nothing, kind: of })),
    }),
  };
}

function selectStep(scope: CountScope, step: number): JourneyPart[] {
  const { journeys, query, keys } = scope;
  const { arrived, converted, immature, entryTime, credited } = stepFacts(query, step);
  const flow = query.basis === 'flow';
  const mature = fails(immature);
  const horizon = query.horizons?.[step] ?? null;
  const counted = {
    step,
    stages: [step - 1, step],
    entryTime,
    credited,
    age: ageExpression(journeys.expressions, entryTime, { ...query, horizon }),
    entered: flow ? arrived : mature,
    converted: sql`${mature} AND ${converted}`,
    lost: sql`${mature} AND ${fails(converted)} AND was_lost`,
    immature,
    override: step,
  };
  const select = (where: Sql, more: Partial<Counted> = {}): JourneyPart =>
    selectJudged(scope, { ...counted, ...more, where: sql`NOT ${isStray(journeys)} AND ${where}` });
  if (!flow) return [select(arrived)];
  if (!keys.some(({ timed }) => timed)) return [select(sql`(${arrived} OR ${converted})`)];
  const left = { entered: NO, converted: YES, bucketTime: entryOf(step) };
  return [select(arrived, { entered: YES, converted: NO }), select(converted, left)];
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
    age: ageExpression(journeys.expressions, wayEntry(journeys), { ...query, horizon }),
    entered: YES,
    converted,
    lost: sql`${fails(converted)} AND was_lost`,
    immature: NO,
    override: -1,
    held,
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
    age: NO_NUMBER,
    entered: YES,
    converted: NO,
    lost: NO,
    immature: NO,
    override: -1,
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
  /** The step whose target rules hold; -1: none do. */
  readonly override: number;
  /** The steps of the same that are {@link CountScope.held}; absent: nothing is held to them. */
  readonly held?: readonly number[];
}

/** Contacts of one step with their outcomes, and the groups they are counted by: (target rule, age, keys). */
function selectJudged(scope: CountScope, counted: Counted): JourneyPart {
  const { journeys, query, keys } = scope;
  const { entryTime, bucketTime = entryTime } = counted;
  const credited = sql`coalesce(${counted.credited}, owner)`;
  const rule = (step: number): Sql =>
    overrideExpression(journeys, query.funnel, step, { credited, entryAt: entryTime });
  return {
    stages: counted.stages,
    where: sql`${inSegments(journeys, query)} AND ${counted.where}`,
    columns: listColumns(scope, {
      ...counted,
      override: counted.override === -1 ? sql`-1` : rule(counted.override),
      held: counted.held?.map(rule),
      keys: listKeys(keys, { credited, bucketAt: bucketTime }),
    }),
  };
}

/** What all parts have in common. */
interface PartCells extends Readonly<Record<(typeof OUTCOMES)[number], Sql>> {
  readonly step: number;
  readonly override: Sql;
  readonly age: Sql;
  readonly held?: readonly Sql[];
  readonly keys: readonly PartColumn[];
}

function listColumns({ query, journeys, held }: CountScope, cells: PartCells): PartColumn[] {
  const rule = { least: -1, most: query.funnel.overrides.length };
  const oldest = Math.max(0, ...(query.horizons ?? []).map((each) => each ?? 0));
  return [
    { name: 'step', value: sql`${cells.step}`, kind: { least: STRAYS, most: journeys.lastStage } },
    { name: 'override', value: cells.override, kind: rule },
    ...OUTCOMES.map((name): PartColumn => ({ name, value: cells[name], kind: 'flag' })),
    { name: 'age', value: cells.age, kind: { least: 0, most: oldest } },
    ...held.map(
      (step, index): PartColumn => ({
        name: nameHeld(step),
        value: cells.held?.[index] ?? sql`-1`,
        kind: rule,
      }),
    ),
    ...cells.keys,
  ];
}
