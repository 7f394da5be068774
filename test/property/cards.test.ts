import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { JSON_SHAPES } from '../../scripts/json-shapes.ts';
import { ENGINES } from '../engine/engines.ts';
import { MOSCOW } from './calendar.ts';
import { scenarios } from './scenario.ts';
import { type Arrangement, chooseRuns, PATIENCE, runGaps, Workshop } from './tool.ts';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await Workshop.open();
});
afterAll(() => workshop.close());

const BACKWARDS: Arrangement = { order: (rows) => [...rows].reverse(), parts: 1 };

describe.each(ENGINES)('$name', (engine) => {
  it(
    'has a card for everybody whom gaps knows, the same in any order of rows, and a brief page of one screen',
    async () => {
      await fc.assert(
        fc.asyncProperty(scenarios(MOSCOW), fc.constantFrom('en', 'ru'), async (scenario, language) => {
          const print = (files: readonly string[], command: string, ...more: string[]) =>
            runGaps(engine, scenario, [...files, '--lang', language, ...more], command);
          const files = await workshop.write(scenario);
          const { rows } = JSON.parse(await print(files, 'gaps', '--format', 'json'));
          const names = new Set(rows.map(({ manager }: { manager: string }) => manager));
          const printed = await print(files, 'scorecard', '--all', '--format', 'json');
          const { cards } = JSON_SHAPES.scorecard.parse(JSON.parse(printed));
          expect(cards.map(({ manager }) => manager)).toEqual(
            [...names].filter((name) => name !== '*' && name !== '(unassigned)'),
          );
          const page = await print(files, 'scorecard', '--all');
          const brief = (await print(files, 'report', '--brief')).trimEnd().split('\n');
          expect(brief.length).toBeLessThanOrEqual(24);
          expect(Math.max(...brief.map((line) => line.length))).toBeLessThanOrEqual(80);
          const backwards = await workshop.write(scenario, BACKWARDS);
          expect(await print(backwards, 'scorecard', '--all')).toBe(page);
        }),
        { numRuns: chooseRuns(10), seed: 11 },
      );
    },
    PATIENCE,
  );
});
