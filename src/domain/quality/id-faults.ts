/** What is wrong with the ids of one file. */
export interface IdFaults {
  /** Rows whose ids a spreadsheet has rounded (`1.58292E+18`; 16 digits or more, all zeros behind the 15th). */
  readonly rounded: FaultyIds;
  /** Ids that are the same as another one of the file once they are written in the config's form (`ids`). */
  readonly merged: FaultyIds;
}

export interface FaultyIds {
  readonly count: number;
  /** The first few, in code-point order. */
  readonly examples: readonly string[];
}

const NONE: FaultyIds = { count: 0, examples: [] };
export const NO_ID_FAULTS: IdFaults = { rounded: NONE, merged: NONE };

/** Spreadsheets keep so many digits of a number. */
export const KEPT_DIGITS = 15;
/** Zeros at the end of a file's long ids that are no chance: one file in a million would have them. */
const TELLING_ZEROS = 6;

/** The distinct ids of a file that are numbers of more digits than a spreadsheet keeps. */
export interface LongIds {
  readonly ids: number;
  /** Those of them with nothing but zeros behind the digits that are kept. */
  readonly cut: number;
  /** Zeros at their ends, all together. */
  readonly zeros: number;
}

/** Whether long numbers went through a spreadsheet: every one of them ends in zeros. */
export function areCut({ ids, cut, zeros }: LongIds): boolean {
  return cut === ids && zeros >= TELLING_ZEROS;
}

/** The faults of several files together. */
export function addFaulty(each: readonly FaultyIds[], most: number): FaultyIds {
  return {
    count: each.reduce((sum, { count }) => sum + count, 0),
    examples: [...new Set(each.flatMap(({ examples }) => examples))].slice(0, most),
  };
}
