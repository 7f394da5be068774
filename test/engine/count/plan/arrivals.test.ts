import { describe, expect, it } from 'vitest';
import type { Credit } from '../../../../src/domain/evidence/funnel.ts';
import { funnelOf, openLog } from '../../../reference/ask-engine.ts';
import { atHour, FUNNEL, LOG, PRESENT, PRESENT_FUNNEL } from '../../../reference/worked-log.ts';
import { ENGINES } from '../../engines.ts';

/** In one order: answers come in none. */
function sort<C>(counts: readonly C[], names: readonly (keyof C)[]): string[] {
  return counts.map((each) => names.map((name) => `${each[name]}`).join(' ')).sort();
}

describe.each(ENGINES)('$name', (engine) => {
  it('counts arrivals by who brought them, as they were counted by hand', async () => {
    const opened = await openLog(engine, LOG, funnelOf(FUNNEL));
    const names = ['stage', 'bucket', 'row', 'contacts'] as const;
    try {
      const ask = async (starts: readonly number[], before = 101, segments?: string[]) =>
        sort(await opened.countArrivals({ before, starts, segments }), names);
      expect(await ask([1, 20, 50, 101])).toEqual([
        '0 0 A 2',
        '0 2 C 1',
        '0 2 null 1',
        // at one moment the later stage's event brought the contact; without a manager it is the owner
        '1 0 C 1',
        '1 1 B 1',
        '1 2 C 1',
        '2 0 C 1',
        '2 1 A 1',
      ]);
      // what was before the first bucket or after the last, and what has not happened, is not there
      expect(await ask([2, 20])).toEqual(['1 0 C 1', '2 0 C 1']);
      expect(await ask([1, 20, 50, 101], 21)).toEqual(['0 0 A 2', '1 0 C 1', '1 1 B 1', '2 0 C 1']);
      expect(await ask([1, 101], 101, ['Large'])).toEqual(['0 0 A 1', '1 0 B 1', '2 0 A 1']);
      expect(await ask([])).toEqual([]);
    } finally {
      opened.close();
    }
  });

  it('counts who waits, as they were counted by hand', async () => {
    const opened = await openLog(engine, LOG, funnelOf(FUNNEL));
    const names = ['step', 'age', 'row', 'contacts'] as const;
    try {
      const ask = async (
        horizons: readonly (number | null)[],
        moment = 100,
        segments?: string[],
        credit: Credit = 'entry',
      ) =>
        sort(await opened.countOpenAges({ moment, before: moment + 1, horizons, segments, credit }), names);
      // lost ones do not wait, nor does whoever came after the window
      expect(await ask([null, 5, 5])).toEqual(['1 0 null 1', '2 0 C 1']);
      expect(await ask([null, null, 5])).toEqual(['2 0 C 1']);
      expect(await ask([5, 0, 0])).toEqual([]);
      expect(await ask([null, 5, 5], 19)).toEqual(['1 0 A 1']);
      expect(await ask([null, 5, 5], 100, ['small'])).toEqual([]);
      expect(await ask([])).toEqual([]);
      // the young one is in no list of contacts: whoever moved it has it
      expect(await ask([null, null, 5], 100, undefined, 'owner')).toEqual(['2 0 null 1']);
      expect(await ask([null, null, 5], 100, undefined, 'performer')).toEqual(['2 0 C 1']);
    } finally {
      opened.close();
    }
  });

  it('tells ages in whole hours below the horizon, of lists of present stages too', async () => {
    const opened = await openLog(engine, PRESENT, funnelOf(PRESENT_FUNNEL));
    const names = ['step', 'age', 'row', 'contacts'] as const;
    try {
      const ask = async (horizons: readonly (number | null)[]) =>
        sort(
          await opened.countOpenAges({
            moment: atHour(10),
            before: atHour(10) + 1,
            horizons,
            credit: 'entry',
          }),
          names,
        );
      // entered at 8.5 and at 10; the stray one is lost
      expect(await ask([null, 2, 2])).toEqual(['1 1 A 1', '2 0 A 1']);
      expect(await ask([null, 1, 1])).toEqual(['2 0 A 1']);
    } finally {
      opened.close();
    }
  });
});
