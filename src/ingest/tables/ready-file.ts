import type { TimePattern } from '../../domain/calendar/writing/date-pattern.ts';
import type { Problem } from '../../domain/problem.ts';
import type { IdForm } from '../../domain/quality/id-form.ts';
import type { PassedLines } from '../records/group-lines.ts';
import type { TimeFormats } from '../times/day-order.ts';
import type { OpenTable, RemoteTable } from './remote-table.ts';

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
export type TimeReading = TimePattern | TimeFormats;

/**
 * `verbatim` columns have few distinct values, which are cleaned once each in a dictionary; `condition` columns are only
 * looked at while the file is read, and not kept.
 */
export type ColumnKind = 'text' | 'verbatim' | 'time' | 'condition';

/** Every pipeline, as a chosen name. */
export const ALL_PIPELINES = '*';

/** A row matches where a column has one of the values. */
export interface RowCondition {
  /** The engine's name of a column. */
  readonly column: string;
  /** As the user wrote them; compared as labels are. A blank one is whatever means nothing in the column. */
  readonly values: readonly string[];
  /** Whether it is the choice of a pipeline. */
  readonly pipeline?: boolean;
}

/** A column of a logical table, as the engine keeps it. */
export interface WantedColumn {
  readonly name: string;
  readonly kind: ColumnKind;
}

export interface ReadyColumn extends WantedColumn {
  /** Position in the CSV, or in the table of a database; undefined where the file has no such column (all NULL then). */
  readonly position: number | undefined;
  /** What the file calls it. */
  readonly header?: string;
  /** A cell counts only in rows that match all of these. */
  readonly where?: readonly RowCondition[];
  /** Of a column of dates: the engine's name of the column that has the clock of each. */
  readonly clock?: string;
  /** Whether it is nobody's time, and may still tell the order of day and month in the file. */
  readonly witness?: boolean;
  /** Texts that mean nothing there, as labels are compared. */
  readonly blanks?: readonly string[];
  /** Texts that the config has for it, labels or names. */
  readonly meant?: readonly string[];
}

/** A column of times that is the entry into a stage. */
export interface EventColumn {
  /** The engine's name of it. */
  readonly column: string;
  /** The label that it stands for. */
  readonly label: string;
  /**
   * Whether the conditions of the column say that the entry happened (a status beside the stage of a snapshot's row): where
   * they are met and no time is given, it has the row's own.
   */
  readonly stated?: boolean;
}

/** How the rows of a file that has one row a contact become events. */
export interface RowEvents {
  /** Whether the row's own stage is an event, at its own time or, where that is blank, at its creation (a snapshot). */
  readonly current: boolean;
  /** Of a snapshot: the labels that are known, compared as labels are; absent: all. A row of another one is rejected. */
  readonly known?: readonly string[];
  /** Columns of times that are entries into a stage each. */
  readonly entries: readonly EventColumn[];
}

/** Records that could not be told apart into fields: how many, and the first of them. */
export interface BrokenRecords {
  readonly count: number;
  readonly problems: readonly Problem[];
}

export const NOTHING_BROKEN: BrokenRecords = { count: 0, problems: [] };

/** One input, whatever it came from: which of its columns are read, and what its rows mean. */
export interface InputFile {
  /** The path as the user wrote it; of a table in a database its address. */
  readonly file: string;
  readonly columns: readonly ReadyColumn[];
  readonly times: TimeReading;
  /** Only rows that match all of these count; the others are known and change nothing. */
  readonly where?: readonly RowCondition[];
  /** The pipeline that was chosen, if any: one of the conditions is about it, unless it is all of them. */
  readonly pipeline?: string;
  /** Every row is a contact of its own, and its number in the file its id. */
  readonly numbered?: boolean;
  /** The form that ids are written in before they are compared. */
  readonly ids?: IdForm;
  /** Absent: every row is one event. */
  readonly events?: RowEvents;
  /** What was left out when the file was rewritten by us. */
  readonly broken?: BrokenRecords;
  /** Lines among its records that are none. */
  readonly passed?: PassedLines;
}

/** One input file, ready to be read by the engine: canonical text, whatever it came from. */
export interface ReadyFile extends InputFile {
  readonly csv: CsvTable;
  /** Position of the column that holds each record's line, where the file was rewritten by us. */
  readonly line?: number;
  /**
   * For a file as the user has it: rewrites it record by record, broken records set apart. Called when the engine finds
   * the file at odds with its dialect.
   */
  readonly rewrite?: () => Promise<ReadyFile>;
  /** Of a table in a database: how many rows were brought here. */
  readonly brought?: number;
}

/** One input whose rows lie in a database. */
export interface AwayFile extends InputFile {
  readonly remote: RemoteTable;
  /**
   * Brings the rows here, the columns that are read of them: a file like any other.
   *
   * @param table where only some of its rows are wanted
   */
  readonly bring: (table?: OpenTable) => Promise<ReadyFile>;
}

/** An input as the engine is handed it. */
export type GivenFile = ReadyFile | AwayFile;

/** Whether the rows of an input lie in a database. */
export function isAway(input: GivenFile): input is AwayFile {
  return 'bring' in input;
}

/** The columns where only those that are there were written, one after the other. */
export function placeAgain(columns: readonly ReadyColumn[]): ReadyColumn[] {
  const places = columns.filter(({ position }) => position !== undefined);
  return columns.map((column) => ({
    ...column,
    position: column.position === undefined ? undefined : places.indexOf(column),
  }));
}

/** An input whose rows are here: those of a database are brought. */
export async function bringRows(input: GivenFile): Promise<ReadyFile> {
  return isAway(input) ? input.bring() : input;
}
