import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WHOLE_WAY } from '../../src/domain/evidence/counts.ts';
import { ENGINES } from '../engine/engines.ts';
import { funnelOf, openLog, queryOf, tabulateTimes } from '../reference/ask-engine.ts';
import type { FoldGrouping } from '../reference/event-log.ts';
import { foldGroups } from '../reference/fold.ts';
import { MOSCOW, midnight } from './calendar.ts';
import { readLog, scenarios } from './scenario.ts';
import { chooseRuns, PATIENCE } from './tool.ts';

const STARTS = MOSCOW.days.map((day) => midnight(MOSCOW, day));
const groupings: fc.Arbitrary<readonly FoldGrouping[]> = fc.constantFrom(
  [],
  ['manager'],
  ['segment'],
  ['manager', { starts: STARTS }],
);

interface Counted extends Readonly<Record<'converted' | 'lost' | 'open', number>> {
  readonly keys: readonly unknown[];
  readonly step: number;
}

/**
 * How many have converted and have not, by keys and step. Who came after the window and was lost then is lost among the
 * counts, and among the times open until he came: these two go together.
 */
function addUp(counts: readonly Counted[]): Record<string, number[]> {
  const sums: Record<string, number[]> = {};
  for (const count of counts) {
    const name = JSON.stringify([count.keys, count.step]);
    const [converted = 0, others = 0] = sums[name] ?? [];
    sums[name] = [converted + count.converted, others + count.lost + count.open];
  }
  return Object.fromEntries(Object.entries(sums).filter(([, own]) => own.some((each) => each > 0)));
}

describe.each(ENGINES)('$name', (engine) => {
  it(
    'tells the times of exactly the contacts that it counts, where their entry has one',
    async () => {
      await fc.assert(
        fc.asyncProperty(scenarios(MOSCOW), groupings, async (scenario, by) => {
          const log = readLog(scenario);
          const { teams: _, ...asked } = scenario.question;
          const question = { ...asked, basis: 'cohort' as const };
          const funnel = funnelOf(scenario.funnel);
          const { moment } = foldGroups(log, scenario.funnel, question, by);
          const opened = await openLog(engine, log, funnel);
          try {
            const old = funnel.stages.map(() => 0);
            const query = queryOf(funnel, question, by, moment, old);
            const { counts } = await opened.countSteps(query);
            const times = await opened.countRowTimes(query);
            expect(addUp(times)).toEqual(addUp(counts.filter(({ age }) => age !== null)));
            // of everybody they are the times that the team's curves are drawn of
            const all = { ...query, by: [], period: {}, segments: undefined };
            const steps = (await opened.countTimes(query)).filter(({ step }) => step !== WHOLE_WAY);
            expect(tabulateTimes(await opened.countRowTimes(all))).toEqual(tabulateTimes(steps));
          } finally {
            opened.close();
          }
        }),
        { numRuns: chooseRuns(60), seed: 8 },
      );
    },
    PATIENCE,
  );
});
