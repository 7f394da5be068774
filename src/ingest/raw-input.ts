import type { TimeFormat } from './time-format.ts';

/** A UTF-8 CSV with a header line, described to the last option: nothing is left for an engine to guess. */
export interface CsvTable {
  readonly path: string;
  readonly delimiter: string;
  /** Number of columns. */
  readonly width: number;
  /** Whether any field is quoted: such a file may hold line ends inside fields, and is not cut for parallel reading. */
  readonly quoted: boolean;
  /** Bytes of the longest record that is still read; one that is longer fails the file. */
  readonly longest: number;
}

/** How the values of a time column are read: by one configured pattern, or by all formats that do not contradict. */
export type TimeReading =
  | { readonly strptime: string; readonly offset: boolean }
  | { readonly formats: readonly TimeFormat[] };

/** `verbatim` columns have few distinct values, which are cleaned once each in a dictionary. */
export type ColumnKind = 'text' | 'verbatim' | 'time';

/** A column of a logical table, as the engine keeps it. */
export interface WantedColumn {
  readonly name: string;
  readonly kind: ColumnKind;
}

export interface RawColumn extends WantedColumn {
  /** Position in the CSV; undefined where the file has no such column (all NULL then). */
  readonly position: number | undefined;
  /** What the file calls it. */
  readonly header?: string;
}

/** One input file, ready to be read by the engine: canonical text, whatever it came from. */
export interface RawInput {
  /** The path as the user wrote it. */
  readonly file: string;
  readonly csv: CsvTable;
  readonly columns: readonly RawColumn[];
  readonly times: TimeReading;
  /** Position of the column that holds each record's line, where the file was rewritten by us. */
  readonly line?: number;
  /**
   * For a file as the user has it: rewrites it record by record, broken records set apart. Called when the engine finds
   * the file at odds with its dialect.
   */
  readonly rewrite?: () => Promise<RawInput>;
}
