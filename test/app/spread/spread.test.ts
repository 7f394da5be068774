import { describe, expect, it } from 'vitest';
import { REPORT_FORMATS } from '../../../src/render/formats.ts';
import { parseRows, readFixture, runTool } from '../../tool/run-tool.ts';

const files = readFixture('mix');

async function print(argv: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await runTool(['spread', ...argv], {
    files,
    now: '2026-10-06T00:00:00Z',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

describe('voronka spread', () => {
  it('says where a limit is passed by less than one conversion', async () => {
    const stages = '[{ id: list, name: List }, { id: call, name: Call }]';
    const made = (name: string, entered: number, called: number): string[] =>
      Array.from({ length: entered }, (_, index) => {
        const id = `${name}${index}`;
        const call = index < called ? `\n${id},call,2026-09-02,${name}` : `\n${id},Lost,2026-09-02,${name}`;
        return `${id},list,2026-09-01,${name}${call}`;
      });
    const company = (...rows: readonly string[][]) => ({
      'voronka.yaml': `timezone: UTC\nstages: ${stages}\nlost: { labels: [Lost] }\ntransitions: { file: t.csv }\n`,
      't.csv': `contact_id,stage,at,manager\n${rows.flat().join('\n')}\n`,
    });
    const run = async (of: ReturnType<typeof company>) =>
      (await runTool(['spread', '--lang', 'en'], { files: of })).stdout;
    // all of five, of a team at 80 %: 0.8^5 = 0.33, although the interpolated limit is below 100 %
    const page = await run(company(made('Ann', 100, 79), made('Bob', 5, 5)));
    expect(page).toMatch(/Bob +5 +100\.0% +\d+\.\d–9\d\.\d% .*\n/);
    expect(page).toContain('Limits are exact to one conversion: who passes one by less is not outside.');
    const alone = await run(company(made('Ann', 100, 79)));
    expect(alone).toContain(
      'Call: nothing to compare; that takes two of at least 5 finished contacts each.\n',
    );
    expect(alone).not.toMatch(/nobody is outside|exact to one/);
  });

  it('has a row a manager and step, the team last, and the limits of a funnel plot', async () => {
    const csv = await print(['--format', 'csv']);
    expect(csv.split('\n')[0]).toBe(
      'manager,stage,entered,converted,mature,coefficient,team,low998,low95,high95,high998,z,outside,phi,phi_winsorised,phi_p,phi_q',
    );
    const rows = parseRows(csv);
    const cells = rows.map(({ manager, stage, coefficient, team, z, outside }) => [
      `${manager} ${stage}`,
      coefficient,
      team,
      z,
      outside,
    ]);
    // z = (0.48 - 0.6) / sqrt(0.24 / 200)
    expect(cells).toEqual([
      ['Волков Игорь meeting', '0.48', '0.6', '-3.464102', 'low998'],
      ['Волков Игорь contract', '0.5', '0.5', '0', ''],
      ['Морозов Павел meeting', '0.5', '0.6', '-2.886751', 'low95'],
      ['Морозов Павел contract', '0.5', '0.5', '0', ''],
      ['Павлова Анна meeting', '0.82', '0.6', '6.350853', 'high998'],
      ['Павлова Анна contract', '0.5', '0.5', '0', ''],
      ['* meeting', '0.6', '0.6', '', ''],
      ['* contract', '0.5', '0.5', '', ''],
    ]);
    // (12 + 8.3333 + 40.3333) / 3
    expect(new Set(rows.filter(({ stage }) => stage === 'meeting').map(({ phi }) => phi))).toEqual(
      new Set(['20.222222']),
    );
    // R: qbinom and pbinom of 200 at 0.6, 2.5 %: 106 - alpha
    const { low95, high95 } = rows[0]!;
    expect(Number(low95)).toBeCloseTo(0.53, 1);
    expect(Number(high95)).toBeCloseTo(0.667, 1);
  });

  it('says at which step they differ, and who is outside', async () => {
    const en = (await print(['--lang', 'en'])).replaceAll('\u00a0', ' ');
    expect(en).toContain('Встреча: they differ by more than luck alone (phi 20.2, p < 0.0001).');
    expect(en).toContain(
      '  below 99.8%: Волков Игорь\n  below 95%: Морозов Павел\n  above 99.8%: Павлова Анна\n',
    );
    expect(en).toContain(
      'Договор: they differ no more than by luck (phi 0.0, p = 1.0).\n  nobody is outside',
    );
    const ru = (await print(['--lang', 'ru'])).replaceAll('\u00a0', ' ');
    expect(ru).toContain('«Встреча»: различия больше случайных (phi 20,2, p < 0,0001).');
    expect(ru).toContain('  ниже предела 99,8 %: Волков Игорь\n');
    expect(ru).toContain('«Договор»: различия не больше случайных');
  });

  it('shows whom it is asked for against the whole team', async () => {
    const all = parseRows(await print(['--format', 'csv']));
    const one = parseRows(await print(['--format', 'csv', '--manager', 'Морозов Павел']));
    expect(one).toEqual(all.filter(({ manager }) => ['Морозов Павел', '*'].includes(manager ?? '')));
    const page = await print(['--manager', 'Морозов Павел']);
    expect(page).not.toContain('Волков');
  });

  it.each([
    ['--basis', 'flow'],
    ['--credit', 'performer'],
  ])('has coefficients and no limits by %s %s', async (...argv) => {
    const rows = parseRows(await print([...argv, '--format', 'csv']));
    expect(rows[0]?.coefficient).toBe('0.48');
    expect(new Set(rows.map(({ low95, z, outside, phi }) => [low95, z, outside, phi].join('')))).toEqual(
      new Set(['']),
    );
    expect(await print(argv)).toContain('Counted like this, nothing can be said of luck.');
  });

  it('puts other rows in the manager’s place', async () => {
    const rows = parseRows(await print(['--by', 'segment', '--format', 'csv']));
    expect(rows[0]).toMatchObject({ manager: 'Магазины', stage: 'meeting', outside: 'high998' });
    expect(await print(['--by', 'segment'])).toContain('Segment');
  });

  it('is told in every format and language', async () => {
    for (const format of REPORT_FORMATS) {
      for (const lang of ['en', 'ru']) {
        expect(await print(['--format', format, '--lang', lang, '--maturity', 'auto'])).not.toBe('');
      }
    }
  });

  it('has the whole way in JSON', async () => {
    const { rows, overall } = JSON.parse(await print(['--format', 'json']));
    expect(rows).toHaveLength(8);
    expect(overall.map(({ manager, stage }: Record<string, string>) => [manager, stage])).toEqual([
      ['Волков Игорь', 'overall'],
      ['Морозов Павел', 'overall'],
      ['Павлова Анна', 'overall'],
      ['*', 'overall'],
    ]);
  });
});
