import { describe, expect, it } from 'vitest';
import { readFixture, runTool } from '../../tool/run-tool.ts';

const BOOK = {
  'activities.csv':
    'ID;Дата;Менеджер;Тип;Результат\nK-001;2026-09-01 10:00;Иванов;Звонок;Поговорили\n;2026-09-01;Сидоров;Звонок;\nK-003;soon;Сидоров;Звонок;\nK-003;;Сидоров;Звонок;\n',
  'purchases.csv': 'ID,Дата покупки,Сумма\nK-001,2026-09-10,1000\nK-001,2026-10-10,\n,2026-10-10,10\n',
};
const FILES: Readonly<Record<string, string | Uint8Array>> = { ...readFixture('kachalov'), ...BOOK };
const BOTH = ['--activities', 'activities.csv', '--purchases', 'purchases.csv'];

describe('activities and purchases', () => {
  it('are accounted for row by row', async () => {
    const { stdout, status, after } = await runTool(
      ['check', ...BOTH, '--format', 'json', '--rejects', 'r.csv'],
      {
        files: FILES,
      },
    );
    expect(status).toBe(0);
    const { files } = JSON.parse(stdout).meta;
    const of = (table: string) => files.find((each: { table: string }) => each.table === table);
    expect(of('activities')).toMatchObject({ rows: 4, used: 1, rejected: 3 });
    expect(of('purchases')).toMatchObject({ rows: 3, used: 1, rejected: 2 });
    // the reasons stand in the list of what was rejected, whichever table it was
    expect(after['r.csv']?.match(/(id-missing|time-unreadable|time-missing|amount-missing)/g)).toHaveLength(
      5,
    );
  });

  it('are read by no command that does not ask for them', async () => {
    const config = `${FILES['voronka.yaml']}\nactivities: { file: missing.csv }\n`;
    const { status } = await runTool(['gaps', '--format', 'csv'], {
      files: { ...FILES, 'voronka.yaml': config },
    });
    expect(status).toBe(0);
  });

  it('are not written over, read or not', async () => {
    const config = `${FILES['voronka.yaml']}\nactivities: { file: activities.csv }\n`;
    const { status, after } = await runTool(['gaps', '-o', 'activities.csv'], {
      files: { ...FILES, 'voronka.yaml': config },
    });
    expect(status).toBe(2);
    expect(after['activities.csv']).toBe(BOOK['activities.csv']);
  });

  it('that are missing are refused by name', async () => {
    const { status, stderr } = await runTool(['check', '--activities', 'calls.csv', '--lang', 'en'], {
      files: FILES,
    });
    expect(status).toBe(2);
    expect(stderr).toContain('calls.csv');
    expect(stderr).toContain('a CSV file of calls, letters and meetings');
  });
});
