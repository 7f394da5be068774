import type { ColumnDoubt, DoubtArgs, DoubtCode } from '../../domain/draft/doubt.ts';
import type { TableUse, TellingColumn } from '../../domain/tables.ts';
import type { DOUBTS, FILES, HEADERS, LABELS, LabelKind, RecognizedFile, TABLES } from './init-tables.ts';

type ColumnName =
  | keyof typeof FILES
  | keyof typeof TABLES
  | keyof typeof HEADERS
  | keyof typeof LABELS
  | keyof typeof DOUBTS;

/** How much there is to report on. */
export interface FoundCounts {
  readonly managers: number;
  readonly stages: number;
  readonly contacts: number;
}

/** What `init` says, in one language. */
export interface InitTexts {
  readonly columns: Readonly<Record<ColumnName, string>>;
  readonly titles: Readonly<
    Record<'tables' | 'stored' | 'files' | 'columns' | 'labels' | 'doubts' | 'next', string>
  >;
  readonly kinds: Readonly<Record<LabelKind, string>>;
  /** What the rows of a table of a database are. */
  readonly uses: Readonly<Record<TableUse, string>>;
  /** What a table has. */
  readonly has: Readonly<Record<TellingColumn, string>>;
  /** The table that the names and the order of the stages come from. */
  readonly stageNames: (table: string) => string;
  /** The table that the names of the managers come from. */
  readonly managerNames: (table: string) => string;
  /** Which CRM wrote a file, how that is known, and what its rows are. */
  readonly recognized: (found: RecognizedFile) => string;
  /** The same of a table in a database. */
  readonly recognizedTable: (found: RecognizedFile) => string;
  readonly zone: (zone: string) => string;
  readonly noLabels: string;
  readonly doubts: { readonly [C in DoubtCode]: (args: DoubtArgs[C]) => string };
  /** Of columns that were guessed by name and values, without a rival: one sentence. */
  readonly guessedTogether: (columns: readonly ColumnDoubt[]) => string;
  readonly noDoubts: string;
  readonly next: {
    readonly found: (counts: FoundCounts) => string;
    /** What was done and is to do; the commands follow. */
    readonly written: (facts: { config: string; missing: 'stages' | 'targets' | null }) => string;
    readonly pattern: (pattern: string) => string;
  };
}
