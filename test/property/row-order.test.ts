import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, type EngineUnderTest } from '../engine/engines.ts';
import { MOSCOW } from './calendar.ts';
import { type Scenario, scenarios } from './scenario.ts';
import { type Arrangement, AS_DRAWN, chooseRuns, PATIENCE, runGaps, Workshop } from './tool.ts';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await Workshop.open();
});
afterAll(() => workshop.close());

async function ask(
  engine: EngineUnderTest,
  scenario: Scenario,
  format: string,
  arrangement: Arrangement,
): Promise<string> {
  const files = await workshop.write(scenario, arrangement);
  return runGaps(engine, scenario, [...files, '--format', format]);
}

/** Deals by a key that is as good as random and depends on nothing but the index and the seed. */
const arrangements = fc
  .record({ seed: fc.integer({ min: 1, max: 1_000_000 }), parts: fc.integer({ min: 2, max: 4 }) })
  .map(({ seed, parts }): Arrangement & { [fc.toStringMethod]: () => string } => {
    const key = (index: number) => ((index + 1) * (7919 * seed + 104_729)) % 1_000_003;
    const order = <T>(rows: readonly T[]): readonly T[] =>
      rows
        .map((row, index) => ({ row, key: key(index) }))
        .sort((a, b) => a.key - b.key)
        .map(({ row }) => row);
    return { order, parts, [fc.toStringMethod]: () => `${parts} parts by seed ${seed}` };
  });

describe.each(ENGINES)('$name', (engine) => {
  it(
    'prints the same bytes whatever order rows stand in and however files are split',
    async () => {
      await fc.assert(
        fc.asyncProperty(scenarios(MOSCOW), arrangements, async (scenario, arrangement) => {
          const shuffled = { ...arrangement, parts: 1 };
          const csv = await ask(engine, scenario, 'csv', AS_DRAWN);
          const json = await ask(engine, scenario, 'json', AS_DRAWN);
          expect(await ask(engine, scenario, 'json', shuffled)).toBe(json);
          // JSON names the files, so split ones cannot give the same bytes
          expect(await ask(engine, scenario, 'csv', arrangement)).toBe(csv);
        }),
        { numRuns: chooseRuns(20), seed: 4 },
      );
    },
    PATIENCE,
  );

  it(
    'makes the same bytes of pages and workbooks whatever order rows stand in',
    async () => {
      await fc.assert(
        fc.asyncProperty(scenarios(MOSCOW), arrangements, async (scenario, { order }) => {
          for (const name of ['page.html', 'book.xlsx']) {
            const file = join(workshop.folder, name);
            const make = async (arrangement: Arrangement): Promise<Buffer> => {
              const files = await workshop.write(scenario, arrangement);
              await runGaps(engine, scenario, [...files, '-o', file], 'report');
              return readFile(file);
            };
            const drawn = await make(AS_DRAWN);
            expect(drawn.equals(await make({ order, parts: 1 }))).toBe(true);
          }
        }),
        { numRuns: chooseRuns(8), seed: 6 },
      );
    },
    PATIENCE,
  );
});
