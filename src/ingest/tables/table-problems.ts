import type { DayOrder } from '../../domain/calendar/writing/date-pattern.ts';
import type { RowProblemCode } from '../../domain/quality/row-problems.ts';
import type { AccountedTable, TableName } from '../../domain/tables.ts';

type Names = readonly string[];
/** A section of the config that names columns. */
type Section = TableName | 'track' | 'managers.teams' | 'plan';

declare module '../../domain/problem.ts' {
  /** What can be wrong with a table: its columns, what is chosen of it, its times. */
  interface ProblemArgs {
    'column-missing': { table: TableName | 'track' | 'plan'; column: string; found: Names; known: Names };
    /** Of a table in a database; `fitting` are the columns whose type is right for it. */
    'table-column-missing': { table: TableName; column: string; found: Names; fitting: Names };
    'column-not-found': { table: Section; column: string; header: string; found: Names; nearest?: string };
    /** The config has a column prove a stage, and no file has it. */
    'proof-column': { stage: string; found: Names; nearest?: string };
    'column-twice': { table: Section; column: string; header: string; positions: readonly number[] };
    'pipelines-several': {
      header: string;
      pipelines: readonly { readonly name: string; readonly rows: number }[];
    };
    /** `header` is null where names of columns tell the pipeline. */
    'pipeline-unknown': { header: string | null; known: Names; nearest?: string };
    /** Of several conditions those that leave nothing together; `known` are values of the only one that does so alone. */
    'where-nothing': {
      conditions: readonly { readonly header: string; readonly values: Names }[];
      known: Names;
      nearest?: string;
    };
    'pipeline-column': { table: TableName | 'track' };
    'dates-several': { headers: Names };
    /** No table of a database could be the transitions; `tables` are those that the user may see. */
    'source-tables-none': { tables: Names };
    /** Several tables could be, equally well. */
    'source-tables-several': { tables: Names };
    'entries-none': { found: Names; labels: Names };
    'entry-label': { header: string; nearest?: string };
    'preset-layout': { preset: string; found: Names };
    'preset-unclear': { stages: Names; preset: string };
    /** Stages of the CRM's standard pipeline that no deal is in. */
    'preset-stages-empty': { stages: Names; preset: string };
    /** The stages are those that deals are in. */
    'preset-stages-shown': { stages: Names; preset: string };
    'input-differs': { table: TableName; first: string; missing: Names };
    'rows-all-rejected': { table: AccountedTable; rows: number; commonest: RowProblemCode };
    /** `readings` are the ways to read a date, and the day (ISO 8601) that each makes of it. */
    'times-ambiguous': {
      table: TableName | 'track';
      column: string;
      example: string;
      readings: readonly { readonly order: DayOrder; readonly day: string }[];
    };
    'times-contradict': { table: TableName | 'track'; column: string };
    'team-columns-none': { found: Names };
    'team-record': { reason: RowProblemCode };
  }
}
