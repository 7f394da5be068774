import { writeFileWhole } from '../../disk/write-whole.ts';
import { listLabels } from '../../domain/evidence/funnel.ts';
import type { Problem } from '../../domain/problem.ts';
import { ACCOUNTED_TABLES, type AccountedTable } from '../../domain/tables.ts';
import type { RejectedRow } from '../../engine/count/rejected-rows.ts';
import { NOTHING_BROKEN } from '../../ingest/tables/ready-file.ts';
import { buildRejectsTable } from '../../report/check/rejects-view.ts';
import { nameFile } from '../../report/problem-lines.ts';
import type { Invocation } from '../invocation.ts';
import { EXIT } from '../io.ts';
import type { ReadRows } from './read-rows.ts';
import { describeRefusedRows, sortByLine } from './rejected-row.ts';

/** Rejected rows of a table that are listed at the most, to the next block. */
const MOST_LISTED = 200_000;

/** Thrown where `--strict` stops a run; the rejected rows were told already. */
export class StrictError extends Error {
  readonly status = EXIT.rejected;
}

/**
 * Writes `--rejects`, remarks on rejected rows, and stops under `--strict`.
 *
 * @param told whether the result itself says how many rows were rejected
 *
 * @throws StrictError
 */
export async function reportRejects(invocation: Invocation, rows: ReadRows, told: boolean): Promise<void> {
  const { options, texts, remark } = invocation;
  const rejected = rows.accounts.files.reduce((sum, each) => sum + each.rejected, 0);
  if (options.rejects !== undefined) await writeRejects(invocation, rows, options.rejects);
  if (rejected === 0) return;
  for (const { file, rejected: count, rows: read } of told && !options.strict ? [] : rows.accounts.files) {
    if (count > 0) {
      remark(texts.remarks.rejected({ file: nameFile(file, texts), rejected: count, rows: read }));
    }
  }
  if (!told || options.strict) remark(texts.funnel.head.rejectedHint);
  if (!options.strict) return;
  remark(texts.remarks.stopped);
  throw new StrictError();
}

export async function writeRejects(invocation: Invocation, rows: ReadRows, file: string): Promise<void> {
  const { renderCsv } = await import('../../render/flat/csv.ts');
  const problems: Problem[] = [];
  for (const table of ACCOUNTED_TABLES) {
    for (const each of await collectRejects(rows, table)) problems.push(each);
  }
  const rejected = rows.accounts.files.reduce((sum, each) => sum + each.rejected, 0);
  if (problems.length < rejected) {
    invocation.remark(invocation.texts.remarks.rejectsCut({ file, listed: problems.length, rejected }));
  }
  const sections = [buildRejectsTable(problems, invocation.texts)];
  writeFileWhole(invocation.io, file, renderCsv({ meta: {}, sections, data: {} }, {}));
}

/**
 * The rejected rows of a table as problems with file, line and text, in the order of the files.
 *
 * @param limit the first so many of each reason; of broken records all that are known
 */
export async function collectRejects(
  rows: ReadRows,
  table: AccountedTable,
  limit?: number,
): Promise<readonly Problem[]> {
  if (table === 'plan') return rows.plan.rejected;
  const bySource = new Map<number, RejectedRow[]>();
  let held = 0;
  for await (const block of rows.engine.rejectedRows(table, limit)) {
    // whoever has more than these has one fault in them all, and memory is not without end
    if (held >= MOST_LISTED) break;
    held += block.length;
    for (const row of block) {
      const known = bySource.get(row.source);
      if (known) known.push(row);
      else bySource.set(row.source, [row]);
    }
  }
  const { funnel, [table]: own } = rows.settings;
  const labels = listLabels(funnel);
  const problems: Problem[] = [];
  for (const [index, prepared] of rows.inputs.prepared[table].entries()) {
    const { input = prepared.input, broken = NOTHING_BROKEN } = rows.engine.facts.files[table][index] ?? {};
    const read = { ...prepared, input };
    const refused = await describeRefusedRows(read, bySource.get(index) ?? [], own.dates, labels);
    for (const each of sortByLine([...broken.problems, ...refused])) problems.push(each);
  }
  return problems;
}
