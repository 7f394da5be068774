import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareCodePoints } from '../../src/domain/text/order.ts';
import { ENGINES } from '../engine/engines.ts';
import { funnelOf, openLog } from '../reference/ask-engine.ts';
import { gatherIds } from '../reference/ids.ts';
import { MOSCOW, midnight } from './calendar.ts';
import { readLog, scenarios } from './scenario.ts';
import { chooseRuns, PATIENCE } from './tool.ts';

const MOMENTS = [...MOSCOW.days.map((day) => midnight(MOSCOW, day)), Date.parse('2100-01-01') * 1000];

describe.each(ENGINES)('$name', (engine) => {
  it(
    'knows which ids stand where, whatever has happened yet',
    async () => {
      await fc.assert(
        fc.asyncProperty(scenarios(MOSCOW), fc.constantFrom(...MOMENTS), async (scenario, before) => {
          const log = readLog(scenario);
          const { listed, touched } = gatherIds(log, scenario.funnel, before);
          const opened = await openLog(engine, log, funnelOf(scenario.funnel));
          const first = (own: ReadonlySet<string>, other: ReadonlySet<string>): string[] =>
            [...own]
              .filter((id) => !other.has(id))
              .sort(compareCodePoints)
              .slice(0, 3);
          try {
            expect(await opened.countIds(before)).toEqual({
              contacts: listed.size,
              transitions: touched.size,
              both: [...touched].filter((id) => listed.has(id)).length,
            });
            expect(await opened.listForeignIds(before)).toEqual({
              contacts: first(listed, touched),
              transitions: first(touched, listed),
            });
          } finally {
            opened.close();
          }
        }),
        { numRuns: chooseRuns(40), seed: 8 },
      );
    },
    PATIENCE,
  );
});
