import type { TableName } from '../../domain/tables.ts';

export type InputKind = TableName | 'deals' | 'config' | 'teams';

export const FOREIGN_KINDS = [
  'xlsx',
  'xls',
  'zip',
  'html',
  'pdf',
  'lfs-pointer',
  'json',
  'parquet',
  'binary',
] as const;
export type ForeignKind = (typeof FOREIGN_KINDS)[number];

declare module '../../domain/problem.ts' {
  /** What can be wrong with a file as a whole. */
  interface ProblemArgs {
    'file-missing': { expected: InputKind };
    'file-directory': { expected: InputKind };
    'file-forbidden': { expected: InputKind };
    'file-empty': { expected: InputKind };
    'file-foreign': { seems: ForeignKind };
    'file-unreadable': { format: 'parquet' | 'json'; detail: string };
    'file-no-records': Record<never, never>;
    'file-pattern-empty': Record<never, never>;
    /** The config says which line the header is on. */
    'header-absent': { line: number };
    'file-gzip-broken': { expected: InputKind };
    'encoding-unsupported': { encoding: string; known: readonly string[] };
    'encoding-broken': { encoding: string };
  }
}
