import { cleanForPeople } from '../../report/clean-text.ts';
import type { Line, ProseSection, Report, TableSection } from '../../report/model.ts';
import { selectSections } from '../for-readers.ts';
import { createCellReader, type Words } from './cell-text.ts';
import { createDrawer, type TableDrawer } from './draw-table.ts';
import { fitColumns } from './fit-columns.ts';
import { measureColumns } from './measure-columns.ts';
import { createPainter, type Painter } from './painter.ts';
import { createRuler, type Ruler } from './ruler.ts';
import { wrapText } from './wrap-text.ts';

const UNKNOWN_WIDTH = 100;
const LEAST_WIDTH = 40;
const INDENT = 2;

export interface TerminalOptions {
  readonly words: Words;
  /** Columns of the terminal; left out where nobody knows. */
  readonly width?: number | undefined;
  /** Whether to write the sixteen basic colours. */
  readonly color: boolean;
}

/** What is left to draw: a chart is a table here. */
type Drawable = TableSection | ProseSection;

/** What every section is written with. */
interface Desk {
  readonly words: Words;
  readonly width: number;
  /** Columns of the page that the report is made for, which the terminal may not have. */
  readonly page: number;
  readonly painter: Painter;
  readonly ruler: Ruler;
  /** Null where there is no table. */
  readonly draw: TableDrawer | null;
}

/**
 * Writes a report for people: sections one below the other, a blank line between two, none wider than the terminal where
 * that can be done without cutting numbers. No line ends in a space.
 */
export async function renderTerminal(report: Report, options: TerminalOptions): Promise<string> {
  const shown = selectSections(report, ['people', 'screens']).map((section) =>
    section.kind === 'chart' ? { ...section.table, title: section.title } : section,
  );
  const painter = createPainter(options.color);
  const ruler = await createRuler(listTexts(shown, options.words));
  const width = Math.max(LEAST_WIDTH, options.width || report.width || UNKNOWN_WIDTH);
  const desk: Desk = {
    words: options.words,
    width,
    page: Math.max(width, report.width ?? 0),
    painter,
    ruler,
    draw: shown.some(({ kind }) => kind === 'table') ? await createDrawer(painter, ruler) : null,
  };
  const sections = shown.map((section) => writeSection(section, desk)).filter(({ length }) => length > 0);
  return sections.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function writeSection(section: Drawable, desk: Desk): string[] {
  const title = section.title === null ? [] : writeText(section.title, 0, 'strong', desk);
  const body = section.kind === 'prose' ? writeProse(section, desk) : writeTable(section, desk);
  return title.concat(body);
}

function writeProse({ lines }: ProseSection, desk: Desk): string[] {
  return lines.flatMap(({ text, indent = 0, tone, whole, cut }) =>
    writeText(
      cut ? cutText(text, indent, desk) : text,
      indent,
      tone,
      whole ? { ...desk, width: Number.POSITIVE_INFINITY } : desk,
    ),
  );
}

/** As much of a text as one line of the page has room for. */
function cutText(text: string, indent: number, { page, ruler }: Desk): string {
  const [line = ''] = wrapText(cleanForPeople(text), page - indent * INDENT, ruler, 1);
  return line;
}

/** A line of prose, wrapped; what follows its first line hangs one step deeper. */
function writeText(
  text: string,
  indent: number,
  tone: Line['tone'],
  { width, ruler, painter }: Desk,
): string[] {
  const margin = ' '.repeat(indent * INDENT);
  const hanging = ' '.repeat((indent + 1) * INDENT);
  const clean = cleanForPeople(text);
  if (clean === '') return [''];
  const room = Math.max(LEAST_WIDTH / 2, width - hanging.length);
  const [first = '', ...others] =
    ruler.width(clean) + margin.length <= width ? [clean] : wrapText(clean, room, ruler);
  return [margin + painter(first, tone), ...others.map((line) => hanging + painter(line, tone))];
}

function writeTable(section: TableSection, desk: Desk): string[] {
  const notes = (section.notes ?? []).flatMap((note) => writeText(note, 0, 'muted', desk));
  const { columns, rows, empty } = section;
  if (rows.length === 0) return [...(empty ? writeText(empty, 0, 'muted', desk) : []), ...notes];
  const judged = rows[0]?.some(({ type }) => type === 'verdict') === true;
  const read = createCellReader(desk.words, !judged);
  const sizes = measureColumns(columns, rows, read, desk.ruler);
  const parts = fitColumns(sizes, desk.width).map((fit) => desk.draw?.(fit, section, read) ?? []);
  const [first = [], ...others] = parts;
  return first.concat(...others.map((part) => ['', ...part]), notes);
}

/** Everything of a report that may hold letters of any kind. */
function* listTexts(sections: readonly Drawable[], words: Words): Generator<string> {
  yield* [words.absent, ...Object.values(words.verdicts), ...Object.values(words.foci)];
  for (const section of sections) {
    yield section.title ?? '';
    if (section.kind === 'prose') {
      for (const { text } of section.lines) yield text;
      continue;
    }
    yield* [...section.columns.map(({ title }) => title), ...(section.notes ?? []), section.empty ?? ''];
    for (const row of section.rows) {
      for (const cell of row) {
        if (cell.type === 'text') yield cell.value ?? '';
        else if (cell.type === 'name') yield cell.text;
      }
    }
  }
}
