import { type Problem, problem } from '../../domain/problem.ts';
import type { RowProblemCode } from '../../domain/quality/row-problems.ts';
import { ACCOUNTED_TABLES, type AccountedTable, TABLE_NAMES, type TableName } from '../../domain/tables.ts';
import type { EngineFacts } from '../../engine/engine.ts';
import { countPassed } from '../../ingest/records/group-lines.ts';
import { type BrokenRecords, NOTHING_BROKEN } from '../../ingest/tables/ready-file.ts';
import type { FileAccount } from '../../report/meta.ts';
import type { Inputs } from './inputs.ts';
import type { LoadedPlan } from './load-plan.ts';

/** What became of every row of every file, and why rows were rejected. */
export interface RowAccounts {
  readonly files: readonly FileAccount[];
  /** Rejected rows by reason, over all files; the commonest first. */
  readonly reasons: readonly {
    readonly table: AccountedTable;
    readonly code: RowProblemCode;
    readonly rows: number;
  }[];
}

/** Adds up broken records (ingest) and rejected rows (engine): `rows = used + rejected` in every file. */
export function accountRows(inputs: Inputs, facts: EngineFacts): RowAccounts {
  const files: FileAccount[] = [];
  const reasons = new Map<string, { table: TableName; code: RowProblemCode; rows: number }>();
  const add = (table: TableName, code: RowProblemCode, rows: number): void => {
    const known = reasons.get(`${table} ${code}`);
    reasons.set(`${table} ${code}`, { table, code, rows: (known?.rows ?? 0) + rows });
  };
  for (const table of TABLE_NAMES) {
    for (const [index, { source }] of inputs.prepared[table].entries()) {
      const { input, rows: read = 0, aside = 0, broken = NOTHING_BROKEN } = facts.files[table][index] ?? {};
      const rejected = facts.rejected.filter((each) => each.table === table && each.source === index);
      const refused = rejected.reduce((sum, { rows }) => sum + rows, 0);
      for (const each of rejected) add(table, each.reason, each.rows);
      for (const [code, rows] of countBroken(broken)) add(table, code, rows);
      files.push({
        table,
        file: source.file,
        rows: read + broken.count,
        used: read - refused,
        rejected: refused + broken.count,
        aside,
        passedOver: source.above + countPassed(input?.passed) + source.footers,
      });
    }
  }
  return {
    files,
    reasons: sortReasons([...reasons.values()]),
  };
}

function countBroken(broken: BrokenRecords): Map<RowProblemCode, number> {
  const counts = new Map<RowProblemCode, number>();
  for (const { code } of broken.problems) {
    const row = code as RowProblemCode;
    counts.set(row, (counts.get(row) ?? 0) + 1);
  }
  // past the number of problems that are kept, the commonest kind stands for the rest
  const untold = broken.count - broken.problems.length;
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  if (first && untold > 0) counts.set(first[0], first[1] + untold);
  return counts;
}

/** Adds what became of the rows of a plan. */
export function accountPlan(accounts: RowAccounts, { account, rejected }: LoadedPlan): RowAccounts {
  if (account === null) return accounts;
  const counts = new Map<RowProblemCode, number>();
  for (const { code } of rejected) {
    // what rows of a plan are rejected for is among them
    const row = code as RowProblemCode;
    counts.set(row, (counts.get(row) ?? 0) + 1);
  }
  const reasons = [...counts].map(([code, rows]) => ({ table: account.table, code, rows }));
  return { files: [...accounts.files, account], reasons: sortReasons([...accounts.reasons, ...reasons]) };
}

function sortReasons(reasons: RowAccounts['reasons']): RowAccounts['reasons'] {
  return [...reasons].sort((a, b) => b.rows - a.rows || (a.code < b.code ? -1 : 1));
}

/** A problem for each table of which not one row could be used. */
export function findEmptyHanded({ files, reasons }: RowAccounts): Problem[] {
  return ACCOUNTED_TABLES.flatMap((table): Problem[] => {
    const own = files.filter((each) => each.table === table);
    const rows = own.reduce((sum, each) => sum + each.rows, 0);
    const commonest = reasons.find((each) => each.table === table)?.code;
    if (rows === 0 || commonest === undefined || own.some(({ used }) => used > 0)) return [];
    return [problem('rows-all-rejected', { table, rows, commonest }, { file: own[0]!.file })];
  });
}
