/**
 * Why rows cannot be counted where they lie, so that they have to be brought here.
 *
 * - `files`: others of the input are files
 * - `kinds`: servers of different kinds
 * - `shape`: a row is no event: a list of present stages, dates in columns
 * - `ids`: ids with spaces, in other forms, rounded by a spreadsheet
 * - `times`: texts that only a reader of files understands
 * - `texts`: too many different texts of a column
 * - `conditions`: rows are chosen by something that servers cannot be asked
 * - `keys`: so many stages and managers over so long a time do not fit in a number
 * - `question`: the command asks for what only rows can tell
 */
export const TRAVEL_REASONS = [
  'files',
  'kinds',
  'shape',
  'ids',
  'times',
  'texts',
  'conditions',
  'keys',
  'question',
] as const;
export type TravelReason = (typeof TRAVEL_REASONS)[number];
