import type { DayOrder } from '../../domain/calendar/date-pattern.ts';
import type { RowProblemCode } from '../../domain/quality/row-problems.ts';
import type { TableName } from '../../domain/tables.ts';

/** One of the ways to read a date, and the day (ISO 8601) it makes of it. */
interface DayReading {
  readonly order: DayOrder;
  readonly day: string;
}

declare module '../../domain/problem.ts' {
  /** What can be wrong with a table: its columns, what is chosen of it, its times. */
  interface ProblemArgs {
    'column-missing': {
      table: TableName | 'track';
      column: string;
      found: readonly string[];
      known: readonly string[];
    };
    'column-not-found': {
      table: TableName | 'managers.teams' | 'track';
      column: string;
      header: string;
      found: readonly string[];
      nearest?: string;
    };
    'column-twice': {
      table: TableName | 'managers.teams' | 'track';
      column: string;
      header: string;
      positions: readonly number[];
    };
    'pipelines-several': {
      header: string;
      pipelines: readonly { readonly name: string; readonly rows: number }[];
    };
    /** `header` is null where names of columns tell the pipeline. */
    'pipeline-unknown': { header: string | null; known: readonly string[]; nearest?: string };
    /** Of several conditions those that leave nothing together; `known` are values of the only one that does so alone. */
    'where-nothing': {
      conditions: readonly { readonly header: string; readonly values: readonly string[] }[];
      known: readonly string[];
      nearest?: string;
    };
    'pipeline-column': { table: TableName | 'track' };
    'dates-several': { headers: readonly string[] };
    'entries-none': { found: readonly string[]; labels: readonly string[] };
    'entry-label': { header: string; nearest?: string };
    'preset-layout': { preset: string; found: readonly string[] };
    'preset-unclear': { stages: readonly string[]; preset: string };
    'input-differs': { table: TableName; first: string; missing: readonly string[] };
    'rows-all-rejected': { table: TableName; rows: number; commonest: RowProblemCode };
    'times-ambiguous': {
      table: TableName | 'track';
      column: string;
      example: string;
      readings: readonly DayReading[];
    };
    'times-contradict': { table: TableName | 'track'; column: string };
    'team-columns-none': { found: readonly string[] };
    'team-record': { reason: RowProblemCode };
  }
}
