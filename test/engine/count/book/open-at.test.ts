import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OpenAtCount } from '../../../../src/engine/count/book/count-open-at.ts';
import { MOSCOW, midnight } from '../../../property/calendar.ts';
import { readLog, scenarios } from '../../../property/scenario.ts';
import { chooseRuns, PATIENCE } from '../../../property/tool.ts';
import { funnelOf, openLog } from '../../../reference/ask-engine.ts';
import type { EventLog, LogFunnel, Question } from '../../../reference/event-log.ts';
import { isStray, listSituations } from '../../../reference/fold.ts';
import { findEntry, findLatest, findSetters, firstName } from '../../../reference/journey.ts';
import { LOST } from '../../../reference/read-log.ts';
import { FUNNEL, LOG } from '../../../reference/worked-log.ts';
import { ENGINES } from '../../engines.ts';

/** `moment stage manager contacts`, in one order: answers come in none. */
function sort(counts: readonly OpenAtCount[]): string[] {
  return counts.map(({ moment, stage, row, contacts }) => `${moment} ${stage} ${row} ${contacts}`).sort();
}

/** The same, contact by contact: the log is read anew as of each moment. */
function recount(log: EventLog, funnel: LogFunnel, question: Question, moments: readonly number[]): string[] {
  const stray = new Set(listSituations(log, funnel, question, []).all.filter(isStray).map(nameOf));
  const last = funnel.stages.length - 1;
  const counts = new Map<string, number>();
  for (const [index, before] of moments.entries()) {
    const asOf = { moment: before, before };
    for (const each of listSituations(log, funnel, { ...question, asOf }, []).counted) {
      if (stray.has(nameOf(each)) || each.reached.length === 0) continue;
      if (findLatest(each).some(({ stage }) => stage === LOST)) continue;
      const stage = funnel.stages.findLastIndex((_, at) => findEntry(each, at) !== undefined);
      if (stage === last) continue;
      const brought = question.credit === 'owner' ? undefined : firstName(findSetters(each, stage));
      const key = `${index} ${stage} ${brought ?? each.contact.manager ?? null}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return [...counts].map(([key, contacts]) => `${key} ${contacts}`).sort();
}

const nameOf = ({ contact }: { contact: { id: string | null } }): string => `${contact.id}`;

describe.each(ENGINES)('$name', (engine) => {
  it('counts who stood open, as they were counted by hand', async () => {
    const opened = await openLog(engine, LOG, funnelOf(FUNNEL));
    try {
      const ask = async (moments: readonly number[], before = 101, segments?: string[]) =>
        sort(await opened.countOpenAt({ before, moments, segments, credit: 'entry' }));
      expect(await ask([])).toEqual([]);
      expect(await ask([1, 2, 6, 25, 60, 101])).toEqual([
        '1 0 A 2',
        '2 0 A 1',
        '3 1 B 1',
        '5 0 null 1',
        '5 1 C 1',
      ]);
      // what is yet to come is not known
      expect(await ask([20, 101], 20)).toEqual(['0 0 A 1', '1 0 A 1']);
      expect(await ask([2, 25], 101, ['small'])).toEqual(['0 0 A 1']);
    } finally {
      opened.close();
    }
  });

  it('takes who came back as lost in between', async () => {
    const events = [
      { id: 'x', label: 'list', at: 1, manager: 'A' },
      { id: 'x', label: 'lost', at: 3, manager: 'A' },
      { id: 'x', label: 'lost', at: 5, manager: 'B' },
      { id: 'x', label: 'list', at: 5, manager: 'B' },
      { id: 'x', label: 'call', at: 7, manager: 'B' },
      { id: 'x', label: 'lost', at: 9, manager: 'B' },
    ];
    const opened = await openLog(engine, { contacts: [], events }, funnelOf(FUNNEL));
    try {
      const moments = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
      const counted = await opened.countOpenAt({ before: 10, moments, credit: 'entry' });
      // at equal times a loss is later than a stage
      expect(sort(counted)).toEqual(['1 0 A 1', '2 0 A 1', '7 1 B 1', '8 1 B 1']);
    } finally {
      opened.close();
    }
  });

  it(
    'counts the same on random logs, whoever was lost and came back',
    async () => {
      const days = MOSCOW.days.flatMap((day) => {
        const start = midnight(MOSCOW, day);
        return [start, start + 9 * 3_600_000_000];
      });
      await fc.assert(
        fc.asyncProperty(scenarios(MOSCOW), fc.constantFrom('entry', 'owner'), async (scenario, credit) => {
          const log = readLog(scenario);
          const { teams: _, ...asked } = scenario.question;
          const question: Question = { ...asked, basis: 'cohort', credit };
          const funnel = funnelOf(scenario.funnel);
          const before = question.asOf?.before ?? days.at(-1)!;
          const moments = days.filter((day) => day <= before);
          const opened = await openLog(engine, log, funnel);
          try {
            const { segments } = question;
            const counted = await opened.countOpenAt({ before, moments, segments, credit });
            const asOf = { moment: before, before };
            expect(sort(counted)).toEqual(recount(log, scenario.funnel, { ...question, asOf }, moments));
          } finally {
            opened.close();
          }
        }),
        { numRuns: chooseRuns(60), seed: 19 },
      );
    },
    PATIENCE,
  );
});
