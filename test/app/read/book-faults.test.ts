import { describe, expect, it } from 'vitest';
import { type Files, readFixture, runTool } from '../../tool/run-tool.ts';

const FUNNEL: Files = readFixture('kachalov');
const TOUCHES = 'ID;Дата;Менеджер;Тип\nK-001;2026-09-01;Иванов;Звонок\n';

/** What `check` says to files that it cannot read: nothing but a message and status 2. */
async function refuse(argv: readonly string[], files: Files = {}, stdin?: string): Promise<string> {
  const { status, stdout, stderr } = await runTool(['check', '--lang', 'en', ...argv], {
    files: { ...FUNNEL, ...files },
    ...(stdin === undefined ? {} : { stdin }),
  });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).not.toMatch(/\n\s+at /);
  return stderr;
}

describe.each(['activities', 'purchases'] as const)('a file of %s', (table) => {
  const option = `--${table}`;

  it('that is not there is told by name', async () => {
    expect(await refuse([option, 'nowhere.csv'])).toContain('nowhere.csv');
  });

  it('without the columns that it needs says which, and how to name them', async () => {
    const message = await refuse([option, 'a.csv'], { 'a.csv': 'Кто,Что\nИванов,Чай\n' });
    expect(message).toContain('contact_id');
    expect(message).toContain('Кто');
    expect(message).toContain('columns');
  });

  it('with a column that the config misspells gives the nearest one', async () => {
    const config = `${FUNNEL['voronka.yaml']}\n${table}: { file: a.csv, columns: { contact_id: Номер клиента } }\n`;
    const files = { 'voronka.yaml': config, 'a.csv': 'Номер клента,Дата,Сумма\nK-001,2026-09-01,5\n' };
    expect(await refuse([], files)).toContain('Номер клента');
  });

  it('that is the same standard input as another is refused', async () => {
    expect(await refuse(['--transitions', '-', option, '-'], {}, TOUCHES)).toContain('standard input');
  });

  it('with half a character is read, and told', async () => {
    const bytes = Buffer.concat([
      Buffer.from('ID;Дата;Менеджер;Сумма\nK-001;2026-09-01;Ива'),
      Buffer.from([0xd0]),
      Buffer.from('ов;5\n'),
    ]);
    const { status, stdout } = await runTool(['check', '--format', 'json', option, 'a.csv'], {
      files: { ...FUNNEL, 'a.csv': bytes },
    });
    expect(status).toBe(0);
    const { notices, meta } = JSON.parse(stdout);
    expect(notices.map(({ notice }: { notice: string }) => notice)).toContain('bytes-lost');
    expect(meta.files.find((each: { table: string }) => each.table === table)).toMatchObject({
      rows: 1,
      used: 1,
    });
  });
});

it('one file twice among the activities counts once', async () => {
  const { status, stdout, stderr } = await runTool(
    ['check', '--format', 'json', '--activities', 'a.csv', '--activities', './a.csv'],
    { files: { ...FUNNEL, 'a.csv': TOUCHES } },
  );
  // refused or read once, but never counted twice
  if (status === 2) expect(stderr).toContain('a.csv');
  else {
    const { files } = JSON.parse(stdout).meta as { files: { table: string; rows: number }[] };
    expect(files.filter(({ table }) => table === 'activities').map(({ rows }) => rows)).toEqual([1]);
  }
});
