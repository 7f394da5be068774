import { describe, expect, it } from 'vitest';
import { configOf } from '../../engine/count.ts';
import { parseRows, runTool } from '../../tool/run-tool.ts';

const CONFIG = configOf(['list', 'call']).replace('transitions.csv', 'exports/*.csv');
const part = (...rows: string[]) => `contact_id,stage,at,manager\n${rows.map((row) => `${row}\n`).join('')}`;
const FILES = {
  'crm/voronka.yaml': CONFIG,
  'crm/exports/b.csv': part('2,list,2026-11-02,Bob'),
  'crm/exports/a.csv': part('1,list,2026-11-02,Ann', '1,call,2026-11-03,Ann'),
  'crm/exports/notes.txt': 'nothing',
};

const accounts = (stdout: string) =>
  JSON.parse(stdout).meta.files.map(({ file, used }: Record<string, unknown>) => [file, used]);

describe('a pattern', () => {
  it('in the config is seen from the config, in the order of names', async () => {
    const argv = ['gaps', '--format', 'json', '--config', 'crm/voronka.yaml'];
    const { stdout } = await runTool(argv, { files: FILES });
    expect(accounts(stdout)).toEqual([
      ['crm/exports/a.csv', 2],
      ['crm/exports/b.csv', 1],
    ]);
  });

  it('on the command line is seen from the working directory', async () => {
    const argv = ['gaps', '--format', 'json', '--config', 'crm/voronka.yaml', '--transitions', '*/exp*/b.*'];
    const { stdout } = await runTool(argv, { files: FILES });
    expect(accounts(stdout)).toEqual([['crm/exports/b.csv', 1]]);
  });

  it('is understood by init', async () => {
    const argv = ['init', '--transitions', 'crm/exports/*.csv', '--format', 'json'];
    const { status, stdout } = await runTool(argv, { files: FILES });
    expect(status).toBe(0);
    expect(stdout).toContain('crm/exports/a.csv');
    expect(stdout).toContain('crm/exports/b.csv');
  });

  it('that matches nothing is an error', async () => {
    const { status, stderr } = await runTool(['gaps', '--config', 'crm/voronka.yaml'], {
      files: { 'crm/voronka.yaml': CONFIG },
    });
    expect(status).toBe(2);
    expect(stderr).toBe(
      'voronka: crm/exports/*.csv: no file matches this pattern\n' +
        '  Hint: * stands for any characters of a name, ** for any folders; names beginning with a dot are left out\n',
    );
  });
});

describe('several files of contacts', () => {
  const files = {
    'voronka.yaml': configOf(['list', 'call'], 'contacts: { file: [one.csv, two.csv] }\n'),
    'transitions.csv': part('1,list,2026-11-02,Ann'),
    'one.csv': 'contact_id,Region\n1,North\n',
  };

  it('must all have the column that --by names', async () => {
    const { status, stderr } = await runTool(['gaps', '--by', 'Region'], {
      files: { ...files, 'two.csv': 'contact_id\n2\n' },
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^voronka: two\.csv: .*one\.csv: Region\n/);
  });

  it('may differ in columns that nobody asks for', async () => {
    const world = { files: { ...files, 'two.csv': 'contact_id,Region,Note\n2,South,x\n' } };
    const { stdout } = await runTool(['gaps', '--by', 'Region', '--format', 'csv'], world);
    expect(new Set(parseRows(stdout).map((row) => Object.values(row)[0]))).toEqual(
      new Set(['North', 'South', '*']),
    );
  });
});

describe('lines behind the last record', () => {
  const footer = '\n"Grand Totals (1 record)"\n"Confidential Information - Do Not Distribute"\n';
  const files = {
    'voronka.yaml': configOf(['list', 'call']),
    'transitions.csv': part('1,list,2026-11-02,Ann') + footer,
  };

  it('are told however often a run looks at standard input', async () => {
    const argv = ['check', '--transitions', '-', '--lang', 'en'];
    const { stdout } = await runTool(argv, { files, stdin: files['transitions.csv'] });
    expect(stdout).toContain('2 lines of sums or remarks');
  });

  it.each([
    ['en', '2 lines of sums or remarks at the end of a file'],
    ['ru', '2 строки с итогами или примечаниями в конце файла'],
  ])('are told by check and are no rows: %s', async (language, sentence) => {
    const { status, stdout } = await runTool(['check', '--strict', '--lang', language], { files });
    expect(status).toBe(0);
    expect(stdout).toContain(sentence);
    const { stdout: json } = await runTool(['gaps', '--format', 'json'], { files });
    expect(accounts(json)).toEqual([['transitions.csv', 1]]);
  });
});
