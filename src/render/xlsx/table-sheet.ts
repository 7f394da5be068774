import type { CellStyle, ConditionalRule, Cell as Override, WriteSheet } from 'hucre/xlsx';
import { VERDICTS } from '../../domain/evidence/verdict.ts';
import { InputError, problem } from '../../domain/problem.ts';
import type { Cell, TableSection } from '../../report/model.ts';
import type { Words } from '../terminal/cell-text.ts';
import { addMark, type CellWriter, createCellWriter, type SheetCell } from './cell-value.ts';
import {
  BUTTON,
  countLines,
  LINE_HEIGHT,
  MOST,
  measureColumn,
  measureText,
  PADDING,
} from './column-widths.ts';
import { FONT, RULE, styleHeading, styleVerdict } from './sheet-styles.ts';

/** What Excel has room for, the row of headings included. */
const MOST_ROWS = 1_048_576;
/** Rows from one to before another. */
type Span = readonly [from: number, to: number];

/** Text that a writer of workbooks would take for an error: what a formula came to. */
const LIKE_ERROR = /^#[A-Z]/;

/** A column's letters: A, B, … Z, AA. */
export function nameColumn(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : nameColumn(Math.floor(index / 26) - 1) + last;
}

/** A table that is laid out as a sheet, as many of its rows at a time as there is room for. */
export interface TableSheet {
  readonly rows: number;
  /** The sheet with the rows of this span, each where it stands; the headings are above the first. */
  layRows(from: number, to: number): WriteSheet;
  /** The sheet with its first row, and below it a cell in each other style that it has. */
  laySample(): WriteSheet;
}

/**
 * Lays a table out as a sheet: headings in the first row, which stays in view with the first column; a filter over the
 * rows above the totals; what is judged in the colours of its verdict.
 *
 * @throws InputError where there are more rows than a sheet holds: sheet-too-long
 */
export function makeTableSheet(table: TableSection, name: string, words: Words): TableSheet {
  const { columns, rows } = table;
  if (rows.length >= MOST_ROWS) {
    throw new InputError([
      problem('sheet-too-long', { sheet: name, rows: rows.length, most: MOST_ROWS - 1 }),
    ]);
  }
  const verdictAt = rows[0]?.findIndex(({ type }) => type === 'verdict') ?? -1;
  const write = createCellWriter(words, verdictAt < 0);
  const headings = columns.map(({ title }) => write({ type: 'text', value: title }).value ?? '');
  const note = rows.length === 0 ? [[write({ type: 'text', value: table.empty ?? null }).value]] : [];
  const formats = columns.map((_, at) => findFormat(pickColumn(rows, at, write)));
  const widths = columns.map((_, at) => measureColumn(String(headings[at]), pickColumn(rows, at, write)));
  const wrapped = headings.some((heading, at) => measureText(String(heading)) + BUTTON > widths[at]!);
  const frame: WriteSheet = {
    name,
    columns: widths.map((width, at) => ({ width, style: styleColumn(formats[at], width, at) })),
    conditionalRules: makeRules(table, verdictAt, words),
    freezePane: { rows: 1, columns: columns.length > 1 ? 1 : 0 },
    ...(rows.length > 0 && { autoFilter: { range: spanTable(columns.length, countFiltered(table)) } }),
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
  const heads = columns.map(({ align }, at) => [`0,${at}`, { style: styleHeading(align, at) }] as const);
  const overrides = (from: number, to: number) => listOverrides(table, [from, to], formats, write);
  const layRows = (from: number, to: number): WriteSheet => ({
    ...frame,
    // not every program makes room for more lines than one by itself
    rowDefs: new Map([
      ...(wrapped && from === 0 ? [[0, { height: 2 * LINE_HEIGHT }] as const] : []),
      ...listHigh(rows, [from, to], write),
    ]),
    rows: [
      ...(from === 0 ? [headings] : new Array<[]>(from + 1).fill([])),
      ...rows.slice(from, to).map((row) => row.map((cell) => write(cell).value)),
      ...note,
    ],
    cells: new Map<string, Partial<Override>>([...(from === 0 ? heads : []), ...overrides(from, to)]),
  });
  return {
    rows: rows.length,
    layRows,
    laySample() {
      const styles = new Map<string, CellStyle>();
      for (const [, { style }] of overrides(0, rows.length)) {
        if (style !== undefined) styles.set(JSON.stringify(style), style);
      }
      const first = layRows(0, 1);
      const others = [...styles.values()].map((style, index) => [`${index + 2},0`, { style }] as const);
      return { ...first, cells: new Map([...first.cells!, ...others]) };
    },
  };
}

/** Cells of a column as they are written; made anew each time, for a hundred thousand of them weigh more than their table. */
function* pickColumn(rows: TableSection['rows'], at: number, write: CellWriter): Generator<SheetCell> {
  for (const row of rows) yield write(row[at]!);
}

/** Rows that have text of more than one line. */
function* listHigh(
  rows: TableSection['rows'],
  [from, to]: Span,
  write: CellWriter,
): Generator<readonly [number, { readonly height: number }]> {
  for (let index = from; index < Math.min(to, rows.length); index++) {
    const row = rows[index]!;
    const longest = Math.max(
      0,
      ...row.map((cell) => (isText(cell) ? measureText(String(write(cell).value ?? '')) : 0)),
    );
    if (longest > MOST - PADDING) yield [index + 1, { height: countLines(longest, MOST) * LINE_HEIGHT }];
  }
}

function isText({ type }: Cell): boolean {
  return type === 'text' || type === 'name';
}

/** The format of most of a column's numbers: that of its first. */
function findFormat(cells: Iterable<SheetCell>): string | undefined {
  for (const { value, format } of cells) if (value !== null && format !== undefined) return format;
  return undefined;
}

/** Numbers have their format; text is wrapped where it is long, and keeps away from a number before it. */
function styleColumn(format: string | undefined, width: number, at: number): CellStyle {
  if (format !== undefined) return { numFmt: format };
  return { alignment: alignText(at, width >= MOST) };
}

function alignText(at: number, wrapText: boolean): CellStyle['alignment'] {
  return { horizontal: 'left', vertical: 'top', ...(at > 0 && { indent: 1 }), ...(wrapText && { wrapText }) };
}

/** Cells that differ from the style of their column, or have to be told that they are text. */
function* listOverrides(
  { rules = [], rows }: TableSection,
  [from, to]: Span,
  formats: readonly (string | undefined)[],
  write: CellWriter,
): Generator<readonly [string, Partial<Override>]> {
  for (let index = from; index < Math.min(to, rows.length); index++) {
    const row = rows[index]!;
    const ruled = rules.includes(index) && index > 0;
    for (const [at, cell] of row.entries()) {
      const { value, format, mark = '', verdict = null, strong } = write(cell);
      const text = typeof value === 'string' ? value : '';
      const error = LIKE_ERROR.test(text);
      const foreign = format !== undefined && format !== formats[at];
      if (!ruled && verdict === null && !strong && !error && !foreign) continue;
      const plain = format ?? formats[at];
      const numFmt = plain === undefined ? undefined : addMark(plain, mark);
      const judged = verdict === null ? undefined : styleVerdict(verdict);
      const style: CellStyle = {
        ...(numFmt !== undefined && { numFmt }),
        ...(format === undefined && { alignment: alignText(at, measureText(text) > MOST) }),
        ...judged,
        ...((judged || strong) && { font: { ...FONT, ...judged?.font, ...(strong && { bold: true }) } }),
        ...(ruled && { border: RULE }),
      };
      yield [`${index + 1},${at}`, { style, ...(error && { richText: [{ text }] }) }] as const;
    }
  }
}

/** Verdicts as a spreadsheet reads them: by the word that stands in their column, so that colours move with it. */
function makeRules({ columns, rows }: TableSection, verdictAt: number, words: Words): ConditionalRule[] {
  if (verdictAt < 0) return [];
  const judged = columns.flatMap((_, at) => {
    return at === verdictAt || rows.some((row) => hasVerdict(row[at])) ? [nameColumn(at)] : [];
  });
  const range = judged.map((column) => `${column}2:${column}${rows.length + 1}`).join(' ');
  return VERDICTS.map((verdict, index) => ({
    type: 'expression',
    priority: index + 1,
    formula: `$${nameColumn(verdictAt)}2="${words.verdicts[verdict].replaceAll('"', '""')}"`,
    style: styleVerdict(verdict),
    range,
  }));
}

function hasVerdict(cell: TableSection['rows'][number][number] | undefined): boolean {
  return cell?.type === 'fraction' && cell.verdict !== undefined && cell.verdict !== null;
}

/** Rows that may be sorted and filtered: those above the totals, if these are all that a rule sets apart. */
function countFiltered({ rows, rules = [] }: TableSection): number {
  const [first = 0] = rules;
  return rules.length === 1 && first > 0 ? first : rows.length;
}

function spanTable(columns: number, rows: number): string {
  return `A1:${nameColumn(columns - 1)}${rows + 1}`;
}
