import { stringify } from 'csv-stringify/sync';
import { cleanText } from '../../report/clean-text.ts';
import type { Cell, Report, TableSection } from '../../report/model.ts';
import { selectSections } from '../for-readers.ts';
import { guardFormula } from './formula-guard.ts';
import { LOCAL_MARKS, type LocalWords, listLocalRecords } from './local-csv.ts';
import { writeDecimal, writeProbability } from './plain-number.ts';

export interface FlatOptions {
  /** Whether it is for a spreadsheet in the reader's language: its headings, names, marks of decimals, a byte order mark. */
  readonly excel?: boolean | undefined;
  /** The words of that language. */
  readonly words?: LocalWords;
}

/** How fields are kept apart, and what quotes those that need it: the library, or nothing does. */
interface Dialect {
  readonly delimiter: string;
  readonly quote: '"' | false;
}

const BOM = '\ufeff';
const CSV: Dialect = { delimiter: ',', quote: '"' };
/** Cleaned text has no tab and no line break. */
const TSV: Dialect = { delimiter: '\t', quote: false };

/** So many cells are joined here: the library takes five times as long, and holds them all at once. */
const LARGE = 100_000;

/** Comma-separated values (RFC 4180, but lines end in `\n`): see {@link renderFlat}. */
export function renderCsv(report: Report, options: FlatOptions): string {
  const local = findLocal(options);
  const { delimiter } = local ? LOCAL_MARKS[local.language] : CSV;
  return renderFlat(report, { ...CSV, delimiter }, options);
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
  const local = findLocal(options);
  const tables = selectSections(report, ['programs']).flatMap((section) =>
    section.kind === 'table' ? [section] : (section.table ?? []),
  );
  const list = local ? (table: TableSection) => listLocalRecords(table, local) : listRecords;
  return (local ? BOM : '') + tables.map((table) => writeTable(table, list(table), dialect)).join('\n');
}

/** The words of the reader's language, if it is for a spreadsheet. */
function findLocal({ excel, words }: FlatOptions): LocalWords | undefined {
  return excel ? words : undefined;
}

/** The keys of a table's columns, and its rows. */
function* listRecords({ columns, rows }: TableSection): Generator<string[]> {
  yield columns.map(({ key }) => writeText(key));
  for (const row of rows) yield row.map(writeCell);
}

function writeTable(
  { columns, rows }: TableSection,
  records: Iterable<readonly string[]>,
  dialect: Dialect,
): string {
  const close = (record: readonly string[]) => (dialect.quote === false ? record.map(closeQuote) : record);
  if (columns.length * rows.length < LARGE) return stringify([...records].map(close), dialect);
  let text = '';
  for (const record of records) text += joinFields(close(record), dialect);
  return text;
}

/** Readers take a quote for one only where it begins a field: there it would swallow the fields behind it. */
function closeQuote(field: string): string {
  return field.startsWith('"') ? `"${field.replaceAll('"', '""')}"` : field;
}

/** A record, joined at once: a string that grew field by field would be held in eight million pieces. */
function joinFields(fields: readonly string[], { delimiter, quote }: Dialect): string {
  const written = quote === false ? fields : fields.map((field) => quoteField(field, delimiter));
  return `${written.join(delimiter)}\n`;
}

/** Most fields need no quotes, and asking the library for each would take five times as long. */
function quoteField(field: string, delimiter: string): string {
  return field.includes(delimiter) || /["\r\n]/.test(field)
    ? stringify([[field]], { delimiter, eof: false })
    : field;
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
