import { resolveAlias, type Settings } from '../../config/settings.ts';
import { refuse } from '../../domain/collect-problems.ts';
import { findRepeatedLines, type PlanLine, readPlanLine } from '../../domain/plan/plan-line.ts';
import type { Problem } from '../../domain/problem.ts';
import type { PlanRecords } from '../../ingest/tables/plan-file.ts';
import type { FileAccount } from '../../report/meta.ts';
import type { FileIntake } from './file-intake.ts';

/** What is planned, and what became of the rows that say it. */
export interface LoadedPlan {
  readonly lines: readonly PlanLine[];
  /** Null where the config itself has the lines, or nothing is planned. */
  readonly account: FileAccount | null;
  /** A problem for each rejected row, in the order of the file. */
  readonly rejected: readonly Problem[];
}

/** Where nobody asks for one. */
export const NO_PLAN: LoadedPlan = { lines: [], account: null, rejected: [] };

/**
 * The plan of the config, or of the file that it names. A row whose cells cannot be read is rejected, as in any input.
 *
 * @throws InputError with what is no slip of one cell, line by line: stage-word, plan-twice; what the file is refused for
 */
export async function loadPlan(
  settings: Settings,
  { spool, convert }: Pick<FileIntake, 'spool' | 'convert'>,
): Promise<LoadedPlan> {
  const { plan, planFile, aliases, funnel, weekStart } = settings;
  if (planFile === undefined) return { lines: plan, account: null, rejected: [] };
  // few configs name one
  const { readPlanFile } = await import('../../ingest/tables/plan-file.ts');
  const read = await readPlanFile({ ...planFile, spool, convert });
  const rejected: Problem[] = [...read.broken];
  const lines: PlanLine[] = [];
  const wrong: Problem[] = [];
  for (const record of read.records) {
    const line = readPlanLine(
      { ...record, manager: resolveAlias(aliases, record.manager) },
      { stages: funnel.stages, weekStart },
    );
    if (!Array.isArray(line)) lines.push(line);
    else if (line.some(isRefused)) wrong.push(...line.filter(isRefused));
    else rejected.push(line[0]!);
  }
  refuse([...wrong, ...findRepeatedLines(lines, weekStart)]);
  rejected.sort((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0));
  return { lines, account: accountRecords(read, rejected.length), rejected };
}

/** A stage that nobody knows is no slip of one row: a plan without it would be another plan. */
function isRefused({ code }: Problem): boolean {
  return code === 'stage-word';
}

function accountRecords({ file, records, broken, passedOver }: PlanRecords, rejected: number): FileAccount {
  const rows = records.length + broken.length;
  return { table: 'plan', file, rows, used: rows - rejected, rejected, aside: 0, passedOver };
}
