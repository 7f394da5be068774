import type { Audience, Report, Section, TableSection } from '../report/model.ts';

/** The sections of a report that these readers see, and of their tables the columns. */
export function selectSections({ sections }: Report, readers: readonly Audience[]): Section[] {
  return sections
    .filter((section) => isFor(readers, section))
    .map((section) => {
      if (section.kind === 'table') return selectColumns(section, readers);
      return section.table ? { ...section, table: selectColumns(section.table, readers) } : section;
    });
}

function selectColumns(table: TableSection, readers: readonly Audience[]): TableSection {
  const { columns, rows } = table;
  const keep = columns.map((column) => isFor(readers, column));
  if (!keep.includes(false)) return table;
  const pick = <T>(list: readonly T[]): T[] => list.filter((_, index) => keep[index]);
  return { ...table, columns: pick(columns), rows: rows.map(pick) };
}

function isFor(readers: readonly Audience[], part: { readonly for?: Audience | undefined }): boolean {
  return part.for === undefined || readers.includes(part.for);
}
