import type {} from '../../domain/problem.ts';

declare module '../../domain/problem.ts' {
  /** What a workbook cannot hold. */
  interface ProblemArgs {
    'sheet-too-long': { sheet: string; rows: number; most: number };
  }
}
