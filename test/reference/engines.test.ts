import { describe, expect, it } from 'vitest';
import { useEngines } from '../engine/server-engines.ts';
import { funnelOf, openLog, queryOf, tabulateAll, tabulateCounts, tabulateTimes } from './ask-engine.ts';
import { atHour, FUNNEL, LOG, PRESENT, PRESENT_FUNNEL } from './worked-log.ts';

describe.each(await useEngines())('$name', (engine) => {
  it('counts what was counted by hand', async () => {
    const funnel = funnelOf(FUNNEL);
    const opened = await openLog(engine, LOG, funnel);
    try {
      const asked = { credit: 'entry', basis: 'cohort', by: 'manager' } as const;
      const counted = await opened.countSteps(queryOf(funnel, asked, ['manager'], 100));
      expect(tabulateCounts(counted)).toEqual({
        '["A"] 1': [2, 2, 0, 0, 0],
        '["B"] 1': [1, 0, 1, 0, 0],
        '["B"] 2': [1, 0, 1, 0, 0],
        '["C"] 1': [1, 1, 0, 0, 0],
        '["C"] 2': [1, 1, 0, 0, 1],
        '[null] 1': [1, 0, 0, 1, 0],
      });
      expect(counted).toMatchObject({ contacts: 5, undated: 1, unknown: [], unknownLosses: 0 });
      expect(opened.facts.contacts).toBe(4);
      expect(opened.facts.times).toMatchObject({ oldest: 1, newest: 100 });
      expect(opened.facts.rejected).toEqual([
        { table: 'transitions', source: 0, reason: 'stage-unknown', rows: 1 },
      ]);
      expect(await opened.listNames('managers')).toEqual(['A', 'B', 'C']);
      expect(await opened.listNames({ attribute: 'segment' })).toEqual(['Large', 'small']);
    } finally {
      opened.close();
    }
  });

  it('looks from several moments, in whatever order it is asked', async () => {
    const funnel = funnelOf(FUNNEL);
    const opened = await openLog(engine, LOG, funnel);
    try {
      const asked = { credit: 'owner', basis: 'cohort', by: 'manager' } as const;
      const ask = async (moment: number) => {
        const counted = await opened.countSteps(queryOf(funnel, asked, ['manager'], moment));
        return tabulateCounts(counted)['["A"] 2'];
      };
      expect(await Promise.all([ask(100), ask(30), ask(30), ask(100)])).toEqual([
        [2, 1, 1, 0, 0],
        [2, 1, 0, 1, 0],
        [2, 1, 0, 1, 0],
        [2, 1, 1, 0, 0],
      ]);
    } finally {
      opened.close();
    }
  });

  it.skipIf(engine.remote)(
    'tells ages, the whole way, losses at an unknown stage and times as they were told by hand',
    async () => {
      const funnel = funnelOf(PRESENT_FUNNEL);
      const opened = await openLog(engine, PRESENT, funnel);
      try {
        expect(opened.facts.snapshot).toBe(true);
        const question = { credit: 'entry', basis: 'cohort', by: 'manager' } as const;
        const query = queryOf(funnel, question, ['manager'], atHour(10), [8, 3, null]);
        const counted = await opened.countSteps(query);
        expect(tabulateAll(counted)).toEqual({
          // his event of the list goes before her creation of the same moment
          '["B"] 1 [-1] 3': [1, 1, 0, 0, 0],
          '["A"] 1 [-1] 3': [1, 1, 0, 0, 0],
          '["A"] 1 [-1] 1': [1, 0, 0, 1, 0],
          '["A"] 2 [-1] null': [2, 1, 0, 1, 0],
          // since when the won one had been on the list, nobody knows; the stray one has an age and no step
          '["B"] 0 [-1,-1] 8': [1, 0, 0, 1, 0],
          '["A"] 0 [-1,-1] null': [1, 1, 0, 0, 0],
          '["A"] 0 [-1,-1] 1': [1, 0, 0, 1, 0],
          '["A"] 0 [-1,-1] 5': [1, 0, 1, 0, 0],
          '["A"] "unknown"': [1],
        });
        expect(counted).toMatchObject({ unknownLosses: 1, contacts: 4, undated: 0 });
        expect(tabulateTimes(await opened.countTimes(query))).toEqual({
          '0 9': [0, 0, 1],
          '0 1': [0, 0, 1],
          '0 2': [0, 1, 0],
        });
        expect(await opened.countAged(query, [2, null, null])).toEqual([2, null, null]);
        const early = await opened.countSteps({ ...query, period: { end: atHour(2) } });
        expect({ unknown: early.unknown, unknownLosses: early.unknownLosses }).toEqual({
          unknown: [],
          unknownLosses: 1,
        });
      } finally {
        opened.close();
      }
    },
  );
});
