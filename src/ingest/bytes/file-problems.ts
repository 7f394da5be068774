import type { TableName } from '../../domain/tables.ts';

export type InputKind = TableName | 'deals' | 'config' | 'teams' | 'plan' | 'password' | 'authority';

export const FOREIGN_KINDS = [
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
    /** The address of a database server, which may hold a password, in place of a file. */
    'file-address': { expected: InputKind };
    'file-directory': { expected: InputKind };
    'file-forbidden': { expected: InputKind };
    'file-empty': { expected: InputKind };
    'file-foreign': { seems: ForeignKind };
    'file-unreadable': { format: 'parquet' | 'json' | 'xlsx'; detail: string };
    /** A packed file that unpacks to more than so many bytes. */
    'file-unpacks': { limit: number };
    /** `known`: the sheets that are shown. */
    'sheet-unknown': { sheet: string; known: readonly string[] };
    /** What comes from a pipe, or out of an archive, does not end before the disk is nearly full: so many bytes. */
    'input-endless': { limit: number };
    'file-no-records': Record<never, never>;
    /** A pattern that looks through more files and folders than this. */
    'file-pattern-wide': { most: number };
    'file-pattern-empty': Record<never, never>;
    /** The config says which line the header is on. */
    'header-absent': { line: number };
    'file-gzip-broken': { expected: InputKind };
    'encoding-unsupported': { encoding: string; known: readonly string[] };
    'encoding-broken': { encoding: string };
  }
}
