import { type WriteOptions, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { cleanText } from '../../report/clean-text.ts';
import type { ChartSection, Report, Section, TableSection } from '../../report/model.ts';
import type { Texts } from '../../report/words/texts.ts';
import { loadWorkbookTexts } from '../../report/workbook/load-workbook-texts.ts';
import { selectSections } from '../for-readers.ts';
import type { Words } from '../terminal/cell-text.ts';
import { makeControlChart } from './native-chart.ts';
import { makeNotesSheet } from './notes-sheet.ts';
import { createSheetNamer, quoteSheet } from './sheet-names.ts';
import { makeTableSheet, type TableSheet } from './table-sheet.ts';

export interface WorkbookOptions {
  readonly words: Words & Pick<Texts, 'language'>;
}

/** The same report gives the same bytes: no clock writes into them. */
const WRITTEN = new Date(Date.UTC(2000, 0, 1));

/** Rows of a table from which on it is written in pieces. */
const MOST_AT_ONCE = 2000;

/**
 * Writes a report as a workbook: a sheet a table, those of prose on one of their own. Numbers are numbers, text never
 * becomes a formula.
 *
 * Written by hucre 1.0: it has number formats, frozen panes, filters, rules that format cells, native charts and fixed times
 * in one call, and is what we read workbooks with. write-excel-file 4.1 has no charts and no filters but what one writes
 * for it in XML.
 *
 * @throws InputError where a table has more rows than a sheet holds
 */
export async function renderWorkbook(report: Report, { words }: WorkbookOptions): Promise<Uint8Array> {
  const texts = await loadWorkbookTexts(words.language);
  const sections = selectSections(report, ['programs', 'workbooks']);
  const nameSheet = createSheetNamer(texts.sheet);
  const tables = sections.flatMap(takeTable);
  // a book has at least one sheet; a table without rows tells nothing beside others
  const full = tables.filter(({ table }) => table.rows.length > 0);
  const long = new Map<number, TableSheet>();
  const sheets = (full.length > 0 ? full : tables.slice(0, 1)).map(({ table, chart }, place): WriteSheet => {
    const name = nameSheet(table.sheet || table.title || texts.sheets[table.id] || '');
    const drawn = chart === null ? null : makeControlChart(chart, name);
    const laid = makeTableSheet(table, name, words);
    const isLong = laid.rows > MOST_AT_ONCE;
    if (isLong) long.set(place, laid);
    const sheet = isLong ? laid.laySample() : laid.layRows(0, laid.rows);
    return { ...sheet, ...(drawn !== null && { charts: [drawn] }) };
  });
  const all = [
    ...sheets,
    ...[...groupProse(sections, texts.notes)].flatMap(([name, prose]) => {
      return makeNotesSheet(prose, nameSheet(name), words) ?? [];
    }),
  ];
  const options: WriteOptions = {
    sheets: all.length > 0 ? all : [{ name: nameSheet(''), rows: [] }],
    namedRanges: sheets.map(repeatHeadings),
    properties: {
      title: cleanText(report.title ?? texts.title),
      creator: 'voronka',
      created: WRITTEN,
      modified: WRITTEN,
    },
    // the pieces of a long sheet know nothing of each other's
    ...(long.size > 0 && { stringMode: 'inline' as const }),
  };
  const written = await writeXlsx(options);
  const drawn = sheets.some(({ charts }) => charts !== undefined);
  const book = drawn ? (await import('./target-ticks.ts')).drawTargetsAsTicks(written) : written;
  return long.size > 0 ? (await import('./long-sheets.ts')).fillLongSheets(book, options, long) : book;
}

/** What is said in sentences, by the sheet that it goes to: its own, or that of all the rest, which comes first. */
function groupProse(sections: readonly Section[], rest: string): Map<string, Section[]> {
  const groups = new Map<string, Section[]>([[rest, []]]);
  for (const section of sections) {
    // the table of a prose section says the same
    if (section.kind === 'prose' && section.table !== undefined) continue;
    const name = (section.kind === 'prose' && section.sheet) || rest;
    groups.set(name, [...(groups.get(name) ?? []), section]);
  }
  return groups;
}

interface Tabled {
  readonly table: TableSection;
  readonly chart: ChartSection | null;
}

function takeTable(section: Section): Tabled[] {
  if (section.kind === 'table') return [{ table: section, chart: null }];
  const { id, title, sheet, table } = section;
  if (table === undefined) return [];
  const named = { ...table, id, title, ...(sheet !== undefined && { sheet }) };
  return [{ table: named, chart: section.kind === 'chart' ? section : null }];
}

/** The row of headings at the top of each printed page. */
function repeatHeadings({ name }: WriteSheet): NonNullable<WriteOptions['namedRanges']>[number] {
  return { name: '_xlnm.Print_Titles', range: `${quoteSheet(name)}!$1:$1`, scope: name };
}
