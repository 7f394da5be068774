import { expect } from 'vitest';
import { type Files, parseRows, runTool } from '../tool/run-tool.ts';

/** `manager stage entered/converted/lost/open`, a row a line, those with nothing entered left out. */
export async function countRows(files: Files, argv: readonly string[] = []): Promise<string[]> {
  const { status, stdout, stderr } = await runTool(['gaps', '--format', 'csv', '--quiet', ...argv], {
    files,
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return parseRows(stdout)
    .filter(({ entered }) => entered !== '0')
    .map(
      ({ manager, stage, entered, converted, lost, open }) =>
        `${manager} ${stage} ${entered}/${converted}/${lost}/${open}`,
    );
}

/** A config of stages without targets over `transitions.csv`, and `contacts.csv` if asked for. */
export function configOf(stages: readonly string[], more = ''): string {
  const list = stages.map((id) => `  - ${JSON.stringify({ id })}\n`).join('');
  return `timezone: UTC\nstages:\n${list}lost: { labels: [Lost] }\ntransitions: { file: transitions.csv }\n${more}`;
}

/** A table as CSV, every field quoted where it has to be. */
export function writeCsv(rows: readonly (readonly string[])[], delimiter = ',', lineEnd = '\n'): string {
  const field = (text: string): string =>
    /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row) => row.map(field).join(delimiter) + lineEnd).join('');
}
