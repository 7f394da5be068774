import { describe, expect, it } from 'vitest';
import { configOf, writeCsv } from '../../engine/count.ts';
import { type Files, parseRows, readFixture, runTool } from '../../tool/run-tool.ts';

const KACHALOV = readFixture('kachalov');

async function ask(argv: readonly string[], files: Files = KACHALOV) {
  const { status, stdout, stderr } = await runTool(['compare', ...argv, '--format', 'csv', '--quiet'], {
    files,
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return parseRows(stdout);
}

const refuse = (argv: readonly string[], files: Files = KACHALOV) =>
  runTool(['compare', ...argv, '--lang', 'en'], { files });

/** Two months of a funnel of two steps, of managers who are called like other things. */
const MONTHS = {
  'voronka.yaml': configOf(['list', 'call', 'deal']),
  'transitions.csv': writeCsv([
    ['contact_id', 'stage', 'at', 'manager'],
    ...['team', '2026-10', 'Ann'].flatMap((manager, who) =>
      [9, 10].flatMap((month) =>
        [0, 1, 2, 3].flatMap((index) => {
          const contact = `${who}-${month}-${index}`;
          const [called, sold] = [index <= who + month - 8, index < month - 8];
          return [
            [contact, 'list', `2026-${String(month).padStart(2, '0')}-01`, manager],
            ...(called ? [[contact, 'call', `2026-${String(month).padStart(2, '0')}-02`, manager]] : []),
            ...(sold ? [[contact, 'deal', `2026-${String(month).padStart(2, '0')}-03`, manager]] : []),
          ];
        }),
      ),
    ),
  ]),
};
const sides = (rows: readonly Record<string, string>[]) =>
  rows.map((row) => `${row.stage} ${row.a_converted}/${row.a_entered} ${row.b_converted}/${row.b_entered}`);

describe('compare', () => {
  it('splits the difference of two managers, b - a', async () => {
    const rows = await ask(['Иванов', 'Сидоров', '--maturity', 'off']);
    expect(Object.keys(rows[0]!)).toEqual(
      'stage,a_entered,a_converted,a,b_entered,b_converted,b,part,share'.split(','),
    );
    expect(rows.map(({ stage, a, b, part }) => [stage, a, b, part].join(' '))).toEqual([
      'contact 0.8 0.955 0.083857',
      'presentation 0.7 0.900524 0.119233',
      'contract 0.848214 0.697674 -0.092665',
      'payment 0.957895 0.8 -0.085425',
    ]);
    const { stdout } = await runTool(['compare', 'Иванов', 'Сидоров', '--format', 'json'], {
      files: KACHALOV,
    });
    const { a, b, difference, rows: parts } = JSON.parse(stdout);
    const sum = parts.reduce((all: number, { part }: { part: number }) => all + part, 0);
    expect(Math.abs(sum - (b.chain - a.chain))).toBeLessThan(1e-12);
    expect(difference).toBeCloseTo(sum, 12);
    expect(a).toMatchObject({ kind: 'row', name: 'Иванов', overall: expect.any(Number) });
  });

  it('takes the team, and reads names by aliases and case', async () => {
    const rows = await ask(['иванов', 'team', '--maturity', 'off']);
    expect(rows[0]).toMatchObject({ a_entered: '200', b_entered: '400' });
  });

  it('takes two periods of the team, or of one manager', async () => {
    expect(sides(await ask(['2026-09', '2026-10'], MONTHS))).toEqual(['call 9/12 11/12', 'deal 3/9 6/11']);
    expect(sides(await ask(['2026-09', '2026-10', '--manager', 'Ann'], MONTHS))).toEqual([
      'call 4/4 4/4',
      'deal 1/4 2/4',
    ]);
  });

  it('takes a word for a period or the team first, and manager:NAME for a manager', async () => {
    expect(sides(await ask(['team', 'Ann'], MONTHS))[0]).toBe('call 20/24 8/8');
    expect(sides(await ask(['manager:team', 'manager:2026-10'], MONTHS))[0]).toBe('call 5/8 7/8');
    expect(sides(await ask(['2026-09', '2026-10'], MONTHS))[0]).toBe('call 9/12 11/12');
  });

  it('finds a manager whose name begins like that, and begins sentences about the team in capitals', async () => {
    const files = {
      ...MONTHS,
      'transitions.csv': MONTHS['transitions.csv'].replaceAll('Ann', 'manager:Ann'),
    };
    expect(sides(await ask(['manager:Ann', 'team'], files))[0]).toBe('call 8/8 20/24');
    for (const [language, sentence] of [
      ['en', /^The team is ahead by/m],
      ['ru', /^Отдел — впереди/m],
    ] as const) {
      const { stdout } = await runTool(['compare', 'Ann', 'team', '--lang', language], { files: MONTHS });
      expect(stdout).toMatch(sentence);
    }
  });

  it('has no shares where both come out the same', async () => {
    // 8/8 × 3/8 and 7/8 × 3/7
    const rows = await ask(['Ann', 'manager:2026-10'], MONTHS);
    expect(rows.map(({ share }) => share)).toEqual(['', '']);
    expect(Number(rows[0]!.part)).toBeCloseTo(-Number(rows[1]!.part), 6);
  });

  it.each([
    [[], 'needs A B after it'],
    [['Иванов'], 'needs A B after it'],
    [['Иванов', 'Иванов'], 'there is nothing to compare'],
    [['Иванов', 'ИВАНОВ'], 'there is nothing to compare'],
    [['team', 'Team'], 'there is nothing to compare'],
    [['2026-11', '2026-11-01..2026-11-30'], 'there is nothing to compare'],
    [['Иванов', 'Сидороф'], 'did you mean “Сидоров”?'],
    [['teem', 'Иванов'], 'did you mean “team”?'],
    [['manager:2026-11', 'Иванов'], 'nothing to compare is called so'],
    [['Иванов', '2026-11'], 'one of them is a period'],
    [['2030-01', '2026-10'], '“Знакомство” of 2030-01'],
    [['2026-09', '2026-10', '--period', '2026'], '--period and compare 2026-09 2026-10 exclude each other'],
    [['2026-09', '2026-10', '--manager', 'Иванов', 'Сидоров'], 'of one manager at a time'],
    [['Иванов', 'team', '--manager', 'Иванов'], '--manager and compare Иванов team exclude each other'],
    [['Иванов', 'Сидоров', 'team'], 'unexpected argument'],
  ])('refuses %j', async (argv, message) => {
    const { status, stdout, stderr } = await refuse(argv);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  it('names the step that a side does not have', async () => {
    const { status, stderr } = await refuse(['Иванов', 'Сидоров', '--period', '2026-11-06..2026-11-06']);
    expect(status).toBe(2);
    expect(stderr).toContain('without a coefficient there is no chain to compare');
  });

  it.each(['en', 'ru'])('prints its page in %s', async (language) => {
    const argv = ['compare', 'Иванов', 'Сидоров', '--lang', language, '--as-of', '2026-11-07'];
    const { stdout } = await runTool(argv, { files: KACHALOV, env: { COLUMNS: '100' } });
    await expect(stdout).toMatchFileSnapshot(`__file_snapshots__/kachalov-compare-${language}.txt`);
    const periods = ['compare', '2026-09', '2026-10', '--lang', language, '--as-of', '2026-11-01'];
    const { stdout: months } = await runTool(periods, { files: MONTHS, env: { COLUMNS: '100' } });
    await expect(months).toMatchFileSnapshot(`__file_snapshots__/months-compare-${language}.txt`);
  });
});
