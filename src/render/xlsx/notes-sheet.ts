import type { CellStyle, WriteSheet } from 'hucre/xlsx';
import type { Line, Section } from '../../report/model.ts';
import type { Words } from '../terminal/cell-text.ts';
import { createCellWriter } from './cell-value.ts';
import { countLines, LINE_HEIGHT, measureText } from './column-widths.ts';
import { FONT } from './sheet-styles.ts';

const WIDTH = 100;
/** Characters that a step to the right takes. */
const INDENT = 2;

/** What was said in sentences, a line a cell: prose, and what stands under tables and charts. */
export function makeNotesSheet(sections: readonly Section[], name: string, words: Words): WriteSheet | null {
  const lines = sections.map(listLines).filter(({ length }) => length > 0);
  if (lines.length === 0) return null;
  const all = lines.flatMap((block, index) => (index === 0 ? block : [{ text: '' }, ...block]));
  const write = createCellWriter(words, false);
  return {
    name,
    columns: [{ width: WIDTH }],
    rows: all.map(({ text }) => [write({ type: 'text', value: text }).value]),
    // not every program makes room for wrapped text by itself
    rowDefs: new Map(
      all.map((line, index) => [
        index,
        { height: LINE_HEIGHT * countLines(measureText(line.text), WIDTH - (line.indent ?? 0) * INDENT) },
      ]),
    ),
    cells: new Map(all.map((line, index) => [`${index},0`, { style: styleLine(line) }])),
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

function listLines(section: Section): Line[] {
  const head: Line[] = section.title === null ? [] : [{ text: section.title, tone: 'strong' }];
  if (section.kind === 'prose') return section.lines.length > 0 ? [...head, ...section.lines] : [];
  const notes = section.notes ?? (section.kind === 'chart' ? section.table.notes : undefined) ?? [];
  return notes.length > 0 ? [...head, ...notes.map((text) => ({ text }))] : [];
}

function styleLine({ tone, indent = 0 }: Line): CellStyle {
  return {
    alignment: {
      wrapText: true,
      vertical: 'top',
      ...(indent > 0 && { horizontal: 'left', indent: indent * INDENT }),
    },
    ...(tone === 'strong' && { font: { ...FONT, bold: true } }),
  };
}
