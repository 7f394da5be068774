import * as z from 'zod/mini';
import { TEAM, UNASSIGNED } from '../../src/domain/evidence/funnel.ts';
import type { Cell, Folded, Judged } from '../reference/event-log.ts';
import { emptyCell } from '../reference/fold.ts';
import { findMaturities, type Maturity, weighContacts } from '../reference/maturity.ts';
import { relativeError } from '../tool/relative-error.ts';
import type { Scenario } from './scenario.ts';

const count = z.int().check(z.gte(0));
const cells = {
  manager: z.string(),
  entered: count,
  converted: count,
  lost: z.nullable(count),
  open: z.nullable(count),
  immature: count,
  mature: z.nullable(z.number()),
  coefficient: z.nullable(z.number()),
};
const row = z.looseObject({ ...cells, stage: z.string() });
const curve = z.object({
  stage: z.nullable(z.string()),
  from: z.string(),
  horizon: z.nullable(count),
  conversions: count,
  rising: z.boolean(),
});
const answer = z.looseObject({
  meta: z.looseObject({
    contacts: count,
    undated: count,
    unknownLosses: count,
    losses: z.string(),
    curves: z.array(curve),
    asOf: z.nullable(z.string()),
    files: z.array(
      z.looseObject({ table: z.string(), rows: count, used: count, rejected: count, aside: count }),
    ),
  }),
  rows: z.array(row),
  /** Of `report` alone. */
  overall: z.optional(z.array(z.looseObject(cells))),
});

/** What these tests look at in the output of `gaps` and `report` with `--format json`. */
export type Answer = z.infer<typeof answer>;

export function readAnswer(json: string): Answer {
  return answer.parse(JSON.parse(json));
}

/** The moment that the report looks from, microseconds since 1970; null where nothing has a time. */
export function readAsOf({ meta: { asOf } }: Answer): number | null {
  if (asOf === null) return null;
  const fraction = /\.(\d+)/.exec(asOf)?.[1] ?? '';
  return Date.parse(asOf.replace(/\.\d+/, '')) * 1000 + Number(fraction.padEnd(6, '0'));
}

/** What is told of one row in one step; in the flow basis `lost` and `open` are 0. */
interface Told extends Cell {
  readonly mature: number | null;
  readonly coefficient: number | null;
}

/** `manager` -> `stage` -> what is told; nothing for rows without any contact, which may be shown or not. */
export type Table = Record<string, Record<string, Told>>;

/** The stage in whose place the whole way stands. */
const WAY = 'overall';

export function tabulateAnswer({ rows, overall = [] }: Pick<Answer, 'rows' | 'overall'>): Table {
  const table: Table = {};
  for (const each of [...rows, ...overall.map((way) => ({ ...way, stage: WAY }))]) {
    const { entered, converted, lost, open, immature, mature, coefficient } = each;
    const counts = { entered, converted, lost: lost ?? 0, open: open ?? 0, immature };
    put(table, each.manager, each.stage, { ...counts, mature, coefficient });
  }
  return table;
}

/**
 * The reference's answer in the same form, the team's sums included.
 *
 * @param present whether the input lists present stages: when somebody came to a step is unknown there, and the
 *   coefficient of the steps, too, where it does not say of many where they were lost
 */
export function tabulateFolded(folded: Folded, scenario: Scenario, present = false): Table {
  const { question } = scenario;
  const table: Table = {};
  const ranged = present && folded.unknownLosses > 0.05 * folded.contacts;
  const [, ...maturities] = listMaturities(folded, scenario, present);
  for (const [name, own] of groupRows(folded.steps)) {
    for (const step of new Set(own.map((each) => each.step))) {
      const inStep = own.filter((each) => each.step === step);
      const told = tell(inStep, maturities[step - 1], question);
      put(table, name, `s${step}`, ranged ? { ...told, coefficient: null } : told);
    }
  }
  return table;
}

/** The same with the whole way. */
export function tabulateReport(folded: Folded, scenario: Scenario): Table {
  const table = tabulateFolded(folded, scenario);
  const [maturity] = listMaturities(folded, scenario, false);
  for (const [name, own] of groupRows(folded.overall)) {
    put(table, name, WAY, tell(own, maturity, scenario.question));
  }
  return table;
}

/** What the reference says of the time that the whole way and the steps take, as the tool tells it. */
export function tabulateCurves(
  folded: Folded,
  scenario: Scenario,
  present = false,
): Answer['meta']['curves'] {
  return listMaturities(folded, scenario, present).map((maturity, step) => {
    const { from, horizon, conversions, rising } = maturity ?? TIMELESS;
    return { stage: step === 0 ? null : `s${step}`, from, horizon, conversions, rising };
  });
}

const TIMELESS = { from: 'off', horizon: null, conversions: 0, rising: false };

function listMaturities(
  folded: Folded,
  { funnel, question }: Scenario,
  present: boolean,
): (Maturity | undefined)[] {
  const maturities = findMaturities(folded, funnel, question);
  return present ? maturities.map((each, step) => (step === 0 ? each : undefined)) : maturities;
}

/** By the name of their row; all of them are the team's, too. */
function groupRows(judged: readonly Judged[]): Map<string, Judged[]> {
  const rows = new Map<string, Judged[]>();
  for (const each of judged) {
    for (const name of [String(each.keys[0] ?? UNASSIGNED), TEAM]) {
      rows.set(name, [...(rows.get(name) ?? []), each]);
    }
  }
  return rows;
}

function tell(
  judged: readonly Judged[],
  maturity: Maturity | undefined,
  { basis }: Scenario['question'],
): Told {
  const cell = emptyCell();
  for (const count of judged.flatMap(({ counts }) => counts)) cell[count] += 1;
  const { mature, coefficient } = weighContacts(judged, maturity);
  return { ...cell, mature: basis === 'flow' ? null : mature, coefficient };
}

function put(table: Table, manager: string, stage: string, told: Told): void {
  const { entered, converted, immature } = told;
  if (entered + converted + immature > 0) table[manager] = { ...table[manager], [stage]: told };
}

/** As precisely as real numbers are the same, whatever the order of a sum. */
const PRECISION = 1e-9;

/** A table with the real numbers of another where they are the same but for rounding. */
export function adoptRounding(table: Table, other: Table): Table {
  const entries = Object.entries(table).map(([manager, stages]) => {
    const own = Object.entries(stages).map(([stage, told]) => {
      const like = other[manager]?.[stage];
      return [
        stage,
        { ...told, ...adopt('mature', told, like), ...adopt('coefficient', told, like) },
      ] as const;
    });
    return [manager, Object.fromEntries(own)] as const;
  });
  return Object.fromEntries(entries);
}

function adopt(key: 'mature' | 'coefficient', told: Told, like: Told | undefined): Partial<Told> {
  const [exact, found] = [told[key], like?.[key] ?? null];
  if (exact === null || found === null || exact === 0) return {};
  return relativeError(found, exact) <= PRECISION ? { [key]: found } : {};
}
