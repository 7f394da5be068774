import { stringify } from 'csv-stringify/sync';
import { cleanText } from '../../report/clean-text.ts';
import type { Cell, Report, TableSection } from '../../report/model.ts';
import type { RenderOptions } from '../render-options.ts';
import { guardFormula } from './formula-guard.ts';
import { writeDecimal, writeProbability } from './plain-number.ts';

type Options = Pick<RenderOptions, 'bom'>;

/** How fields are kept apart. */
interface Dialect {
  readonly delimiter: string;
  /** Text as a field; numbers and codes are fields as they are. */
  readonly quote: (text: string) => string;
}

const BOM = '\ufeff';
const NEEDS_QUOTES = /[",\r\n]/;

/** Comma-separated values (RFC 4180, but lines end in `\n`): see {@link renderFlat}. */
export function renderCsv(report: Report, options: Options): string {
  return renderFlat(report, { delimiter: ',', quote: quoteField }, options);
}

/** Tab-separated values without quotes: cleaned text has no tab and no line break. */
export function renderTsv(report: Report, options: Options): string {
  return renderFlat(report, { delimiter: '\t', quote: (text) => text }, options);
}

/**
 * Writes a report for programs: each table under the keys of its columns, a blank line between two tables; prose only
 * where it has a table. Absent is an empty field, verdict and focus are codes, bars are left out.
 */
function renderFlat(report: Report, dialect: Dialect, options: Options): string {
  const tables = report.sections.flatMap((section) =>
    section.kind === 'table' ? [section] : section.table === undefined ? [] : [section.table],
  );
  return (options.bom ? BOM : '') + tables.map((table) => writeTable(table, dialect)).join('\n');
}

function writeTable(table: TableSection, dialect: Dialect): string {
  const indexes = listFlatColumns(table);
  const keys = indexes.map((index): Cell => ({ type: 'text', value: table.columns[index]!.key }));
  let text = writeRecord(keys, [...keys.keys()], dialect);
  for (const row of table.rows) text += writeRecord(row, indexes, dialect);
  return text;
}

function listFlatColumns({ columns, rows }: TableSection): number[] {
  return [...columns.keys()].filter((index) => !rows.some((row) => row[index]?.type === 'bar'));
}

/** Joined at once: a string that grew field by field would be held in eight million pieces. */
function writeRecord(row: readonly Cell[], indexes: readonly number[], dialect: Dialect): string {
  return `${indexes.map((index) => writeCell(row[index]!, dialect)).join(dialect.delimiter)}\n`;
}

function writeCell(cell: Cell, dialect: Dialect): string {
  switch (cell.type) {
    case 'text':
      return cell.value === null ? '' : dialect.quote(guardFormula(cell.value, cleanText(cell.value)));
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

/** Most fields need no quotes, and asking the library for each would take five times as long. */
function quoteField(text: string): string {
  return NEEDS_QUOTES.test(text) ? stringify([[text]], { eof: false }) : text;
}
