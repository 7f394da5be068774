import { normalizeLabel } from '../domain/label.ts';
import { findNearest } from '../domain/nearest.ts';
import { type Problem, problem } from '../domain/problem.ts';
import type { RawInput, RowCondition } from '../ingest/raw-input.ts';
import type { Database } from './database.ts';
import type { Dialect } from './dialect.ts';

/** So many values of a column are looked through for the one that was meant, the commonest first. */
const LOOKED_AT = 200;

/** A file as it was read, and how many of its rows are left out. */
export interface FilteredFile {
  readonly input: RawInput;
  readonly rows: number;
  readonly aside: number;
}

/**
 * Conditions that leave no row of a table's files were not meant: says which of them no row meets, or that none meets
 * them all. The choice of a pipeline is looked at elsewhere.
 *
 * @returns where-nothing, or no problem
 */
export async function explainNothing(
  database: Database,
  dialect: Dialect,
  files: readonly FilteredFile[],
): Promise<Problem[]> {
  const read = files.filter(({ rows }) => rows > 0);
  if (read.length === 0 || read.some(({ rows, aside }) => aside < rows)) return [];
  const conditions = (read[0]!.input.where ?? []).filter(({ written }) => written !== undefined);
  if (conditions.length === 0) return [];
  const file = read.map(({ input }) => input.file).join(', ');
  for (const each of conditions) {
    const header = nameColumn(read[0]!.input, each);
    const known = await listValues(database, dialect, read, header);
    if (known.some((value) => each.values.includes(normalizeLabel(value)))) continue;
    const filled = known.filter((value) => value !== '');
    const nearest = each.written?.map((value) => findNearest(value, filled)).find(Boolean);
    const args = { conditions: [describe(read[0]!.input, each)], known: filled };
    return [problem('where-nothing', { ...args, ...(nearest === undefined ? {} : { nearest }) }, { file })];
  }
  const all = conditions.map((each) => describe(read[0]!.input, each));
  return [problem('where-nothing', { conditions: all, known: [] }, { file })];
}

function nameColumn({ columns }: RawInput, { column }: RowCondition): string {
  return columns.find(({ name }) => name === column)?.header ?? column;
}

function describe(input: RawInput, condition: RowCondition): { header: string; values: readonly string[] } {
  return { header: nameColumn(input, condition), values: condition.written ?? condition.values };
}
