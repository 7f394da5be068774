import { describe, expect, it } from 'vitest';
import { runTool } from '../tool/run-tool.ts';
import { CONFIG, CONTACTS, FILES } from '../tool/small-funnel.ts';

async function print(argv: readonly string[], files: Readonly<Record<string, string>> = {}): Promise<string> {
  const { status, stdout, stderr } = await runTool(argv, {
    files: { ...FILES, ...files },
    now: '2026-11-11T07:00:00Z',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

describe('the coaching list says why it is empty', () => {
  it('where nobody can be told from so few', async () => {
    expect(await print(['coach'])).toBe(
      'Whom to coach on what\nToo few contacts entered to tell who needs coaching.\n',
    );
  });

  it('where nobody is below a floor', async () => {
    const config = CONFIG.replace(/target: \d+%(, floor: \d+%)?/g, 'target: 0%').concat(
      'analysis: { minEntered: 1 }\n',
    );
    expect(await print(['coach'], { 'voronka.yaml': config })).toBe(
      'Whom to coach on what\nEverybody who can be judged is at or above the floor.\n',
    );
  });

  it('where no stage has a target', async () => {
    const config = CONFIG.replace(/, target: \d+%(, floor: \d+%)?/g, '');
    expect(await print(['coach'], { 'voronka.yaml': config })).toContain(
      'No stage has a target yet: fill them in in the config to get verdicts.',
    );
  });

  it('where arrivals are divided by arrivals', async () => {
    expect(await print(['coach', '--basis', 'flow'])).toContain(
      'No verdicts in the flow basis; use --basis cohort.',
    );
  });

  it('where nobody has entered', async () => {
    expect(await print(['coach', '--period', '2025'])).toContain(
      'Nothing to count: no contact entered a step.',
    );
  });
});

describe('the head of the report', () => {
  const head = (page: string): string[] => page.split('\n').slice(0, page.split('\n').indexOf(''));

  it('says in one line what the page covers', async () => {
    expect(head(await print(['report']))).toEqual([
      'Sales funnel, all time, as of 2026-11-10: 4 contacts, 2 open, 1 lost',
    ]);
    const asked = ['--since', '2026-11-02', '--segment', 'Retail', '--manager', 'Ann', '--lang', 'ru'];
    expect(head(await print(['report', ...asked])).slice(1)).toEqual([
      'только сегмент: Retail · показаны: Ann',
    ]);
    const spans = async (...argv: string[]): Promise<string | undefined> =>
      (await print(['report', '--lang', 'ru', ...argv])).split(',')[0];
    expect(await spans('--since', '2026-11-02')).toBe('Воронка с 02.11.2026');
    expect(await spans('--until', '2026-11-09')).toBe('Воронка по 09.11.2026');
    expect(await spans('--period', '2026-11')).toBe('Воронка за 01.11–30.11.2026');
    expect(await spans('--period', '2026-11-02..2026-11-02')).toBe('Воронка за 02.11.2026');
    expect(await spans('--since', '2025-12-30', '--until', '2026-11-09')).toBe(
      'Воронка за 30.12.2025–09.11.2026',
    );
  });

  it('says next what a reader must not overlook', async () => {
    const warned = await print(['report', '--credit', 'performer', '--basis', 'flow', '--period', '2026-11']);
    expect(warned).toContain('Credit “performer” depends on the outcome');
    expect(warned).toContain('Basis “flow” divides arrivals by arrivals');
    expect(warned).toContain('2026-11-01 to 2026-11-30');
    expect(warned).not.toContain('Overall');
  });

  it('leaves files and rules to the foot', async () => {
    expect((await print(['report'])).split('\n\n').at(-1)).toBe(
      'contacts.csv: 4 rows used\ntransitions.csv: 5 rows used\ncredit: entry · basis: cohort · time zone UTC\n',
    );
  });

  it('calls standard input by its name', async () => {
    const { stdout } = await runTool(['report', '--contacts', '-'], { files: FILES, stdin: CONTACTS });
    expect(stdout).toContain('\n(standard input): 4 rows used\n');
  });
});

describe('the matrix', () => {
  it('has contacts of nobody last for people, first for programs', async () => {
    const names = (page: string, title: string): string[] => {
      const lines = page.split('\n');
      const start = lines.findIndex((line) => line.startsWith(title));
      return lines
        .slice(start)
        .flatMap(
          (line) => /^(Ann|Bob|\(unassigned\)|Team|Target|\*|target)\b|^\(unassigned\)/.exec(line)?.[0] ?? [],
        );
    };
    expect(names(await print(['report']), 'Coefficients').slice(0, 5)).toEqual([
      'Ann',
      'Bob',
      '(unassigned)',
      'Team',
      'Target',
    ]);
    const csv = await print(['report', '--format', 'csv']);
    expect(
      csv
        .trimEnd()
        .split('\n\n')[2]
        ?.split('\n')
        .map((line) => line.split(',')[0]),
    ).toEqual(['manager', 'Ann', 'Bob', '(unassigned)', '*', 'target']);
  });

  it('counts those who entered too recently', async () => {
    const config = CONFIG.replace('target: 50%', 'target: 50%, window: 30d');
    expect(await print(['report', '--maturity', 'off'], { 'voronka.yaml': config })).toContain(
      '3 entries are too recent for the window of their stage and not counted yet.',
    );
  });

  it('is named after the dimension', async () => {
    expect(await print(['report', '--by', 'segment'])).toContain('Coefficients by segment\n');
    expect(await print(['report', '--by', 'Source', '--lang', 'ru'])).toContain(
      'Коэффициенты перехода: по столбцу «Source»\n',
    );
  });
});

describe('hostile text from files', () => {
  it('reaches neither the terminal nor a spreadsheet as a command', async () => {
    const transitions =
      'contact_id,stage,at,manager\n1,Call,2026-11-03,"\u001b[31m=HYPERLINK(""x"")\u202e"\n2,Call,2026-11-03,"two\nlines"\n';
    const files = { 'transitions.csv': transitions };
    const page = await print(['report'], files);
    expect(page).not.toMatch(/[\u001b\u202e]/);
    expect(page).toContain('=HYPERLINK("x")');
    const csv = await print(['gaps', '--format', 'csv'], files);
    expect(csv).toContain(`\n"'=HYPERLINK(""x"")",call,`);
    expect(csv).toContain('\ntwo lines,call,');
  });
});
