import type { ColumnFacts } from '../../../src/ingest/guess/columns/column-facts.ts';
import type { FileGuess } from '../../../src/ingest/guess/guess.ts';
import { describeSample, guessFile } from '../../../src/ingest/guess/guess-file.ts';

/** The columns of a small file: a line a record, `;` between cells. */
export function columnsOf(...lines: readonly string[]): ColumnFacts[] {
  const [header = [], ...records] = lines.map((line) => line.split(';'));
  return describeSample(header, records);
}

/** One column alone. */
export function columnOf(header: string, ...values: readonly string[]): ColumnFacts {
  return columnsOf(header, ...values)[0]!;
}

/** What a small file is taken for, alone. */
export function guessOf(...lines: readonly string[]): FileGuess {
  return guessFile(columnsOf(...lines), { given: {}, others: [] });
}

/** Logical column → the header that was taken for it. */
export function headersOf({ columns }: FileGuess): Record<string, string> {
  return Object.fromEntries(columns.map(({ logical, header }) => [logical, header]));
}
