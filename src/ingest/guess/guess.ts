import type { GuessReason } from '../../domain/draft/doubt.ts';
import type { BookTable } from '../../domain/tables.ts';
import type { LayoutEntry, RowFilter, Shape } from '../crm/preset.ts';
import type { ColumnFacts } from './columns/column-facts.ts';

/** A column that was taken for a logical one, and what is uncertain about it. */
export interface ColumnGuess {
  readonly logical: string;
  /** As the file writes it. */
  readonly header: string;
  /** Other columns that would do nearly as well. */
  readonly others: readonly string[];
  /** Absent: its name is known and says it. */
  readonly why?: GuessReason;
}

/** What a file of an unknown origin seems to be. */
export interface FileGuess {
  /**
   * Changes of stages; one row a deal with what tells its stage; one row a contact and nothing of stages; touches; or
   * purchases.
   */
  readonly kind: 'history' | 'list' | 'contacts' | BookTable;
  readonly shape: Shape;
  readonly columns: readonly ColumnGuess[];
  /** Every row is a contact of its own: no column tells them apart. */
  readonly numbered: boolean;
  /** Only these rows are about stages. */
  readonly where: RowFilter;
  /** Columns of dates that are stages or ends; absent: none, or their names say it. */
  readonly entries?: readonly LayoutEntry[];
  /** The status whose values are ends, beside the stage. */
  readonly status?: {
    readonly header: string;
    readonly won: readonly string[];
    readonly lost: readonly string[];
  };
  /** Headers of the columns of dates that were taken for stages, and of those that were not. */
  readonly stages?: { readonly taken: readonly string[]; readonly left: readonly string[] };
  /** Labels that are ends by the names of their columns. */
  readonly ends?: { readonly won: readonly string[]; readonly lost: readonly string[] };
  /** Whether any column holds times that could date a stage. */
  readonly timed: boolean;
  /** The header of a stage that no time dates. */
  readonly undated?: string;
}

/** What is known beside the file itself. */
export interface GuessContext {
  /** Logical column → header, as the user named it. */
  readonly given: Readonly<Record<string, string>>;
  /** The columns of the other files that are read with it. */
  readonly others: readonly (readonly ColumnFacts[])[];
  /** What all rows together showed: changes of stages, or one row a deal. Absent: the sample tells. */
  readonly rows?: 'history' | 'list';
}
