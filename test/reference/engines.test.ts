import { describe, expect, it } from 'vitest';
import { ENGINES } from '../engine/engines.ts';
import { funnelOf, openLog, queryOf, tabulateCounts } from './ask-engine.ts';
import { FUNNEL, LOG } from './worked-log.ts';

describe.each(ENGINES)('$name', (engine) => {
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
});
