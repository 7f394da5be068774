import { type Place, type Problem, problem } from '../../domain/problem.ts';
import type { RowProblemCode } from '../../domain/quality/row-problems.ts';
import { unknownWord } from '../../domain/text/unknown-word.ts';
import { locateRows, type NamedRow } from '../../ingest/records/locate.ts';
import type { GivenFile } from '../../ingest/tables/ready-file.ts';
import type { PreparedInput } from '../../ingest/tables/ready-input.ts';
import { findZoneLetters } from '../../ingest/times/wrapping.ts';

/** A row that an engine refused. */
export interface RefusedRow extends NamedRow {
  readonly reason: RowProblemCode;
  /** The cell at fault. */
  readonly value: string | null;
  /** Which column of entries, where it is one of them. */
  readonly entry?: number | null;
  /** What stands in it, where an engine knows that and no place of it. */
  readonly key?: string;
}

/**
 * Rows that an engine refused as problems with line and text, in the order of the file, as they are given. Rows of a table
 * in a database have no line; their text is what was read of them.
 *
 * @param prepared the input as it was read in the end
 * @param dates the date pattern of the config, where it has one
 * @param labels what a stage could have been
 */
export async function describeRefusedRows(
  { source, headers, input }: PreparedInput,
  rows: readonly RefusedRow[],
  dates: string | undefined,
  labels: readonly string[] = [],
): Promise<Problem[]> {
  const located = source.remote ? await recallRows(input, rows) : await locateRows(source, rows);
  // thousands of rows have the same few wrong labels
  const unknown = new Map<string, Problem>();
  const findUnknown = (label: string): Problem => {
    const known = unknown.get(label) ?? unknownWord('stage-unknown', label, labels, {});
    unknown.set(label, known);
    return known;
  };
  return rows.map((row, index): Problem => {
    const { reason, value } = row;
    const column = findColumn(row, headers);
    const place = { file: source.file, ...located[index], column, value: value ?? undefined };
    if (reason === 'stage-unknown') return { ...findUnknown(value ?? ''), place };
    if (reason === 'time-unreadable') {
      const zone = dates === undefined ? findZoneLetters(value ?? '') : undefined;
      return problem(reason, { pattern: dates, zone }, place);
    }
    return problem(reason as 'id-missing' | 'stage-missing' | 'time-missing' | 'time-placeholder', {}, place);
  });
}

/** What stands in rows of a table in a database: what was brought of them here. */
async function recallRows(
  input: GivenFile,
  rows: readonly RefusedRow[],
): Promise<readonly Pick<Place, 'text'>[]> {
  const brought = 'csv' in input && rows.some(({ key }) => key === undefined);
  if (!brought) return rows.map(({ key }) => ({ text: key }));
  const { path, delimiter } = input.csv;
  const source = { file: input.file, path, bom: 0, delimiter, sepLine: false };
  const found = await locateRows(source, rows);
  // the last column is ours
  return rows.map(({ key }, index) => ({ text: key ?? found[index]?.text.replace(/,$/, '') }));
}

/** Problems of one file in the order of its lines. */
export function sortByLine(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0));
}

/** The column at fault, as the file calls it. */
function findColumn({ reason, entry }: RefusedRow, headers: PreparedInput['headers']): string | undefined {
  if (reason === 'id-missing') return headers.contact ?? 'contact_id';
  if (reason.startsWith('stage')) return headers.stage ?? 'stage';
  const time = entry == null ? 'at' : `entry_${entry}`;
  return reason.startsWith('time') ? (headers[time] ?? 'at') : undefined;
}
