import { writeXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { runTool } from '../../tool/run-tool.ts';

const CONFIG = `language: en
timezone: UTC
stages:
  - { id: lead, labels: [Lead] }
  - { id: won, labels: [Won], target: 50% }
`;
const DEALS = [
  ['Deals of May'],
  [],
  ['id', 'stage', 'at', 'manager'],
  [1, 'Lead', new Date('2026-05-01T00:00:00Z'), 'Ann'],
  [1, 'Won', new Date('2026-05-02T12:00:00Z'), 'Ann'],
  [2, 'Lead', new Date('2026-05-01T00:00:00Z'), 'Bob'],
];

async function book(rows: readonly unknown[][]): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name: 'S', rows: rows as never }] });
}

it('workbooks serve as any table: contacts, transitions, teams, standard input', async () => {
  const files = {
    'voronka.yaml': `${CONFIG}contacts: { file: c.xlsx }\ntransitions: { file: t.xlsx }\nmanagers: { teams: team.xlsx }\n`,
    't.xlsx': await book(DEALS),
    'c.xlsx': await book([
      ['id', 'company'],
      [1, 'Elm'],
      [2, 'Fir'],
      [3, 'Oak'],
    ]),
    'team.xlsx': await book([
      ['manager', 'team'],
      ['Ann', 'North'],
      ['Bob', 'South'],
    ]),
  };
  const { stdout, stderr } = await runTool(['gaps', '--by', 'team', '--format', 'csv'], { files });
  expect(stderr).toBe('');
  expect(stdout.split('\n').map((line) => line.split(',').slice(0, 6).join(','))).toEqual(
    expect.arrayContaining(['North,won,1,1,0,0', 'South,won,1,0,0,1']),
  );
  const piped = await runTool(['check', '--transitions', '-', '--format', 'json'], {
    files,
    stdin: files['t.xlsx'],
  });
  expect(JSON.parse(piped.stdout).meta.files).toMatchObject([
    { file: 'c.xlsx', rows: 3, passedOver: 0 },
    { file: '-', rows: 3, used: 3, passedOver: 1 },
  ]);
});

it('a rejected row of a workbook is told by its row', async () => {
  const files = {
    'voronka.yaml': `${CONFIG}transitions: { file: t.xlsx }\n`,
    't.xlsx': await book([...DEALS, [3, 'Lead', 'soon', 'Bob']]),
  };
  const { stdout } = await runTool(['check'], { files });
  expect(stdout).toContain('t.xlsx:7');
});

it('track takes a workbook', async () => {
  const files = { 'deals.xlsx': await book(DEALS.filter((row) => row[1] !== 'Won')) };
  const { status, after } = await runTool(['track', 'deals.xlsx', '--history', 'h.csv'], { files });
  expect([status, after['h.csv']?.split('\n').length]).toEqual([0, 4]);
});
