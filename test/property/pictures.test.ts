import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Report } from '../../src/report/model.ts';
import { ENGINES } from '../engine/engines.ts';
import { expectSame } from '../report/charts/compare-picture.ts';
import { runTool } from '../tool/run-tool.ts';
import { CONFIG } from '../tool/small-funnel.ts';
import { MOSCOW } from './calendar.ts';
import { scenarios } from './scenario.ts';
import { chooseRuns, PATIENCE, runGaps, Workshop } from './tool.ts';

const written: Report[] = [];
const keep = vi.hoisted(() => ({ report: (_: unknown): string => '' }));
vi.mock('../../src/render/html/page.ts', () => ({ renderPage: (report: unknown) => keep.report(report) }));
keep.report = (report) => {
  written.push(report as Report);
  return 'written\n';
};

let workshop: Workshop;
beforeAll(async () => {
  workshop = await Workshop.open();
});
afterAll(() => workshop.close());

/** Expects of every picture that it draws the numbers of its table; says how many there were. */
function checkPictures(): number {
  const charts = written
    .splice(0)
    .flatMap(({ sections }) => sections.filter((each) => each.kind === 'chart'));
  for (const chart of charts) expectSame(chart);
  return charts.length;
}

describe.each(ENGINES)('$name', (engine) => {
  it(
    'draws what the tables of pages say, of whatever company',
    async () => {
      let charts = 0;
      await fc.assert(
        fc.asyncProperty(scenarios(MOSCOW), async (scenario) => {
          const files = await workshop.write(scenario);
          for (const command of ['report', 'velocity', 'spread']) {
            await runGaps(engine, scenario, [...files, '--format', 'html'], command);
          }
          charts += checkPictures();
        }),
        // three reports a case: looking for a smaller one takes minutes
        { numRuns: chooseRuns(8), seed: 5, endOnFailure: true },
      );
      expect(charts).toBeGreaterThan(0);
    },
    PATIENCE,
  );
});

describe('hostile names', () => {
  it.each(
    [
      '<script>alert(1)</script>',
      'a|b',
      '"=HYPERLINK(""http://x"")"',
      '\u202Eevil\u202C',
      '&amp; & <b>',
      'x'.repeat(10_000),
    ].map((name) => ({ name, start: name.slice(0, 30) })),
  )('are data of pictures as they are of tables: $start', async ({ name }) => {
    const rows = Array.from({ length: 12 }, (_, at) => [
      `${at},${at % 2 ? name : 'Bob'},List,2026-11-02`,
      ...(at % 3 ? [`${at},${at % 2 ? name : 'Bob'},Call,2026-11-03`] : []),
    ]).flat();
    const transitions = `contact_id,manager,stage,at\n${rows.join('\n')}\n`;
    const config = CONFIG.replace(/contacts: .*\ntransitions: .*/, 'transitions: { file: odd.csv }');
    const argv = ['report', '--format', 'html', '--lang', 'en'];
    const { status, stderr } = await runTool(argv, {
      files: { 'voronka.yaml': config, 'odd.csv': transitions },
      now: '2026-11-11T07:00:00Z',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.any(String) });
    expect(checkPictures()).toBeGreaterThan(2);
  });
});
