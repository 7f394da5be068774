import { VERDICT_MARKS } from '../../domain/evidence/verdict.ts';
import type { Cell, Line, Report, Section, TableSection } from '../../report/model.ts';
import { selectSections } from '../for-readers.ts';
import { drawBar } from '../terminal/bar-text.ts';
import { type CellText, createCellReader, type Words } from '../terminal/cell-text.ts';
import { createPainter } from '../terminal/painter.ts';
import { drawSpark } from '../terminal/spark-text.ts';
import { escapeLine, escapeMarkdown, quoteCode } from './escape-markdown.ts';

export interface MarkdownOptions {
  readonly words: Words;
}

/** Letters that a bar has room for. */
const BAR = 10;
const NO_BREAK = '\u00a0';
const plain = createPainter(false);

/**
 * Writes a report for chats and wikis, in Markdown as GitHub has it: titles as headings, tables, prose as paragraphs and
 * lists, bars as letters. Nothing that stands in the report becomes more than text.
 */
export function renderMarkdown(report: Report, { words }: MarkdownOptions): string {
  const blocks = selectSections(report, ['people', 'screens'])
    .map((section) => writeSection(section, words))
    .filter((block) => block !== '');
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`;
}

function writeSection(section: Section, words: Words): string {
  const head = section.title === null ? '' : `## ${escapeMarkdown(section.title)}`;
  const body = section.kind === 'prose' ? [writeProse(section.lines)] : listTable(section, words);
  return [head, ...body].filter((block) => block !== '').join('\n\n');
}

/** A chart is its table here. */
function listTable(section: Exclude<Section, { kind: 'prose' }>, words: Words): string[] {
  const table = section.kind === 'chart' ? section.table : section;
  const notes = [...(section.notes ?? []), ...(section.kind === 'chart' ? (table.notes ?? []) : [])];
  const body = table.rows.length > 0 ? writeTable(table, words) : escapeLine(table.empty ?? '');
  return [body, ...notes.map(escapeLine)];
}

function writeTable({ columns, rows }: TableSection, words: Words): string {
  const judged = rows[0]?.some(({ type }) => type === 'verdict') === true;
  const read = createCellReader(words, !judged);
  const write = (cell: Cell): string => {
    const text = writeCell(read(cell));
    const marked =
      cell.type === 'verdict' && cell.value !== null ? `${VERDICT_MARKS[cell.value]} ${text}` : text;
    const escaped = escapeMarkdown(marked);
    return escaped !== '' && 'strong' in cell && cell.strong ? `**${escaped}**` : escaped;
  };
  return [
    columns.map(({ title }) => escapeMarkdown(title)),
    columns.map(({ align }) => (align === 'right' ? '---:' : '---')),
    ...rows.map((row) => row.map(write)),
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function writeCell(cell: CellText): string {
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'number':
      return [cell.text, cell.mark, cell.counts].filter((part) => part !== '').join(' ');
    // spaces in a row would become one
    case 'bar':
      return drawBar(cell.share, BAR, cell.from).replaceAll(' ', NO_BREAK);
    case 'spark':
      return drawSpark(cell.points, plain).replaceAll(' ', NO_BREAK);
  }
}

/** Lines as paragraphs; those set under another as a list. */
function writeProse(lines: readonly Line[]): string {
  const parts: string[] = [];
  let deepest = 0;
  for (const line of lines) {
    const text = writeLine(line);
    if (text === '') continue;
    // a step at a time: what is set in further belongs to nothing
    const depth = Math.min(line.indent ?? 0, deepest + 1);
    const gap = parts.length === 0 ? '' : depth > 0 && deepest > 0 ? '\n' : '\n\n';
    parts.push(gap + (depth === 0 ? text : `${'  '.repeat(depth - 1)}- ${text}`));
    deepest = depth;
  }
  return parts.join('');
}

function writeLine({ text, tone, whole }: Line): string {
  if (text.trim() === '') return '';
  if (whole) return quoteCode(text);
  return tone === 'strong' ? `**${escapeMarkdown(text)}**` : escapeLine(text);
}
