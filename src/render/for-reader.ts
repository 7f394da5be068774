import type { Reader, Report, Section, TableSection } from '../report/model.ts';

/** The sections of a report that this reader sees, and of their tables the columns. */
export function selectSections({ sections }: Report, reader: Reader): Section[] {
  return sections
    .filter((section) => isFor(reader, section))
    .map((section) => {
      if (section.kind === 'table') return selectColumns(section, reader);
      return section.table ? { ...section, table: selectColumns(section.table, reader) } : section;
    });
}

function selectColumns(table: TableSection, reader: Reader): TableSection {
  const { columns, rows } = table;
  const keep = columns.map((column) => isFor(reader, column));
  if (!keep.includes(false)) return table;
  const pick = <T>(list: readonly T[]): T[] => list.filter((_, index) => keep[index]);
  return { ...table, columns: pick(columns), rows: rows.map(pick) };
}

function isFor(reader: Reader, part: { readonly for?: Reader | undefined }): boolean {
  return part.for === undefined || part.for === reader;
}
