import { stringify } from 'csv-stringify/sync';
import { cleanText } from '../../report/clean-text.ts';
import type { Cell, Report, TableSection } from '../../report/model.ts';
import { selectSections } from '../for-reader.ts';
import { guardFormula } from './formula-guard.ts';
import { writeDecimal, writeProbability } from './plain-number.ts';

export interface FlatOptions {
  /** Whether the text begins with a byte order mark, by which Excel knows UTF-8. */
  readonly bom?: boolean | undefined;
}

/** How fields are kept apart. */
interface Dialect {
  readonly delimiter: string;
  /** Text as a field; numbers and codes are fields as they are. */
  readonly quote: (text: string) => string;
}

const BOM = '\ufeff';
const NEEDS_QUOTES = /[",\r\n]/;

/** Comma-separated values (RFC 4180, but lines end in `\n`): see {@link renderFlat}. */
export function renderCsv(report: Report, options: FlatOptions): string {
  return renderFlat(report, { delimiter: ',', quote: quoteField }, options);
}

/** Tab-separated values without quotes: cleaned text has no tab and no line break. */
export function renderTsv(report: Report, options: FlatOptions): string {
  return renderFlat(report, { delimiter: '\t', quote: (text) => text }, options);
}

/**
 * Writes a report for programs: each table under the keys of its columns, a blank line between two tables; prose only
 * where it has a table. Absent is an empty field, verdict and focus are codes.
 */
function renderFlat(report: Report, dialect: Dialect, options: FlatOptions): string {
  const tables = selectSections(report, 'programs').flatMap((section) =>
    section.kind === 'table' ? [section] : section.table === undefined ? [] : [section.table],
  );
  return (options.bom ? BOM : '') + tables.map((table) => writeTable(table, dialect)).join('\n');
}

function writeTable({ columns, rows }: TableSection, dialect: Dialect): string {
  let text = writeRecord(
    columns.map(({ key }): Cell => ({ type: 'text', value: key })),
    dialect,
  );
  for (const row of rows) text += writeRecord(row, dialect);
  return text;
}

/** Joined at once: a string that grew field by field would be held in eight million pieces. */
function writeRecord(row: readonly Cell[], dialect: Dialect): string {
  return `${row.map((cell) => writeCell(cell, dialect)).join(dialect.delimiter)}\n`;
}

function writeCell(cell: Cell, dialect: Dialect): string {
  switch (cell.type) {
    case 'text':
      return writeText(cell.value, dialect);
    case 'name':
      return writeText(cell.id, dialect);
    case 'count':
    case 'fraction':
    case 'points':
    case 'amount':
    case 'bar':
      return writeDecimal(cell.value);
    case 'probability':
      return writeProbability(cell.value);
    case 'rate':
      return writeDecimal(cell.coefficient);
    case 'verdict':
    case 'focus':
      return cell.value ?? '';
  }
}

function writeText(text: string | null, { quote }: Dialect): string {
  return text === null ? '' : quote(guardFormula(text, cleanText(text)));
}

/** Most fields need no quotes, and asking the library for each would take five times as long. */
function quoteField(text: string): string {
  return NEEDS_QUOTES.test(text) ? stringify([[text]], { eof: false }) : text;
}
