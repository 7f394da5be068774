import * as z from 'zod/mini';
import { TEAM, UNASSIGNED } from '../../src/domain/evidence/funnel.ts';
import type { Cell, Folded } from '../reference/event-log.ts';
import { emptyCell } from '../reference/fold.ts';
import type { Scenario } from './scenario.ts';

const count = z.int().check(z.gte(0));
const row = z.looseObject({
  manager: z.string(),
  stage: z.string(),
  entered: count,
  converted: count,
  lost: z.nullable(count),
  open: z.nullable(count),
  immature: count,
});
const answer = z.looseObject({
  meta: z.looseObject({
    contacts: count,
    undated: count,
    unknownLosses: count,
    asOf: z.nullable(z.string()),
    files: z.array(
      z.looseObject({ table: z.string(), rows: count, used: count, rejected: count, aside: count }),
    ),
  }),
  rows: z.array(row),
});

/** What these tests look at in the output of `gaps --format json`. */
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

/** `manager` -> `stage` -> the five counts; nothing for rows without any contact, which may be shown or not. */
export type CountTable = Record<string, Record<string, number[]>>;

export function tabulateAnswer({ rows }: Answer): CountTable {
  const table: CountTable = {};
  for (const { manager, stage, entered, converted, lost, open, immature } of rows) {
    put(table, manager, stage, [entered, converted, lost ?? 0, open ?? 0, immature]);
  }
  return table;
}

/** The reference's counts in the same form, the team's sums included. */
export function tabulateFolded({ rows }: Folded, { funnel }: Scenario): CountTable {
  const table: CountTable = {};
  const team = funnel.stages.slice(1).map(() => emptyCell());
  for (const [name, cells] of rows) {
    cells.forEach((cell, index) => {
      put(table, name ?? UNASSIGNED, `s${index + 1}`, listCounts(cell));
      for (const key of Object.keys(cell) as (keyof Cell)[]) team[index]![key] += cell[key];
    });
  }
  team.forEach((cell, index) => {
    put(table, TEAM, `s${index + 1}`, listCounts(cell));
  });
  return table;
}

function listCounts({ entered, converted, lost, open, immature }: Cell): number[] {
  return [entered, converted, lost, open, immature];
}

function put(table: CountTable, manager: string, stage: string, counts: number[]): void {
  if (counts.some((each) => each > 0)) table[manager] = { ...table[manager], [stage]: counts };
}
