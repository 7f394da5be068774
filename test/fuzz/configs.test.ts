import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runTool } from '../tool/run-tool.ts';
import { configDraws, type Table, writeDraw } from './config-draws.ts';
import { CASE_LIMIT, chooseRuns, PATIENCE } from './draws.ts';

interface Account {
  readonly rows: number;
  readonly used: number;
  readonly rejected: number;
  readonly aside: number;
}

const unit = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const GAPS = ['gaps', '--format', 'json', '--allow-foreign-ids'];

/** A sentence on standard error, with a place, and no trace of the program's own. */
function expectSentence(stderr: string): void {
  expect(stderr).not.toMatch(/\n {4}at |TypeError|RangeError|Binder Error|Parser Error|undefined|\[object/);
  expect(stderr).toMatch(/^voronka: \S+/m);
}

/** The rows of every table in another order. */
function shuffle(tables: Readonly<Record<string, Table>>, keys: readonly number[]): Record<string, Table> {
  return Object.fromEntries(
    Object.entries(tables).map(([name, [header, rows]]) => {
      const order = rows.map((row, index) => ({ row, key: (keys[index % keys.length]! * (index + 1)) % 1 }));
      return [name, [header, order.sort((a, b) => a.key - b.key).map(({ row }) => row)] as const];
    }),
  );
}

describe('a config that is accepted', () => {
  it('counts every row, in whatever order the rows stand', { timeout: PATIENCE }, async () => {
    const seen = { accepted: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(configDraws, fc.array(unit, { minLength: 30, maxLength: 30 }), async (draw, keys) => {
        const { status, stdout, stderr } = await runTool(GAPS, { files: writeDraw(draw) });
        if (status !== 0) {
          seen.refused += 1;
          expect(status).toBe(2);
          expectSentence(stderr);
          return;
        }
        seen.accepted += 1;
        for (const { rows, used, rejected, aside } of JSON.parse(stdout).meta.files as Account[]) {
          expect(used + rejected).toBe(rows);
          expect(aside).toBeLessThanOrEqual(used);
        }
        const shuffled = writeDraw({ ...draw, tables: shuffle(draw.tables, keys) });
        expect((await runTool(GAPS, { files: shuffled })).stdout).toBe(stdout);
      }),
      { ...chooseRuns(40, 51), timeout: CASE_LIMIT },
    );
    // most of them are: this is no test of refusals
    expect(seen.accepted).toBeGreaterThan(seen.refused);
  });

  it('has all pages', { timeout: PATIENCE }, async () => {
    await fc.assert(
      fc.asyncProperty(
        configDraws,
        fc.constantFrom(
          ['check'],
          ['report'],
          ['coach', '--lang', 'ru'],
          ['report', '--by', 'segment'],
          ['gaps', '--format', 'tsv'],
          ['report', '--brief', '--lang', 'ru'],
          ['trend', '--every', 'day', '--last', '9'],
          ['trend', '--period', '2026-05', '--lang', 'ru'],
          ['spread'],
          ['whatif', '--to', 'best', '--lang', 'ru'],
          ['whatif', '--set', 'Call=+5%', '--format', 'json'],
          ['compare', '2026-W19', '2026-W21', '--lang', 'ru'],
          ['compare', 'Ann', 'team'],
          ['plan', '--lang', 'ru'],
          ['plan', '--period', '2026-W20', '--format', 'json'],
          ['plan', '--goal', 'deal=61', '--from', 'actual'],
          ['velocity', '--lang', 'ru'],
          ['stuck', '--older-than', '3d'],
          ['stuck', '--format', 'csv'],
          ['scorecard', '--all'],
          ['refusals', '--lang', 'ru'],
          ['refusals', '--recall'],
          ['activity', '--lang', 'ru'],
          ['base'],
          ['handover', '--orphans'],
        ),
        async (draw, argv) => {
          const foreign = argv[0] === 'check' ? [] : ['--allow-foreign-ids'];
          const { status, stdout, stderr } = await runTool([...argv, ...foreign], { files: writeDraw(draw) });
          expect([0, 2]).toContain(status);
          // check has a page all the same, and says beside it that nothing can be used
          if (status === 2) expectSentence(argv[0] === 'check' ? `voronka: ${stderr}` : stderr);
          expect(stdout).not.toMatch(/NaN|undefined|Infinity|\[object/);
        },
      ),
      { ...chooseRuns(50, 52), timeout: CASE_LIMIT },
    );
  });
});

describe('a config with a slip of the pen', () => {
  const slip = fc.constantFrom(
    '',
    ' ',
    '"',
    ':',
    ',',
    '{',
    '}',
    '[',
    ']',
    '-',
    '\t',
    '*',
    '&a',
    '#',
    '0',
    'x',
    '\n',
    '!',
    '%',
    'null',
    '- ',
  );

  it('is used, or refused with a sentence, line and column', { timeout: PATIENCE }, async () => {
    await fc.assert(
      fc.asyncProperty(configDraws, slip, unit, fc.nat({ max: 3 }), async (draw, put, where, cut) => {
        const files = writeDraw(draw);
        const text = files['voronka.yaml']!;
        const at = Math.floor(where * text.length);
        const spoilt = `${text.slice(0, at)}${put}${text.slice(at + cut)}`;
        const { status, stderr } = await runTool(GAPS, { files: { ...files, 'voronka.yaml': spoilt } });
        expect([0, 2]).toContain(status);
        if (status === 0) return;
        expectSentence(stderr);
        // the parser's own words are none for people
        expect(stderr).not.toMatch(/[A-Z]{3,}_[A-Z]{2,}/);
        const lines = stderr.split('\n').filter((line) => line.includes('voronka.yaml'));
        for (const line of lines)
          expect(line).toMatch(/voronka\.yaml:\d+:\d+: |voronka\.yaml: .*“stages”|voronka\.yaml: .*«stages»/);
      }),
      { ...chooseRuns(80, 53), timeout: CASE_LIMIT },
    );
  });
});
