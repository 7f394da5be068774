import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES } from '../engine/engines.ts';
import { busyScenarios } from './busy-scenario.ts';
import type { Scenario } from './scenario.ts';
import { chooseRuns, PATIENCE, runGaps, Workshop } from './tool.ts';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await Workshop.open();
});
afterAll(() => workshop.close());

interface Row {
  readonly manager: string;
  readonly stage: string;
  readonly [column: string]: unknown;
}

/** The question as drawn, by the coefficients that all of these questions know, with targets to fall short of. */
function askAll(scenario: Scenario): Scenario {
  const config = structuredClone(scenario.config) as { stages: object[] };
  const stages = config.stages.map((stage, index) => (index === 0 ? stage : { ...stage, target: '90%' }));
  const taken = ['--credit', '--basis', '--period', '--since', '--until'];
  const options = scenario.options.filter(
    (word, index, all) =>
      !taken.some((name) => word.startsWith(name)) && !(taken.includes(all[index - 1] ?? '') && word !== ''),
  );
  return { ...scenario, config: { ...config, stages }, options };
}

describe.each(ENGINES)('$name', (engine) => {
  it(
    'says in every question what gaps says, and managers add up to the team',
    async () => {
      await fc.assert(
        fc.asyncProperty(busyScenarios.map(askAll), async (scenario) => {
          const files = await workshop.write(scenario);
          const list = async (command: string, ...more: string[]): Promise<Row[]> =>
            JSON.parse(await runGaps(engine, scenario, [...files, ...more, '--format', 'json'], command))
              .rows;
          const gaps = await list('gaps');
          const known = new Map(gaps.map((row) => [`${row.manager} ${row.stage}`, row]));
          const velocity = await list('velocity');
          for (const { manager, stage, entered, converted, lost, open, eventual } of velocity) {
            const same = known.get(`${manager} ${stage}`)!;
            expect({ entered, converted, lost, open, eventual }).toEqual({
              entered: same.entered,
              converted: same.converted,
              lost: same.lost,
              open: same.open,
              eventual: same.coefficient,
            });
          }
          expect(velocity.length).toBe(gaps.length);
          for (const { manager, stage, entered, converted, lost, open } of velocity.filter(isTeam)) {
            expect(manager).toBe('*');
            const own = velocity.filter((row) => !isTeam(row) && row.stage === stage);
            const sum = (column: string) => own.reduce((total, row) => total + (row[column] as number), 0);
            expect([entered, converted, lost, open]).toEqual(
              ['entered', 'converted', 'lost', 'open'].map(sum),
            );
          }
          for (const { manager, stage, from } of await list('whatif')) {
            expect(from).toBe(known.get(`${manager} ${stage}`)!.coefficient);
          }
        }),
        { numRuns: chooseRuns(12), seed: 13 },
      );
    },
    PATIENCE,
  );
});

function isTeam({ manager }: Row): boolean {
  return manager === '*';
}
