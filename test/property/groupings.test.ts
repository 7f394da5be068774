import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TargetOverride } from '../../src/domain/evidence/funnel.ts';
import { ENGINES } from '../engine/engines.ts';
import {
  funnelOf,
  openLog,
  queryOf,
  tabulateAll,
  tabulateJudged,
  tabulateTimes,
  tabulateWays,
} from '../reference/ask-engine.ts';
import type { EventLog, FoldGrouping, TimeOnTheWay } from '../reference/event-log.ts';
import { foldGroups } from '../reference/fold.ts';
import { listSnapshots } from '../reference/read-log.ts';
import { MOSCOW, midnight } from './calendar.ts';
import { readLog, scenarios } from './scenario.ts';
import { NAMES, SEGMENTS } from './spelling.ts';
import { chooseRuns, PATIENCE } from './tool.ts';

const STARTS = MOSCOW.days.map((day) => midnight(MOSCOW, day));
const ORIGINS = ['web', 'Ярмарка', undefined];

/** Rules of every condition; funnels without a second step have no use for the last two. */
const OVERRIDES: readonly TargetOverride[] = [
  { stage: 1, target: 0.5, floor: 0.4, segment: SEGMENTS[0] },
  { stage: 1, target: 0.6, floor: 0.4, manager: NAMES[0], period: { start: STARTS[1] } },
  { stage: 2, target: 0.7, floor: 0.4, period: { end: STARTS[2] } },
  { stage: 2, target: 0.7, floor: 0.4, manager: NAMES[1] },
];

const groupings: fc.Arbitrary<readonly FoldGrouping[]> = fc.constantFrom(
  [],
  ['manager', 'segment'],
  ['origin', 'manager'],
  ['segment', 'origin'],
  [{ starts: STARTS }],
  ['manager', { starts: STARTS.slice(1, 3) }],
  ['origin', { starts: STARTS }, 'segment', 'manager'],
);

/** Contacts with one attribute more. */
function addOrigins({ contacts, events }: EventLog): EventLog {
  return {
    events,
    contacts: contacts.map((contact, index) => ({ ...contact, origin: ORIGINS[index % ORIGINS.length] })),
  };
}

/** Every so many-th event is what a list of present stages tells; 0: none. */
function addPresent({ contacts, events }: EventLog, every: number): EventLog {
  return listSnapshots({
    contacts,
    events: events.map((event, index) => ({ ...event, snapshot: every > 0 && index % every === 0 })),
  });
}

const hours = fc.constantFrom(null, 0, 7, 24, 1000);
const asked = fc.record({
  by: groupings,
  every: fc.constantFrom(0, 0, 1, 2),
  horizons: fc.option(fc.array(hours, { minLength: 12, maxLength: 12 }), { nil: undefined }),
  least: fc.array(hours, { minLength: 12, maxLength: 12 }),
});

/** How many are at least so old, by step. */
function countAged(times: readonly TimeOnTheWay[], least: readonly (number | null)[]): (number | null)[] {
  return least.map((hours, step) =>
    hours === null ? null : times.filter((time) => time.step === step && time.age >= hours).length,
  );
}

describe.each(ENGINES)('$name', (engine) => {
  it(
    'counts by several groupings and by age what the reference counts, and the times on the way',
    async () => {
      await fc.assert(
        fc.asyncProperty(scenarios(MOSCOW), asked, async (scenario, { by, every, horizons, least }) => {
          const log = addPresent(addOrigins(readLog(scenario)), every);
          const { teams: _, ...question } = { ...scenario.question, aged: horizons !== undefined };
          const rules = { ...scenario.funnel, overrides: OVERRIDES };
          const funnel = funnelOf(rules);
          const folded = foldGroups(log, rules, question, by);
          const opened = await openLog(engine, log, funnel);
          try {
            const query = queryOf(funnel, question, by, folded.moment, horizons);
            const steps = least.slice(0, funnel.stages.length);
            const [counted, times, aged] = await Promise.all([
              opened.countSteps(query),
              opened.countTimes(query),
              opened.countAged(query, steps),
            ]);
            expect(tabulateAll(counted)).toEqual(tabulateJudged(folded, horizons));
            const { contacts, undated, unknownLosses } = folded;
            expect(counted).toMatchObject({ contacts, undated, unknownLosses });
            const told = opened.facts.snapshot ? folded.times.filter(({ step }) => step === 0) : folded.times;
            expect(tabulateTimes(times)).toEqual(tabulateWays(told));
            expect(aged).toEqual(countAged(folded.times, steps));
          } finally {
            opened.close();
          }
        }),
        { numRuns: chooseRuns(90), seed: 6 },
      );
    },
    PATIENCE,
  );
});
