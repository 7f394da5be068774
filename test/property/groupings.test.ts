import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TargetOverride } from '../../src/domain/evidence/funnel.ts';
import { ENGINES } from '../engine/engines.ts';
import { funnelOf, openLog, queryOf, tabulateCounts, tabulateGroups } from '../reference/ask-engine.ts';
import type { EventLog, FoldGrouping } from '../reference/event-log.ts';
import { foldGroups } from '../reference/fold.ts';
import { MOSCOW, midnight } from './calendar.ts';
import { readLog, scenarios } from './scenario.ts';
import { NAMES, SEGMENTS } from './spelling.ts';
import { chooseRuns, PATIENCE } from './tool.ts';

const STARTS = MOSCOW.days.map((day) => midnight(MOSCOW, day));
const ORIGINS = ['web', 'Ярмарка', undefined];

/** Rules of every condition: what a contact is held to is one key more, and changes no sum. */
const OVERRIDES: readonly TargetOverride[] = [
  { stage: 1, target: 0.5, floor: 0.4, segment: SEGMENTS[0] },
  { stage: 1, target: 0.6, floor: 0.4, manager: NAMES[0], period: { start: STARTS[1] } },
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

describe.each(ENGINES)('$name', (engine) => {
  it(
    'counts by several groupings what the reference counts',
    async () => {
      await fc.assert(
        fc.asyncProperty(scenarios(MOSCOW), groupings, async (scenario, by) => {
          const log = addOrigins(readLog(scenario));
          const question = { ...scenario.question, teams: undefined, asOf: undefined };
          const funnel = funnelOf(scenario.funnel, OVERRIDES);
          const folded = foldGroups(log, scenario.funnel, question, by);
          const opened = await openLog(engine, log, funnel);
          try {
            const asked = await opened.countSteps(queryOf(funnel, question, by, folded.moment));
            expect(tabulateCounts(asked.counts)).toEqual(tabulateGroups(folded.groups));
            expect(asked.contacts).toBe(folded.contacts);
            expect(asked.undated).toBe(folded.undated);
          } finally {
            opened.close();
          }
        }),
        { numRuns: chooseRuns(60), seed: 6 },
      );
    },
    PATIENCE,
  );
});
