import { type Problem, problem } from '../../domain/problem.ts';
import type { Progress } from '../bytes/intake.ts';
import type { Spool } from '../bytes/spool.ts';
import { LONGEST_REWRITTEN, MAX_PROBLEMS, openTextWriter, quoteField } from '../records/canonical.ts';
import { MAX_RECORD } from '../records/cutter.ts';
import { type InputFile, placeAgain, type ReadyFile } from './ready-file.ts';
import type { OpenTable } from './remote-table.ts';

interface BringOptions {
  readonly spool: Spool;
  readonly onProgress?: Progress;
}

/**
 * Brings the columns that are read of a table here, as text that every engine reads alike: what a CSV of the same rows would
 * be. What no record of a file may be is set apart in the same way: one with a NUL, or of megabytes.
 */
export async function bringTable(
  input: InputFile,
  table: OpenTable,
  { spool, onProgress }: BringOptions,
): Promise<ReadyFile> {
  const kept = input.columns.flatMap(({ position }) => position ?? []);
  // one column more, as in any file that we wrote: a record of one empty cell would be a blank line
  const header = [...kept.map((_, index) => `c${index}`), 'end'].join(',');
  const path = spool.path('brought.csv');
  const problems: Problem[] = [];
  let broken = 0;
  let rows = 0;
  let quoted = false;
  const writer = openTextWriter(path);
  try {
    await writer.write(`${header}\n`);
    for await (const block of table.read(kept)) {
      let text = '';
      for (const cells of block) {
        const fields = cells.map(quoteField);
        const record = fields.join(',');
        const fault = findFault(record, input.file);
        if (fault === undefined) text += `${record},\n`;
        else {
          broken += 1;
          if (problems.length < MAX_PROBLEMS) problems.push(fault);
        }
      }
      quoted ||= text.includes('"');
      rows += block.length;
      onProgress?.('bring', input.file, rows);
      await writer.write(text);
    }
    await writer.end();
  } finally {
    writer.destroy();
  }
  return {
    ...input,
    csv: { path, delimiter: ',', width: kept.length + 1, quoted, longest: LONGEST_REWRITTEN },
    columns: placeAgain(input.columns),
    broken: { count: broken, problems },
    brought: rows,
  };
}

function findFault(record: string, file: string): Problem | undefined {
  if (record.includes('\0')) return problem('record-nul', {}, { file, text: record });
  if (record.length > MAX_RECORD)
    return problem('record-long', { limit: MAX_RECORD }, { file, text: record });
  return undefined;
}
