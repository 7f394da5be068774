export const SHEET_DELIMITER = '\t';

/** Below this year a date that a sheet shows is a time of day: days are counted from the last but one of 1899. */
const FIRST_YEAR = 1900;

/**
 * A row of a sheet as a line of text.
 *
 * @param width so many cells at least
 */
export function writeSheetRow(values: readonly unknown[], width: number): string {
  const cells = values.map((value) => quoteCell(writeCell(value)));
  while (cells.length < width) cells.push('');
  return `${cells.join(SHEET_DELIMITER)}\n`;
}

/** A cell of a sheet as text: dates in ISO form, without the time where they are midnight; numbers as they are. */
export function writeCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return writeDate(value);
  if (typeof value === 'number') return writeNumber(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value);
}

function writeDate(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  // a day is a fraction of 1 in a sheet: its milliseconds are noise
  const iso = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString();
  const [day = '', time = ''] = iso.slice(0, 19).split('T');
  if (time === '00:00:00') return day;
  return date.getUTCFullYear() < FIRST_YEAR ? time : `${day} ${time}`;
}

/** Beyond 15 digits a sheet rounds: what was rounded is not written as if it were not. */
function writeNumber(value: number): string {
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) return value.toExponential().toUpperCase();
  return String(value);
}

/** Line ends inside cells become spaces, so that lines stay rows. */
function quoteCell(text: string): string {
  const line = text.replace(/[\t\r\n]+/g, ' ');
  return line.includes('"') ? `"${line.replaceAll('"', '""')}"` : line;
}
