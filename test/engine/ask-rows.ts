import { expect } from 'vitest';
import { type Files, runTool } from '../tool/run-tool.ts';

/** What came of some files: counts, accounts, and where rejected rows are. */
export interface Outcome {
  /** `manager stage entered/converted/lost/open`, a row a line, those with nothing entered left out. */
  readonly rows: readonly string[];
  /** `file rows = used + rejected, aside`. */
  readonly files: readonly string[];
  readonly contacts: number;
  readonly undated: number;
  readonly asOf: string | null;
  /** `file:line reason column value`. */
  readonly rejects: readonly string[];
}

/** Runs `gaps` over `transitions.csv`, which `rows` (keys of a YAML map) says how to read. */
export async function askRows(
  rows: string,
  files: Files,
  { argv = [], more = '' }: { argv?: readonly string[]; more?: string } = {},
): Promise<Outcome> {
  const { status, stdout, stderr, after } = await runTool(
    ['gaps', '--format', 'json', '--rejects', 'rejects.csv', '--quiet', ...argv],
    { files: { 'voronka.yaml': writeConfig(rows, more), ...files } },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const { meta, rows: counted } = JSON.parse(stdout);
  const [, ...rejects] = (after['rejects.csv'] ?? '').trimEnd().split('\n');
  return {
    rows: counted
      .filter(({ entered }: Counted) => entered > 0)
      .map(
        ({ manager, stage, entered, converted, lost, open }: Counted) =>
          `${manager} ${stage} ${entered}/${converted}/${lost}/${open}`,
      ),
    files: meta.files.map(
      (file: Record<string, unknown>) =>
        `${file.file} ${file.rows} = ${file.used} + ${file.rejected}, ${file.aside}`,
    ),
    contacts: meta.contacts,
    undated: meta.undated,
    asOf: meta.asOf,
    rejects: rejects.map((line) => {
      const [file, at, reason, column, value] = line.split(',');
      return `${file}:${at} ${reason} ${column} ${value}`.trimEnd();
    }),
  };
}

/** The team's rows alone. */
export async function askTeam(...args: Parameters<typeof askRows>): Promise<readonly string[]> {
  const { rows } = await askRows(...args);
  return rows.filter((row) => row.startsWith('* '));
}

/** What a run that cannot work says, line by line. */
export async function failRows(
  rows: string,
  files: Files,
  { argv = [], more = '' }: { argv?: readonly string[]; more?: string } = {},
): Promise<readonly string[]> {
  const { status, stdout, stderr } = await runTool(['gaps', ...argv], {
    files: { 'voronka.yaml': writeConfig(rows, more), ...files },
  });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  return stderr
    .trimEnd()
    .split('\n')
    .map((line) => line.trim());
}

interface Counted {
  readonly manager: string;
  readonly stage: string;
  readonly entered: number;
  readonly converted: number;
  readonly lost: number;
  readonly open: number;
}

/** Three stages, a loss and an ignored label. */
export function writeConfig(rows: string, more = ''): string {
  return `timezone: UTC
stages: [{ id: list }, { id: call }, { id: deal }]
lost: { labels: [Lost] }
ignored: { labels: [Robot] }
transitions: { file: transitions.csv, ${rows} }
${more}`;
}
