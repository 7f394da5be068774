import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEAM } from '../../src/domain/evidence/funnel.ts';
import { ENGINES, type EngineUnderTest } from '../engine/engines.ts';
import type { Folded } from '../reference/event-log.ts';
import { foldLog } from '../reference/fold.ts';
import {
  type Answer,
  adoptRounding,
  readAnswer,
  readAsOf,
  tabulateAnswer,
  tabulateCurves,
  tabulateFolded,
  tabulateReport,
} from './answer.ts';
import { busyScenarios } from './busy-scenario.ts';
import { BERLIN, type Calendar, MOSCOW } from './calendar.ts';
import { readLog, type Scenario, scenarios } from './scenario.ts';
import { chooseRuns, PATIENCE, runGaps, Workshop } from './tool.ts';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await Workshop.open();
});
afterAll(() => workshop.close());

async function askJson(
  engine: EngineUnderTest,
  scenario: Scenario,
  more: readonly string[] = [],
  command?: string,
): Promise<Answer> {
  const files = await workshop.write(scenario);
  return readAnswer(await runGaps(engine, scenario, [...files, '--format', 'json', ...more], command));
}

/** The counts, what they are worth at the age of the contacts, and what that is taken from. */
function expectFolded(answer: Answer, folded: Folded, scenario: Scenario): void {
  const tabulate = answer.overall ? tabulateReport : tabulateFolded;
  const table = tabulateAnswer(answer);
  expect(table).toEqual(adoptRounding(tabulate(folded, scenario), table));
  expect(answer.meta.curves).toEqual(tabulateCurves(folded, scenario));
}

async function compareWithReference(
  engine: EngineUnderTest,
  calendar: Calendar,
  numRuns: number,
  seed: number,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(scenarios(calendar), async (scenario) => {
      const answer = await askJson(engine, scenario);
      const folded = foldLog(readLog(scenario), scenario.funnel, scenario.question);
      expectFolded(answer, folded, scenario);
      const { contacts, undated } = answer.meta;
      expect({ contacts, undated, asOf: readAsOf(answer) }).toEqual({
        contacts: folded.contacts,
        undated: folded.undated,
        asOf: Number.isFinite(folded.moment) ? folded.moment : null,
      });
      for (const { table, rows, used, rejected } of answer.meta.files) {
        const name = table === 'contacts' ? 'contacts' : 'transitions';
        expect({ table, rows, rejected }).toEqual({
          table: name,
          rows: scenario[name]?.rows.length,
          rejected: folded.rejected[name],
        });
        expect(rows).toBe(used + rejected);
      }
      expectSums(answer, scenario);
    }),
    { numRuns, seed },
  );
}

/** entered = converted + lost + open in every row of a cohort, and the managers' rows add up to the team's. */
function expectSums({ rows }: Answer, { question, funnel }: Scenario): void {
  for (const { entered, converted, lost, open } of rows) {
    if (question.basis === 'flow') expect([lost, open]).toEqual([null, null]);
    else expect(entered).toBe(converted + lost! + open!);
  }
  funnel.stages.slice(1).forEach((_, index) => {
    const step = rows.filter(({ stage }) => stage === `s${index + 1}`);
    for (const key of ['entered', 'converted', 'lost', 'open', 'immature'] as const) {
      const sum = (of: Answer['rows']) => of.reduce((total, each) => total + (each[key] ?? 0), 0);
      expect(sum(step.filter(({ manager }) => manager !== TEAM))).toBe(
        sum(step.filter(({ manager }) => manager === TEAM)),
      );
    }
  });
}

describe.each(ENGINES)('$name', (engine) => {
  it(
    'counts what the reference counts',
    () => compareWithReference(engine, MOSCOW, chooseRuns(90), 1),
    PATIENCE,
  );

  it(
    'counts what the reference counts where the clocks change',
    () => compareWithReference(engine, BERLIN, chooseRuns(30), 2),
    PATIENCE,
  );

  it(
    'expects of young contacts what the reference expects, in each step and on the whole way',
    async () => {
      await fc.assert(
        fc.asyncProperty(busyScenarios, async (scenario) => {
          const folded = foldLog(readLog(scenario), scenario.funnel, scenario.question);
          expectFolded(await askJson(engine, scenario), folded, scenario);
          expectFolded(await askJson(engine, scenario, [], 'report'), folded, scenario);
        }),
        { numRuns: chooseRuns(40), seed: 4 },
      );
    },
    PATIENCE,
  );

  it(
    'shows with --manager some of the same rows',
    async () => {
      await fc.assert(
        fc.asyncProperty(scenarios(MOSCOW), fc.nat(), async (scenario, index) => {
          const { rows } = await askJson(engine, scenario);
          const names = [...new Set(rows.map(({ manager }) => manager))].filter(
            (name) => !/^[*(]/.test(name),
          );
          if (names.length === 0 || scenario.question.by !== 'manager') return;
          const chosen = names[index % names.length]!;
          const shown = await askJson(engine, scenario, ['--manager', chosen]);
          expect(shown.rows).toEqual(rows.filter(({ manager }) => manager === chosen || manager === TEAM));
        }),
        { numRuns: chooseRuns(14), seed: 3 },
      );
    },
    PATIENCE,
  );
});
