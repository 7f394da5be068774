import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES } from '../engine/engines.ts';
import { busyScenarios } from './busy-scenario.ts';
import type { Scenario } from './scenario.ts';
import { type Arrangement, AS_DRAWN, chooseRuns, PATIENCE, runGaps, Workshop } from './tool.ts';

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

const BACKWARDS: Arrangement = { order: (rows) => [...rows].reverse(), parts: 1 };

/** Every question but those that have a property of their own, over the whole of the data where it takes a period. */
const QUESTIONS = [
  ['trend', '--every', 'month'],
  ['trend', '--every', 'day', '--last', '9'],
  ['spread'],
  ['whatif', '--to', 'target'],
  ['whatif', '--set', 's1=+10%'],
  ['plan', '--goal', 's1=50'],
  ['velocity'],
  ['stuck', '--older-than', '1d'],
] as const;

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
    'answers every question with the same bytes in any order of rows',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          busyScenarios.map(askAll),
          fc.constantFrom(...QUESTIONS),
          fc.constantFrom('csv', 'json'),
          async (scenario, [command, ...more], format) => {
            const print = async (arrangement: Arrangement) => {
              const files = await workshop.write(scenario, arrangement);
              return runGaps(engine, scenario, [...files, ...more, '--format', format], command);
            };
            expect(await print(BACKWARDS)).toBe(await print(AS_DRAWN));
          },
        ),
        { numRuns: chooseRuns(30), seed: 12 },
      );
    },
    PATIENCE,
  );

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
