import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { type Line, prepare } from '../reference/decisions/company.ts';
import { assess } from '../reference/decisions/gaps.ts';
import { type DecisionScenario, decisionScenarios } from './decision-scenario.ts';
import { askRows, expectLines } from './expect-lines.ts';
import { chooseRuns, PATIENCE } from './tool.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'voronka-decisions-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** `gaps` without what rests on all time. */
function tellGaps({ company }: DecisionScenario): Line[] {
  const ground = prepare(company);
  return assess(ground).map(({ own, standard, p, q, verdict, impact, mentor, focus }) => {
    const { manager, step, entered, converted, lost, open, mature, coefficient, estimate } = own;
    return {
      ...{ manager, stage: company.stages[step]!.id, entered, converted, lost, open, coefficient },
      ...{ low: estimate?.low ?? null, high: estimate?.high ?? null },
      ...(standard && own.entered > 0 ? { target: standard.target, floor: standard.floor } : {}),
      ...{ p, q, verdict, impact, focus, mentor, mature },
    };
  });
}

describe('gaps', () => {
  it(
    'says what the reference says',
    async () => {
      await fc.assert(
        fc.asyncProperty(decisionScenarios, async (scenario) => {
          expectLines(await askRows(folder, scenario, ['gaps']), tellGaps(scenario));
        }),
        { numRuns: chooseRuns(200), seed: 11 },
      );
    },
    PATIENCE,
  );
});
