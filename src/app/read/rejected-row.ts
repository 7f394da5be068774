import { type Problem, problem } from '../../domain/problem.ts';
import type { RowProblemCode } from '../../domain/quality/row-problems.ts';
import { unknownWord } from '../../domain/text/unknown-word.ts';
import { locateRows, type NamedRow } from '../../ingest/records/locate.ts';
import type { PreparedInput } from '../../ingest/tables/ready-input.ts';

/** A row that an engine refused. */
export interface RefusedRow extends NamedRow {
  readonly reason: RowProblemCode;
  /** The cell at fault. */
  readonly value: string | null;
  /** Which column of entries, where it is one of them. */
  readonly entry?: number | null;
}

/**
 * Rows that an engine refused as problems with line and text, in the order of the file, as they are given.
 *
 * @param dates the date pattern of the config, where it has one
 * @param labels what a stage could have been
 */
export async function describeRefusedRows(
  { source, headers }: PreparedInput,
  rows: readonly RefusedRow[],
  dates: string | undefined,
  labels: readonly string[] = [],
): Promise<Problem[]> {
  const located = await locateRows(source, rows);
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
    if (reason === 'time-unreadable') return problem(reason, { pattern: dates }, place);
    return problem(reason as 'id-missing' | 'stage-missing' | 'time-missing' | 'time-placeholder', {}, place);
  });
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
