import { stringify } from 'csv-stringify/sync';
import { cleanText } from '../../report/clean-text.ts';
import type { Cell, Report, TableSection } from '../../report/model.ts';
import { selectSections } from '../for-readers.ts';
import { guardFormula } from './formula-guard.ts';
import { writeDecimal, writeProbability } from './plain-number.ts';

export interface FlatOptions {
  /** Whether it is for a spreadsheet in the reader's language: its headings, names, marks of decimals, a byte order mark. */
  readonly excel?: boolean | undefined;
}

/** How fields are kept apart, and what quotes those that need it: the library, or nothing does. */
interface Dialect {
  readonly delimiter: string;
  readonly quote: '"' | false;
}

const BOM = '\ufeff';
const NEEDS_QUOTES = /[",\r\n]/;
const CSV: Dialect = { delimiter: ',', quote: '"' };
/** Cleaned text has no tab and no line break. */
const TSV: Dialect = { delimiter: '\t', quote: false };

/** So many cells are joined here: the library takes five times as long, and holds them all at once. */
const LARGE = 100_000;

/** Comma-separated values (RFC 4180, but lines end in `\n`): see {@link renderFlat}. */
export function renderCsv(report: Report, options: FlatOptions): string {
  return renderFlat(report, CSV, options);
}

/** Tab-separated values, quoted only where a field begins with a quote: see {@link renderFlat}. */
export function renderTsv(report: Report, options: FlatOptions): string {
  return renderFlat(report, TSV, options);
}

/**
 * Writes a report for programs: each table under the keys of its columns, a blank line between two tables; prose and
 * charts only where they have a table. Absent is an empty field, verdict and focus are codes.
 */
function renderFlat(report: Report, dialect: Dialect, options: FlatOptions): string {
  const tables = selectSections(report, ['programs']).flatMap((section) =>
    section.kind === 'table' ? [section] : (section.table ?? []),
  );
  return (options.excel ? BOM : '') + tables.map((table) => writeTable(table, dialect)).join('\n');
}

function writeTable({ columns, rows }: TableSection, dialect: Dialect): string {
  const header = columns.map(({ key }) => writeText(key));
  const write = dialect.quote === false ? (cell: Cell) => closeQuote(writeCell(cell)) : writeCell;
  if (columns.length * rows.length < LARGE) {
    return stringify([header, ...rows.map((row) => row.map(write))], dialect);
  }
  let text = joinFields(header, dialect);
  for (const row of rows) text += joinFields(row.map(write), dialect);
  return text;
}

/** Readers take a quote for one only where it begins a field: there it would swallow the fields behind it. */
function closeQuote(field: string): string {
  return field.startsWith('"') ? `"${field.replaceAll('"', '""')}"` : field;
}

/** A record, joined at once: a string that grew field by field would be held in eight million pieces. */
function joinFields(fields: readonly string[], { delimiter, quote }: Dialect): string {
  return `${(quote === false ? fields : fields.map(quoteField)).join(delimiter)}\n`;
}

/** Most fields need no quotes, and asking the library for each would take five times as long. */
function quoteField(field: string): string {
  return NEEDS_QUOTES.test(field) ? stringify([[field]], { eof: false }) : field;
}

/** A cell as a field, not quoted yet. */
function writeCell(cell: Cell): string {
  switch (cell.type) {
    case 'text':
      return writeText(cell.value);
    case 'name':
      return writeText(cell.id);
    case 'count':
    case 'fraction':
    case 'points':
    case 'amount':
    case 'money':
    case 'bar':
      return writeDecimal(cell.value);
    case 'probability':
      return writeProbability(cell.value);
    case 'rate':
      return writeDecimal(cell.coefficient);
    case 'verdict':
    case 'focus':
    case 'signal':
      return cell.value ?? '';
    case 'spark':
      return '';
  }
}

function writeText(text: string | null): string {
  return text === null ? '' : guardFormula(text, cleanText(text));
}
