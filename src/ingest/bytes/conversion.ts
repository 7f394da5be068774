/** Formats that are no text, or text without lines, which an engine turns into text. */
export type TableFormat = 'parquet' | 'json';

export interface Conversion {
  readonly format: TableFormat;
  readonly path: string;
  /** Where the text goes: UTF-8 with {@link CONVERTED_DELIMITER}, a header, one line a record. */
  readonly outPath: string;
  /** The path as the user wrote it, for problems. */
  readonly file: string;
}

export const CONVERTED_DELIMITER = '\t';

/**
 * Turns a file of a foreign format into text.
 *
 * @throws InputError where it is broken or no table
 */
export type Convert = (conversion: Conversion) => Promise<void>;
